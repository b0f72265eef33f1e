import LetterModel
import Testing

@testable import LetterArchive

private func cause(
  _ old: LetterDraft, _ new: LetterDraft, forms: (String, String) = ("text", "text"),
  prints: (String?, String?) = (nil, nil)
) -> RevisionCause {
  CauseInference.cause(
    old: old.letter, oldForm: forms.0, oldPrint: prints.0, new: new.letter, newForm: forms.1,
    newPrint: prints.1)
}

private func letter(_ words: String...) -> LetterDraft {
  var draft = LetterDraft()
  for words in words { draft.block(words) }
  return draft
}

@Test func blanksAndHyphensDoNotMakeAPublication() {
  #expect(
    cause(letter("de geïnte- greerde inzet"), letter("de", "geïntegreerde inzet")) == .transcription
  )
}

@Test func anotherFormIsABetterSourceOfTheSamePrint() {
  let forms = ("text", "xml")
  #expect(cause(letter("een twee"), letter("drie vier"), forms: forms) == .transcription)
}

@Test func aReprintIsAPublicationWhateverItsForm() {
  let (forms, prints) = (("text", "xml"), (nil as String?, "n1" as String?))
  #expect(cause(letter("een"), letter("een"), forms: forms, prints: prints) == .publication)
}

@Test func otherWordsAreAPublication() {
  #expect(cause(letter("vijftig militairen"), letter("zestig militairen")) == .publication)
}

@Test func agreementCountsSharedWords() {
  #expect(CauseInference.agreement(["a", "b", "b"], ["b", "a", "c", "d"]) == 0.5)
  #expect(CauseInference.agreement(["a"], []) == 0)
  #expect(CauseInference.agreement([], []) == 1)
}
