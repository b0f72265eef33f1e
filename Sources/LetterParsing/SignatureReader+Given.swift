import LetterModel

/// Signatures whose parts the form tells.
extension SignatureReader {
  /// The offices and names that the form gives; false where it gives none.
  mutating func readGiven(_ lines: [Int]) -> Bool {
    var left: [Int] = []
    var isOpen = false
    for index in lines {
      let line = source.lines[index]
      switch line.part {
      case .office:
        signatories.append(
          Signatory(
            office: source.text(line), name: nil, ranges: [line.content], page: line.page,
            lines: line.number...line.number))
        isOpen = true
      case .name where isOpen:
        var last = signatories.removeLast()
        if last.name != nil {
          // One office, two names.
          signatories.append(last)
          last = Signatory(
            office: last.office, name: nil, ranges: [], page: line.page,
            lines: line.number...line.number)
        }
        last.name = source.text(line)
        last.ranges.append(line.content)
        last.lines = last.lines.reaching(line.number)
        signatories.append(last)
      case .more where isOpen:
        var last = signatories.removeLast()
        if last.name == nil {
          last.office += " " + source.text(line)
        } else {
          last.name = (last.name ?? "") + " " + source.text(line)
        }
        last.ranges.append(line.content)
        last.lines = last.lines.reaching(line.number)
        signatories.append(last)
      default:
        isOpen = false
        left.append(index)
      }
    }
    for index in signatories.indices {
      signatories[index].office = Self.bare(signatories[index].office)
    }
    if !signatories.isEmpty { rest = left }
    return !signatories.isEmpty
  }
}
