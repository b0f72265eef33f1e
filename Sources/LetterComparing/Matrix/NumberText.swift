public import LetterModel

/// Numbers for people: `max 50`, `about 150`, `3 to 12`, `24.6 million euros`.
public enum NumberText {
  /// - Parameter unit: cents are shown as euros, percent with its sign; nil shows the number alone.
  public static func text(
    _ value: Int, _ valueMax: Int?, _ qualifier: Fact.Qualifier, unit: Fact.Unit?,
    currency: Fact.Currency? = nil
  ) -> String {
    let money =
      switch currency {
      case .guilders: " guilders"
      case .dollars: " US dollars"
      case nil: " euros"
      }
    let number =
      plain(value, unit) + (valueMax.map { " to " + plain($0, unit) } ?? "")
      + (unit == .cents ? money : unit == .percent ? "%" : "")
    switch qualifier {
    case .exact, .range: return number
    case .max, .min, .about: return qualifier.rawValue + " " + number
    }
  }

  private static func plain(_ value: Int, _ unit: Fact.Unit?) -> String {
    guard unit == .cents else { return grouped(value) }
    let million = 100_000_000
    if value >= million, value % (million / 1000) == 0 {
      return decimal(value, of: million) + " million"
    }
    let cents = value % 100
    return grouped(value / 100) + (cents == 0 ? "" : cents < 10 ? ".0\(cents)" : ".\(cents)")
  }

  private static func decimal(_ value: Int, of whole: Int) -> String {
    var rest = "\(value % whole * 1000 / whole)"
    while rest.utf8.count < 3 { rest = "0" + rest }
    while rest.hasSuffix("0") { rest.removeLast() }
    return "\(value / whole)" + (rest.isEmpty ? "" : "." + rest)
  }

  /// A number in digits with its thousands set apart by commas, whatever sign or decimals it has.
  public static func grouped(_ number: String) -> String {
    let sign = number.prefix { $0 == "-" }
    let digits = number.dropFirst(sign.count).prefix { $0.isNumber }
    guard let value = Int(digits), value >= 1000 else { return number }
    return sign + grouped(value) + number.dropFirst(sign.count + digits.count)
  }

  /// Thousands set apart by commas.
  private static func grouped(_ value: Int) -> String {
    var digits = "\(value)"
    var groups: [String] = []
    while digits.utf8.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }
}
