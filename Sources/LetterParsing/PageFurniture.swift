import LetterModel

/// What stands around a letter on the pages of the web from which it was copied.
enum PageFurniture {
  /// Lines by which pages frame and name their papers, above them.
  static func isAbove(_ line: String) -> Bool {
    line.utf8.count == 9 && line.begins("kamerstuk") || aboveStarts.contains(where: line.begins)
      || isSentence(line) || isWeb(line)
  }

  private static let aboveStarts = [
    "brief regering", "datum publicatie", "dossier- en ondernummer", "documentdatum",
    "publicatiedatum", "officiële titel", "kerngegevens", "externe link", "originele document",
    "origineel bericht", "preview document", "gerelateerde ", "onderdeel van ", "directe link",
    "indiener(s)", "nummer: ", "bron: ", "gepubliceerd: ", "dossier: ", "onderwerpen: ",
    "document details", "id: ", "---|", "tweede kamer der staten-generaal |",
    "eerste kamer der staten-generaal |", "datum nieuwsfeit", "vindplaats ", "zoek soortgelijke ",
    "gemaakt: ", "kruimelpad",
    "download '", "download ‘", "pdf document |",
    "kamerstuk: kamerbrief |", "u bent hier", "[overzicht]", "[toezeggingen]",
  ]

  /// A whole sentence of a page: about the document, not of it.
  static func isSentence(_ text: String) -> Bool {
    text.utf8.count <= 300 && sentenceParts.contains(where: text.holds)
      || ["onderdeel van ", "directe link", "met de parlementaire monitor"]
        .contains(where: text.begins)
  }

  private static let sentenceParts = [
    "verspreidt persberichten", "toegevoegd aan dossier", "toegevoegd aan wetsvoorstel",
    "link naar document",
    "link naar pagina", "deze website", "deze pagina", "javascript", "cookies",
    "originele document in pdf", "ontvangen via e-mail", "met dank overgenomen van",
    "ontvang (nog) meer informatie", "via ons abonnement", "nog geen reacties",
    "betalende gebruikers", "zoals vergunningen, bouwplannen", "adressen en contactpersonen van",
  ]

  /// A line of a page that stands anywhere in its text, such as the way back from a note.
  static func isWeb(_ line: String) -> Bool {
    line.utf8.count <= longestWebLine && webLines.contains(line.lowercased())
  }

  private static let longestWebLine = webLines.map(\.utf8.count).max() ?? 0

  private static let webLines: Set<String> = [
    "xnoot", "x noot", "naar boven", "terug naar boven", "terug naar begin van de pagina",
    "deel deze pagina", "print deze pagina", "naar hoofdinhoud", "direct naar de inhoud",
    "direct naar inhoud", "naar inhoud", "ga direct naar de inhoud", "skip to main content",
    "spring naar hoofdnavigatie", "toon volledige metadata", "toon alle noten", "download pdf",
    "download als pdf", "terug naar overzicht", "naar zoekresultaten", "inhoudsopgave tonen",
    "brieven aan de kamer",
  ]

  /// The first of the lines by which a page ends, below its paper.
  static func isBelow(_ line: String) -> Bool {
    // `Disclaimer | Privacy`: one of them tells what all are.
    line.split(separator: "|").contains { part in
      let name = part.trimmingBlanks()
      return name.utf8.count <= longestBelowLine && belowLines.contains(name.lowercased())
    } || belowStarts.contains(where: line.begins) || line == "--"
      || line.hasPrefix("--") && (line.holds(" bericht") || line.holds(" message"))
  }

  private static let belowStarts = [
    "© ", "bekijk ook", "deel: ", "delen op ", "deel op ", "deel dit ", "lees ook", "lees meer",
    "meer over ", "meer over...", "met dank overgenomen van", "met de parlementaire monitor",
    "aan deze pagina kunnen",
    "verzonden: ", "van: ", "download ", "de informatie in dit ", "de inhoud van dit ",
    "verzonden vanaf ", "verstuurd vanaf ", "sent from ", "denk aan het milieu",
    "dit is een uitgave", "dit bericht ", "deze e-mail ",
    "aan dit bericht ", "laatst gewijzigd", "laatste wijziging",
  ]

  private static let longestBelowLine = belowLines.map(\.utf8.count).max() ?? 0

