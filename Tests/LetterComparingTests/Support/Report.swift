import LetterComparing
import LetterModel

/// A comparison as a reviewer reads it: sections that are not the same, then passages that are not,
/// with `[-gone-]`, `{+come+}`, `{~other type~}`, `[>went elsewhere>]` and `{<came from elsewhere<}`;
/// what stays beyond a boundary that changed is told as `[|in another part|]` where it stood.
struct Report: CustomStringConvertible {
  let diff: LetterDiff
  let old: Letter
  let new: Letter

  var description: String {
    var lines: [String] = []
    for section in diff.sections where section.kind != .same { lines.append(line(section)) }
    for paragraph in diff.paragraphs
    where paragraph.kind != .same || paragraph.operations.contains(where: { $0.kind != .equal }) {
      lines.append(line(paragraph))
      lines.append("  " + marked(paragraph))
    }
    if diff.isEmpty { lines.append("no change") }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ section: SectionChange) -> String {
    let first = section.old.map { name(old, $0) }.joined(separator: " + ")
    let second = section.new.map { name(new, $0) }.joined(separator: " + ")
    let names =
      first.isEmpty ? second : second.isEmpty || first == second ? first : "\(first) → \(second)"
    let rule = section.rule.map { ", by \($0.rawValue)" } ?? ""
    return "section \(section.kind.rawValue): \(names) (\(percent(section.similarity))\(rule))"
  }

  private func name(_ letter: Letter, _ section: Int) -> String {
    let section = letter.sections[section]
    return section.level == 0 ? "(opening)" : "\(section.path) \(section.heading)"
  }

  private func line(_ paragraph: ParagraphChange) -> String {
    let names = [
      paragraph.old.map { name(diff.old.passages[$0], old) },
      paragraph.new.map { name(diff.new.passages[$0], new) },
    ].compactMap(\.self)
    let rule = paragraph.rule.map { ", by \($0.rawValue)" } ?? ""
    let place = names.count == 2 && names[0] == names[1] ? names[0] : names.joined(separator: " → ")
    let share = names.count == 2 ? " (\(percent(paragraph.similarity))\(rule))" : ""
    return "\(paragraph.kind.rawValue): \(place)\(share)"
  }

  private func name(_ passage: Passage, _ letter: Letter) -> String {
    let section = passage.section.map { letter.sections[$0].path } ?? ""
    switch passage.kind {
    case .header(let kind): return kind.rawValue
    case .heading: return "heading \(section)"
    case .block: return "\(section)/\(passage.block ?? 0)"
    case .signature: return "signature"
    case .note: return "note \(passage.label ?? "")"
    }
  }

  private func marked(_ paragraph: ParagraphChange) -> String {
    paragraph.operations.map { operation in
      let gone = paragraph.old.flatMap { place in
        operation.old.map { diff.old.words(Stretch(passage: place, range: $0)) }
      }
      let come = paragraph.new.flatMap { place in
        operation.new.map { diff.new.words(Stretch(passage: place, range: $0)) }
      }
      switch operation.kind {
      case .equal where operation.isBoundary && gone != nil: return "[|\(gone ?? "")|]"
      case .equal: return gone ?? come ?? ""
      case .delete: return "[-\(gone ?? "")-]"
      case .insert: return "{+\(operation.text)+}"
      case .typography: return "{~\(operation.text)~}"
      case .move:
        return gone.map { "[>\($0)>]" } ?? "{<\(come ?? "")<}"
      }
    }.joined()
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
