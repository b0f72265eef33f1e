import Glibc
import Synchronization

/// Single keys from a terminal, without the Enter key.
enum Keyboard {
  /// How the terminal was before it was held; nil while it is not.
  private static let former = Mutex<termios?>(nil)

  /// From here on the terminal echoes nothing, also of keys that are typed ahead, and gives each key
  /// at once; until `release`.
  static func hold() {
    var old = termios()
    guard tcgetattr(0, &old) == 0 else { return }
    former.withLock { $0 = old }
    setSilent(old)
  }

  /// Gives the terminal back as it was.
  static func release() {
    former.withLock { former in
      guard var old = former else { return }
      tcsetattr(0, TCSADRAIN, &old)
      former = nil
    }
  }

  private static func setSilent(_ old: termios) {
    var silent = old
    silent.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(0, TCSADRAIN, &silent)
  }

  /// The next key as a letter; nil at the end of the input. Blanks and line ends are passed over.
  static func key() -> Character? {
    while true {
      var byte: UInt8 = 0
      let count = read(0, &byte, 1)
      if count < 0, errno == EINTR { continue }
      // Ctrl-D ends the input in this mode, too.
      guard count == 1, byte != 4 else { return nil }
      if byte > 0x20, byte < 0x7F { return Character(Unicode.Scalar(byte)) }
    }
  }

  /// A line with the terminal's own ways to edit it; nil at the end of the input.
  static func line() -> String? {
    let old = former.withLock { $0 }
    if var old { tcsetattr(0, TCSADRAIN, &old) }
    defer { if let old { setSilent(old) } }
    var bytes: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = read(0, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if byte == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
  }
}
