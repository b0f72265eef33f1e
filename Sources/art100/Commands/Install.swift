import ArgumentParser
import FileNames
import Glibc
import LetterExport
import LetterReports
import LetterSources

struct Install: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Put the program, its completions and its manual page in place.",
    discussion: """
      Example:
        art100 install --prefix local

      Under the prefix this makes bin/art100, share/man/man1/art100.1 and the completions for bash, \
      zsh and fish where each of them looks. What an earlier version put there is replaced, and nothing else.
      """)

  @Option(help: "The folder that has, or gets, bin and share.")
  var prefix = "/usr/local"

  func run() throws {
    let page = try ManualPage().text
    let files: [(path: String, content: [UInt8], form: OutputForm)] = [
      ("bin/art100", try SourceFile.read(path: "/proc/self/exe", limit: 1 << 30), .program),
      ("share/man/man1/art100.1", Array(page.utf8), .programText),
      ("share/bash-completion/completions/art100", completions(.bash), .programText),
      ("share/zsh/site-functions/_art100", completions(.zsh), .programText),
      ("share/fish/vendor_completions.d/art100.fish", completions(.fish), .programText),
    ]
    for file in files {
      let path = "\(prefix)/\(file.path)"
      try makeFolders(of: path)
      let place = try NewOutput(file.form, at: path, force: true)
      try place.write(file.content)
      if file.form == .program { chmod(place.temporary, 0o755) }
      try place.publish()
      Output.error("installed \(path)")
    }
    Output.end(0)
  }

  private func completions(_ shell: CompletionShell) -> [UInt8] {
    Array((Art100.completionScript(for: shell) + "\n").utf8)
  }

  /// Makes the folders above a file that are missing.
  private func makeFolders(of path: String) throws {
    for (place, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && place > 0 {
      let folder = String(decoding: path.utf8.prefix(place), as: UTF8.self)
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        let why = String(cString: strerror(errno))
        let code = [EACCES, EPERM, EROFS].contains(errno) ? Exit.permission : Exit.cannotCreate
        throw Failure(code, "the folder cannot be made: \(why)", path: folder)
      }
    }
  }
}
