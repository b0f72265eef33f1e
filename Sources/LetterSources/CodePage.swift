/// A code page of one byte a sign, by which programs read what was in truth UTF-8.
struct CodePage: Sendable {
  /// The name that iconv knows.
  let name: String
  private let bytes: [Unicode.Scalar: UInt8]

  /// - Parameter high: the signs of the bytes 80 to FF; `?` for what has none.
  private init(_ name: String, _ high: String) {
    self.name = name
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for (place, scalar) in high.unicodeScalars.enumerated() where scalar != "?" {
      bytes[scalar] = UInt8(0x80 + place)
    }
    self.bytes = bytes
  }

  /// The byte of a sign; nil where the page has none for it.
  func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    // What a page leaves undefined comes through as a control character.
    bytes[scalar] ?? ((0x80...0x9F).contains(scalar.value) ? UInt8(scalar.value) : nil)
  }

  /// Source: <https://www.unicode.org/Public/MAPPINGS/>
  static let all = [
    CodePage(
      "windows-1252",
      "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"),
    CodePage(
      "macintosh",
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ"
        + "–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ?ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"),
    CodePage(
      "cp850",
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ"
        + "┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}"),
    CodePage(
      "cp437",
      "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪"
        + "┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"),
  ]
}
