import Foundation
import Testing

private let mandoc = OutsideTool.installed("mandoc")

/// The manual page, completions, and how they get to their places.
@Suite struct ManualTests {
  @Test(.enabled(if: mandoc != nil, "mandoc is absent: install it"))
  func theManualPageIsCleanAndReadable() throws {
    let place = try Workplace()
    try place.file("art100.1", try place.run("manual").out)
    let lint = try Program.run(
      ["-T", "lint", "art100.1"], in: place.path, program: mandoc ?? "")
    #expect(lint.text == "" && lint.messages == "")
    #expect(lint.code == 0)
    let page = try Program.run(["-T", "html", "art100.1"], in: place.path, program: mandoc ?? "")
    #expect(page.text.contains("COMMANDS</a>"))
  }

  @Test func theManualPageNamesEveryCommandWithItsOptionsAndEveryExitCode() throws {
    let place = try Workplace()
    let page = try place.run("manual").text
    let help = try place.run("--help").text
    let commands = help.components(separatedBy: "SUBCOMMANDS:\n").last!
      .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }.filter { $0 != "See" }
    #expect(commands.count > 20)
    for command in commands { #expect(page.contains(".Ss \(command)\n"), "\(command)") }
    #expect(page.contains(".Ss series add\n") && page.contains(".Ss export postgresql\n"))
    #expect(page.contains("Fl -with-review\n"))
    let readme = try String(
      contentsOfFile: Program.packageRoot + "/Sources/art100/art100.docc/ExitCodes.md",
      encoding: .utf8)
    let rows = readme.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count > 10)
    for row in rows {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let meaning = cells[1].replacing("`", with: "")
      let entry = page.components(separatedBy: ".It Li \(cells[0])\n").dropFirst().first ?? ""
      let text = entry.prefix { $0 != "." }.replacing("\n", with: " ")
      #expect(text.hasPrefix(meaning.prefix(40)), "\(row)")
    }
  }

  @Test func anInstalledProgramRunsAndEachShellReadsItsCompletions() throws {
    let place = try Workplace(filled: true)
    let outcome = try place.run("install", "--prefix", "a/prefix")
    #expect(outcome.code == 0, "\(outcome.messages)")
    let root = "\(place.path)/a/prefix"
    let list = try Program.run(
      ["list", "-a", place.archive], in: place.path, program: "\(root)/bin/art100")
    let own = try place.run("list")
    #expect(list.code == 0 && list.out == own.out)
    #expect(try place.bytes("a/prefix/share/man/man1/art100.1") == place.run("manual").out)
    let shells = [
      ("bash", "share/bash-completion/completions/art100"),
      ("zsh", "share/zsh/site-functions/_art100"),
      ("fish", "share/fish/vendor_completions.d/art100.fish"),
    ]
    for (shell, file) in shells {
      let text = String(decoding: try place.bytes("a/prefix/\(file)"), as: UTF8.self)
      #expect(text.contains("postgresql") && text.contains("with-review"), "\(shell)")
      guard let program = OutsideTool.installed(shell) else { continue }
      let check = try Program.run(["-n", "\(root)/\(file)"], in: place.path, program: program)
      #expect(check.code == 0 && check.messages == "", "\(shell): \(check.messages)")
    }
    // Again, over what is there.
    #expect(try place.run("install", "--prefix", "a/prefix").code == 0)
    #expect(try place.names().filter { $0.contains(".art100-") } == [])
  }

  @Test func bashCompletesCommands() throws {
    let place = try Workplace()
    #expect(try place.run("install", "--prefix", "there").code == 0)
    let script = """
      source there/share/bash-completion/completions/art100
      COMP_WORDS=(art100 exp) COMP_CWORD=1 COMP_LINE='art100 exp' COMP_POINT=10
      _art100 art100 exp art100
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = try Program.run(["-c", script], in: place.path, program: "/bin/bash")
    #expect(
      outcome.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .contains("export"), "\(outcome.text) \(outcome.messages)")
  }
}
