/// The codes of `SQLiteError` that programs react to, by SQLite's names.
///
/// Source: <https://www.sqlite.org/rescode.html>
public enum ResultCode {
  /// SQL that does not parse, names what does not exist, or fails for no more special reason.
  public static let error: Int32 = 1
  /// Another connection holds a lock for longer than the busy timeout.
  public static let busy: Int32 = 5
  /// A `read` block wrote after another connection had written.
  public static let busySnapshot: Int32 = 517
  /// Memory, or its limit, ran out.
  public static let noMemory: Int32 = 7
  /// The file may not be written.
  public static let readOnly: Int32 = 8
  /// A crash left a log that this connection may not play back.
  public static let readOnlyRecovery: Int32 = 264
  /// In WAL mode even a reader writes beside the file, and may not.
  public static let readOnlyCannotLock: Int32 = 520
  /// A crash left a journal that this connection may not play back.
  public static let readOnlyRollback: Int32 = 776
  /// The file gave its name away to another while it was open.
  public static let readOnlyMoved: Int32 = 1032
  /// An interrupter or a progress handler stopped the statement.
  public static let interrupt: Int32 = 9
  /// Reading or writing failed; the family has over thirty members.
  public static let ioError: Int32 = 10
  /// The file could not be flushed to the disk.
  public static let ioErrorSync: Int32 = 1034
  /// The folder could not be flushed to the disk.
  public static let ioErrorFolderSync: Int32 = 1290
  /// A journal could not be removed.
  public static let ioErrorDelete: Int32 = 2570
  /// The file is damaged.
  public static let corrupt: Int32 = 11
  /// The disk is full.
  public static let full: Int32 = 13
  /// The file could not be opened.
  public static let cannotOpen: Int32 = 14
  /// The path is a folder.
  public static let cannotOpenFolder: Int32 = 526
  /// The path is a symbolic link.
  public static let cannotOpenLink: Int32 = 1550
  /// A value, a statement or another thing exceeds its limit.
  public static let tooBig: Int32 = 18
  /// A constraint of the schema does not hold; the primary code of its family.
  public static let constraint: Int32 = 19
  /// A CHECK does not hold.
  public static let constraintCheck: Int32 = 275
  /// A foreign key points nowhere.
  public static let constraintForeignKey: Int32 = 787
  /// NULL in a NOT NULL column.
  public static let constraintNotNull: Int32 = 1299
  /// A second row with the same primary key.
  public static let constraintPrimaryKey: Int32 = 1555
  /// A trigger refused with `RAISE`.
  public static let constraintTrigger: Int32 = 1811
  /// A second row with the same values in a UNIQUE.
  public static let constraintUnique: Int32 = 2067
  /// A second row with the same rowid.
  public static let constraintRowID: Int32 = 2579
  /// A value of another type than its column in a STRICT table.
  public static let constraintDataType: Int32 = 3091
  /// The authorizer denied what the statement does.
  public static let auth: Int32 = 23
  /// The file is no SQLite database.
  public static let notADatabase: Int32 = 26
}
