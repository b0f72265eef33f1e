internal import Checksums
internal import FileNames
internal import Glibc
internal import LetterArchive

/// What stands where something new is to go, judged by its own content.
///
/// Whoever says "replace what is there" means the last export, and may have mistaken the name: the
/// archive, and other people's files, never give way.
struct EarlierOutput {
  let form: OutputForm
  let path: String
  /// The archive that the new one is made of.
  let archive: String?

  /// Why it does not give way; nil where it is an earlier output of the same form, and nothing else
  /// is in it.
  var fault: String? {
    var info = stat()
    guard lstat(path, &info) == 0 else { return nil }
    let kind = form.isFolder ? S_IFDIR : S_IFREG
    guard info.st_mode & S_IFMT == kind else {
      return "what is here is no \(form.isFolder ? "folder" : "plain file")"
    }
    if isArchive(info) { return "it is the archive itself" }
    if form.isFolder { return folderFault }
    guard hasForm else {
      return "what is here is not \(form.title), and nothing else gives way to one"
    }
    return isAsWritten
      ? nil
      : "it was changed since it was written, and would be lost; move it away, or choose another "
        + "name"
  }

  private func isArchive(_ info: stat) -> Bool {
    guard let archive, let own = status(of: archive) else { return false }
    return own.st_dev == info.st_dev && own.st_ino == info.st_ino
  }

  // MARK: Files

  private var hasForm: Bool {
    let start = Self.start(of: path, count: 4096)
    let line = String(decoding: start.prefix { $0 != 0x0A }, as: UTF8.self)
    switch form {
    case .tables, .report, .text: return false
    case .jsonLines: return line.hasPrefix(JSONLExport.firstWords)
    case .sql: return Self.isFirstLine(line, SQLDump.advice)
    case .postgreSQL: return Self.isFirstLine(line, PostgreSQLDump.advice)
    case .postgreSQLSearch: return Self.isFirstLine(line, PostgreSQLSearch.advice)
    case .publishedCopy:
      return start.starts(with: "SQLite format 3\0".utf8) && start.count >= 72
        && start[68..<72].elementsEqual(PublishedCopy.mark)
    case .datasetteMetadata:
      return DatasetteMetadata.isOurs(Self.start(of: path, count: 16 << 20))
    case .program: return start.starts(with: [0x7F] + "ELF".utf8)
    case .programText:
      return !start.contains(0) && String(decoding: start, as: UTF8.self).contains("art100")
    }
  }

  private var isAsWritten: Bool {
    switch form {
    case .jsonLines, .sql, .postgreSQL, .postgreSQLSearch: Seal.isWhole(text: path)
    case .publishedCopy: Seal.isWhole(database: path)
    case .datasetteMetadata:
      DatasetteMetadata.isWhole(Self.start(of: path, count: 16 << 20))
    case .tables, .report, .text, .program, .programText: true
    }
  }

  private static func isFirstLine(_ line: String, _ advice: String) -> Bool {
    line.hasPrefix("-- Written by art100 ") && line.hasSuffix(advice)
  }

  /// The first bytes of a plain file; none of anything else.
  fileprivate static func start(of path: String, count: Int) -> [UInt8] {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      used = max(0, read(file, buffer.baseAddress, count))
    }
  }

  // MARK: Folders

  /// Its list names every file that went into it with its hash: nothing may be there that did not,
  /// and nothing that was changed since.
  private var folderFault: String? {
    guard hasFirstPage,
      let known = NewFolder.listed(Self.start(of: path + "/" + NewFolder.list, count: 64 << 20))
    else { return "what is here is not \(form.title), and nothing else gives way to one" }
    return foreign(in: "", known)
  }

  private var hasFirstPage: Bool {
    switch form {
    case .tables:
      let head = String(decoding: Self.start(of: path + "/codebook.csv", count: 64), as: UTF8.self)
      return head.drop { $0 == "\u{FEFF}" }.replacing(";", with: ",").hasPrefix("part,name,meaning")
    case .report:
      let page = String(decoding: Self.start(of: path + "/index.html", count: 4096), as: UTF8.self)
      return page.contains("<meta name=\"generator\" content=\"art100 report\">")
    default: return false
    }
  }

  /// The first thing in a folder that no export put there as it is; folders are named with their
  /// final stroke.
  private func foreign(in folder: String, _ known: [String: String]) -> String? {
    if let fault = permissionFault(folder) { return fault }
    for name in HiddenPlace.names(in: path + "/" + folder) {
      let inside = folder + name
      var info = stat()
      guard lstat(path + "/" + inside, &info) == 0 else { continue }
      if isArchive(info) { return "the archive is in it, as \(inside)" }
      switch info.st_mode & S_IFMT {
      case S_IFREG where inside == NewFolder.list || isCompiled(inside): continue
      case S_IFREG where known[inside] != nil:
        guard Self.sha256(of: path + "/" + inside) == known[inside] else {
          return "\(inside) in it was changed since it was written, and would be lost; move it "
            + "away, or choose another name"
        }
      case S_IFDIR
      where inside == "__pycache__" || known.keys.contains { $0.hasPrefix(inside + "/") }:
        if let fault = foreign(in: inside + "/", known) { return fault }
      default:
        return "\(inside) in it belongs to no export, and would be lost; move it away, or choose "
          + "another name"
      }
    }
    return nil
  }

  /// Why a folder cannot be looked through and emptied. Its owner can let himself write.
  private func permissionFault(_ folder: String) -> String? {
    let whole = folder.isEmpty ? path : path + "/" + folder
    var info = stat()
    let isOwn = stat(whole, &info) == 0 && info.st_uid == geteuid()
    guard access(whole, isOwn ? R_OK | X_OK : R_OK | W_OK | X_OK) != 0 else { return nil }
    return (folder.isEmpty ? "it" : "\(folder) in it")
      + " may not be read or emptied by you; change its permissions, or choose another name"
  }

  /// Python keeps the compiled read.py there.
  private func isCompiled(_ inside: String) -> Bool {
    form == .tables && inside.hasPrefix("__pycache__/read.")
  }

  /// The digest of a plain file; nil where it cannot be read.
  private static func sha256(of path: String) -> String? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var digest = SHA256()
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(file, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return digest.hex }
      digest.update(piece[..<count])
    }
  }
}
