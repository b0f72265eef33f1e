import Dispatch
import Glibc
import LetterReports

/// Runs asynchronous work to its end. Only the main thread may wait so: it is none of those that
/// do the work.
func waiting<Value: Sendable>(
  _ work: @escaping @Sendable () async throws -> Value
) throws -> Value {
  let done = DispatchSemaphore(value: 0)
  let box = Box<Value>()
  Task.detached {
    do { box.result = .success(try await work()) } catch { box.result = .failure(error) }
    done.signal()
  }
  done.wait()
  return try box.result!.get()
}

/// Does work that writes nothing on a thread of its own, so that a signal need not wait for it.
///
/// - Throws: `CancellationError` where the program is to stop and the work does not end soon; it is
///   left behind then.
func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) throws -> Value {
  let done = DispatchSemaphore(value: 0)
  let box = Box<Value>()
  OwnThread.run {
    box.result = Result { try work() }
    done.signal()
  }
  while done.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
    guard Interruption.isAsked else { continue }
    if done.wait(timeout: .now() + .milliseconds(500)) == .success { break }
    throw CancellationError()
  }
  return try box.result!.get()
}

/// A thread of its own, with as much room as the main one: what is nested deep is read so, too.
private final class OwnThread {
  private let work: @Sendable () -> Void

  private init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  static func run(_ work: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let owned = Unmanaged.passRetained(OwnThread(work))
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { pointer in
      pointer.map { Unmanaged<OwnThread>.fromOpaque($0).takeRetainedValue().work() }
      return nil
    }
    if pthread_create(&thread, nil, start, owned.toOpaque()) == 0 {
      pthread_detach(thread)
    } else {
      // Where there is no room for a thread the work is done here.
      owned.takeRetainedValue().work()
    }
  }
}

/// Written once, before the semaphore is signalled, and read after it.
private final class Box<Value: Sendable>: @unchecked Sendable {
  var result: Result<Value, any Error>?
}
