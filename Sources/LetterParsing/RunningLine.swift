import LetterModel

/// What the head or foot of a page says about the paper: outside the text, yet often the only
/// place that names the dossier.
struct RunningLine: Equatable {
  var number: DocumentNumber?
  var chamber: Chamber?
  var sessionYear: SessionYear?
  /// The page number it prints.
  var page: Int?
  /// Whether it stands above the whole paper.
  private(set) var isTitle = false
  /// Whether it stands on one page only, as `ISSN 0921 - 7371` does.
  var isImprint: Bool { isTitle || sessionYear == nil && page == nil }

  /// Reads the running lines of the official prints and of the ministries' own. Nil for any other
  /// line.
  init?(_ printed: String) {
    // A page as it lies sets the page number far to the right.
    let line = printed.split(separator: " ").joined(separator: " ")
    if let read = Self.chamberLine(line) { self = read; return }
    if let read = Self.pageTitle(line) { self = read; return }
    if let read = Self.paperCode(line) { self = read; return }
    if let page = Self.pageOfPages(line) { self.init(page: page); return }
    if case (let page, true) = BrowserLine.read(line) { self.init(page: page); return }
    if Self.readsAsImprint(line) { self.init(page: nil); return }
    return nil
  }

  private init(page: Int?) { self.page = page }

  /// `Eerste Kamer, vergaderjaar 2018–2019, 27 925, U 10`; the page may be absent.
  private static func chamberLine(_ line: String) -> RunningLine? {
    // Some prints set the page number in front.
    let front = line.prefix { $0.isASCII && $0.isNumber }
    let rest = front.isEmpty ? line : String(line.dropFirst(front.count).drop { $0 == " " })
    let chamber: Chamber? =
      rest.begins("tweede kamer, vergaderjaar ")
      ? .tk : rest.begins("eerste kamer, vergaderjaar ") ? .ek : nil
    guard let chamber else { return nil }
    var parts = rest.split(separator: ",").map { $0.trimmingBlanks() }
    guard parts.count >= 4,
      let year = SessionYear(printed: parts[1].dropFirst("vergaderjaar ".count))
    else { return nil }
    var last = parts.removeLast().split(separator: " ").map(String.init)
    if let label = last.first?.lowercased(), label == "nr." || label == "nr" { last.removeFirst() }
    guard let ondernummer = last.first, last.count <= 2 else { return nil }
    var read = RunningLine(page: last.count == 2 ? Int(last[1]) : Int(front))
    guard last.count == 1 || read.page != nil else { return nil }
    read.chamber = chamber
    read.sessionYear = year
    // `27 925 en 29 521, nr. 193`: the paper's own dossier stands first.
    let own = parts[2].split(separator: " ").prefix { $0 != "en" }.joined(separator: " ")
    read.number = DocumentNumber(dossier: own, ondernummer: ondernummer)
    return read.number == nil ? nil : read
  }

  /// `Tweede Kamer der Staten-Generaal | 2023-2024 | 27925 nr. 946 |`: the title that a page of the
  /// web gives a paper, made of nothing but chamber, year and number.
  private static func pageTitle(_ line: String) -> RunningLine? {
    guard line.utf8.contains(UInt8(ascii: "|")) else { return nil }
    var read = RunningLine(page: nil)
    read.isTitle = true
    for part in line.split(separator: "|").map({ $0.trimmingBlanks() }) where !part.isEmpty {
      let year = part.lowercased().hasPrefix("vergaderjaar ") ? part.dropFirst(13) : part[...]
      if let chamber = HeaderLines.chamber(part) {
        read.chamber = chamber
      } else if let year = SessionYear(printed: year) {
        read.sessionYear = year
      } else if read.number == nil, let written = try? WrittenNumber(reading: part) {
        read.number = written.number
      } else if !["kamerstuk", "kamerbrief", "brief"].contains(part.lowercased()) {
        return nil
      }
    }
    return read.chamber != nil && read.number != nil ? read : nil
  }

