#pragma once
#include <stddef.h>
#include <stdint.h>

/// Inserts one row for each text into a new database in memory, in one transaction: the loop of
/// `RowInserts.swift` without a wrapper.
///
/// Gives back the nanoseconds of processor time from BEGIN to COMMIT, or -1 where SQLite refused anything.
int64_t benchmarks_insert_rows(
  const char *table, const char *insert, const char *const *texts, const size_t *lengths,
  size_t count);
