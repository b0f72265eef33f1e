import Foundation
import LetterModel
import Testing

@testable import LetterSources

/// Whether poppler is installed: without it only the tests of its absence can run.
private let hasPoppler = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .contains { FileManager.default.isExecutableFile(atPath: "\($0)/pdftohtml") }

/// A shell script that prints the lines of a command as `pdftohtml -xml` would.
private func printing(_ command: String) -> String {
  """
  echo '<?xml version="1.0"?><!DOCTYPE pdf2xml SYSTEM "pdf2xml.dtd"><pdf2xml>'
  echo '<page number="1" width="892" height="1262"><fontspec id="0" size="12" family="A"/>'
  top=100
  \(command) | while read -r line; do
    top=$((top + 15))
    printf '<text top="%s" left="90" width="200" height="12" font="0">%s</text>' "$top" "$line"
  done
  echo '</page></pdf2xml>'
  """
}

private let letter = SmallPDF.bytes(pages: [["Den Haag,", "14 september 2018"], ["Slot."]])

private func problem(
  _ bytes: [UInt8], _ reader: PDFReader = PDFReader(), _ limits: SourceLimits = SourceLimits()
) async -> SourceError.Problem? {
  do throws(SourceError) {
    _ = try await reader.read(bytes, path: "a.pdf", limits: limits)
    return nil
  } catch {
    return error.problem
  }
}

@Suite(.enabled(if: hasPoppler, "pdftohtml is absent: install poppler-utils"))
struct PDFReaderWithPopplerTests {
  @Test func thePagesOfAPDFEndInFormFeeds() async throws {
    let source = try await SourceReader().text(of: letter, path: "brief.pdf")
    #expect(source.text == "Den Haag,\n14 september 2018\n\u{C}Slot.\n\u{C}")
    #expect(source.form == .pdf)
    #expect(source.encoding == .utf8)
    #expect(source.remarks == [])
    let version = try #require(source.reader).split(separator: " ")
    #expect(version.first == "pdftohtml")
    #expect(version.dropFirst().first?.first?.isNumber == true)
    #expect(source.looks.map { $0?.page } == [1, 1, 2])
  }

  @Test func lettersBeyondASCIIComeOutAsUnicode() async throws {
    let bytes = SmallPDF.bytes(pages: [["ge\\357ntegreerd \\200 5 \\226 \\223ja\\224"]])
    let source = try await PDFReader().read(bytes, path: "a.pdf")
    #expect(source.text == "geïntegreerd € 5 – “ja”\n\u{C}")
  }

  @Test func aPDFOfPicturesIsCalledAScan() async {
    #expect(await problem(SmallPDF.bytes(pages: [[], []])) == .scannedPDF(pages: 2))
  }

  @Test func aPDFCutShortIsDamaged() async {
    let half = Array(letter.prefix(letter.count / 2))
    #expect(await problem(half) == .damagedPDF("its end is missing"))
    let padded = letter + [UInt8](repeating: 0, count: 5000)
    #expect(await problem(padded) == nil)
  }

  @Test func whatTheProgramComplainsOfIsRemarked() async throws {
    // The page asks for a font that it does not have.
    let bytes = SmallPDF.bytes(pages: [["Den Haag) Tj /F9 11 Tf ("]])
    let source = try await PDFReader().read(bytes, path: "a.pdf")
    #expect(source.text == "Den Haag\n\u{C}")
    #expect(source.remarks.contains { $0.contains("F9") })
  }

  @Test func aPageOfMillionsOfLettersIsStopped() async {
    let words = (0..<200).map { number in
      String(repeating: String(UnicodeScalar(UInt8(97 + number % 26))), count: 300) + " "
    }
    let line = words.joined(separator: ") Tj (")
    let bytes = SmallPDF.bytes(pages: [Array(repeating: line, count: 200)], side: 14_000)
    #expect(await problem(bytes) == .programNeedsTooMuch("pdftohtml", limit: 256 << 20))
  }

  @Test func aPDFWithoutPagesIsDamagedInTheProgramsWords() async {
    let result = await problem(Array("%PDF-1.4\nniets\n%%EOF\n".utf8))
    guard case .damagedPDF(let words) = result else {
      Issue.record("\(String(describing: result))")
      return
    }
    #expect(words.contains("Error"))
  }

  @Test func aLockedPDFIsCalledLocked() async {
    let zeros = "<" + String(repeating: "00", count: 32) + ">"
    let lock = "/Encrypt << /Filter /Standard /V 1 /R 2 /O \(zeros) /U \(zeros) /P -4 >>"
    let bytes = SmallPDF.bytes(pages: [["geheim"]], trailer: "\(lock) /ID [<00> <00>]")
    #expect(await problem(bytes) == .lockedPDF)
  }

