/// Words as a search takes them: in small letters, without the accents that Dutch and its loan words
/// have.
package enum PlainWords {
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
    let families: [(Unicode.Scalar, String)] = [
      ("a", "áàäâãå"), ("e", "éèëê"), ("i", "íìïî"), ("o", "óòöôõø"), ("u", "úùüû"), ("y", "ýÿ"),
      ("c", "ç"), ("n", "ñ"), ("s", "š"), ("z", "ž"),
    ]
    for (base, accented) in families {
      for scalar in accented.unicodeScalars { plain[scalar] = base }
    }
    return plain
  }()

  package static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      // A combining accent stands behind the letter it belongs to.
      if (0x300...0x36F).contains(scalar.value) { continue }
      result.append(plain[scalar] ?? scalar)
    }
    return String(result)
  }
}