  /// The paper's own code at the foot of its first page: `kst-27925-637`, `KST129438`,
  /// `0809tkkst27925-337`.
  private static func paperCode(_ line: String) -> RunningLine? {
    guard !line.utf8.contains(UInt8(ascii: " ")) else { return nil }
    let lower = line.lowercased()
    if lower.hasPrefix("kst-"), let written = try? WrittenNumber(reading: line) {
      var read = RunningLine(page: nil)
      read.number = written.number
      return read
    }
    let code = lower.utf8.drop { (48...57).contains($0) }
    let body =
      code.starts(with: "tkkst".utf8) || code.starts(with: "ekkst".utf8)
      ? code.dropFirst(5) : code.starts(with: "kst".utf8) ? code.dropFirst(3) : nil
    guard let body, body.count <= 20, body.prefix(5).count(where: { (48...57).contains($0) }) == 5
    else { return nil }
    return RunningLine(page: nil)
  }

  /// `Pagina 3 van 12`, `Pagina 3`, `pagina 3/12`, `- 3 -`.
  private static func pageOfPages(_ line: String) -> Int? {
    guard ["pagina", "-", "–", "—"].contains(where: line.begins) else { return nil }
    let words = line.lowercased().split { $0 == " " || $0 == "/" }.map(String.init)
    switch words.count {
    case 2 where words[0] == "pagina": return Int(words[1])
    case 3 where words[0] == "pagina" && Int(words[2]) != nil: return Int(words[1])
    case 3 where ["-", "–", "—"].contains(words[0]) && words[0] == words[2]: return Int(words[1])
    case 4 where words[0] == "pagina" && words[2] == "van" && Int(words[3]) != nil:
      return Int(words[1])
    default: return nil
    }
  }

  /// `ISSN 0921 - 7371`, `’s-Gravenhage 2018`, `Sdu Uitgevers ’s-Gravenhage 2009`.
  private static func readsAsImprint(_ line: String) -> Bool {
    guard ["issn ", "sdu ", "'"].contains(where: line.begins) || line.utf8.starts(with: "’".utf8)
    else { return false }
    let lower = line.lowercased().replacing("’", with: "'")
    if lower.hasPrefix("issn "), lower.utf8.count <= 20 { return true }
    if ["sdu uitgevers", "sdu uitgeverij"].contains(lower) { return true }
    let tail = lower.hasPrefix("sdu ") ? lower.firstRange(of: "'s-gravenhage") : nil
    let place = tail.map { lower[$0.lowerBound...] } ?? lower[...]
    guard place.hasPrefix("'s-gravenhage") else { return false }
    let year = place.dropFirst("'s-gravenhage".count).drop { $0 == " " || $0 == "," }
    return year.utf8.count == 4 && Int(year) != nil
  }
}

extension SessionYear {
  /// Reads `2018–2019`, `2018-2019`, `2018/19`; nil unless the years follow each other.
  init?(printed text: some StringProtocol) {
    let parts = text.split { $0 == "-" || $0 == "–" || $0 == "/" || $0 == "\u{2011}" }
      .map { String($0.filter { $0 != " " }) }
    guard parts.count == 2, parts[0].utf8.count == 4, let start = Int(parts[0]),
      let end = Int(parts[1]),
      end == start + 1 || (parts[1].utf8.count == 2 && end == (start + 1) % 100)
    else { return nil }
    self.init(start: start)
  }
}

extension DocumentNumber {
  /// A paper from a dossier as printed (`27 925`, `36 600 X`) and an ondernummer.
  init?(dossier: some StringProtocol, ondernummer: some StringProtocol) {
    let mark = ondernummer.utf8.first.map { (48...57).contains($0) } == true ? "nr. " : ""
    guard let written = try? WrittenNumber(reading: "\(dossier), \(mark)\(ondernummer)")
    else { return nil }
    self = written.number
  }
}

extension StringProtocol {
  func trimmingBlanks() -> String {
    var view = Substring(self).unicodeScalars
    while let first = view.first, first.isBlank { view.removeFirst() }
    while let last = view.last, last.isBlank { view.removeLast() }
    return String(view)
  }
}
