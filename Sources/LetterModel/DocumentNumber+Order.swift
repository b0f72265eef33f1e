/// Papers are ordered by dossier, then as the chambers number them.
///
/// Numbers come first and by value (`188` before `188b` before `1024`), then the capitals of the
/// Eerste Kamer, which count A…Z, AA…AZ, BA…; of papers with one number the one without a year in
/// its id comes first, and a first print comes before its reprints.
extension DocumentNumber: Comparable {
  /// Whether `left` comes first.
  public static func < (left: DocumentNumber, right: DocumentNumber) -> Bool {
    if left.dossier != right.dossier { return left.dossier < right.dossier }
    if left.ondernummer != right.ondernummer {
      return OrderedPart(left.ondernummer) < OrderedPart(right.ondernummer)
    }
    if left.idYear != right.idYear {
      return (left.idYear?.start ?? 0) < (right.idYear?.start ?? 0)
    }
    return OrderedVersion(left.version) < OrderedVersion(right.version)
  }
}

/// Dossiers are ordered by number, then without toevoeging, sequences (`02`), budget chapters by
/// value (`IX`, `IXA`, `X`), other capitals, and Rijkswet numbers.
extension Dossier: Comparable {
  /// Whether `left` comes first.
  public static func < (left: Dossier, right: Dossier) -> Bool {
    if left.number != right.number { return left.number < right.number }
    return left.order < right.order
  }

  private var order: (kind: Int, value: Int, text: String) {
    guard let toevoeging else { return (0, 0, "") }
    let bytes = Array(toevoeging.utf8)[...]
    if NumberShape.digits(bytes) == bytes.count { return (1, Int(toevoeging) ?? 0, toevoeging) }
    if let roman = NumberShape.roman(bytes) { return (2, roman.value, toevoeging) }
    if NumberShape.isRijkswet(bytes) {
      return (4, Int(toevoeging.dropFirst()) ?? 0, toevoeging)
    }
    return (3, bytes.count, toevoeging)
  }
}

/// An ondernummer by value.
private struct OrderedPart: Comparable {
  let isLetters: Bool
  /// The number; for capitals their length, because AA comes after Z.
  let value: Int
  let letters: Substring
  let text: String

  init(_ text: String) {
    let digits = Substring(text.utf8.prefix { $0 &- UInt8(ascii: "0") < 10 })
    letters = text[digits.endIndex...]
    isLetters = digits.isEmpty
    value = digits.isEmpty ? letters.utf8.count : Int(digits) ?? Int.max
    self.text = text
  }

  static func < (left: OrderedPart, right: OrderedPart) -> Bool {
    if left.isLetters != right.isLetters { return right.isLetters }
    if left.value != right.value { return left.value < right.value }
    if left.letters.utf8.count != right.letters.utf8.count {
      return left.letters.utf8.count < right.letters.utf8.count
    }
    if left.letters != right.letters { return left.letters < right.letters }
    return left.text < right.text
  }
}

/// A version by its letter, then by its number.
private struct OrderedVersion: Comparable {
  let letter: Substring
  let number: Int
  let text: String

  init(_ version: String?) {
    text = version ?? ""
    letter = text.prefix(1)
    number = Int(text.dropFirst()) ?? 0
  }

  static func < (left: OrderedVersion, right: OrderedVersion) -> Bool {
    (left.letter, left.number, left.text) < (right.letter, right.number, right.text)
  }
}
