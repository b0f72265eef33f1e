// The files as they stand: as arrays in Swift they would take half a minute of every build.
#include "files.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define EMBEDDED(name) \
  EmbeddedFile name(void) { \
    EmbeddedFile file = {name##_bytes, sizeof name##_bytes}; \
    return file; \
  }

static const unsigned char style_css_bytes[] = {
#embed "style.css"
};
static const unsigned char search_js_bytes[] = {
#embed "search.js"
};
static const unsigned char matrix_js_bytes[] = {
#embed "matrix.js"
};
static const unsigned char lunr_js_bytes[] = {
#embed "lunr/lunr.min.js"
};

EMBEDDED(style_css)
EMBEDDED(search_js)
EMBEDDED(matrix_js)
EMBEDDED(lunr_js)
