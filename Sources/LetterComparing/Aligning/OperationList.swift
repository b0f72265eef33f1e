internal import LetterModel

/// The way from an old passage to a new one, built token by token.
struct OperationList {
  let old: DiffSide
  let new: DiffSide
  private let oldText: PassageText
  private let newText: PassageText
  private(set) var operations: [Operation] = []
  /// How far both texts are told.
  private var oldPoint = 0
  private var newPoint = 0

  /// - Parameters: passages; nil on the side that has none.
  init(_ old: DiffSide, _ oldPassage: Int?, _ new: DiffSide, _ newPassage: Int?) {
    self.old = old
    self.new = new
    oldText = PassageText(old, oldPassage)
    newText = PassageText(new, newPassage)
    var (i, j) = (oldText.tokens.lowerBound, newText.tokens.lowerBound)
    let (iEnd, jEnd) = (oldText.tokens.upperBound, newText.tokens.upperBound)
    while i < iEnd || j < jEnd {
      let (isOldGone, isNewCome) = (i < iEnd && !stays(i), j < jEnd && !stood(j))
      if isOldGone, isNewCome { addSharedGap(i, j) }
      if isOldGone {
        addOld(i)
        i += 1
      } else if isNewCome {
        addNew(j)
        j += 1
      } else {
        addBoth(i, j)
        (i, j) = (i + 1, j + 1)
      }
    }
    addGap(oldText.length, newText.length)
  }

  /// Whether an old token has its match in order in the new passage.
  private func stays(_ token: Int) -> Bool {
    let match = Int(old.links.tokens[token])
    return match >= 0 && newText.tokens.contains(match) && !old.links.isAstray[token]
  }

  private func stood(_ token: Int) -> Bool {
    let match = Int(new.links.tokens[token])
    return match >= 0 && oldText.tokens.contains(match) && !new.links.isAstray[token]
  }

  // MARK: Steps

  /// Words replaced by others keep the blank before them.
  private mutating func addSharedGap(_ i: Int, _ j: Int) {
    if operations.last?.isChange == true { return }
    let gaps = (oldPoint..<Int(old.tokens.starts[i]), newPoint..<Int(new.tokens.starts[j]))
    if !gaps.0.isEmpty, isSame(gaps.0, gaps.1, old.tokens.gaps[i], new.tokens.gaps[j]) {
      add(.equal, gaps.0, gaps.1)
    }
  }

  private mutating func addBoth(_ i: Int, _ j: Int) {
    let gap = (old.tokens.gaps[i], new.tokens.gaps[j])
    let ends = (Int(old.tokens.ends[i]), Int(new.tokens.ends[j]))
    let isSameForm = old.tokens.forms[i] == new.tokens.forms[j]
    if isSameForm, gap.0 == gap.1, gap.0 != .other,
      Int(old.tokens.starts[i]) - oldPoint == Int(new.tokens.starts[j]) - newPoint
    {
      add(.equal, oldPoint..<ends.0, newPoint..<ends.1)
      return
    }
    addGap(Int(old.tokens.starts[i]), Int(new.tokens.starts[j]))
    add(isSameForm ? .equal : .typography, oldPoint..<ends.0, newPoint..<ends.1)
  }

  /// The blanks up to here on both sides.
  private mutating func addGap(_ oldEnd: Int, _ newEnd: Int) {
    let (first, second) = (oldPoint..<oldEnd, newPoint..<newEnd)
    if first.isEmpty, second.isEmpty { return }
    if oldText.words(first) == newText.words(second) {
      add(.equal, first, second)
    } else if !first.isEmpty && !second.isEmpty || operations.last?.isChange == false {
      add(.typography, first, second)
    } else {
      if !first.isEmpty { add(.delete, first, nil) }
      if !second.isEmpty { add(.insert, nil, second) }
    }
  }

  private func isSame(
    _ first: Range<Int>, _ second: Range<Int>, _ one: TokenSide.Gap, _ other: TokenSide.Gap
  ) -> Bool {
    guard first.count == second.count, one == other else { return false }
    return one != .other || oldText.words(first) == newText.words(second)
  }

  /// A token that goes, or goes elsewhere.
  private mutating func addOld(_ token: Int) {
    let start = Int(old.tokens.starts[token])
    let range = start..<Int(old.tokens.ends[token])
    let match = Int(old.links.tokens[token])
    guard match >= 0 else { return add(.delete, oldPoint..<range.upperBound, nil) }
    let elsewhere = stretch(of: match, in: new.tokens)
    let isSameForm = old.tokens.forms[token] == new.tokens.forms[match]
    let kind = Self.kind(isBeyond: old.isBeyond[token])
    if isSameForm, follows(token, match, old, new), isOpen(kind, isOld: true) {
      return extendMove(oldPoint..<range.upperBound, nil, elsewhere)
    }
    if oldPoint < start { add(kind == .move ? .delete : .typography, oldPoint..<start, nil) }
    add(isSameForm ? kind : .typography, range, nil, elsewhere: elsewhere)
  }

