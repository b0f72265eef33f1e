package import LetterComparing
package import LetterModel

/// The words of a changed passage as runs, each with what became of it.
package struct ChangedWords {
  package struct Run: Equatable {
    package enum Kind: Equatable { case same, removed, added, movedAway, movedHere }
    package var kind: Kind
    package var text: String

    /// Whether it holds a number or a date: such changes weigh most.
    package var isWeighty: Bool {
      (kind == .removed || kind == .added)
        && (text.unicodeScalars.contains { ("0"..."9").contains($0) } || Self.namesNumber(text))
    }

    private static let numbers: Set<String> = [
      "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
      "twaalf", "honderd", "duizend", "miljoen", "miljard", "maximaal", "minimaal", "ongeveer",
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december", "niet", "geen",
    ]

    private static let sieve = WordSieve(numbers)

    private static func namesNumber(_ text: String) -> Bool {
      sieve.passes(text)
        && text.lowercased().split { !$0.isLetter }.contains { numbers.contains(String($0)) }
    }
  }

  package let runs: [Run]

  /// - Parameters:
  ///   - old: the old passage's text; nil where there is none.
  ///   - new: the new passage's text.
  package init(_ operations: [Operation], old: CodePoints?, new: CodePoints?) {
    func words(_ text: CodePoints?, _ range: Range<Int>?) -> String {
      text.flatMap { text in range.map { text[$0] } } ?? ""
    }
    var runs: [Run] = []
    func add(_ kind: Run.Kind, _ text: String) {
      guard !text.isEmpty else { return }
      if runs.last?.kind == kind {
        runs[runs.count - 1].text += text
      } else {
        runs.append(Run(kind: kind, text: text))
      }
    }
    for operation in operations {
      switch operation.kind {
      // Of a paragraph that was cut, what stands in its other parts now is told there.
      case .equal where operation.new == nil:
        if new?.text.isEmpty ?? true { add(.same, words(old, operation.old)) }
      case .equal: add(.same, words(new, operation.new))
      // Type is no change: the new letter's is shown.
      case .typography: add(.same, operation.new == nil ? "" : operation.text)
      case .delete: add(.removed, words(old, operation.old))
      case .insert: add(.added, operation.text)
      case .move:
        if operation.new != nil {
          add(.movedHere, words(new, operation.new))
        } else {
          add(.movedAway, words(old, operation.old))
        }
      }
    }
    self.runs = runs
  }

  /// Whether a number, date or bound changed.
  package var isWeighty: Bool { runs.contains(where: \.isWeighty) }

  /// The runs of one side only.
  package func side(isNew: Bool) -> [Run] {
    runs.filter { run in
      switch run.kind {
      case .same: true
      case .removed, .movedAway: !isNew
      case .added, .movedHere: isNew
      }
    }
  }
}
