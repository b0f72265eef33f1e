/// A point of the Toetsingskader (the framework of 2014 that an article 100 letter goes through),
/// or one of the points that letters add to it.
public enum Topic: String, Sendable, Hashable, CaseIterable, Codable {
  case summary
  case progress
  case grounds
  case political
  case mandate
  case participants
  case influence
  case military
  case feasibility
  case contribution
  case command
  case rules = "rules-of-engagement"
  case medical
  case aftercare
  case risks
  case duration
  case readiness
  case coherence
  case humanitarian
  case development
  case gender
  case evaluation
  case finances
  case security = "national-security"
  case conclusion
}
