internal import Glibc

/// Moments as the archive writes them: UTC, `yyyy-mm-ddThh:mm:ss.sssZ`.
public enum Timestamp {
  /// The moment now, by the system's clock.
  @Sendable public static func now() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return text(seconds: time.tv_sec, milliseconds: time.tv_nsec / 1_000_000)
  }

  /// A moment from the seconds since 1970 began in UTC.
  static func text(seconds: Int, milliseconds: Int) -> String {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    let day =
      "\(pad(Int(parts.tm_year) + 1900, 4))-\(pad(Int(parts.tm_mon) + 1))"
      + "-\(pad(Int(parts.tm_mday)))"
    let time = "\(pad(Int(parts.tm_hour))):\(pad(Int(parts.tm_min))):\(pad(Int(parts.tm_sec)))"
    return "\(day)T\(time).\(pad(milliseconds, 3))Z"
  }

  private static func pad(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
