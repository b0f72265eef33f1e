// The files as they stand, so that a change of one costs the build no Swift.
#include "lexicon.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bodies[] = {
#embed "../bodies.txt"
};
static const unsigned char grounds[] = {
#embed "../grounds.txt"
};
static const unsigned char materiel[] = {
#embed "../materiel.txt"
};
static const unsigned char missions[] = {
#embed "../missions.txt"
};
static const unsigned char nations[] = {
#embed "../nations.txt"
};
static const unsigned char people[] = {
#embed "../people.txt"
};
static const unsigned char places[] = {
#embed "../places.txt"
};
static const unsigned char state[] = {
#embed "../state.txt"
};
static const unsigned char tasks[] = {
#embed "../tasks.txt"
};
static const unsigned char verbs[] = {
#embed "../verbs.txt"
};

#define EMBEDDED(file) {#file, file, sizeof file}

static const EmbeddedWords files[] = {
  EMBEDDED(bodies),
  EMBEDDED(grounds),
  EMBEDDED(materiel),
  EMBEDDED(missions),
  EMBEDDED(nations),
  EMBEDDED(people),
  EMBEDDED(places),
  EMBEDDED(state),
  EMBEDDED(tasks),
  EMBEDDED(verbs),
};

EmbeddedWords lexicon_file(size_t index) { return files[index]; }

size_t lexicon_file_count(void) { return sizeof files / sizeof *files; }
