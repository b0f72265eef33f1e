/// The sizes beyond which a source is refused, so that no input makes the program slow or large.
public struct SourceLimits: Sendable, Hashable {
  /// Bytes of a file, and of the text an outside reader prints.
  public var bytes: Int
  /// Bytes of one line, its end not counted.
  public var lineBytes: Int
  /// Bytes of address space of an outside reader.
  public var memory: Int
  /// How long an outside reader may run.
  public var seconds: Int

  /// Pages of a PDF.
  public var pages: Int

  /// 64 MB, 1 MB a line, 256 MB of memory, 30 seconds, 1000 pages.
  public init(
    bytes: Int = 64 << 20, lineBytes: Int = 1 << 20, memory: Int = 256 << 20, seconds: Int = 30,
    pages: Int = 1000
  ) {
    self.bytes = bytes
    self.lineBytes = lineBytes
    self.memory = memory
    self.seconds = seconds
    self.pages = pages
  }
}
