/// Writes a valid PDF of a few lines a page, in Helvetica with WinAnsi letters.
enum SmallPDF {
  /// - Parameters:
  ///   - pages: the lines of each page; ASCII without brackets and backslashes. A page
  ///   without lines holds only a drawn stroke, as a scan holds only a picture.
  ///   - side: of a page, in points.
  ///   - trailer: more entries of the trailer.
  static func bytes(pages: [[String]], side: Int = 842, trailer: String = "") -> [UInt8] {
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for (index, lines) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(side) \(side)] /Contents \(5 + 2 * index) 0 R"
          + " /Resources << /Font << /F1 3 0 R >> >> >>")
      let text = lines.map { "(\($0)) Tj 0 -14 Td" }.joined(separator: "\n")
      let content =
        lines.isEmpty ? "0 0 m 100 100 l S" : "BT /F1 11 Tf 72 \(side - 72) Td\n\(text)\nET"
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    return file(objects, trailer)
  }

  private static func file(_ objects: [String], _ trailer: String) -> [UInt8] {
    var file = "%PDF-1.4\n"
    var table = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(file.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n" + table
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n"
    return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
  }
}
