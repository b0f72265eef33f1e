import LetterExport
import Testing

@Suite struct SpreadsheetTextTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"), ("\ta", "'\ta"),
    ("\ra", "'\ra"), ("'=1", "''=1"), ("=\u{338}", "'=\u{338}"), ("-12", "-12"), ("+1.5", "+1.5"),
    ("a=1", "a=1"), ("'s avonds", "'s avonds"), ("", ""), ("'", "'"),
  ])
  func aFormulaGetsAnApostropheAndLosesItAgain(_ text: String, _ guarded: String) {
    #expect(SpreadsheetText.guarded(text).utf8.elementsEqual(guarded.utf8))
    #expect(SpreadsheetText.unguarded(guarded).utf8.elementsEqual(text.utf8))
  }
}
