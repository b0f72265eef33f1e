internal import CSQLite
internal import Synchronization

/// Stops what a connection is running, from any thread.
public final class Interrupter: Sendable {
  /// An address is kept, as pointers are not Sendable; 0 once the connection is closed.
  private let address: Mutex<UInt>

  init(_ db: OpaquePointer) { address = Mutex(UInt(bitPattern: db)) }

  /// Ends the statements that run now with code 9 (`SQLITE_INTERRUPT`); a transaction that was
  /// writing is rolled back. Without a running statement, or after closing, nothing happens.
  public func interrupt() {
    address.withLock { address in
      guard let db = OpaquePointer(bitPattern: address) else { return }
      sqlite3_interrupt(db)
    }
  }

  /// To be called before the connection is closed: from then on its address means nothing.
  func detach() { address.withLock { $0 = 0 } }

  func attach(_ db: OpaquePointer) { address.withLock { $0 = UInt(bitPattern: db) } }
}
