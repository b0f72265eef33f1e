import LetterModel

/// The kinds of lines that stand above a letter's text, each recognised by itself.
enum HeaderLines {
  /// `Tweede Kamer der Staten-Generaal`, with the chamber's sign at the far right or without.
  static func chamber(_ line: String) -> Chamber? {
    guard line.begins("tweede kamer") || line.begins("eerste kamer") else { return nil }
    var name = line.lowercased()
    if name.hasSuffix(" 1") || name.hasSuffix(" 2") { name = name.dropLast().trimmingBlanks() }
    return switch name {
    case "tweede kamer der staten-generaal", "tweede kamer": .tk
    case "eerste kamer der staten-generaal", "eerste kamer": .ek
    default: nil
    }
  }

  /// `Vergaderjaar 2016–2017`.
  static func sessionYear(_ line: String) -> SessionYear? {
    guard line.begins("vergaderjaar ") else { return nil }
    return SessionYear(printed: line.dropFirst("vergaderjaar ".count))
  }

  /// `27 925 Bestrijding internationaal terrorisme`, `36 600 X`, `21 501-02 Raad …`: the dossier
  /// and, where the line goes on, its title. A label may stand before it, brackets around it, and a
  /// dash or a colon behind it.
  static func dossier(_ line: String) -> DossierLine? {
    if line.unicodeScalars.first?.isOpeningQuote == true, line.utf8.count > 6 {
      return dossier(String(line.dropFirst()))
    }
    let isLabelled = ["dossier", "kamerstuk"].contains(where: line.begins)
    guard isLabelled || line.mayBeginWithDigit || line.firstByte == UInt8(ascii: "(") else {
      return nil
    }
    var words = line.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }.map(String.init)
    while isLabelled, let label = words.first, dossierLabels.contains(label.trimmingStops()) {
      words.removeFirst()
    }
    if words.first?.first == "(",
      let end = words.prefix(2).firstIndex(where: { $0.hasSuffix(")") })
    {
      words[end].removeLast()
      words[0].removeFirst()
    }
    for place in words.indices.prefix(2)
    where words[place].hasSuffix(":") || words[place].hasSuffix(".") {
      words[place].removeLast()
    }
    guard let first = words.first else { return nil }
    var number = first
    if isDigits(first, 2), words.count > 1, isDigits(words[1].prefix { $0 != "-" }, 3) {
      number = first + words[1]
      words.removeFirst()
    } else if first.utf8.count == 6, first.dropFirst(2).first == "." {
      number = first.filter { $0 != "." }
    }
    words.removeFirst()
    let digits = number.prefix { $0 != "-" }
    guard isDigits(digits, 5) else { return nil }
    let suffix = number.dropFirst(digits.count + 1)
    var toevoeging = suffix.isEmpty ? nil : String(suffix)
    if toevoeging == nil, let next = words.first, isToevoeging(next) {
      toevoeging = next.filter { $0 != "(" && $0 != ")" }
      words.removeFirst()
    }
    // A rijkswet number stands in brackets and is no part of the id.
    if toevoeging?.first == "R" { toevoeging = nil }
    if let sign = words.first, ["-", "–", "—", ":"].contains(sign) {
      words.removeFirst()
      if words.first?.first?.isLetter != true { return nil }
    }
    if let next = words.first?.first, !next.isUppercase, !next.isNumber, next != "(" { return nil }
    let title = words.joined(separator: " ")
    // `Kamerstuk 31405-44` names a paper.
    if isLabelled, title.isEmpty, !suffix.isEmpty { return nil }
    // A box and its town.
    if ["den haag", "'s-gravenhage", "’s-gravenhage"].contains(title.lowercased()) { return nil }
    return DossierLine(
      dossier: Dossier(number: String(digits), toevoeging: toevoeging),
      title: title.isEmpty ? nil : title)
  }

  private static let dossierLabels: Set<String> = [
    "dossier", "dossiernummer", "dossiernr", "kamerstuk", "kamerstukken", "kamerstuknummer", "nr",
    "nummer",
  ]

  private static let numberLabels: Set<String> = ["nr", "no", "nummer", "n°", "nº"]

  /// Whether a label stands before an ondernummer: `Nr.`, `No.`, `Nummer:`.
  static func beginsWithNumberLabel(_ line: String) -> Bool {
    let word = line.split(maxSplits: 1) { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }.first ?? ""
    return line.begins("nr.") || numberLabels.contains(word.trimmingStops())
  }

  /// `Nr.`, alone on its line.
  static func isNumberLabel(_ line: String) -> Bool {
    line.utf8.count <= 8 && numberLabels.contains(line.trimmingStops())
  }

  /// The ondernummer that opens a number line, and what follows it: `Nr. 637 BRIEF VAN …`,
  /// `U BRIEF VAN …`, `nr. 124`, `AB`.
  static func number(_ line: String) -> (ondernummer: String, rest: String)? {
    // Almost every line of a letter leaves here.
    guard line.mayBeginWithOndernummer else { return nil }
    var words = line.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }.map(String.init)
    guard let first = words.first else { return nil }
    let label = first.lowercased()
    var ondernummer: String
    if numberLabels.contains(label.trimmingStops()), words.count > 1 {
      if words[1] == ":" { words.remove(at: 1) }
      ondernummer = words.count > 1 ? words[1] : ""
      words.removeFirst(min(words.count, 2))
      if let sign = words.first, ["-", "–", "—", ":"].contains(sign) { words.removeFirst() }
    } else if label.hasPrefix("nr."), label.utf8.count > 3 {
      ondernummer = String(first.dropFirst(3).drop { $0 == ":" })
      words.removeFirst()
    } else {
      guard (1...3).contains(first.utf8.count), first.utf8.allSatisfy({ (65...90).contains($0) })
      else { return nil }
      ondernummer = first
      words.removeFirst()
      guard words.isEmpty || isTitle(words.joined(separator: " ")) else { return nil }
    }
    while let last = ondernummer.last, ".,:".contains(last) { ondernummer.removeLast() }
    let digits = ondernummer.prefix { $0.isASCII && $0.isNumber }
    let capitals = ondernummer.utf8.allSatisfy { (65...90).contains($0) }
    guard !ondernummer.isEmpty, ondernummer.utf8.count <= 6, !digits.isEmpty || capitals,
      case let rest = words.joined(separator: " "),
      words.isEmpty || isTitle(rest) || label.hasPrefix("nr") && isInCapitals(rest)
    else { return nil }
    return (ondernummer, rest)
  }

  /// `MOTIE VAN HET LID DE BOER C.S.`: the kind of a paper behind its number.
  private static func isInCapitals(_ words: String) -> Bool {
    words.unicodeScalars.count { $0.isUpper } > 4 && !words.unicodeScalars.contains { $0.isLower }
  }

  /// `BRIEF VAN DE MINISTER …`, in capitals or not; `HERDRUK` before it.
  static func isTitle(_ line: String) -> Bool {
    [
      "brief van ", "herdruk", "brief houdende", "verslag van ", "verslag houdende", "nota van ",
      "rapport van ", "lijst van vragen",
    ]
    .contains(where: line.begins) || line.utf8.count == 5 && line.begins("brief")
  }

  /// `Aan de Voorzitter van de Eerste Kamer der Staten-Generaal`.
  static func isAddressee(_ line: String) -> Bool {
    // Most lines are told by their first letter; this is asked of all of a letter.
    guard let first = line.utf8.first, "aAdD".utf8.contains(first) else { return false }
    return addressees.contains(where: line.begins) || isAddresseeLabel(line)
  }

  private static let addressees = [
    "aan de voorzitter", "aan den voorzitter", "de voorzitter van de eerste kamer",
    "de voorzitter van de tweede kamer", "aan de heer", "aan de leden", "aan: de voorzitter",
    "aan: den voorzitter",
  ]

  /// How a letter to a chamber is addressed, without `aan` before it.
  private static let address = ["eerste", "tweede"].map {
    "de voorzitter van de \($0) kamer der staten-generaal"
  }

  /// A beginning of the address of a chamber, however its lines were broken: `Aan: de Voorzitter
  /// van de`.
  static func beginsAddress(_ text: String) -> Bool {
    var words = text.lowercased().split { $0 == " " || $0 == "\u{A0}" }
    if let first = words.first, ["aan", "aan:"].contains(first) { words.removeFirst() }
    let lower = words.joined(separator: " ")
    return lower.hasPrefix("de voorzitter") && address.contains { $0.hasPrefix(lower) }
  }

  /// `Afschrift aan`, alone on its line: whom it names is not the one to whom the letter is sent.
  static func isCopyLabel(_ line: String) -> Bool {
    line.utf8.count <= 16
      && ["afschrift aan", "kopie aan", "in afschrift aan", "c.c", "cc", "afschrift"].contains(
        line.lowercased().trimmingStops())
  }

  /// `Aan`, alone on its line.
  static func isAddresseeLabel(_ line: String) -> Bool {
    line.utf8.count <= 4 && ["aan", "aan:"].contains(line.lowercased())
  }

  /// A label behind which a number of five digits is no dossier: `Postbus`, `Telefoon`.
  static func isPostLabel(_ line: String) -> Bool {
    let lower = line.lowercased().filter { $0 != ":" && $0 != "." }
    return ["postbus", "telefoon", "tel", "telefax", "fax", "t", "f", "doorkiesnummer", "kenmerk"]
      .contains { lower == $0 || lower.hasSuffix(" " + $0) }
  }

  /// `Den Haag, 14 september 2018`: a place of at most four words, a comma where printed, a day.
  static func placeAndDate(_ line: String) -> (place: String, date: Day)? {
    guard line.holdsDigit else { return nil }
    let words = line.split(maxSplits: 8) { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    for length in [3, 2, 1] where words.count > length && words.count <= length + 5 {
      let tail = words.suffix(length).joined(separator: " ")
      let bare = tail.hasSuffix(".") ? String(tail.dropLast()) : tail
      guard let date = DutchDay.read(bare) else { continue }
      var before = words.dropLast(length)
      while let last = before.last, DutchDay.isForerunner(last) { before.removeLast() }
      guard (1...4).contains(before.count) else { return nil }
      var place = before.joined(separator: " ")
      if place.hasSuffix(",") || place.hasSuffix(".") { place.removeLast() }
      let start = place.unicodeScalars.first
      let last = place.split(separator: " ").last?.unicodeScalars.first
      guard start?.isUpper == true || start?.isApostrophe == true,
        last?.isUpper == true || last?.isApostrophe == true,
        !place.contains(where: { $0.isNumber || $0 == ":" })
      else { return nil }
      let labels = place.lowercased().split { $0 == " " || $0 == "," }
      return labels.contains { notPlaces.contains(String($0)) } ? nil : (place, date)
    }
    return nil
  }

  /// `Vastgesteld 8 april 2009`, `Voorgesteld 4 april 2013`: the day of a paper that is no letter.
  static func dayOfReport(_ line: String) -> Day? {
    ["vastgesteld", "voorgesteld"].lazy.compactMap { labelled($0, line) }
      .compactMap { DutchDay.read($0) }.first
  }

  /// `Ontvangen 19 november 2025`: the day of a paper for a bill, and of a letter that on which it
  /// came in.
  static func dayOfReceipt(_ line: String) -> Day? {
    labelled("ontvangen", line).flatMap { DutchDay.read($0) }
  }

  /// Words before a day that tell what happened on it.
  private static let notPlaces: Set<String> = [
    "datum", "documentdatum", "publicatiedatum", "ontvangen", "ontvangstdatum", "ingekomen",
    "binnengekomen", "vastgesteld", "verzonden", "gepubliceerd", "voorgesteld", "geregistreerd",
    "dagtekening", "brief", "kamerbrief", "griffie", "stempel",
  ]

  /// Whether a line by itself is a part of a head.
  static func isPart(_ line: String) -> Bool {
    isAddressee(line) || placeAndDate(line) != nil || number(line) != nil || dossier(line) != nil
      || isTitle(line) || isPartOfPage(line) || isSalutation(line) || DutchDay.read(line) != nil
      || dayOfReport(line) != nil
      || ["datum", "betreft", "onderwerp"].contains { labelled($0, line) != nil }
  }

  /// The rest of a line behind a label such as `Datum` or `Betreft`; nil where the line has
  /// another start. A colon may stand behind the label.
  static func labelled(_ label: String, _ line: String) -> String? {
    guard line.begins(label) else { return nil }
    let rest = line.dropFirst(label.count)
    guard let next = rest.first else { return "" }
    guard next == " " || next == ":" || next == "\t" || next == "\u{A0}" else { return nil }
    return rest.drop { [" ", ":", "\t", "\u{A0}", "|"].contains($0) }.trimmingBlanks()
  }

  /// Labels of a letterhead that may share a line, in lower case.
  private static let labels = [
    "datum", "betreft", "onderwerp", "onze referentie", "uw referentie", "ons kenmerk",
    "uw kenmerk", "kenmerk", "ons nummer", "bijlage(n)", "bijlagen", "bijlage", "contactpersoon",
    "telefoon", "doorkiesnummer", "uw brief", "pagina",
  ]

  /// The words behind one of some labels inside a line, up to the next label.
  static func embedded(_ wanted: [String], in line: String) -> String? {
    let words = line.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }.map(String.init)
    func label(at place: Int) -> (text: String, length: Int)? {
      for length in [2, 1] where place + length <= words.count {
        let text = words[place..<place + length].joined(separator: " ").lowercased()
        let bare = text.hasSuffix(":") ? String(text.dropLast()) : text
        // A word inside a subject stands in lower case.
        if labels.contains(bare), words[place].unicodeScalars.first?.isUpper == true {
          return (bare, length)
        }
      }
      return nil
    }
    for place in words.indices {
      guard let own = label(at: place), wanted.contains(own.text) else { continue }
      let start = place + own.length
      let end = words.indices[start...].first { label(at: $0) != nil } ?? words.count
      return start < end ? words[start..<end].joined(separator: " ") : nil
    }
    return nil
  }

  /// `Kamerbrief inzake het schip`, `Beantwoording vragen over het schip`: a title that says what
  /// paper it is.
  static func isLetterTitle(_ line: String) -> Bool {
    guard "KBA".utf8.contains(line.firstByte) else { return false }
    let words = line.split(separator: " ")
    guard words.count >= 3, !line.hasSuffix("."), !line.hasSuffix(",") else { return false }
    return switch words[0] {
    case "Kamerbrief", "Brief": subjectWords.contains(words[1])
    case "Beantwoording", "Antwoord", "Antwoorden":
      words[1...].prefix(3).contains { $0 == "vragen" || $0 == "Kamervragen" }
    default: false
    }
  }

  private static let subjectWords: Set<Substring> = [
    "inzake", "over", "met", "betreffende", "aangaande", "omtrent", "ter", "bij", "naar", "aan",
  ]

  /// `Kamerbrief | 23 maart 2010`: the kind of paper and its day, as a page of the web names them,
  /// in either order and among other things.
  static func dayOfPage(_ line: String) -> Day? {
    guard line.utf8.contains(UInt8(ascii: "|")) else { return nil }
    let parts = line.split(separator: "|").map { $0.trimmingBlanks() }
    let kinds = ["kamerbrief", "kamerstuk", "kamerstuk: kamerbrief", "brief"]
    guard parts.count >= 2, parts.contains(where: { kinds.contains($0.lowercased()) }) else {
      return nil
    }
    return parts.lazy.compactMap { DutchDay.read($0) }.first
  }

  /// `Ondertekenaar: Minister van Defensie`: who signed it, as a page of the web says.
  static func signer(_ line: String) -> String? {
    guard line.hasPrefix("Ondertekenaar") else { return nil }
    return ["ondertekenaar", "ondertekenaars"].lazy.compactMap { labelled($0, line) }
      .first { !Offices.senders(in: $0).isEmpty }
  }

  /// `Vraagsteller: het lid De Boer`: whose questions are answered, as a page of the web says.
  static func isAsker(_ line: String) -> Bool {
    line.utf8.count <= 300 && (line.holds("vraagsteller: ") || line.holds("vraagstellers: "))
  }

  /// Title, day, asker and signer that a page of the web sets above a letter.
  static func isPartOfPage(_ line: String) -> Bool {
    isLetterTitle(line) || dayOfPage(line) != nil || isAsker(line) || signer(line) != nil
  }

  /// `DVB/CV-323/12`, `BS2031004711`: a number of a ministry's, alone on its line.
  static func isReference(_ line: String) -> Bool {
    let signs = line.unicodeScalars
    return (6...30).contains(signs.count) && signs.first?.isUpper == true
      && signs.count(where: \.isDigit) >= 2
      && signs.allSatisfy { $0.isUpper || $0.isDigit || "/-._".unicodeScalars.contains($0) }
  }

  /// `Geachte voorzitter,`, `Mijnheer de Voorzitter,`.
  static func isSalutation(_ line: String) -> Bool {
    line.utf8.count <= 60
      && ["geachte ", "mijnheer de voorzitter", "mevrouw de voorzitter", "zeer geachte "]
        .contains(where: line.begins)
  }

  /// A subject behind which the salutation came out on the same line, without it.
  static func withoutSalutation(_ subject: String) -> String {
    let words = subject.split(separator: " ")
    guard
      let start = words.indices.dropFirst().first(where: {
        isSalutation(words[$0...].joined(separator: " "))
      })
    else { return subject }
    return words[..<start].joined(separator: " ")
  }

  /// Labels and addresses of a ministry's letterhead, by how they begin. Values stand behind or
  /// below them.
  private static let letterheadStarts = [
    "ministerie van ", "onze referentie", "uw referentie", "ons kenmerk", "uw kenmerk", "kenmerk ",
    "ons nummer", "contactpersoon", "bijlage(n)", "postbus ", "bezoekadres", "postadres", "www.",
    "> retouradres", "retouradres", "directie ", "directoraat-generaal", "rijnstraat ",
    "bezuidenhoutseweg ", "kalvermarkt ", "plein 4", "c.c.", "t 070", "f 070", "bij beantwoording",
  ]

  /// `Bij beantwoording datum en ons kenmerk vermelden.`: the sentences of a letterhead.
  static func isLetterheadSentence(_ text: String) -> Bool {
    ["bij beantwoording", "wilt u slechts", "wij verzoeken u bij beantwoording"]
      .contains(where: text.begins)
  }

  /// `Onze Referentie`, alone on its line.
  static func isReferenceLabel(_ line: String) -> Bool {
    ["onze referentie", "uw referentie", "ons kenmerk", "kenmerk"].contains(line.lowercased())
  }

  /// A line of a letterhead: short, and no sentence.
  static func isLetterhead(_ line: String) -> Bool {
    guard line.utf8.count <= 60, !line.hasSuffix(".") || line.lowercased() == "c.c." else {
      return false
    }
    return letterheadStarts.contains(where: line.begins) || isPostcode(line)
  }

  /// `2515 XP Den Haag`.
  private static func isPostcode(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard words.count >= 2, words.count <= 6 else { return false }
    return isDigits(words[0], 4) && words[1].utf8.count == 2
      && words[1].utf8.allSatisfy { (65...90).contains($0) }
  }

  private static func isToevoeging(_ word: String) -> Bool {
    let bare = word.filter { $0 != "(" && $0 != ")" }
    if bare.first == "R", bare.dropFirst().allSatisfy(\.isNumber), bare.count >= 4 { return true }
    let roman = bare.prefix { "IVX".contains($0) }
    let rest = bare.dropFirst(roman.count)
    return !roman.isEmpty && (rest.isEmpty || rest == "A" || rest == "B")
      || (bare.count == 1 && bare.first!.isUppercase)
  }

  private static func isDigits(_ text: some StringProtocol, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension StringProtocol {
  /// In small letters, without the stops and colons at its end.
  fileprivate func trimmingStops() -> String {
    var word = lowercased()
    while let last = word.last, ".:".contains(last) { word.removeLast() }
    return word
  }
}
