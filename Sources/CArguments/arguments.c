#include "arguments.h"

static int count;
static char **values;

// glibc hands the arguments to every constructor.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  values = argv;
}

int art100_argument_count(void) { return count; }
const char *art100_argument(int index) { return values[index]; }
