import Glibc
import LetterModel
import LetterParsing

let path = CommandLine.arguments[1]
let file = fopen(path, "r")!
var bytes = [UInt8](repeating: 0, count: 1 << 24)
let count = fread(&bytes, 1, bytes.count, file)
let text = String(validating: bytes[..<count], as: UTF8.self)!
if CommandLine.arguments.count > 2 {
  let clock = ContinuousClock()
  for _ in 0..<20 { let t = clock.measure { _ = LetterParser.letter(from: text) }; print(t) }
}
let letter = LetterParser.letter(from: text)
print(letter.header.number ?? "-", letter.header.date ?? "-", letter.header.chamber ?? "-", letter.header.sessionYear ?? "-", letter.header.place ?? "-", letter.header.addressee ?? "-", letter.header.senders, letter.header.dossiers.map { "\($0.dossier) \($0.title ?? "-")" }, letter.header.subject ?? "-")
for f in letter.header.fields { print("  H", f.kind, f.text) }
print("pages", letter.pages, "sections", letter.sections.count, "blocks", letter.sections.map(\.blocks.count).reduce(0, +))
for s in letter.sections {
  print("## \(s.path) L\(s.level) [\(s.topic?.rawValue ?? "")] \(s.heading) p\(s.page) \(s.lines)")
  for b in s.blocks {
    let t = b.text.count > 150 ? b.text.prefix(70) + " … " + b.text.suffix(60) : b.text[...]
    print("   \(b.ordinal) \(b.kind) \(b.marker ?? "") p\(b.page) \(b.lines) \(t) \(b.marks.map { "\($0.number)@\($0.offset)" })")
  }
}
for n in letter.notes { print("[\(n.number)] \(n.text) p\(n.page) \(n.lines)") }
for s in letter.signatories { print("--", s.office, "|", s.name ?? "nil", s.lines) }
var kinds: [String: Int] = [:]
for r in letter.repairs { kinds[r.kind.rawValue, default: 0] += 1 }
print(kinds.sorted { $0.key < $1.key })
for r in letter.repairs { print("  R", r.line, r.kind.rawValue, r.before.debugDescription.prefix(80), "→", r.after.debugDescription, r.confidence, r.reason) }
for w in letter.warnings { print("W", w.code, w.message, w.line ?? 0) }
