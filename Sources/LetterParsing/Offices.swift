/// The offices that send and sign letters.
enum Offices {
  static let president = "Minister-President"
  static let vicePresident = "Vice-Minister-President"

  /// Reads the offices out of a number line: `BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN EN
  /// DEFENSIE` names two, and so does `… DE MINISTER EN DE STAATSSECRETARIS VAN DEFENSIE`.
  static func senders(in title: String) -> [String] {
    var words = title.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
    guard let start = words.firstIndex(where: { rank(of: $0) != nil }) else { return [] }
    words.removeFirst(start)
    var list = List()
    var place = 0
    while place < words.count {
      let word = words[place].lowercased().trimmingCommas()
      if let rank = rank(of: word) {
        list.add(rank: rank)
        place += 1
      } else if ["van", "voor"].contains(word), beginsOffice(words[(place + 1)...]) {
        // `… en van de Staatssecretaris van Defensie`.
        place += 1
      } else if ["van", "voor"].contains(word), !list.ranks.isEmpty {
        let (name, length) = portfolio(words[(place + 1)...])
        guard length > 0 else { break }
        list.add(portfolio: name, word)
        place += 1 + length
      } else if ["en", "de", "het", "alsmede", "mede", "ook", "namens"].contains(word) {
        if word != "de" { list.isBehindPresident = false }
        place += 1
      } else if list.isComplete, let (name, length) = Portfolios.known(words[place...]) {
        // A second portfolio without its own `van`.
        list.add(portfolio: name, "van")
        place += length
      } else {
        break
      }
    }
    return list.offices
  }

  /// What was read of a list of offices.
  private struct List {
    var offices: [String] = []
    /// Those that the next portfolio belongs to; after it the last one stays for another.
    var ranks: [String] = []
    var isComplete = false
    /// `Minister-President, Minister van …` is one office.
    var isBehindPresident = false

    mutating func add(rank: String) {
      if rank == president || rank == vicePresident {
        offices.append(rank)
        (ranks, isComplete, isBehindPresident) = ([], false, true)
      } else {
        ranks = isComplete ? [rank] : ranks + [rank]
        isComplete = false
      }
    }

    mutating func add(portfolio: String, _ word: String) {
      for rank in ranks {
        let office = "\(rank) \(word) \(portfolio)"
        if let last = offices.last, last == president || last == vicePresident,
          isBehindPresident || last == president && portfolio == "Algemene Zaken"
        {
          offices[offices.count - 1] = "\(last), \(office)"
        } else {
          offices.append(office)
        }
        isBehindPresident = false
      }
      ranks = ranks.suffix(1)
      isComplete = true
    }
  }

  private static func beginsOffice(_ words: ArraySlice<String>) -> Bool {
    words.first { !["de", "den"].contains($0.lowercased()) }.flatMap(rank) != nil
  }

  /// The rank that a word names, in the singular.
  static func rank(of word: String) -> String? {
    switch word.lowercased().trimmingCommas() {
    case "minister", "ministers": "Minister"
    case "minister-president": president
    case "vice-minister-president", "viceminister-president": vicePresident
    case "staatssecretaris", "staatssecretarissen": "Staatssecretaris"
    default: nil
    }
  }

  /// The longest known portfolio at the start of these words, or the words up to the next office.
  private static func portfolio(_ words: ArraySlice<String>) -> (name: String, length: Int) {
    if let known = Portfolios.known(words) { return known }
    let lower = words.map { $0.lowercased() }
    var length = 0
    for (place, word) in lower.enumerated() {
      let next = place + 1 < lower.count ? lower[place + 1] : ""
      func isKnown(_ step: Int) -> Bool {
        place + step < words.count && Portfolios.known(words.dropFirst(place + step)) != nil
      }
      if place > 0, word == "en", ["van", "voor", "de"].contains(next) || isKnown(1) { break }
      length += 1
      if word.hasSuffix(","), ["van", "voor", "de", "en"].contains(next) || isKnown(1) { break }
    }
    let name = lower.prefix(length).enumerated().map { place, word in
      ["en", "van", "voor", "de", "het", "der"].contains(word) && place > 0
        ? word : word.prefix(1).uppercased() + word.dropFirst()
    }
    return (name.joined(separator: " ").trimmingCommas(), length)
  }
}
