internal import DutchLanguage
public import LetterModel

/// Finds what a text cites.
public enum Citations {
  /// The citations of a letter, in the order of its text: each section's heading, then its blocks,
  /// each followed by the notes that it calls; notes that nothing calls come last.
  ///
  /// - Parameters:
  ///   - letter: the letter; its running feet are no part of it.
  ///   - date: the day of the letter, which resolves `13 april jl.`; nil leaves such dates open.
  ///   - own: the letter's own number. A bare number of its dossier (`27 925, U`) is a citation.
  public static func find(
    in letter: Letter, date: Day?, own: DocumentNumber?
  ) -> [Citation] {
    var known = Set(letter.header.dossiers.map(\.dossier.number))
    if let own { known.insert(own.dossier.number) }
    var collector = Collector(date: date, own: own, known: known)
    var callers = NoteCallers(letter)
    for section in letter.sections {
      collector.add(section.heading) {
        Place(section: section.path, block: nil, range: $0)
      }
      for note in callers.take(section.marks) {
        collector.add(letter.notes[note].text) {
          Place(section: section.path, block: nil, note: letter.notes[note].number, range: $0)
        }
      }
      for block in section.blocks {
        collector.add(block.text) {
          Place(section: section.path, block: block.ordinal, range: $0)
        }
        for note in callers.take(block.marks) {
          collector.add(letter.notes[note].text) {
            Place(
              section: section.path, block: block.ordinal, note: letter.notes[note].number,
              range: $0)
          }
        }
      }
    }
    for note in callers.rest {
      collector.add(letter.notes[note].text) {
        Place(section: "0", block: nil, note: letter.notes[note].number, range: $0)
      }
    }
    return collector.citations
  }

  /// The citations of any text, as if it were the first block of a letter's opening.
  ///
  /// Running feet (`Eerste Kamer, vergaderjaar 2018–2019, 27 925, U 10` on a line of its own) and
  /// the imprint above `ISSN` are left out; words that a line end breaks at a hyphen are joined.
  /// Places count in the text as it came, whatever signs it uses for the same letters.
  public static func find(in text: String, date: Day?) -> [Citation] {
    var collector = Collector(date: date, own: nil, known: [])
    let normal = NormalText(text)
    collector.add(String(String.UnicodeScalarView(normal.scalars))) {
      Place(section: "0", block: 1, range: normal.source($0))
    }
    return collector.citations
  }

  /// Numbers citations through the texts of a letter.
  private struct Collector {
    let date: Day?
    let own: DocumentNumber?
    var known: Set<String>
    var citations: [Citation] = []

    init(date: Day?, own: DocumentNumber?, known: Set<String>) {
      self.date = date
      self.own = own
      self.known = known
    }

    mutating func add(_ text: String, place: (Range<Int>) -> Place) {
      guard !text.isEmpty else { return }
      let words = CutTexts.words(of: text)
      let finder = CitationFinder(words, on: date, own: own, knownDossiers: known)
      let drafts = finder.find()
      let first = citations.count + 1
      // A list in brackets is read inside the list around it: the order is that of the words.
      let order = drafts.indices.sorted {
        (drafts[$0].tokens.lowerBound, $0) < (drafts[$1].tokens.lowerBound, $1)
      }
      var ordinal = [Int](repeating: 0, count: drafts.count)
      for (place, index) in order.enumerated() { ordinal[index] = first + place }
      // The citations of a list share one copy of its words.
      var quoted = (tokens: 0..<0, text: "")
      for index in order {
        let draft = drafts[index]
        if draft.tokens != quoted.tokens {
          quoted = (draft.tokens, words.text(draft.tokens))
        }
        citations.append(
          Citation(
            ordinal: ordinal[index], kind: draft.kind, text: quoted.text,
            place: place(words.scalars(draft.tokens)), target: draft.target, number: draft.number,
            date: draft.date, isRelative: draft.isRelative, page: draft.page, title: draft.title,
            sameAs: draft.same.map { ordinal[$0] }))
        if let number = draft.number { known.insert(number.dossier.number) }
      }
    }
  }

  /// Gives each note to the first mark with its number that is still free.
  private struct NoteCallers {
    private var free: [String: [Int]]
    private(set) var rest: [Int]

    init(_ letter: Letter) {
      rest = Array(letter.notes.indices)
      free = Dictionary(grouping: letter.notes.indices) { letter.notes[$0].number }
    }

    mutating func take(_ marks: [Mark]) -> [Int] {
      marks.compactMap { mark in
        guard let note = free[mark.number]?.first else { return nil }
        free[mark.number]?.removeFirst()
        rest.removeAll { $0 == note }
        return note
      }
    }
  }
}
