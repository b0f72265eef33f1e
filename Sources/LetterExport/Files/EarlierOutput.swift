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
    if form == .tables { return folderFault }
    if form == .report { return reportFault }
    return hasForm
      ? nil : "what is here is not \(form.title), and nothing else gives way to one"
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

  // MARK: The folder of tables

  /// Its codebook names every table that went into it; nothing may be there that did not.
  private var folderFault: String? {
    guard let tables = Codebook(ofFolder: path)?.tables else {
      return "what is here is not \(form.title), and nothing else gives way to one"
    }
    let files = tables.map { $0 + ".csv" } + CSVExport.otherFiles
    let known = Set(files)
    return foreign(
      in: "",
      isFile: { folder, name in
        switch folder {
        case "": known.contains(name)
        case "sources/": FileName.isSource(name)
        // Python keeps the compiled read.py there.
        default: name.hasPrefix("read.")
        }
      }, isFolder: { $0 == "sources/" || $0 == "__pycache__/" })
  }

  /// The first thing in a folder that no export put there; folders are named with their final stroke.
  private func foreign(
    in folder: String, isFile: (_ folder: String, _ name: String) -> Bool,
    isFolder: (_ inside: String) -> Bool
  ) -> String? {
    for name in HiddenPlace.names(in: path + "/" + folder) {
      let inside = folder + name
      var info = stat()
      guard lstat(path + "/" + inside, &info) == 0 else { continue }
      if isArchive(info) { return "the archive is in it, as \(inside)" }
      switch info.st_mode & S_IFMT {
      case S_IFREG where isFile(folder, name): continue
      case S_IFDIR where isFolder(inside + "/"):
        if let fault = foreign(in: inside + "/", isFile: isFile, isFolder: isFolder) {
          return fault
        }
      default:
        return "\(inside) in it belongs to no export, and would be lost; move it away, or choose "
          + "another name"
      }
    }
    return nil
  }

  // MARK: The folder of a report

  /// Its first page says what it is, and its list names every file that went into it; nothing may
  /// be there that did not.
  private var reportFault: String? {
    let page = String(decoding: Self.start(of: path + "/index.html", count: 4096), as: UTF8.self)
    let list = Self.start(of: path + "/" + NewFolder.list, count: 64 << 20)
    guard page.contains("<meta name=\"generator\" content=\"art100 report\">"),
      let known = NewFolder.listed(list)
    else { return "what is here is not \(form.title), and nothing else gives way to one" }
    return foreign(
      in: "", isFile: { known.contains($0 + $1) },
      isFolder: { inside in known.contains { $0.hasPrefix(inside) } })
  }

  /// The codebook of an export, as far as it names tables.
  private struct Codebook {
    var tables: Set<String> = ["codebook"]

    init?(ofFolder path: String) {
      var info = stat()
      let file = path + "/codebook.csv"
      guard lstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
      let bytes = EarlierOutput.start(of: file, count: 16 << 20)
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
      let head = lines.first?.drop { $0 == "\u{FEFF}" }.replacing(";", with: ",") ?? ""
      // An earlier program knew fewer columns.
      guard head.hasPrefix("part,name,meaning"),
        (CSVExport.codebookHead + ",").hasPrefix(head + ",")
      else { return nil }
      for line in lines {
        let cells = line.split(maxSplits: 2) { $0 == "," || $0 == ";" }
        if cells.count > 1, cells[0] == "tables", !cells[1].contains(".") {
          tables.insert(String(cells[1]))
        }
      }
    }
  }
}
