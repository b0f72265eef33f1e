/// What the styles and lists of a Word document say of its paragraphs and runs.
struct WordStyles {
  /// What a style, or a paragraph or run itself, says; nil where it says nothing.
  struct Properties {
    var isBold: Bool?
    var isItalic: Bool?
    var isRaised: Bool?
    var isHidden: Bool?
    var size: Double?
    /// 0 for the highest headings; 9 for text.
    var outline: Int?
    var list: String?
    var listLevel: Int?

    /// With what is closer to the words going before.
    func over(_ base: Properties) -> Properties {
      Properties(
        isBold: isBold ?? base.isBold, isItalic: isItalic ?? base.isItalic,
        isRaised: isRaised ?? base.isRaised, isHidden: isHidden ?? base.isHidden,
        size: size ?? base.size, outline: outline ?? base.outline, list: list ?? base.list,
        listLevel: listLevel ?? base.listLevel)
    }
  }

  private var styles: [String: (base: String?, own: Properties)] = [:]
  private var normal: String?
  private let defaults: Properties
  private var lists: [String: [ListCounter.Level]] = [:]
  /// The list that a name means, so that lists of one kind are counted together.
  private var kinds: [String: String] = [:]

  init(styles root: MarkupElement?, numbering: MarkupElement?) {
    defaults = Self.properties(root?.find("rPrDefault")?.first("rPr"), nil)
    for style in root?.all("style") ?? [] {
      guard let id = style["styleId"] else { continue }
      var own = Self.properties(style.first("rPr"), style.first("pPr"))
      let name = (style.first("name")?["val"] ?? "").lowercased()
      for start in ["heading ", "kop "] where name.hasPrefix(start) {
        own.outline = own.outline ?? Int(name.dropFirst(start.count)).map { $0 - 1 }
      }
      styles[id] = (style.first("basedOn")?["val"], own)
      if style["type"] == "paragraph", style["default"] == "1" { normal = id }
    }
    read(numbering: numbering)
  }

  /// What a style says, with those it is based on.
  func style(_ id: String?, depth: Int = 0) -> Properties {
    guard depth < 20, let id, let style = styles[id] else { return Properties() }
    return style.own.over(self.style(style.base, depth: depth + 1))
  }

  /// What holds for the words of a paragraph.
  func paragraph(_ properties: MarkupElement?) -> Properties {
    let id = properties?.first("pStyle")?["val"] ?? normal
    return Self.properties(nil, properties).over(style(id)).over(defaults)
  }

  func run(_ properties: MarkupElement?) -> Properties {
    Self.properties(properties, nil).over(style(properties?.first("rStyle")?["val"]))
  }

  private static func properties(
    _ run: MarkupElement?, _ paragraph: MarkupElement?
  ) -> Properties {
    func isOn(_ name: String) -> Bool? {
      guard let element = run?.first(name) else { return nil }
      return !["0", "false", "off"].contains(element["val"] ?? "1")
    }
    var own = Properties()
    (own.isBold, own.isItalic, own.isHidden) = (isOn("b"), isOn("i"), isOn("vanish"))
    own.isRaised = run?.first("vertAlign").map { $0["val"] == "superscript" }
    own.size = run?.first("sz")?["val"].flatMap(Double.init).map { $0 / 2 }
    own.outline = paragraph?.first("outlineLvl")?["val"].flatMap(Int.init)
    if let number = paragraph?.first("numPr") {
      own.list = number.first("numId")?["val"]
      own.listLevel = number.first("ilvl")?["val"].flatMap(Int.init)
    }
    return own
  }

  // MARK: Lists

  private mutating func read(numbering root: MarkupElement?) {
    var kindsOfLists: [String: [ListCounter.Level]] = [:]
    for kind in root?.all("abstractNum") ?? [] {
      kindsOfLists[kind["abstractNumId"] ?? ""] = kind.all("lvl").map(Self.level)
    }
    for list in root?.all("num") ?? [] {
      guard let id = list["numId"], let kind = list.first("abstractNumId")?["val"] else { continue }
      var levels = kindsOfLists[kind] ?? []
      let changes = list.all("lvlOverride")
      for change in changes {
        guard let place = change["ilvl"].flatMap(Int.init), levels.indices.contains(place)
        else { continue }
        if let level = change.first("lvl") { levels[place] = Self.level(level) }
        if let start = change.first("startOverride")?["val"].flatMap(Int.init) {
          levels[place].start = start
        }
      }
      lists[id] = levels
      kinds[id] = changes.isEmpty ? kind : "list \(id)"
    }
  }

  private static func level(_ element: MarkupElement) -> ListCounter.Level {
    ListCounter.Level(
      format: element.first("numFmt")?["val"] ?? "decimal",
      pattern: element.first("lvlText")?["val"] ?? "",
      start: element.first("start")?["val"].flatMap(Int.init) ?? 1)
  }

  /// The levels of a list, and what it is counted with; nil where a paragraph is in none.
  func list(_ id: String?) -> (name: String, levels: [ListCounter.Level])? {
    guard let id, id != "0", let levels = lists[id], !levels.isEmpty else { return nil }
    return (kinds[id] ?? id, levels)
  }
}
