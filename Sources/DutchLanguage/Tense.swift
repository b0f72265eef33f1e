/// Whether the words around a date tell of what is over or of what is still to come.
enum Tense {
  case past, future

  /// By the verb that stands nearest to a token in its clause; nil where none tells.
  static func around(_ index: Int, _ words: Words) -> Tense? {
    var before = index
    var behind = index + 1
    for _ in 0..<12 {
      if behind >= 0, let tense = tense(at: behind, words) { return tense }
      if before >= 0, let tense = tense(at: before, words) { return tense }
      before = before < 0 || parts(before, words) ? -1 : before - 1
      behind = behind < 0 || behind >= words.count || parts(behind, words) ? -1 : behind + 1
      if before < 0, behind < 0 { return nil }
    }
    return nil
  }

  private static func parts(_ at: Int, _ words: Words) -> Bool {
    switch words[at].sign {
    case Sign.semicolon, Sign.colon, Sign.open, Sign.close, Sign.comma: true
    case Sign.stop: words[at + 1].isCapitalised || at + 1 >= words.count
    default: false
    }
  }

  private static func tense(at index: Int, _ words: Words) -> Tense? {
    guard words[index].kind == .word else { return nil }
    if words.isWord(index, among: over) { return .past }
    if words.isWord(index, among: coming) { return .future }
    // `is in oktober begonnen`
    if words.isWord(index, among: ["is", "zijn", "heeft", "hebben"]) {
      let end = min(index + 14, words.count)
      for at in index..<max(end, index) where words[at].kind == .word {
        if words.isWord(at, among: done) { return .past }
      }
    }
    return nil
  }

  private static let over: [StaticString] = [
    "werd", "werden", "was", "waren", "begon", "begonnen", "eindigde", "eindigden", "keerde",
    "keerden", "liep", "liepen", "duurde", "duurden", "startte", "startten", "vertrok",
    "vertrokken", "arriveerde", "arriveerden", "kwam", "kwamen", "ging", "gingen", "voer", "voeren",
    "nam", "namen", "bleef", "bleven", "stopte", "verliep", "verstreek", "verviel", "besloot",
    "stuurde", "stuurden", "had", "hadden", "loste", "losten", "vloog", "vlogen", "verbleef",
    "verbleven", "diende", "dienden", "leverde", "leverden",
  ]

  private static let done: [StaticString] = [
    "begonnen", "gestart", "gegaan", "beeindigd", "geeindigd", "vertrokken", "teruggekeerd",
    "aangekomen", "afgelopen", "verlopen", "verstreken", "aangevangen", "gekomen", "gearriveerd",
    "afgelost", "teruggetrokken", "overgenomen", "ontplooid",
  ]

  private static let coming: [StaticString] = [
    "zal", "zullen", "gaat", "gaan", "begint", "beginnen", "eindigt", "eindigen", "start",
    "starten",
    "vertrekt", "vertrekken", "arriveert", "arriveren", "keert", "keren", "volgt", "volgen",
    "wordt", "worden", "loopt", "lopen", "neemt", "nemen", "vervalt", "verstrijkt", "verloopt",
    "komt", "komen",
  ]
}
