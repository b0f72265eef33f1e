public import LetterModel

/// Prints a letter anew: other line widths, other hyphens, other page turns, the same words.
public struct Printer {
  /// What marks the turn of a page.
  public enum PageTurn: CaseIterable, Sendable {
    case formFeed, leadingBlank, runningLine, formFeedAndRunningLine
  }

  var width: Int
  var pageLength: Int
  /// What marks its page turns.
  public var turn: PageTurn
  var random: SeededGenerator

  /// The same print for the same seed.
  public init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    width = Int.random(in: 62...88, using: &random)
    pageLength = Int.random(in: 30...52, using: &random)
    turn = PageTurn.allCases.randomElement(using: &random)!
  }

  /// The text of the print. Notes are set at the foot of the page that calls them, as far as it
  /// has room.
  public mutating func print(_ letter: Letter) -> String {
    var pages = PageSetter(printer: self, letter: letter)
    pages.add(["U BRIEF VAN DE MINISTER VAN DEFENSIE"])
    pages.add(["Aan de Voorzitter van de Eerste Kamer der Staten-Generaal"])
    pages.add(["Den Haag, 14 september 2018"])
    for section in letter.sections {
      if section.level > 0 { pages.add([section.heading]) }
      for block in section.blocks {
        let marker = block.marker.map { $0 + " " } ?? ""
        pages.add(wrap(marker + marked(block)), notes: block.marks.map(\.number))
      }
    }
    for signatory in letter.signatories {
      pages.add(["De \(signatory.office),", signatory.name ?? ""])
    }
    return pages.text
  }

  private func marked(_ block: Block) -> String {
    var scalars = Array(block.text.unicodeScalars)
    for mark in block.marks.reversed() {
      scalars.insert(contentsOf: mark.number.unicodeScalars, at: mark.offset)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Lines of at most `width` characters; a long word that does not fit is sometimes broken.
  mutating func wrap(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").map(String.init) {
      let room = width - line.count - (line.isEmpty ? 0 : 1)
      if word.count <= room {
        line += (line.isEmpty ? "" : " ") + word
      } else if let place = breakPlace(word, room), Int.random(in: 0..<3, using: &random) > 0 {
        let left = String(word.prefix(place))
        lines.append(line + (line.isEmpty ? "" : " ") + left + (left.hasSuffix("-") ? "" : "-"))
        line = String(word.dropFirst(place))
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + [line]
  }

  /// Between a vowel and a consonant of a long word in small letters, or behind its own hyphen.
  private func breakPlace(_ word: String, _ room: Int) -> Int? {
    let letters = Array(word)
    guard letters.count >= 8, room >= 4 else { return nil }
    let ends = min(room - 1, letters.count - 4)
    guard ends >= 3 else { return nil }
    for place in (3...ends).reversed() {
      let (left, right) = (letters[place - 1], letters[place])
      if left == "-", letters[place - 2].isLetter, right.isLetter { return place }
      let around = letters[max(0, place - 3)..<min(letters.count, place + 4)]
      if "aeiou".contains(left), right.isLowercase, !"aeiouy".contains(right),
        around.allSatisfy({ $0.isLowercase && $0.isLetter })
      {
        return place
      }
    }
    return nil
  }
}

/// Sets paragraphs on pages.
private struct PageSetter {
  let printer: Printer
  let letter: Letter
  private(set) var text = ""
  private var line = 0
  private var page = 1
  private var waiting: [String] = []

  init(printer: Printer, letter: Letter) {
    self.printer = printer
    self.letter = letter
  }

  mutating func add(_ lines: [String], notes: [String] = []) {
    if line > 0 { put("") }
    for (place, words) in lines.enumerated() {
      if line >= printer.pageLength { turn() }
      put(words, isFirst: line == 0 && page > 1)
      // The mark is somewhere in this block: its note must come on this page or the next block's.
      if place == lines.count - 1 { waiting += notes }
    }
    if !waiting.isEmpty { turn() }
  }

  private mutating func put(_ words: String, isFirst: Bool = false) {
    if words.isEmpty, line == 0 { return }
    text += (isFirst && printer.turn == .leadingBlank ? " " : "") + words + "\n"
    line += 1
  }

  private mutating func turn() {
    if !waiting.isEmpty {
      text += "\n"
      for number in waiting {
        if let note = letter.notes.first(where: { $0.number == number }) {
          var wrapper = printer
          text += wrapper.wrap("\(number) \(note.text)").joined(separator: "\n") + "\n"
        }
      }
      waiting = []
    }
    let foot = "\nEerste Kamer, vergaderjaar 2018–2019, 27 925, U \(page)\n"
    switch printer.turn {
    case .formFeed: text += "\n\u{C}"
    case .leadingBlank: break
    case .runningLine: text += foot + "\n\n"
    case .formFeedAndRunningLine: text += foot + "\u{C}"
    }
    page += 1
    line = 0
  }
}

/// The same numbers for the same seed (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Numbers that the seed decides.
  public init(seed: UInt64) { state = seed }

  /// The next one.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
