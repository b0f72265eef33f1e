/// A closed list of words that the archive uses, each with its meaning for people.
package protocol Documented: CaseIterable, RawRepresentable<String>, TextValue {
  /// What the word means, in one or two English sentences.
  var meaning: String { get }
}
