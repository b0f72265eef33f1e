/// The sizes beyond which a source is refused, so that no input makes the program slow or large.
public struct SourceLimits: Sendable, Hashable {
  /// Bytes of a file, and of the text an outside reader prints.
  public var bytes: Int
  /// Bytes of the text that is read: a thousand pages of a letter, and what a reading of it keeps in
  /// memory is some twenty times as much.
  public var textBytes: Int
  /// Bytes of one line, its end not counted.
  public var lineBytes: Int
  /// Bytes of address space of an outside reader.
  public var memory: Int
  /// How long an outside reader may run.
  public var seconds: Int

  /// Pages of a PDF.
  public var pages: Int

  /// 64 MB, 8 MB of text, 1 MB a line, 256 MB of memory, 30 seconds, 1000 pages.
  public init(
    bytes: Int = 64 << 20, textBytes: Int = 8 << 20, lineBytes: Int = 1 << 20,
    memory: Int = 256 << 20, seconds: Int = 30,
    pages: Int = 1000
  ) {
    self.bytes = bytes
    self.textBytes = textBytes
    self.lineBytes = lineBytes
    self.memory = memory
    self.seconds = seconds
    self.pages = pages
  }
}
