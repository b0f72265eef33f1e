internal import LetterModel

/// The hash of a whole reading: the source text and every part of the letter made from it.
enum LetterDigest {
  /// SHA-256 in lower-case hexadecimal. A part that is added to `Letter` must be added here.
  static func sha256(of letter: Letter, text: String) -> String {
    var hash = CanonicalHash()
    hash.add("reading 1")
    hash.add(text)
    hash.add(letter.header)
    hash.add(letter.sections) { $0.add($1) }
    hash.add(letter.notes) { $0.add($1) }
    hash.add(letter.signatories) { $0.add($1) }
    hash.add(letter.pages)
    hash.add(letter.repairs) { $0.add($1) }
    hash.add(letter.warnings) { hash, warning in
      hash.add(warning.code)
      hash.add(warning.message)
      hash.add(warning.line)
    }
    return hash.finish()
  }
}

extension CanonicalHash {
  fileprivate mutating func add(_ header: Header) {
    add(header.number?.description)
    add(header.ondernummer)
    add(header.chamber?.rawValue)
    add(header.sessionYear?.description)
    add(header.kind)
    add(header.dossiers) { hash, line in
      hash.add(line.dossier.description)
      hash.add(line.title)
    }
    add(header.senders) { $0.add($1) }
    add(header.addressee)
    add(header.place)
    add(header.date?.description)
    add(header.subject)
    add(header.fields) { hash, field in
      hash.add(field.kind.rawValue)
      hash.add(field.text)
      hash.add(field.range)
      hash.add(field.page)
      hash.add(field.lines)
    }
  }

  fileprivate mutating func add(_ section: Section) {
    add(section.path)
    add(section.level)
    add(section.levelBasis.rawValue)
    add(section.heading)
    add(section.topic?.rawValue)
    add(section.marks)
    add(section.segments)
    add(section.page)
    add(section.lines)
    add(section.blocks) { $0.add($1) }
    addTold(section.headingTold?.rawValue)
  }

  /// Readings from before it was told keep their hash.
  private mutating func addTold(_ text: String?) {
    if let text { add("told \(text)") }
  }

  fileprivate mutating func add(_ block: Block) {
    add(block.ordinal)
    add(block.kind.rawValue)
    add(block.marker)
    add(block.markerRange?.lowerBound)
    add(block.markerRange?.upperBound)
    add(block.text)
    add(block.marks)
    add(block.segments)
    add(block.page)
    add(block.lines)
    if block.headerRows > 0 { add("header rows \(block.headerRows)") }
  }

  fileprivate mutating func add(_ note: Note) {
    add(note.number)
    add(note.numberRange)
    add(note.text)
    add(note.segments)
    add(note.page)
    add(note.lines)
    addTold(note.told?.rawValue)
  }

  fileprivate mutating func add(_ signatory: Signatory) {
    add(signatory.office)
    add(signatory.name)
    add(signatory.ranges) { $0.add($1) }
    add(signatory.page)
    add(signatory.lines)
  }

  fileprivate mutating func add(_ repair: Repair) {
    add(repair.kind.rawValue)
    add(repair.range)
    add(repair.page)
    add(repair.line)
    add(repair.before)
    add(repair.after)
    add(repair.confidence)
    add(repair.reason)
  }

  private mutating func add(_ marks: [Mark]) {
    add(marks) { hash, mark in
      hash.add(mark.number)
      hash.add(mark.offset)
      hash.add(mark.range)
    }
  }

  private mutating func add(_ segments: [Segment]) {
    add(segments) { hash, segment in
      hash.add(segment.textStart)
      hash.add(segment.sourceStart)
      hash.add(segment.length)
    }
  }
}
