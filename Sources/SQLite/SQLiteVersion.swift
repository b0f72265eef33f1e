internal import CSQLite

/// The SQLite library that runs, which need not be the one the program was built with.
public enum SQLiteVersion {
  /// Such as `3.40.1`.
  public static var string: String { String(cString: sqlite3_libversion()) }

  /// Such as 3040001 for 3.40.1.
  public static var number: Int { Int(sqlite3_libversion_number()) }

  /// The check-in it was built from: a time and a hash. Distributions mark their changes in it.
  public static var sourceID: String { String(cString: sqlite3_sourceid()) }

  /// The options it was built with, without `SQLITE_`, such as `ENABLE_FTS5`.
  public static var compileOptions: [String] {
    var options: [String] = []
    while let option = sqlite3_compileoption_get(Int32(options.count)) {
      options.append(String(cString: option))
    }
    return options
  }
}
