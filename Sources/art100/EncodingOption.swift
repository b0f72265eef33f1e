import ArgumentParser
import LetterReports
import LetterSources

/// How the bytes of the files of one call stand for characters.
struct EncodingOption: ParsableArguments {
  @Option(help: "How a text is encoded: utf-8, utf-16le, utf-16be or windows-1252.")
  var encoding: String?

  /// The encoding that was named; nil for none.
  func named() throws -> SourceEncoding? {
    try encoding.map { try Choice.named($0, "an encoding", among: SourceEncoding.allCases) }
  }
}
