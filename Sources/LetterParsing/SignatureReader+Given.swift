import LetterModel

/// Signatures whose parts the form tells, or a label.
extension SignatureReader {
  /// `Ondertekenaar: Minister van Defensie` below a text that nothing else signs: a page of the web
  /// names the office alone.
  mutating func readSigner(_ lines: [Int]) {
    guard
      let place = lines.indices.suffix(12).last(where: {
        HeaderLines.signer(source.text(source.lines[lines[$0]])) != nil
      }), let signer = HeaderLines.signer(source.text(source.lines[lines[place]]))
    else { return }
    // `A.B. Naam, Minister van …`.
    let parts = signer.split(separator: ",", maxSplits: 1).map { $0.trimmingBlanks() }
    let isNamed = parts.count == 2 && Offices.senders(in: parts[0]).isEmpty
    let line = source.lines[lines[place]]
    signatories = [
      Signatory(
        office: isNamed ? parts[1] : signer, name: isNamed ? parts[0] : nil,
        ranges: [line.content], page: line.page, lines: line.number...line.number)
    ]
    rest.remove(at: place)
  }

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
