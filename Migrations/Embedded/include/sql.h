#pragma once
#include <stddef.h>

/// The text of a migration: bytes without an end mark, and how many.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} EmbeddedSQL;

EmbeddedSQL v0001_archive_sql(void);
EmbeddedSQL v0002_findings_sql(void);
EmbeddedSQL v0003_alignment_sql(void);
EmbeddedSQL v0004_tables_sql(void);
EmbeddedSQL v0005_choices_sql(void);
EmbeddedSQL v0006_text_sql(void);
