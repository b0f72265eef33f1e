/// The record of a paper, `metadata.xml`, that official sites give beside its text.
public struct PaperMetadata: Equatable, Sendable {
  /// The official id, such as `kst-27925-637`.
  public var id: String
  /// The day of the document, as `yyyy-mm-dd`; nil where the record has none.
  public var date: String?
  /// The chamber's name; nil where the record has none.
  public var chamber: String?

  /// Reads a record; nil where the bytes are none, or name no paper.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count <= 1 << 20, let root = try? XMLTree.root(of: bytes),
      root.name == "metadata_gegevens"
    else { return nil }
    var values: [String: String] = [:]
    for row in root.all("metadata") {
      guard let name = row["name"], let content = row["content"], !content.isEmpty else { continue }
      values[name] = values[name] ?? content
    }
    guard let id = values["DC.identifier"] else { return nil }
    self.id = id
    date =
      values["OVERHEIDop.datumBrief"] ?? values["DCTERMS.issued"]
      ?? values["OVERHEIDop.datumOntvangst"]
    chamber = values["DC.creator"]
  }

  /// Whether the first bytes of a file are those of a record.
  public static func isRecord(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(400), as: UTF8.self).contains("<metadata_gegevens")
  }

  /// Where the record of a paper may lie, beside the file.
  public static func paths(beside path: String) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = String(path.dropFirst(folder.count))
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return [
      "\(folder)\(stem).metadata.xml", "\(folder)\(stem)_metadata.xml",
      "\(folder)\(stem)/metadata.xml", "\(folder)metadata.xml",
    ].filter { $0 != path }
  }
}
