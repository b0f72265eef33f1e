import LetterSources

/// Standard input as bytes, within the limit of every source.
enum StandardInput {
  static func bytes() throws -> [UInt8] { try SourceFile.readStandardInput() }
}
