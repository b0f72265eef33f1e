import Foundation

/// What a disk may hold when the power goes: what was flushed to it, and of everything else some part.
///
/// Files and the entries of folders are apart, as on real ones: flushing a file does not keep its
/// name, and flushing a folder does not keep what its files hold.
struct DiskModel {
  private struct File {
    var kept: [UInt8] = []
    var pending: [DiskChange] = []
  }

  private var files: [Int: File] = [:]
  /// The entries as the program sees them, and those that are on the disk.
  private var names: [String: Int] = [:]
  private var keptNames: [String: Int] = [:]
  /// Changes of entries that are not on the disk yet, each with its folder; one may be several.
  private var pendingNames: [(folder: String, entries: [(name: String, file: Int?)])] = []
  private var next = 0
  /// Whether flushing does anything: without it, a control, states must be found that are bad.
  private let flushes: Bool

  init(_ contents: [String: [UInt8]], flushes: Bool) {
    self.flushes = flushes
    for (name, bytes) in contents {
      files[next] = File(kept: bytes)
      (names[name], keptNames[name]) = (next, next)
      next += 1
    }
  }

  mutating func apply(_ change: DiskChange) {
    switch change.what {
    case "create":
      files[next] = File()
      enter([(change.name, next)])
      next += 1
    case "write", "cut":
      if let file = names[change.name] { files[file]?.pending.append(change) }
    case "sync" where flushes: flush(change.name)
    case "syncall" where flushes:
      for file in files.keys { flush(file: file) }
      flush { _ in true }
    case "unlink": enter([(change.name, nil)])
    case "link": enter([(change.other, names[change.name])])
    case "rename": enter([(change.other, names[change.name]), (change.name, nil)])
    case "swap":
      enter([(change.other, names[change.name]), (change.name, names[change.other])])
    default: break
    }
  }

  private mutating func enter(_ entries: [(name: String, file: Int?)]) {
    for entry in entries { names[entry.name] = entry.file }
    pendingNames.append((Self.folder(of: entries[0].name), entries))
  }

  private static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }

  private mutating func flush(_ name: String) {
    if let file = names[name] { return flush(file: file) }
    flush { $0 == name }
  }

  private mutating func flush(file: Int) {
    guard let before = files[file] else { return }
    files[file] = File(kept: Self.applied(before.pending, to: before.kept))
  }

  private mutating func flush(folders isMeant: (String) -> Bool) {
    for change in pendingNames where isMeant(change.folder) {
      for entry in change.entries { keptNames[entry.name] = entry.file }
    }
    pendingNames.removeAll { isMeant($0.folder) }
  }

  private static func applied(_ changes: [DiskChange], to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for change in changes {
      let end = change.what == "cut" ? change.offset : change.offset + change.bytes.count
      if change.what == "cut", bytes.count > end { bytes.removeLast(bytes.count - end) }
      if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      if change.what == "write" { bytes.replaceSubrange(change.offset..<end, with: change.bytes) }
    }
    return bytes
  }

  // MARK: What is left

  /// How much of what was not flushed is there nevertheless.
  enum Luck: CaseIterable { case nothing, everything, someWrites, someTornWrites }

  /// The files that are found afterwards.
  func left(_ luck: Luck, _ dice: inout Dice) -> [String: [UInt8]] {
    var entries = keptNames
    // A journal of entries keeps their order.
    let count =
      switch luck {
      case .nothing: 0
      case .everything: pendingNames.count
      default: dice.roll(pendingNames.count + 1)
      }
    for change in pendingNames.prefix(count) {
      for entry in change.entries { entries[entry.name] = entry.file }
    }
    return entries.mapValues { file in
      guard let file = files[file] else { return [] }
      return Self.applied(Self.chosen(file.pending, luck, &dice), to: file.kept)
    }
  }

  private static func chosen(
    _ changes: [DiskChange], _ luck: Luck, _ dice: inout Dice
  ) -> [DiskChange] {
    switch luck {
    case .nothing: return []
    case .everything: return changes
    case .someWrites: return changes.filter { _ in dice.roll(2) == 0 }
    case .someTornWrites:
      return changes.compactMap { change in
        guard dice.roll(3) > 0 else { return nil }
        var torn = change
        // A sector is written whole or not at all.
        if change.what == "write", dice.roll(2) == 0 {
          torn.bytes = Array(change.bytes.prefix(512 * dice.roll(change.bytes.count / 512 + 1)))
        }
        return torn
      }
    }
  }
}
