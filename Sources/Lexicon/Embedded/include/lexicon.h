#pragma once
#include <stddef.h>

/// One file of the lexicon: bytes without an end mark, and how many.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} EmbeddedWords;

/// The files by their place in the list of them, from 0.
EmbeddedWords lexicon_file(size_t index);
/// How many files there are.
size_t lexicon_file_count(void);
