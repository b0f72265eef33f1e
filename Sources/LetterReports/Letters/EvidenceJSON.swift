public import JSONText
public import LetterModel

/// Evidence as JSON: the words, their sentence, and the letter and revision in which it stands.
public enum EvidenceJSON {
  /// The object that cells of a matrix hold for each of their sentences.
  public static func value(_ evidence: Evidence) -> JSON {
    [
      "fact": .init(evidence.factName), "letter": .string(evidence.letter),
      "revision": .init(evidence.revision), "passage": .string(evidence.passage),
      "page": .init(evidence.page), "quote": .string(evidence.quote),
      "sentence": .string(evidence.sentence),
    ]
  }
}
