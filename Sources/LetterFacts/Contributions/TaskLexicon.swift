internal import DutchLanguage

/// What people are sent to do, by the words of Dutch letters: beginnings of words, small and
/// without accents.
///
/// A compound counts by its last parts as well: `trainersinzet` begins with `train`,
/// `politietrainers` holds it.
enum TaskLexicon {
  /// A task in one way of writing, with the beginnings of the words that name it.
  private static let stems: [(task: String, stems: [String])] = [
    ("surgical team", ["chirurgisch", "chirurg"]),
    (
      "medical", ["medisch", "hospitaal", "veldhospitaal", "verpleegkundig", "vliegerarts", "arts"]
    ),
    ("training", ["train", "opleid", "opgeleid", "instruct", "getraind"]),
    ("advice", ["advis", "advies", "mentor"]),
    ("targeting support", ["doelbepaling", "targeting", "doelontwikkeling", "doelselectie"]),
    (
      "force protection",
      ["beveilig", "bewak", "bewaak", "beschermingseenhe", "beschermingsteam", "wachtpeloton"]
    ),
    ("special forces", ["commandotroep"]),
    (
      "intelligence",
      ["inlichting", "analist", "verkenn", "langeafstandsverkenn", "surveillance"]
    ),
    ("tanker", ["bijtank", "luchttank"]),
    ("transport", ["luchttransport", "vervoerseenhe", "transportcapaciteit", "transporteenhe"]),
    ("staff officers", ["stafofficier", "staffunctie", "stafmedewerker", "staflid", "stafled"]),
    ("liaison officers", ["liaisonofficier", "verbindingsofficier"]),
    ("engineering", ["genie", "genist", "constructie"]),
    ("infantry", ["infanterie", "compagnie", "bataljon", "pantserinfanterie"]),
    ("civil-military cooperation", ["cimic"]),
    ("justice", ["rechter", "jurist"]),
    ("reconstruction", ["reconstructieteam", "wederopbouwteam"]),
    ("demining", ["ontmijn", "mijnenruim", "explosievenopruim"]),
    ("observers", ["waarnem"]),
    ("police", ["marechaussee", "politiefunctionaris", "politieagent", "agent"]),
    ("reform", ["hervorm"]),
    ("support", ["logistiek", "verbindingen", "begeleiding", "ondersteuningseenhe"]),
  ]

  /// Abbreviations in capitals that name a task.
  private static let units: [String: String] = [
    "tsc": "targeting support", "ped": "targeting support", "isr": "intelligence",
    "eod": "demining", "prt": "reconstruction", "sof": "special forces", "vpd": "force protection",
  ]

  /// Parts inside a compound that name a task, behind another noun: `politietrainers`.
  private static let inner: [(part: String, task: String)] = [
    ("train", "training"), ("opleiding", "training"), ("instruct", "training"),
    ("advis", "advice"), ("beveilig", "force protection"), ("bewak", "force protection"),
    ("inlichting", "intelligence"),
  ]

  /// The task that a word names; nil where it names none.
  static func task(_ index: Int, _ words: Words) -> String? {
    let token = words[index]
    guard token.kind == .word, token.folded.count > 2 else { return nil }
    let letters = words.letters[token.folded]
    if token.isCapitals { return units[words.folded(index)] }
    // `commando’s`, against `het commando over een missie`.
    if words.isWord(index, "commando") {
      return words.isSign(index + 1, Sign.apostrophe) ? "special forces" : nil
    }
    guard let first = letters.first else { return nil }
    for (stem, task) in byLetter[Int(first)] where letters.starts(with: stem) {
      return notTasks.contains(words.folded(index)) ? nil : task
    }
    guard letters.count > 9, !letters.starts(with: "grens".utf8) else { return nil }
    for (part, task) in innerParts where holds(letters, part) { return task }
    return nil
  }

  /// Words that begin like a task and are a situation, a service, those who are trained, or an
  /// adjective that says nothing of who is sent.
  private static let notTasks: Set<String> = [
    "beveiligingssituatie", "opleidingsinstituten", "opleidingsinstituut", "opgeleide",
    "inlichtingendiensten", "inlichtingendienst", "bewaken", "bewakingstaken", "waarneming",
    "waarnemingen",
    "medische", "hervormingsplan", "advisory", "bataljonsstaven", "bataljonsoefening",
    "trainees", "agenten", "agenda",
  ]

  /// Whether the text holds the part behind its first letters.
  private static func holds(_ letters: ArraySlice<UInt8>, _ part: [UInt8]) -> Bool {
    var start = letters.startIndex + 3
    while start + part.count <= letters.endIndex {
      if letters[start] == part[0], letters[start...].starts(with: part) { return true }
      start += 1
    }
    return false
  }

  private static let innerParts: [([UInt8], String)] = inner.map { (Array($0.part.utf8), $0.task) }

  /// The stems by their first letter, the longest first.
  private static let byLetter: [[([UInt8], String)]] = {
    var all = [[([UInt8], String)]](repeating: [], count: 256)
    for (task, stems) in stems {
      for stem in stems {
        let letters = Array(stem.utf8)
        all[Int(letters[0])].append((letters, task))
      }
    }
    return all.map { $0.sorted { $0.0.count > $1.0.count } }
  }()
}
