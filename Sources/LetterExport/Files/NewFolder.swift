internal import FileNames
internal import Glibc
package import LetterArchive

/// Files in folders of a folder that is being made, each written whole, with a list of their hashes.
package final class NewFolder {
  private let place: NewOutput
  private let archive: Archive
  private var folders: Set<String> = []
  /// The files so far, by their paths below the folder.
  private var hashes: [String: String] = [:]
  /// How many bytes they hold.
  package private(set) var count = 0

  /// The file that lists all others, as `sha256sum` writes and checks it.
  package static let list = "SHA256SUMS"

  /// - Parameter archive: the archive from which names of files come.
  package init(_ place: NewOutput, of archive: Archive) {
    (self.place, self.archive) = (place, archive)
  }

  /// Whether a file was written.
  package func has(_ path: String) -> Bool { hashes[path] != nil }

  /// Writes a file.
  ///
  /// - Parameter path: parts between strokes, each of which must be a file's name and nothing else.
  package func write(_ text: String, to path: String) throws {
    let file = try open(path)
    try file.write(text)
    try file.end()
  }

  /// A file that is written piece by piece, and ended.
  package final class Stream {
    private let folder: NewFolder
    private let path: String
    private let file: ByteFile

    fileprivate init(_ folder: NewFolder, _ path: String) throws {
      (self.folder, self.path) = (folder, path)
      file = try folder.make(path)
    }

    package func write(_ text: String) throws { try file.write(text) }
    package func end() throws { try folder.close(file, path) }
  }

  /// Begins a file.
  package func open(_ path: String) throws -> Stream { try Stream(self, path) }

  private func make(_ path: String) throws -> ByteFile {
    let parts = try path.split(separator: "/", omittingEmptySubsequences: false).map {
      try FileName(String($0), from: archive)
    }
    var folder = place.temporary
    for part in parts.dropLast() {
      folder += "/" + part.text
      guard folders.insert(folder).inserted else { continue }
      guard mkdir(folder, 0o777) == 0 else { throw ArchiveError(system: errno, path: place.path) }
    }
    return try ByteFile(parts[parts.count - 1], in: folder, for: place.path)
  }

  private func close(_ file: ByteFile, _ path: String) throws {
    hashes[path] = try file.sha256()
    count += file.count
    // Each by itself would wait for the disk; `finish` waits for all of them.
    file.end()
  }

  /// Writes the list, and waits until all is on the disk: thousands of small files together.
  package func finish() throws {
    try write(Self.lines(hashes), to: Self.list)
    sync()
  }

  /// The text of the list: hashes by the paths of files.
  static func lines(_ hashes: [String: String]) -> String {
    hashes.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
  }

  /// How many files were written.
  package var files: Int { hashes.count }

  /// The files that the list of an earlier folder names, with their hashes; nil where it is no such
  /// list.
  static func listed(_ bytes: [UInt8]) -> [String: String]? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    var hashes: [String: String] = [:]
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, FileName.isSource(String(parts[0])), parts[1].hasPrefix(" ") else {
        return nil
      }
      hashes[String(parts[1].dropFirst())] = String(parts[0])
    }
    return lines.isEmpty ? nil : hashes
  }
}
