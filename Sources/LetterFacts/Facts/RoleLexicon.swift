internal import DutchLanguage

/// The roles of words, looked up by their letters: small, without accents.
struct RoleLexicon: Sendable {
  static let shared = RoleLexicon()

  private let words: [UInt64: Role]
  private let heads: [(length: Int, roles: [UInt64: Role])]
  /// Whether any head ends in these two letters, so that most words are done with one look.
  private let endings: [Bool]

  /// What a word can do; a compound can what its last part can (`trainersbijdrage`).
  func roles(of word: ArraySlice<UInt8>, _ key: UInt64) -> Role {
    if let known = words[key] { return known }
    guard word.count > 6, endings[Self.ending(word)] else { return [] }
    for (length, roles) in heads where word.count >= length + 2 {
      if let known = roles[WordKey.of(word.suffix(length))] { return known }
    }
    return []
  }

  private static func ending(_ word: some BidirectionalCollection<UInt8>) -> Int {
    let last = word.suffix(2).reduce(0) { $0 << 5 | Int($1 & 31) }
    return last
  }

  private init() {
    var words: [UInt64: Role] = [:]
    var heads: [Int: [UInt64: Role]] = [:]
    var endings = [Bool](repeating: false, count: 1 << 10)
    for (role, list) in FactVocabulary.words {
      for word in list.split(separator: " ") {
        words[WordKey.of(word.utf8), default: []].insert(role)
      }
    }
    for (role, list) in PlaceNames.all {
      for word in list.split(separator: " ") {
        words[WordKey.of(word.utf8), default: []].formUnion(role)
      }
    }
    for (role, list) in FactVocabulary.heads {
      for word in list.split(separator: " ") {
        let letters = Array(word.utf8)
        heads[letters.count, default: [:]][WordKey.of(letters), default: []].insert(role)
        endings[Self.ending(letters)] = true
        words[WordKey.of(letters), default: []].insert(role)
      }
    }
    for ending in PlaceNames.endings.split(separator: " ") {
      let letters = Array(ending.utf8)
      heads[letters.count, default: [:]][WordKey.of(letters), default: []].insert(.place)
      endings[Self.ending(letters)] = true
    }
    self.words = words
    self.heads = heads.sorted { $0.key > $1.key }.map { (length: $0.key, roles: $0.value) }
    self.endings = endings
  }
}