  @Test func aPDFOfMorePagesThanALetterHasIsRefused() async {
    let pages = Array(repeating: ["een twee drie"], count: 4)
    #expect(
      await problem(SmallPDF.bytes(pages: pages), PDFReader(), SourceLimits(pages: 3))
        == .tooManyPages(limit: 3))
  }

  @Test func aTextPastTheLimitIsNotPrintedOn() async {
    let pages = Array(repeating: ["een twee drie"], count: 50)
    #expect(
      await problem(SmallPDF.bytes(pages: pages), PDFReader(), SourceLimits(bytes: 100))
        == .programPrintsTooMuch("pdftohtml", limit: 100))
  }
}

@Test func aProgramThatNeedsTooMuchMemoryIsStopped() async throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let path = try folder.program("pdftohtml", "echo Out of memory >&2; kill -ABRT $$")
  #expect(
    await problem(letter, PDFReader(searchPath: path))
      == .programNeedsTooMuch("pdftohtml", limit: 256 << 20))
  _ = try folder.program("pdftohtml", "echo 1.0 >&2; \(printing("ulimit -v"))")
  let read = try await PDFReader(searchPath: path).read(letter, path: "a.pdf")
  #expect(read.text == "262144\n\u{C}")
}

@Test func withoutTheProgramTheErrorNamesItsPackage() async throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  #expect(
    await problem(letter, PDFReader(searchPath: folder.path))
      == .programMissing("pdftohtml", package: "poppler-utils"))
}

@Test func aProgramThatStallsIsStoppedWithItsChildren() async throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let path = try folder.program(
    "pdftohtml", "/bin/sleep 600 & echo $! > \(folder.path)/child\nwait")
  let big = letter.dropLast(6) + [UInt8](repeating: 32, count: 1 << 20) + Array("\n%%EOF\n".utf8)
  let result = await problem(Array(big), PDFReader(searchPath: path), SourceLimits(seconds: 5))
  #expect(result == .programTooSlow("pdftohtml", seconds: 5))
  let child = try String(contentsOfFile: folder.path + "/child", encoding: .utf8)
  let number = try #require(Int32(child.trimmingCharacters(in: .whitespacesAndNewlines)))
  // Killed, it is gone or waits as a zombie for its new parent.
  let status = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
  #expect(status == nil || status?.contains(") Z ") == true)
}

@Test func aProgramThatNeverStopsPrintingIsStopped() async throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let path = try folder.program("pdftohtml", "while :; do echo aaaaaaaaaaaaaaa; done")
  #expect(
    await problem(letter, PDFReader(searchPath: path), SourceLimits(bytes: 1000))
      == .programPrintsTooMuch("pdftohtml", limit: 1000))
}

@Test func aProgramThatDoesNotReadItsInputIsNoTrouble() async throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let path = try folder.program("pdftohtml", "echo version 1.2 >&2; \(printing("echo Den Haag"))")
  let big = letter.dropLast(6) + [UInt8](repeating: 32, count: 4 << 20) + Array("\n%%EOF\n".utf8)
  let read = try? await PDFReader(searchPath: path).read(Array(big), path: "a.pdf")
  #expect(read?.text == "Den Haag\n\u{C}")
  #expect(read?.reader == "pdftohtml 1.2")
}

@Test func theProgramGetsNoEnvironmentButLocaleAndPath() async throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let path = try folder.program(
    "pdftohtml", printing("/usr/bin/env | /usr/bin/grep -v ^PWD | /usr/bin/sort"))
  let read = try await PDFReader(searchPath: path).read(letter, path: "a.pdf")
  let names = read.text.split { $0 == "\n" || $0 == "\u{C}" }.map { $0.prefix { $0 != "=" } }
  #expect(names.filter { $0 != "_" && $0 != "SHLVL" && $0 != "OLDPWD" } == ["LC_ALL", "PATH"])
}

@Test func aProgramThatFailsIsQuoted() async throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let path = try folder.program("pdftohtml", "echo vol >&2; exit 99")
  #expect(
    await problem(letter, PDFReader(searchPath: path))
      == .programFailed("pdftohtml", "vol (exit code 99)"))
}

@Test func whatTheProgramPrintsMustBeText() async throws {
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  let path = try folder.program("pdftohtml", "printf '\\377'")
  #expect(
    await problem(letter, PDFReader(searchPath: path)) == .damagedPDF("its text is no text"))
}
