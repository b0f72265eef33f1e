#include "BenchmarksC.h"

#include <sqlite3.h>
#include <time.h>

static int64_t now(void) {
  struct timespec moment;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &moment);
  return (int64_t)moment.tv_sec * 1000000000 + moment.tv_nsec;
}

static int insert_one(sqlite3_stmt *statement, size_t place, const char *text, size_t length) {
  int code = sqlite3_bind_int64(statement, 1, (sqlite3_int64)place + 1);
  if (code == SQLITE_OK) code = sqlite3_bind_int64(statement, 2, (sqlite3_int64)place / 50 + 1);
  if (code == SQLITE_OK) code = sqlite3_bind_int64(statement, 3, (sqlite3_int64)place % 50 + 1);
  if (code == SQLITE_OK)
    code = sqlite3_bind_text64(statement, 4, "paragraph", 9, SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code == SQLITE_OK)
    code = sqlite3_bind_text64(statement, 5, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) return code;
  code = sqlite3_step(statement);
  sqlite3_reset(statement);
  return code == SQLITE_DONE ? SQLITE_OK : code;
}

int64_t benchmarks_insert_rows(
  const char *table, const char *insert, const char *const *texts, const size_t *lengths,
  size_t count) {
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  int64_t elapsed = -1;
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  int code = sqlite3_open_v2(":memory:", &db, flags, NULL);
  if (code == SQLITE_OK) code = sqlite3_exec(db, table, NULL, NULL, NULL);
  if (code == SQLITE_OK) {
    int64_t start = now();
    code = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
    if (code == SQLITE_OK) code = sqlite3_prepare_v2(db, insert, -1, &statement, NULL);
    for (size_t place = 0; code == SQLITE_OK && place < count; place++)
      code = insert_one(statement, place, texts[place], lengths[place]);
    sqlite3_finalize(statement);
    if (code == SQLITE_OK) code = sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    if (code == SQLITE_OK) elapsed = now() - start;
  }
  sqlite3_close(db);
  return elapsed;
}
