import LetterFixtures
import Testing

@testable import LetterSources

/// Signs that open something, again and again: each once made the reader look for its end up to the
/// end of the line.
struct MarkupGrowthTests {
  @Test(arguments: [
    "[", "[a](", "![", "<a ", "[^", "<!--", "![a](b) ", "[a](b) ", "**", "__a *b ",
    "^[", "^[a] ", "^[\n",
  ])
  func signsThatAreNotClosedAreReadInOneGo(_ sign: String) {
    let times = growth(of: 400) { size in
      _ = MarkdownText(String(repeating: sign, count: size))
    }
    #expect(times < linear)
  }

  @Test func attributesOfOneTagAreReadInOneGo() throws {
    let times = try growth(of: 2000) { size in
      let attributes = (0..<size).map { "a\($0)=\"x > y\"" }.joined(separator: " ")
      let root = try HTMLTree.root(of: "<body><p \(attributes)>Woorden</p><p>Meer</p>")
      #expect(root.text == "WoordenMeer")
    }
    #expect(times < linear)
  }

  /// They are cut from tags alone: what only looks like one is text, or a program.
  @Test func onlyAttributesOfTagsAreCut() throws {
    let words = (0..<600).map { "w\($0)" }.joined(separator: " ")
    let page =
      "<body><script>if (a <b) { \(words) }</script><!-- <b \(words) --><p>a < \(words)</p>"
    #expect(try HTMLTree.root(of: page).find("p")?.text == "a < \(words)")
    #expect(try HTMLTree.root(of: page).find("script")?.text == "if (a <b) { \(words) }")
    let cut = try HTMLTree.root(of: "<p \(words)>Tekst</p>").find("p")
    #expect(cut?.attributes.count == MarkupLimits.attributes)
    #expect(cut?.text == "Tekst")
  }
}