  /// A token that comes, or comes from elsewhere.
  private mutating func addNew(_ token: Int) {
    let start = Int(new.tokens.starts[token])
    let range = start..<Int(new.tokens.ends[token])
    let match = Int(new.links.tokens[token])
    guard match >= 0 else { return add(.insert, nil, newPoint..<range.upperBound) }
    let elsewhere = stretch(of: match, in: old.tokens)
    let isSameForm = new.tokens.forms[token] == old.tokens.forms[match]
    let kind = Self.kind(isBeyond: new.isBeyond[token])
    if isSameForm, follows(token, match, new, old), isOpen(kind, isOld: false) {
      return extendMove(nil, newPoint..<range.upperBound, elsewhere)
    }
    if newPoint < start { add(kind == .move ? .insert : .typography, nil, newPoint..<start) }
    add(isSameForm ? kind : .typography, nil, range, elsewhere: elsewhere)
  }

  /// Words beyond a boundary that changed stay, others move.
  private static func kind(isBeyond: Bool) -> Operation.Kind { isBeyond ? .equal : .move }

  /// Whether the last operation is one of words elsewhere that another word can follow.
  private func isOpen(_ kind: Operation.Kind, isOld: Bool) -> Bool {
    guard let last = operations.last, last.kind == kind, last.elsewhere != nil else { return false }
    return kind == .move || (last.old != nil) == isOld
  }

  private func stretch(of token: Int, in side: TokenSide) -> Stretch {
    Stretch(
      passage: side.passage(ofToken: token),
      range: Int(side.starts[token])..<Int(side.ends[token]))
  }

  /// Whether a moved token follows the one before it on both sides, behind the same plain blank.
  private func follows(_ token: Int, _ match: Int, _ one: DiffSide, _ other: DiffSide) -> Bool {
    token > 0 && Int(one.links.tokens[token - 1]) == match - 1 && one.links.isAstray[token - 1]
      && one.tokens.gaps[token] == other.tokens.gaps[match] && one.tokens.gaps[token] != .other
      && one.tokens.forms[token - 1] == other.tokens.forms[match - 1]
  }

  // MARK: Writing

  private mutating func extendMove(
    _ oldRange: Range<Int>?, _ newRange: Range<Int>?, _ elsewhere: Stretch
  ) {
    let last = operations.count - 1
    if let end = oldRange?.upperBound, let range = operations[last].old {
      operations[last].old = range.lowerBound..<end
      oldPoint = end
    }
    if let end = newRange?.upperBound, let range = operations[last].new {
      operations[last].new = range.lowerBound..<end
      newPoint = end
    }
    if let start = operations[last].elsewhere?.range.lowerBound {
      operations[last].elsewhere?.range = start..<elsewhere.range.upperBound
    }
  }

  private mutating func add(
    _ kind: Operation.Kind, _ oldRange: Range<Int>?, _ newRange: Range<Int>?,
    elsewhere: Stretch? = nil
  ) {
    if let end = oldRange?.upperBound { oldPoint = end }
    if let end = newRange?.upperBound { newPoint = end }
    let hasText = kind == .insert || kind == .typography
    let text = hasText ? newRange.map { newText.words($0) } ?? "" : ""
    guard elsewhere == nil, let last = operations.last, last.kind == kind, last.elsewhere == nil,
      (last.old == nil) == (oldRange == nil), (last.new == nil) == (newRange == nil)
    else {
      operations.append(
        Operation(kind, old: oldRange, new: newRange, text: text, elsewhere: elsewhere))
      return
    }
    let place = operations.count - 1
    if let range = oldRange, let start = last.old?.lowerBound {
      operations[place].old = start..<range.upperBound
    }
    if let range = newRange, let start = last.new?.lowerBound {
      operations[place].new = start..<range.upperBound
    }
    operations[place].text += text
  }
}

/// One passage's text, cut by code points.
private struct PassageText {
  let tokens: Range<Int>
  private let text: CodePoints

  init(_ side: DiffSide, _ passage: Int?) {
    tokens = passage.map { side.tokens.tokens[$0] } ?? 0..<0
    text = passage.map { side.tokens.text.codePoints(of: $0) } ?? CodePoints("")
  }

  var length: Int { text.count }

  func words(_ range: Range<Int>) -> String { text[range] }
}
