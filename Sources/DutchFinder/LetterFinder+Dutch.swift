public import DutchLanguage
public import LetterArchive
internal import LetterFacts
internal import LetterModel

extension LetterFinder {
  /// The rules of this program. Its words are read when a rule first asks for them: most commands
  /// only show what was found.
  public static let dutch = dutch { .builtIn }

  private static func dutch(_ lexicon: @escaping @Sendable () -> Lexicon) -> LetterFinder {
    let texts = CutTexts()
    return LetterFinder(
      name: "art100 finder \(Facts.version)",
      citations: { letter, date, own in
        // They are what is looked for first.
        texts.forget()
        return lexicon().use {
          texts.use { Citations.find(in: letter, date: date, own: own) }
        }
      },
      facts: { letter, date in
        lexicon().use { texts.use { Facts.find(in: letter, date: date) } }
      },
      contributions: { letter, facts, date in
        lexicon().use {
          texts.use { Contributions.find(in: letter, facts: facts, date: date) }
        }
      },
      resolve: { CitationResolver($2).resolve($0, of: $1) },
      numbers: { letter, facts, citations, date in
        lexicon().use {
          texts.use {
            NumberClaims.find(in: letter, facts: facts, citations: citations, date: date)
          }
        }
      },
      sentences: { Sentences.split($0) },
      withWords: { changes in
        let lexicon = Lexicon(changed: changes)
        return dutch { lexicon }
      })
  }
}

extension Archive {
  /// The words that the rules know in this archive.
  public func lexicon() throws -> Lexicon { Lexicon(changed: try wordChanges()) }
}

extension Lexicon {
  /// The words of this program with the changes that an archive holds, oldest first.
  public convenience init(changed changes: [WordChange]) {
    var words: [LexiconWord?] = Lexicon.builtIn.words
    var places = Dictionary(
      words.enumerated().compactMap { place, word in word.map { ($0.key, place) } },
      uniquingKeysWith: { first, _ in first })
    for change in changes {
      let word = LexiconWord(change.word, in: change.wordClass, means: change.means)
      if let place = places.removeValue(forKey: word.key) { words[place] = nil }
      guard change.change == .added else { continue }
      places[word.key] = words.count
      words.append(word)
    }
    self.init(words.compactMap(\.self))
  }
}
