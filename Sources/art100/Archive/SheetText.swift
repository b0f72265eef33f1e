import LetterSources

/// The text of a sheet as a spreadsheet saved it.
enum SheetText {
  /// Without a named encoding, what is no UTF-8 is taken for windows-1252, as Dutch spreadsheets save
  /// by default: a wrong guess shows in the cells that nobody changed, and the sheet is refused.
  static func read(_ path: String, encoding: SourceEncoding?) throws -> String {
    let bytes = try path == "-" ? SourceFile.readStandardInput() : SourceFile.read(path: path)
    func text(_ encoding: SourceEncoding?) throws -> String {
      try SourceReader().plainText(of: bytes, path: path, encoding: encoding).text
    }
    if bytes.starts(with: "PK\u{03}\u{04}".utf8) {
      throw Failure(
        Exit.unreadable, "this is a workbook, not a sheet of text; save it as CSV and give that",
        path: path)
    }
    do { return try text(encoding) } catch let error as SourceError {
      guard encoding == nil, error.suggestsWindows1252 else { throw error }
    }
    Output.error("\(path) is no UTF-8 and was read as windows-1252")
    return try text(.windows1252)
  }
}
