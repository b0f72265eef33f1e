import LetterModel

/// Days inside the lines of a letterhead, where they stand beside other things.
enum HeadDates {
  /// The only day that a text names; nil where it names none or several.
  static func only(in text: some StringProtocol) -> Day? {
    let found = Set(all(in: text))
    return found.count == 1 ? found.first : nil
  }

  /// `D2001004711 ; Datum 6 juni 2001`: the day right behind the label.
  static func labelled(in line: String) -> Day? {
    let words = words(line)
    guard let label = words.lastIndex(where: { isLabel($0) }) else { return nil }
    return all(in: words[(label + 1)...].joined(separator: " ")).first
  }

  /// The day below a row of labels: the only one, or the one at the end of the row where the day's
  /// label stands.
  static func below(_ labels: String, in values: String) -> Day? {
    let days = all(in: values)
    if Set(days).count == 1 { return days[0] }
    let words = words(labels)
    if let last = words.last, isLabel(last) { return days.last }
    if let first = words.first, isLabel(first) { return days.first }
    return nil
  }

  /// The subject below a row of labels that its own ends, `Datum Kenmerk Onderwerp`: what stands
  /// behind day and reference.
  static func subject(below labels: String, in values: String) -> String? {
    guard namesDay(labels), let last = words(labels).last?.lowercased(),
      ["onderwerp", "betreft"].contains(last.filter { $0 != ":" }), only(in: values) != nil
    else { return nil }
    let words = words(values)
    let known = words.lastIndex { word in
      word.contains(where: \.isNumber) && !word.unicodeScalars.contains(where: \.isLower)
    }
    let subject = words[(known ?? -1) + 1..<words.count].joined(separator: " ")
    return subject.isEmpty ? nil : subject
  }

  /// Whether one of the labels on a line is the day's: `Uw kenmerk  Ons nummer  Datum`.
  static func namesDay(_ line: String) -> Bool { words(line).contains { isLabel($0) } }

  /// The days that a text names, in order.
  static func all(in text: some StringProtocol) -> [Day] {
    let words = words(text)
    var days: [Day] = []
    var place = 0
    while place < words.count {
      let taken = [3, 2, 1].first { length in
        guard place + length <= words.count else { return false }
        let part = words[place..<place + length].joined(separator: " ")
        guard let day = DutchDay.read(part.trimmingSigns()) else { return false }
        days.append(day)
        return true
      }
      place += taken ?? 1
    }
    return days
  }

  private static func isLabel(_ word: String) -> Bool {
    ["datum", "dagtekening", "d.d.", "dd."].contains(
      word.lowercased().filter { $0 != ":" && $0 != ";" })
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    String(text).split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }.map(String.init)
  }
}

extension String {
  /// Without the signs that may stand around a day.
  fileprivate func trimmingSigns() -> String {
    var text = self[...]
    while let first = text.first, ",;:(|".contains(first) { text.removeFirst() }
    while let last = text.last, ",;:)|.".contains(last) { text.removeLast() }
    return String(text)
  }
}
