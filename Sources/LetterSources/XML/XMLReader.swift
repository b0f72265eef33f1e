internal import LetterModel

/// Official XML as source text.
struct XMLReader {
  let limits: SourceLimits

  func read(
    _ bytes: [UInt8], path: String, encoding: SourceEncoding?
  ) throws(SourceError) -> SourceText {
    let text = try MarkupText(
      bytes, path: path, declared: MarkupText.declaration(of: bytes), asked: encoding,
      limits: limits)
    let root: MarkupElement
    do {
      root = try XMLTree.root(of: text.text.utf8.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF })
    } catch {
      throw SourceError(path: path, problem: error.problem)
    }
    guard OfficialXML.roots.contains(root.name) else {
      throw SourceError(path: path, problem: .otherXML(root: root.name))
    }
    let paper = OfficialXML(root)
    return SourceText(
      form: .xml, text: paper.writer.text, looks: paper.writer.looks, encoding: text.encoding,
      reader: "expat \(XMLTree.version)", remarks: paper.remarks.sentences)
  }
}

extension XMLTree.Failure {
  var problem: SourceError.Problem {
    switch self {
    case .doctype: .doctype
    case .tooDeep: .tooDeep(limit: MarkupLimits.depth)
    case .tooMany: .tooManyElements(limit: MarkupLimits.elements)
    case .damaged(let words, let line, let byte):
      .damagedXML(words, SourceError.Place(byte: byte, line: line))
    }
  }
}
