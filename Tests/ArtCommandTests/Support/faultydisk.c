// A disk that fails: loaded before everything else (LD_PRELOAD), it stands between a program and the
// system's calls on the files below the folder FAULT_FOLDER, those of SQLite included.
//
// Each such call has a number, from 1. FAULT says what becomes of them:
//   eio:7         call 7 fails with EIO                  eio+:7        it and all behind it
//   enospc:7      call 7 fails, where it needs room      enospc+:7     it and all behind it
//   short+:7      call 7 writes half, those behind it fail for want of room
//   kill:7        the process is killed instead of call 7
// FAULT_TRACE names a file that is told every call that changes something, with its bytes; FAULT_COUNT
// one that is told how many calls there were.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

enum { READS, WRITES, NEEDS_ROOM };
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX], kind[16];
static long at, calls;
static int forGood, trace = -1;
static char *names[1024];

static void begin(void) {
  static int isReady;
  if (isReady) return;
  isReady = 1;
  if (getenv("FAULT_FOLDER")) strncpy(folder, getenv("FAULT_FOLDER"), PATH_MAX - 1);
  const char *fault = getenv("FAULT");
  const char *colon = fault ? strchr(fault, ':') : NULL;
  if (colon) {
    size_t length = colon - fault;
    forGood = fault[length - 1] == '+';
    memcpy(kind, fault, length - forGood);
    at = atol(colon + 1);
  }
  if (getenv("FAULT_TRACE"))
    trace = REAL(open)(getenv("FAULT_TRACE"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  int file = path ? REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
  if (file >= 0) dprintf(file, "%ld\n", calls);
}

// The path below the folder; NULL for a file that is not there.
static const char *inside(const char *path, char *buffer) {
  begin();
  if (!*folder || !path) return NULL;
  if (*path != '/') {
    char here[PATH_MAX];
    if (!getcwd(here, sizeof here)) return NULL;
    while (!strncmp(path, "./", 2)) path += 2;
    snprintf(buffer, PATH_MAX, "%s/%s", here, strcmp(path, ".") ? path : "");
  } else {
    snprintf(buffer, PATH_MAX, "%s", path);
  }
  size_t length = strlen(folder);
  if (strncmp(buffer, folder, length) || (buffer[length] && buffer[length] != '/')) return NULL;
  const char *rest = buffer + length;
  while (*rest == '/') rest++;
  return rest;
}

static void tell(const char *what, const char *a, const char *b, long offset, const void *bytes,
                 long count) {
  if (trace < 0) return;
  char line[2 * PATH_MAX + 80];
  int length = snprintf(line, sizeof line, "%s\t%s\t%s\t%ld\t%ld\n", what, a, b, offset, count);
  struct iovec parts[] = {{line, length}, {(void *)bytes, bytes ? count : 0}};
  if (writev(trace, parts, 2) < 0) abort();
}

// What becomes of the next call: 0, or the error with which it fails, or -1 for half a write.
static int fate(int need) {
  pthread_mutex_lock(&lock);
  long number = ++calls;
  pthread_mutex_unlock(&lock);
  if (!at || number < at || (number > at && !forGood)) return 0;
  if (!strcmp(kind, "kill")) kill(getpid(), SIGKILL);
  if (!strcmp(kind, "eio")) return EIO;
  if (need != NEEDS_ROOM) return 0;
  return !strcmp(kind, "short") && number == at ? -1 : ENOSPC;
}

#define FAIL(need) do { int code = fate(need); if (code > 0) { errno = code; return -1; } } while (0)

static const char *nameOf(int file) { return file >= 0 && file < 1024 ? names[file] : NULL; }

static int opened(const char *path, int flags, mode_t mode) {
  char buffer[PATH_MAX];
  const char *name = inside(path, buffer);
  if (!name) return REAL(open)(path, flags, mode);
  FAIL(flags & O_CREAT ? NEEDS_ROOM : READS);
  struct stat info;
  int isNew = flags & O_CREAT && lstat(path, &info) != 0;
  int file = REAL(open)(path, flags, mode);
  if (file >= 0 && file < 1024) {
    names[file] = strdup(name);
    if (isNew) tell("create", name, "", 0, NULL, 0);
  }
  return file;
}

#define OPENS(function)                                   \
  int function(const char *path, int flags, ...) {        \
    va_list rest;                                         \
    va_start(rest, flags);                                \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                         \
    return opened(path, flags, mode);                     \
  }
OPENS(open)
OPENS(open64)

int close(int file) {
  if (nameOf(file)) { free(names[file]); names[file] = NULL; }
  return REAL(close)(file);
}

static ssize_t written(int file, const void *bytes, size_t count, off_t offset) {
  const char *name = nameOf(file);
  int code = name ? fate(NEEDS_ROOM) : 0;
  if (code > 0) { errno = code; return -1; }
  if (code < 0) count = (count + 1) / 2;
  off_t place = offset >= 0 ? offset : lseek(file, 0, SEEK_CUR);
  ssize_t done = offset >= 0 ? REAL(pwrite)(file, bytes, count, offset) : REAL(write)(file, bytes, count);
  if (name && done > 0) tell("write", name, "", place, bytes, done);
  if (file == 1 && done > 0) tell("say", "", "", 0, bytes, done);
  return done;
}
ssize_t write(int file, const void *bytes, size_t count) { return written(file, bytes, count, -1); }
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  return written(file, bytes, count, offset);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return written(file, bytes, count, offset);
}

ssize_t read(int file, void *bytes, size_t count) {
  if (nameOf(file)) FAIL(READS);
  return REAL(read)(file, bytes, count);
}
ssize_t pread(int file, void *bytes, size_t count, off_t offset) {
  if (nameOf(file)) FAIL(READS);
  return REAL(pread)(file, bytes, count, offset);
}
ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) {
  if (nameOf(file)) FAIL(READS);
  return REAL(pread64)(file, bytes, count, offset);
}

