internal import JSONText
internal import LetterArchive
package import LetterModel

/// The clerk's round as a page that needs nothing beside it: it opens from disk, works by keyboard and
/// saves a sheet for `--sheet-in`.
package struct ReviewPage {
  package let letter: OpenedLetter
  package let agenda: ReviewAgenda

  package init(letter: OpenedLetter, agenda: ReviewAgenda) {
    (self.letter, self.agenda) = (letter, agenda)
  }

  /// A whole HTML document.
  package func text() -> String {
    let title = "Review of \(letter.id)"
    let questions = agenda.questions.enumerated().map { question($1, number: $0 + 1) }.joined()
    let columns = ReviewSheet.columns.map { JSON.string($0) }
    let body = """
      <h1>\(escaped(title))</h1>
      <p>\(agenda.questions.count) questions; \(agenda.certain) facts are certain and not asked. \
      Keys: <kbd>a</kbd> accept, <kbd>r</kbd> reject, <kbd>c</kbd> correct, <kbd>s</kbd> skip, \
      <kbd>u</kbd> undo. Nothing leaves this page: save the sheet, and take it in with \
      <code>art100 review \(escaped(letter.id)) --sheet-in FILE</code>.</p>
      <form data-letter="\(escaped(letter.id))" data-columns="\(Self.attribute(.array(columns)))">
      \(questions)<p class="bar"><button type="submit">Save the sheet</button> \
      <output aria-live="polite">0 decided</output></p>
      </form>

      """
    return Page(
      kind: "review", title: title, body: HTML(stringLiteral: body), words: .english
    ).alone(style: Self.style, script: Self.script)
  }

  private func question(_ question: ReviewQuestion, number: Int) -> String {
    let rows: [[String: String]]
    var parts: [String]
    var fields: [(String, String)]
    switch question.subject {
    case .facts(let facts):
      rows = facts.map { ReviewSheet.row(of: $0, in: letter) }
      parts = [sentence(facts[0].fact.place)]
      if let reason = question.reason(in: letter) {
        parts.append("<p class=\"quiet\">\(escaped(reason))</p>")
      }
      fields = ReviewSheet.corrected.filter { ["sentence"].contains($0) == false }
        .map { ($0, rows[0][$0] ?? "") }
    case .number(let claim):
      rows = [["item": letter.name(of: claim.place), "quote": claim.words]]
      parts = [
        sentence(claim.place),
        "<p class=\"quiet\">nothing explains ‘\(escaped(claim.words))’; correct it to add a fact</p>",
      ]
      fields = ["kind", "subject", "value", "unit", "year"].map { ($0, "") }
    case .item(let item):
      rows = [ReviewSheet.row(of: item, letter: letter.id)]
      parts = ["<p>\(escaped(item.name))</p>"]
      fields = [("value", item.value)]
    }
    parts += question.others.map { "<p class=\"other\">\(escaped($0))</p>" }
    // What has a value stands open; the rest waits behind a line.
    let (filled, empty) = (fields.filter { !$0.1.isEmpty }, fields.filter { $0.1.isEmpty })
    let isNumber = rows[0]["kind"] == nil
    let inputs =
      (isNumber ? fields : filled).map(input).joined()
      + (isNumber || empty.isEmpty
        ? "" : "<details><summary>other fields</summary>\(empty.map(input).joined())</details>")
    let choices = (isNumber ? ["add"] : ["confirm", "reject", "correct"]).map {
      "<label><input type=\"radio\" name=\"q\(number)\" value=\"\($0)\"> \($0)</label>"
    }
    return """
      <fieldset id="q\(number)" tabindex="-1" data-rows="\(Self.attribute(.init(rows: rows)))">
      <legend>\(number). \(escaped(rows[0]["item"] ?? ""))</legend>
      \(parts.joined(separator: "\n"))
      <p>\(choices.joined(separator: " "))</p>
      <div class="fields">\(inputs)<label>why <input name="why"></label></div>
      </fieldset>

      """
  }

  private func input(_ field: (name: String, value: String)) -> String {
    "<label>\(escaped(field.name)) <input name=\"\(escaped(field.name))\" "
      + "value=\"\(escaped(field.value))\"></label>"
  }

  private func sentence(_ place: Place) -> String {
    let parts = letter.places.parts(at: place)
    let words = letter.places.words(at: place) ?? ""
    let rest = parts.sentence.dropFirst(parts.lead.count)
    guard rest.hasPrefix(words) else { return "<p lang=\"nl\">\(escaped(parts.sentence))</p>" }
    return "<p lang=\"nl\">\(escaped(parts.lead))<mark>\(escaped(words))</mark>"
      + "\(escaped(String(rest.dropFirst(words.count))))</p>"
  }

  private func escaped(_ text: String) -> String { HTML.escaped(text) }

  /// JSON in ASCII, escaped: what comes back is letter by letter what went in.
  private static func attribute(_ value: JSON) -> String {
    var text = ""
    for unit in value.text(.line).utf16 {
      if unit < 0x7F, let scalar = Unicode.Scalar(UInt32(unit)) {
        text.unicodeScalars.append(scalar)
      } else {
        let hex = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }
    }
    return HTML.escaped(text)
  }

  private static let style = """
    fieldset { border: 1px solid var(--line); margin: 1.5rem 0; padding: .5rem 1rem }
    fieldset:focus-within { border-color: var(--link) }
    fieldset.done { background: var(--tint) }
    .fields label { display: inline-block; margin: 0 1rem .4rem 0 }
    .other { color: var(--changed-ink); background: var(--changed); padding: 0 .4rem }
    .bar { position: sticky; bottom: 0; background: var(--page); padding: .5rem 0 }
    input, button { font: inherit }
    """

  /// Fixed words of the program: nothing of a letter comes into it.
  private static let script = """
    "use strict";
    const form = document.querySelector("form");
    const all = [...form.querySelectorAll("fieldset")];
    const past = [];
    const choice = (set) => set.querySelector("input[type=radio]:checked");
    const tell = () => {
      let count = 0;
      for (const set of all) {
        const isDone = choice(set) !== null;
        set.classList.toggle("done", isDone);
        if (isDone) count += 1;
      }
      form.querySelector("output").textContent = count + " decided";
    };
    const go = (index) => {
      const set = all[Math.min(Math.max(index, 0), all.length - 1)];
      if (set) { set.focus(); set.scrollIntoView({ block: "center" }); }
    };
    const here = () => all.findIndex((set) => set.contains(document.activeElement));
    const choose = (index, word) => {
      const radio = all[index].querySelector(`input[value=${word}]`);
      if (radio === null) return;
      radio.checked = true;
      past.push(index);
      tell();
    };
    document.addEventListener("keydown", (event) => {
      const target = event.target;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (target.tagName === "INPUT" && target.type !== "radio") return;
      const index = Math.max(here(), 0);
      if (event.key === "a") { choose(index, "confirm"); go(index + 1); }
      else if (event.key === "r") { choose(index, "reject"); go(index + 1); }
      else if (event.key === "c") {
        choose(index, "correct"); choose(index, "add");
        all[index].querySelector(".fields input").focus();
      } else if (event.key === "s") go(index + 1);
      else if (event.key === "u" && past.length > 0) {
        const last = past.pop();
        for (const radio of all[last].querySelectorAll("input[type=radio]")) radio.checked = false;
        tell(); go(last);
      } else return;
      event.preventDefault();
    });
    form.addEventListener("change", tell);
    const cell = (text) => /[",\\r\\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const columns = JSON.parse(form.dataset.columns);
      const lines = [columns];
      for (const set of all) {
        const chosen = choice(set);
        if (chosen === null) continue;
        for (const row of JSON.parse(set.dataset.rows)) {
          const values = { ...row, decision: chosen.value };
          values.why = set.querySelector("input[name=why]").value;
          if (chosen.value === "correct" || chosen.value === "add") {
            for (const input of set.querySelectorAll(".fields input")) {
              if (input.value !== input.defaultValue) values[input.name] = input.value;
            }
          }
          lines.push(columns.map((column) => values[column] ?? ""));
        }
      }
      const text = "\\uFEFF" + lines.map((line) => line.map(cell).join(",") + "\\r\\n").join("");
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
      link.download = form.dataset.letter + ".csv";
      link.click();
    });
    go(0);
    """
}

extension JSON {
  fileprivate init(rows: [[String: String]]) {
    self = .array(
      rows.map { row in
        .object(row.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })
      })
  }
}
