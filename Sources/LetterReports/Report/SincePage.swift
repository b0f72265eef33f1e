internal import LetterComparing
internal import LetterModel

/// Since which letter each sentence of a letter stands: a choice of letters lights what stands since
/// then, without a script.
struct SincePage {
  let tracing: SeriesLineage
  /// The letter's place in the series.
  let place: Int
  let fates: [Fate]
  let words: Words
  let links: PageLinks

  private var letter: OpenedLetter { tracing.letters[place] }

  func page() -> Page {
    let face = LetterFace(letter, words: words)
    let title = words("Since when each sentence stands")
    var body: HTML = "<h1>\(title)<small><bdi>\(face.addressed) (\(letter.id))</bdi></small></h1>\n"
    body += "<ul class=\"ways\"><li>\(links.link(letter.id, nil, "\(words("Letter"))"))</li></ul>\n"
    body += lights() + text() + lost()
    return Page(kind: "since", title: "\(title): \(face.title)", body: body, words: words)
  }

  /// The rules that light sentences, for as many letters as the longest series has.
  static func style(_ count: Int) -> String {
    (0..<count).map {
      "body:has(#o\($0):checked) .o\($0) { background: var(--mark); outline: 1px solid; color: var(--ink) }\n"
    }.joined()
  }

  private var sentences: [Int] {
    tracing.lineage.sentences[place].indices.filter { index in
      let kind = tracing.passage(place, index).kind
      return kind == .block || kind == .note
    }
  }

  private func day(_ letter: Int) -> String {
    tracing.letters[letter].date.map { "\($0)" } ?? tracing.letters[letter].id
  }

  private func lights() -> HTML {
    let own = tracing.lineage.sentences[place]
    let origins = Set(sentences.map { own[$0].since }).sorted()
    let choices = origins.map { origin -> HTML in
      let count = sentences.count { own[$0].since == origin }
      return
        "<span class=\"k\"><input type=\"radio\" name=\"o\" id=\"o\(origin)\"><label for=\"o\(origin)\">"
        + "\(day(origin)) (\(count))</label></span> "
    }
    return "<fieldset class=\"lights\"><legend>\(words("Light the sentences since"))</legend>"
      + "<span class=\"k\"><input type=\"radio\" name=\"o\" id=\"none\" checked>"
      + "<label for=\"none\">\(words("none of them"))</label></span> \(choices)</fieldset>\n"
  }

  private func text() -> HTML {
    var html: HTML = "<div class=\"text\" lang=\"nl\">\n"
    var (passage, section): (Int?, Int?) = (nil, nil)
    let all = sentences
    for (number, index) in all.enumerated() {
      let sentence = tracing.lineage.sentences[place][index]
      if sentence.place.passage != passage {
        let own = tracing.passage(place, index)
        if passage != nil { html += "</p>\n" }
        if let next = own.section, next != section, own.kind == .block {
          section = next
          let head = letter.letter.sections[next]
          if head.level > 0 { html += "<h2>\(head.path) \(HTML.unbroken(head.heading))</h2>\n" }
        }
        let anchor = own.block.map(PageAnchor.block) ?? PageAnchor.note(own.label ?? "")
        html +=
          "<p>\(links.link(letter.id, anchor, "<small>\(own.block.map { "\($0)" } ?? "[\(own.label ?? "")]")</small>")) "
        passage = sentence.place.passage
      }
      html +=
        "<span class=\"s o\(sentence.since)\">\(HTML.unbroken(tracing.words(place, index)))</span> "
      // Once for all sentences of a passage that stand beside each other and are of one origin.
      let next = number + 1 < all.count ? tracing.lineage.sentences[place][all[number + 1]] : nil
      let goesOn =
        next.map {
          $0.place.passage == sentence.place.passage && $0.since == sentence.since
            && Self.sign($0) == Self.sign(sentence)
        } ?? false
      if !goesOn { html += origin(sentence) }
    }
    return html + (passage == nil ? "" : "</p>\n") + "</div>\n"
  }

  /// `[= 2014-09-24]`: what the sentence is beside the letter before, and since when it stands.
  private func origin(_ sentence: Lineage.Sentence) -> HTML {
    let (sign, word) = Self.sign(sentence)
    let since = links.link(
      tracing.letters[sentence.since].id, nil, "<time>\(day(sentence.since))</time>")
    return "<span class=\"origin\"\(words.lang)>[<span aria-hidden=\"true\">\(sign)</span>"
      + HTML.heard(words(word)) + " \(since)]</span> "
  }

  /// What a sentence is beside the letter before, as a sign and as a word.
  private static func sign(_ sentence: Lineage.Sentence) -> (String, String) {
    if sentence.returnedFrom != nil { return ("↺", "returned") }
    switch sentence.change {
    case .original: return ("", "original")
    case .unchanged: return sentence.isMoved ? ("↷", "moved") : ("=", "unchanged")
    case .reworded: return ("~", "reworded")
    case .new: return ("+", "new")
    }
  }

  private func lost() -> HTML {
    guard place > 0 else { return "" }
    let losses = zip(tracing.lineage.losses, fates).filter { $0.0.letter == place - 1 }
    let items = losses.map { loss, fate -> HTML in
      let passage = tracing.passage(loss.letter, loss.sentence)
      let old = tracing.letters[loss.letter]
      let anchor = passage.block.map(PageAnchor.block) ?? PageAnchor.note(passage.label ?? "")
      let statement: HTML? = FateText.statement(fate, in: tracing.lineage.diffs[loss.letter]).map {
        "<br><q lang=\"nl\">\(HTML.unbroken($0))</q>"
      }
      let back: HTML? = loss.returns.map { letter in
        " <small>↺ \(words("back in %1", day(letter)))</small>"
      }
      return "<li><b>\(words(FateText.words(fate)))</b> "
        + links.link(old.id, anchor, "<small>\(tracing.name(loss.letter, passage))</small>")
        + "\(back)<br><span lang=\"nl\">\(HTML.unbroken(tracing.words(loss.letter, loss.sentence)))</span>"
        + "\(statement)</li>\n"
    }
    return "<h2>\(words("Sentences that disappeared"))</h2>\n"
      + (items.isEmpty
        ? "<p>\(words("Nothing disappeared."))</p>\n" : "<ul class=\"plain\">\(items)</ul>\n")
  }
}
