internal import JSONText
package import LetterArchive
package import LetterModel

/// A fact's fields as people see and type them: money in euros, days also as a spreadsheet writes
/// them.
package enum FieldText {
  /// The field of a fact as it is shown; empty without a value.
  package static func shown(_ field: String, of fact: Fact) -> String {
    switch field {
    case "value": FactRows.value(fact.value, fact.unit).cell
    case "value_max": FactRows.value(fact.valueMax, fact.unit).cell
    case "unit": FactRows.unit(of: fact) ?? ""
    default: fact.texts[field] ?? ""
    }
  }

  /// The field as the archive keeps it, from what was typed.
  ///
  /// - Parameter unit: the unit that the fact will have, as typed or as it is.
  package static func kept(_ field: String, _ text: String, unit: String) -> String {
    switch field {
    case "unit": return isMoney(text) ? Fact.Unit.cents.rawValue : text
    case "value", "value_max": return isMoney(unit) ? cents(text) ?? text : text
    case "from", "until": return SpreadsheetCell.days(text).first?.description ?? text
    case "imprecise":
      return ["TRUE", "WAAR", "true"].contains(text)
        ? "true" : ["FALSE", "ONWAAR", "false"].contains(text) ? "false" : text
    default: return text
    }
  }

  /// Whether a cell says what stood in it, be it in a spreadsheet's own way.
  package static func isSame(_ field: String, _ text: String, as old: String) -> Bool {
    if text == old { return true }
    if let day = Day(iso: old) { return SpreadsheetCell.days(text).contains(day) }
    if let number = Double(old), field != "subject" {
      return SpreadsheetCell.numbers(text).contains(number)
    }
    return kept(field, text, unit: "") == kept(field, old, unit: "")
  }

  /// Changes to a fact as the archive keeps them, from what was typed.
  package static func kept(_ changes: [String: String], of fact: Fact?) -> [String: String] {
    let unit = changes["unit"] ?? fact?.unit?.rawValue ?? ""
    return changes.reduce(into: [:]) { $0[$1.key] = kept($1.key, $1.value, unit: unit) }
  }

  /// Changes to something beside the facts: of a day as the archive writes days.
  package static func kept(_ changes: [String: String], of target: ReviewTarget) -> [String: String]
  {
    guard target == .header("date"), let text = changes["value"] else { return changes }
    return changes.merging(["value": kept("until", text, unit: "")]) { $1 }
  }

  private static func isMoney(_ unit: String) -> Bool {
    unit == "euro" || unit == Fact.Unit.cents.rawValue || Fact.Currency(rawValue: unit) != nil
  }

  /// Cents from euros with a decimal point or comma and at most two digits behind it.
  private static func cents(_ text: String) -> String? {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard let whole = Int(parts.first ?? "") else { return nil }
    let digits = parts.count == 2 ? parts[1] : ""
    guard digits.utf8.count <= 2, let rest = Int((digits + "00").prefix(2)), rest >= 0 else {
      return nil
    }
    let (euros, overflow) = whole.multipliedReportingOverflow(by: 100)
    return overflow ? nil : "\(euros + rest)"
  }
}
