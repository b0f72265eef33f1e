import FileNames
import Glibc
import LetterReports
import LetterSources

/// The files that an import is about: those named, and in folders those that look like letters.
///
/// Each folder is gone through once, and links to folders inside one are not followed: they may lead
/// back, or over the whole disk.
struct LetterFiles {
  /// What was passed over in a folder.
  struct Skipped {
    var path: String
    var why: String
  }

  /// Paths to read, in order; `-` for standard input.
  private(set) var found: [String] = []
  /// What in folders is no letter by its name or was not gone into.
  private(set) var skipped: [Skipped] = []
  /// Paths that cannot be read at all.
  private(set) var refused: [Failure] = []
  /// The folders that were gone through.
  private var visited: Set<Identity> = []

  /// Which folder it is, whatever path leads to it.
  private struct Identity: Hashable {
    let device: UInt
    let number: UInt
  }

  init(_ paths: [String]) throws {
    for path in paths {
      if path == "-" || !Self.isFolder(path) {
        found.append(path)
      } else {
        add(folder: path, following: true)
      }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT } == S_IFDIR
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// - Parameter following: whether it may be a link, as one that the caller names.
  private mutating func add(folder: String, following: Bool) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (following ? 0 : O_NOFOLLOW))
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0, let handle = fdopendir(file) else {
      let code = errno
      if file >= 0 { close(file) }
      let why = String(cString: strerror(code))
      refused.append(
        Failure(
          code == EACCES ? Exit.permission : Exit.inputOutput,
          "\(folder): the folder cannot be read: \(why)", path: folder))
      return
    }
    defer { closedir(handle) }
    let identity = Identity(device: UInt(status.st_dev), number: UInt(status.st_ino))
    guard visited.insert(identity).inserted else {
      skipped.append(Skipped(path: folder, why: "this folder was gone through already"))
      return
    }
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    for name in names(in: handle).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    where !name.hasPrefix(".") {
      add("\(base)/\(name)")
    }
  }

  /// What stands in a folder.
  private mutating func add(_ path: String) {
    if Self.isFolder(path) {
      if Self.isLink(path) {
        let why = "a link to a folder; name the folder itself to take it in"
        skipped.append(Skipped(path: path, why: why))
      } else {
        add(folder: path, following: false)
      }
    } else if let why = Self.whyNot(path) {
      skipped.append(Skipped(path: path, why: why))
    } else {
      found.append(path)
    }
  }

  /// Why a file in a folder is no letter; nil where its bytes, or of a text its name, say that it
  /// may be one. A file that is named itself is tried whatever it is.
  private static func whyNot(_ path: String) -> String? {
    guard let bytes = try? SourceFile.ends(path: path) else {
      // What is called a letter is refused when its turn comes.
      let isCalledLetter = isCalledText(path) || SourceForm.Finding([], name: path).form != .text
      return isCalledLetter ? nil : "no file that can be read"
    }
    if PaperMetadata.isRecord(bytes) { return "the record of a paper, read with it" }
    let finding = SourceForm.Finding(bytes, name: path)
    guard finding.form.isRead else { return finding.form.skipped }
    // Any file may be text; of those only what is called so.
    if finding.form != .text || finding.isSure { return nil }
    return isCalledText(path) ? nil : "no letter by its name and its bytes"
  }

  private static func isCalledText(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[$0...].lowercased() } ?? ""
    return [".txt", ".text"].contains(ending)
  }
}
