internal import CSQLite

/// SQLite calls back into closures. The connection owns them and drops them when it closes; a
/// closure that holds the connection itself keeps it open for ever, so let it hold it weakly.
extension Connection {
  /// Asks `authorizer` about everything a statement is to do, while it is prepared. Nil allows all.
  ///
  /// Statements that were prepared before are prepared again and asked about. The closure must not
  /// use the connection.
  public func setAuthorizer(
    _ authorizer: ((AuthorizerRequest) -> AuthorizerDecision)?
  ) throws {
    let db = try db()
    let box = authorizer.map(Callback.init)
    let code = sqlite3_set_authorizer(
      db, box == nil ? nil : authorize, box.map { Unmanaged.passUnretained($0).toOpaque() })
    try check(code, location)
    authorizerCallback = box
  }

  /// Asks `shouldStop` again and again while a statement runs, about every `instructions` steps of
  /// SQLite's virtual machine. Nil stops asking.
  ///
  /// A true answer ends the statement with code 9 (`SQLITE_INTERRUPT`), and a transaction that was
  /// writing is rolled back. One instruction may take long by itself, as on a value of megabytes:
  /// limit lengths and heap as well. The closure must not use the connection.
  public func setProgressHandler(
    every instructions: Int = 1000, _ shouldStop: (() -> Bool)?
  ) throws {
    let db = try db()
    let box = shouldStop.map(Callback.init)
    sqlite3_progress_handler(
      db, Int32(clamping: max(1, instructions)), box == nil ? nil : askWhetherToStop,
      box.map { Unmanaged.passUnretained($0).toOpaque() })
    progressCallback = box
  }

  /// Takes the closures away from SQLite before they are let go.
  func removeCallbacks(from db: OpaquePointer) {
    sqlite3_set_authorizer(db, nil, nil)
    sqlite3_progress_handler(db, 0, nil, nil)
  }
}

/// A closure with an address that C can hold.
final class Callback<Function> {
  let function: Function

  init(_ function: Function) { self.function = function }

  static func at(_ address: UnsafeMutableRawPointer?) -> Function {
    Unmanaged<Callback<Function>>.fromOpaque(address!).takeUnretainedValue().function
  }
}

private func authorize(
  _ box: UnsafeMutableRawPointer?, _ action: Int32, _ first: UnsafePointer<CChar>?,
  _ second: UnsafePointer<CChar>?, _ database: UnsafePointer<CChar>?,
  _ source: UnsafePointer<CChar>?
) -> Int32 {
  let request = AuthorizerRequest(
    action: .init(rawValue: action), first: first.map { String(cString: $0) },
    second: second.map { String(cString: $0) }, database: database.map { String(cString: $0) },
    source: source.map { String(cString: $0) })
  return Callback<(AuthorizerRequest) -> AuthorizerDecision>.at(box)(request).code
}

private func askWhetherToStop(_ box: UnsafeMutableRawPointer?) -> Int32 {
  Callback<() -> Bool>.at(box)() ? 1 : 0
}
