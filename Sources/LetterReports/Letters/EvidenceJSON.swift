package import JSONText
package import LetterModel

/// Evidence as JSON: the words, their sentence, and the letter and revision in which it stands.
package enum EvidenceJSON {
  package static func value(_ evidence: Evidence) -> JSON {
    [
      "fact": .init(evidence.factName), "letter": .string(evidence.letter),
      "revision": .init(evidence.revision), "passage": .string(evidence.passage),
      "page": .init(evidence.page), "quote": .string(evidence.quote),
      "sentence": .string(evidence.sentence),
    ]
  }
}
