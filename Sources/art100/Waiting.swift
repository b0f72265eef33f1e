import Dispatch
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

/// Written once, before the semaphore is signalled, and read after it.
private final class Box<Value: Sendable>: @unchecked Sendable {
  var result: Result<Value, any Error>?
}
