internal import LetterModel

/// Documents of word processors, DOCX and ODT, as source text.
struct OfficeReader {
  let limits: SourceLimits

  func read(
    _ bytes: [UInt8], path: String, form: SourceForm
  ) throws(SourceError) -> SourceText {
    do {
      let files = OfficeFiles(try ZipArchive(bytes))
      let (writer, remarks) =
        form == .docx
        ? try WordDocument.read(files) : try OpenDocument.read(files)
      return SourceText(
        form: form, text: writer.text, looks: writer.looks, encoding: .utf8,
        reader: "expat \(XMLTree.version)", remarks: remarks)
    } catch let error as ZipArchive.Failure {
      throw SourceError(path: path, problem: error.problem(form))
    } catch let error as XMLTree.Failure {
      throw SourceError(path: path, problem: error.problem)
    } catch {
      throw SourceError(path: path, problem: .damagedDocument("\(error)"))
    }
  }
}

/// The XML files of a document.
struct OfficeFiles {
  private let archive: ZipArchive

  init(_ archive: ZipArchive) { self.archive = archive }

  var names: [String] { archive.names }

  /// The root of one of its files; nil where there is none of this name.
  func root(_ name: String) throws -> MarkupElement? {
    guard let bytes = try archive.file(name) else { return nil }
    if bytes.count > MarkupLimits.bytes { throw XMLTree.Failure.tooMany }
    return try XMLTree.root(of: bytes)
  }

  /// The root of a file without which there is no document.
  func main(_ name: String) throws -> MarkupElement {
    guard let root = try root(name) else {
      throw ZipArchive.Failure.damaged("\(name) is missing")
    }
    return root
  }
}

extension ZipArchive.Failure {
  func problem(_ form: SourceForm) -> SourceError.Problem {
    switch self {
    case .damaged(let words): .damagedDocument(words)
    case .unsafe(let words): .unsafeDocument(words)
    case .locked: .lockedDocument
    }
  }
}
