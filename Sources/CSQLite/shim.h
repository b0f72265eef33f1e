#pragma once
#include <sqlite3.h>

// Swift imports neither variadic functions nor function-pointer casts: these stand in for them.

/// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
static inline sqlite3_destructor_type art100_sqlite_transient(void) { return SQLITE_TRANSIENT; }

/// sqlite3_db_config for the verbs that take one int and give the setting back.
static inline int art100_sqlite_db_config(sqlite3 *db, int verb, int value, int *now) {
  return sqlite3_db_config(db, verb, value, now);
}

/// Leaves out the first pages that each cache otherwise takes at once: twenty for every subquery that
/// is kept in a table, of which most commands need one. Refused, and of no effect, once SQLite runs.
static inline int art100_sqlite_take_pages_singly(void) {
  return sqlite3_config(SQLITE_CONFIG_PAGECACHE, (void *)0, 0, 0);
}
