import ArgumentParser

/// `field=value` pairs.
struct ChangeOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: "A field and its value, such as value=45; an empty value takes it away.")
  var changes: [String] = []

  func fields() throws -> [String: String] {
    try changes.reduce(into: [:]) { fields, text in
      guard let mark = text.firstIndex(of: "="), mark > text.startIndex else {
        throw Failure(Exit.usage, "'\(text)' is no field=value; expected one like value=45")
      }
      fields[String(text[..<mark])] = String(text[text.index(after: mark)...])
    }
  }
}
