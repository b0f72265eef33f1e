#pragma once
#include <stddef.h>

/// A file: bytes without an end mark, and how many.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} EmbeddedFile;

EmbeddedFile style_css(void);
EmbeddedFile search_js(void);
EmbeddedFile matrix_js(void);
EmbeddedFile lunr_js(void);