static int synced(int file, int data) {
  if (nameOf(file)) FAIL(WRITES);
  int code = data ? REAL(fdatasync)(file) : REAL(fsync)(file);
  if (nameOf(file) && !code) tell("sync", nameOf(file), "", 0, NULL, 0);
  return code;
}
int fsync(int file) { return synced(file, 0); }
int fdatasync(int file) { return synced(file, 1); }
void sync(void) { REAL(sync)(); tell("syncall", "", "", 0, NULL, 0); }

static int cut(int file, off_t size) {
  if (nameOf(file)) FAIL(WRITES);
  int code = REAL(ftruncate)(file, size);
  if (nameOf(file) && !code) tell("cut", nameOf(file), "", size, NULL, 0);
  return code;
}
int ftruncate(int file, off_t size) { return cut(file, size); }
int ftruncate64(int file, off64_t size) { return cut(file, size); }

#define NAMES(function, word, need)                     \
  int function(const char *path) {                      \
    char buffer[PATH_MAX];                              \
    const char *name = inside(path, buffer);            \
    if (name) FAIL(need);                               \
    int code = REAL(function)(path);                    \
    if (name && !code) tell(word, name, "", 0, NULL, 0); \
    return code;                                        \
  }
NAMES(unlink, "unlink", WRITES)
NAMES(rmdir, "rmdir", WRITES)

int mkdir(const char *path, mode_t mode) {
  char buffer[PATH_MAX];
  const char *name = inside(path, buffer);
  if (name) FAIL(NEEDS_ROOM);
  int code = REAL(mkdir)(path, mode);
  if (name && !code) tell("mkdir", name, "", 0, NULL, 0);
  return code;
}

#define PAIRS(function, need)                                  \
  int function(const char *old, const char *new) {             \
    char buffer[PATH_MAX], other[PATH_MAX];                    \
    const char *name = inside(old, buffer);                    \
    if (name) FAIL(need);                                      \
    int code = REAL(function)(old, new);                       \
    if (name && !code) tell(#function, name, inside(new, other), 0, NULL, 0); \
    return code;                                               \
  }
PAIRS(rename, NEEDS_ROOM)
PAIRS(link, NEEDS_ROOM)

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  char buffer[PATH_MAX], other[PATH_MAX];
  const char *name = inside(old, buffer);
  if (name) FAIL(NEEDS_ROOM);
  int code = REAL(renameat2)(from, old, to, new, flags);
  if (name && !code) tell(flags ? "swap" : "rename", name, inside(new, other), 0, NULL, 0);
  return code;
}
