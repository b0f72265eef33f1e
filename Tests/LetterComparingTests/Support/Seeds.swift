import Foundation

/// Seeds of generated pairs: few, as each takes a while without optimisation. `SEEDS=100-130` tries
/// others.
let seeds: ClosedRange<UInt64> = {
  let named = ProcessInfo.processInfo.environment["SEEDS"] ?? ""
  let parts = named.split(separator: "-").compactMap { UInt64($0) }
  guard parts.count == 2, parts[0] <= parts[1] else { return 1...2 }
  return parts[0]...parts[1]
}()
