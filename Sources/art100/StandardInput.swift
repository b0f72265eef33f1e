import LetterReports
import LetterSources

/// Standard input, within the limit of every source.
enum StandardInput {
  static func text(encoding: SourceEncoding? = nil) throws -> String {
    let bytes = try SourceFile.readStandardInput()
    return try SourceReader().plainText(of: bytes, path: "-", encoding: encoding).text
  }
}
