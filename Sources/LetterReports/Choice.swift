internal import LetterModel

/// One of a closed set of words, as a person types it.
package enum Choice {
  /// The value of that name, in small letters or capitals.
  ///
  /// - Parameter what: what it is called, such as `a chamber`.
  /// - Throws: an error that names the nearest word and all of them.
  package static func named<Value: RawRepresentable<String>>(
    _ text: String, _ what: String, among values: some Sequence<Value>
  ) throws(ReportError) -> Value {
    if let value = Value(rawValue: text.lowercased()) ?? Value(rawValue: text),
      values.contains(where: { $0.rawValue == value.rawValue })
    {
      return value
    }
    let names = values.map(\.rawValue)
    throw ReportError(
      .usage,
      "'\(text)' is not \(what)" + Nearest.question(text, among: names)
        + (Nearest.name(to: text, among: names) == nil ? "; there are: " : " There are: ")
        + names.joined(separator: ", "))
  }
}
