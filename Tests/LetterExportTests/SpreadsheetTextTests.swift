import LetterExport
import Testing

@Suite struct SpreadsheetTextTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+a", "'+a"), ("-a", "'-a"), ("@a", "'@a"), ("\ta", "'\ta"),
    ("\ra", "'\ra"), ("'=1", "''=1"), ("=\u{338}", "'=\u{338}"), ("-12", "-12"), ("+1.5", "+1.5"),
    ("7.10", "'7.10"), ("'4.1", "''4.1"), ("3-12", "'3-12"), ("007", "'007"), ("12:30", "'12:30"),
    ("2018-09-14", "2018-09-14"), ("27925", "27925"), ("0", "0"), ("4.1/20", "'4.1/20"),
    ("a=1", "a=1"), ("'s avonds", "'s avonds"), ("", ""), ("'", "'"),
  ])
  func whatASpreadsheetWouldChangeGetsAnApostropheAndLosesItAgain(_ text: String, _ guarded: String)
  {
    #expect(SpreadsheetText.guarded(text).utf8.elementsEqual(guarded.utf8))
    #expect(SpreadsheetText.unguarded(guarded).utf8.elementsEqual(text.utf8))
  }
}
