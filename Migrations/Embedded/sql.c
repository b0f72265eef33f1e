// The files as they stand: as arrays in Swift they took half a minute of every build.
#include "sql.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define EMBEDDED(name) \
  EmbeddedSQL name##_sql(void) { \
    EmbeddedSQL sql = {name, sizeof name}; \
    return sql; \
  }

static const unsigned char v0001_archive[] = {
#embed "../v0001_archive.sql"
};
static const unsigned char v0002_findings[] = {
#embed "../v0002_findings.sql"
};
static const unsigned char v0003_alignment[] = {
#embed "../v0003_alignment.sql"
};
static const unsigned char v0004_tables[] = {
#embed "../v0004_tables.sql"
};
static const unsigned char v0005_choices[] = {
#embed "../v0005_choices.sql"
};
static const unsigned char v0006_text[] = {
#embed "../v0006_text.sql"
};

EMBEDDED(v0001_archive)
EMBEDDED(v0002_findings)
EMBEDDED(v0003_alignment)
EMBEDDED(v0004_tables)
EMBEDDED(v0005_choices)
EMBEDDED(v0006_text)
