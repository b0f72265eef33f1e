import LetterReports
import LetterSources

/// Standard input, within the limit of every source.
enum StandardInput {
  static func text(encoding: SourceEncoding? = nil) throws -> String {
    try text(of: SourceFile.readStandardInput(), encoding)
  }

  /// Nil where it is empty.
  static func textIfAny() throws -> String? {
    let bytes = try SourceFile.readStandardInput()
    return try bytes.isEmpty ? nil : text(of: bytes, nil)
  }

  private static func text(of bytes: [UInt8], _ encoding: SourceEncoding?) throws -> String {
    try SourceReader().plainText(of: bytes, path: "-", encoding: encoding).text
  }
}
