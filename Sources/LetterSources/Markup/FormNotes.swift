internal import LetterModel

/// The notes of a form, in the order in which they are met, written behind the text.
struct FormNotes {
  private struct Note {
    var printed: String
    var paragraphs: [FormWords]
  }

  private var notes: [Int: Note] = [:]
  private var numbers: [String: Int] = [:]
  private var printed: [Int: String] = [:]

  /// The number of a note by the name that the file gives it; a new one where it is met first.
  mutating func number(_ id: String) -> Int {
    if let known = numbers[id] { return known }
    let number = numbers.count + 1
    numbers[id] = number
    return number
  }

  private var counts: [String: [Int: Int]] = [:]

  /// Which note of its kind one is, counted from 1 in the order in which they are met.
  mutating func count(_ id: String, _ kind: String) -> Int {
    let number = number(id)
    if let known = counts[kind]?[number] { return known }
    let count = (counts[kind]?.count ?? 0) + 1
    counts[kind, default: [:]][number] = count
    return count
  }

  /// How many notes have a number.
  var named: Int { numbers.count }

  /// Whether the file has named such a note.
  func knows(_ id: String) -> Bool { numbers[id] != nil }

  /// What is printed where a note is called; its count where the file leaves that to the printer.
  mutating func mark(_ id: String, printed mark: String?) -> String {
    let number = number(id)
    let mark = mark.flatMap { $0.isEmpty ? nil : $0 } ?? printed[number] ?? "\(number)"
    printed[number] = printed[number] ?? mark
    return mark
  }

  /// Keeps the words of a note; those that are met again are the same.
  mutating func add(_ id: String, printed mark: String?, _ paragraphs: [FormWords]) {
    let mark = self.mark(id, printed: mark)
    let number = number(id)
    if notes[number] == nil { notes[number] = Note(printed: mark, paragraphs: paragraphs) }
  }

  var isEmpty: Bool { notes.isEmpty }

  func write(_ writer: inout FormWriter) {
    for (number, note) in notes.sorted(by: { $0.key < $1.key }) {
      var isFirst = true
      for words in note.paragraphs where isFirst || !words.isEmpty {
        writer.add(
          words, prefix: isFirst ? note.printed : "",
          as: isFirst ? .note(number, printed: note.printed.unicodeScalars.count) : .more,
          more: .more)
        isFirst = false
      }
    }
  }
}
