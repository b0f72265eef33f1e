import Glibc

/// Single keys from a terminal, without the Enter key.
enum Keyboard {
  /// The next key as a letter; nil at the end of the input. Blanks and line ends are passed over.
  static func key() -> Character? {
    var old = termios()
    let isTerminal = tcgetattr(0, &old) == 0
    if isTerminal {
      var raw = old
      raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
      tcsetattr(0, TCSADRAIN, &raw)
    }
    defer { if isTerminal { tcsetattr(0, TCSADRAIN, &old) } }
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
