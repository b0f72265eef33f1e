import Foundation
import Testing

private let hasPoppler = ["/usr/bin/pdftohtml", "/usr/local/bin/pdftohtml"].contains {
  FileManager.default.isExecutableFile(atPath: $0)
}

@Test(.enabled(if: hasPoppler, "pdftohtml is absent: install poppler-utils"))
func aPDFAndTheTextOfTheSameLetterReadAlike() throws {
  let place = try Workplace()
  let fixtures = Program.packageRoot + "/Fixtures"
  let text = try place.run("import", "\(fixtures)/letters/kst-27925-612.txt")
  let pdf = try place.run(
    "import", "\(fixtures)/pdf/kst-27925-612.pdf", "--cause", "transcription", "--format", "json")
  #expect(text.code == 0 && pdf.code == 0)
  #expect(try pdf.json()[0]["status"].string == "revision")
  let readings = try ["27925-612@1", "27925-612@2"].map {
    try place.run("show", $0, "--format", "markdown").text
  }
  #expect(readings[0] == readings[1])
  #expect(readings[0].utf8.count > 5000)
}