  private static let belowLines: Set<String> = [
    "over deze website", "over deze site", "over overheid.nl", "contact", "contact en service",
    "privacy", "privacy en cookies", "privacyverklaring", "cookies", "toegankelijkheid", "sitemap",
    "disclaimer", "proclaimer", "volg ons", "volg ons op", "rss", "colofon", "copyright",
    "gerelateerde documenten", "gerelateerde stukken", "gerelateerde kamerstukken", "zie ook",
    "meer informatie", "nieuwsbrief", "open data", "linked data overheid", "heeft u een vraag?",
    "geef uw mening", "reageer op dit document", "service en contact", "delen", "deel", "deel dit",
    "facebook", "twitter", "linkedin", "whatsapp", "e-mail", "download", "downloads",
    "reacties", "reactie", "uw reactie", "reageer", "reageren", "service", "vorige", "volgende",
    "help", "zoeken", "menu", "meer over dit onderwerp", "inloggen", "abonneren", "print",
    "afdrukken", "terug", "home", "ondertekenaars",
  ]

  /// `3.`: by such a line a page counts the parts in which it shows a paper.
  static func isCount(_ line: String) -> Bool {
    (2...3).contains(line.utf8.count) && line.utf8.last == UInt8(ascii: ".")
      && line.utf8.dropLast().allSatisfy { (48...57).contains($0) }
  }

  /// `VERTROUWELIJK`, `AFSCHRIFT`: what an office prints across a paper to say how to treat it, in
  /// capitals and alone on its line, or how to say that it goes on.
  static func isMarking(_ line: String) -> Bool {
    line.utf8.count <= longestMarking && markings.contains(line)
  }

  private static let longestMarking = markings.map(\.utf8.count).max() ?? 0

  private static let markings: Set<String> = [
    "VERTROUWELIJK", "COMMERCIEEL VERTROUWELIJK", "DEPARTEMENTAAL VERTROUWELIJK",
    "DEP. VERTROUWELIJK", "STAATSGEHEIM", "STG. CONFIDENTIEEL", "STG. GEHEIM", "GEHEIM",
    "CONFIDENTIEEL", "ONGERUBRICEERD", "GERUBRICEERD", "OPENBAAR", "AFSCHRIFT", "KOPIE", "CONCEPT",
    "ONDER EMBARGO", "SPOED", "TER INFORMATIE", "NIET VOOR PUBLICATIE", "./..", "./.", "../..",
    "z.o.z.",
  ]

  /// The paper that a page names above its text, where that prints only its ondernummer or
  /// nothing; nil where the page names several.
  static func number(in lines: [String], ondernummer: String?) -> DocumentNumber? {
    var found: Set<DocumentNumber> = []
    for line in lines {
      // `Kamerstuk 31 405, nr. 44`: the line names a paper and nothing else.
      if ondernummer == nil, line.utf8.count <= 60, line.holds("nr"),
        let whole = (try? WrittenNumber(reading: line))?.number
      {
        found.insert(whole)
        continue
      }
      let words = line.split { " \t|()[],".contains($0) }
      for start in words.indices {
        for end in [start + 1, start + 3] where end <= words.count {
          let text = words[start..<end].joined(separator: " ")
          // Without an ondernummer to go by, only a whole id is believed.
          guard ondernummer != nil || text.lowercased().hasPrefix("kst-"),
            let number = (try? WrittenNumber(reading: text))?.number,
            ondernummer == nil || number.ondernummer == ondernummer
          else { continue }
          found.insert(number)
        }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// A stamp, or a sentence by which a chamber says when it received a paper and what may be asked.
  static func isReceipt(_ line: String) -> Bool {
    isStamp(line) || receiptParts.contains(where: line.holds)
  }

  private static let receiptParts = [
    "ter griffie van de ", "te kennen worden gegeven", "te kennen gegeven worden",
    "wens dat over de brief wordt overlegd", "wens over het voorgenomen besluit",
  ]

  /// `Ontvangen ter Griffie op 12 september 2017`, `TER GRIFFIE ONTVANGEN 12 SEPTEMBER 2017`: another
  /// day than the letter's own.
  static func isStamp(_ line: String) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    let words = line.lowercased().split(separator: " ").map { $0.filter { $0 != ":" && $0 != "," } }
    guard let first = words.first, words.count <= 12 else { return false }
    return stamped.contains(first) || ["stempel", "gedrukt"].contains(first)
      || words.prefix(4).contains(where: stamped.contains) && HeadDates.only(in: line) != nil
      || ["datum ontvangst", "ontvangstdatum", "datum binnenkomst", "datum publicatie"]
        .contains(where: line.begins)
  }

  private static let stamped: Set<String> = [
    "ontvangen", "ontv.", "ingekomen", "binnengekomen", "ingeboekt", "geregistreerd",
  ]
}
