// Preloaded: lets one write, sync, truncation, opening for writing or renaming of a file fail, counted from 1.
// FAULT_AT the number of the call, FAULT_CODE its errno, FAULT_FOREVER whether all after it fail too, FAULT_CALLS the file
// that is told at the end what calls there were: a line a call, with what was asked and of which file.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static long at = -1;
static int code = EIO, forever;
static const char *told;
static atomic_long calls;
static struct { char what; unsigned long file; } made[1 << 16];

__attribute__((constructor)) static void begin(void) {
    const char *text;
    if ((text = getenv("FAULT_AT"))) at = atol(text);
    if ((text = getenv("FAULT_CODE"))) code = atoi(text);
    if ((text = getenv("FAULT_FOREVER"))) forever = atoi(text);
    told = getenv("FAULT_CALLS");
}

__attribute__((destructor)) static void end(void) {
    if (told == NULL) return;
    int file = (int)syscall(SYS_openat, AT_FDCWD, told, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) return;
    long count = atomic_load(&calls);
    for (long number = 0; number < count && number < (long)(sizeof made / sizeof *made); number++) {
        char text[32];
        int length = snprintf(text, sizeof text, "%c%lx\n", made[number].what, made[number].file);
        syscall(SYS_write, file, text, length);
    }
    syscall(SYS_close, file);
}

static int fails(char what, unsigned long file) {
    long number = atomic_fetch_add(&calls, 1);
    if (number < (long)(sizeof made / sizeof *made)) {
        made[number].what = what;
        made[number].file = file;
    }
    number++;
    if (at < 1 || (forever ? number < at : number != at)) return 0;
    errno = code;
    return 1;
}

static int fails_on(char what, int descriptor) {
    struct stat status;
    return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && fails(what, status.st_ino);
}

static unsigned long hash(const char *text) {
    unsigned long value = 5381;
    while (*text) value = value * 33 + (unsigned char)*text++;
    return value;
}

ssize_t write(int file, const void *bytes, size_t count) {
    return fails_on('w', file) ? -1 : syscall(SYS_write, file, bytes, count);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
    return fails_on('w', file) ? -1 : syscall(SYS_pwrite64, file, bytes, count, offset);
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) { return pwrite64(file, bytes, count, offset); }
int fsync(int file) { return fails_on('s', file) ? -1 : (int)syscall(SYS_fsync, file); }
int fdatasync(int file) { return fails_on('s', file) ? -1 : (int)syscall(SYS_fdatasync, file); }
int ftruncate64(int file, off64_t size) { return fails_on('t', file) ? -1 : (int)syscall(SYS_ftruncate, file, size); }
int ftruncate(int file, off_t size) { return ftruncate64(file, size); }
int rename(const char *from, const char *to) {
    return fails('r', hash(from)) ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
}
int link(const char *from, const char *to) {
    return fails('l', hash(from)) ? -1 : (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
}

static int open_file(const char *path, int flags, int mode) {
    int writes = (flags & O_ACCMODE) != O_RDONLY && strncmp(path, "/dev/", 5) != 0 && strncmp(path, "/proc/", 6) != 0;
    return writes && fails('o', hash(path)) ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
#define MODE(flags) \
    int mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, int); \
        va_end(rest); \
    }
int open(const char *path, int flags, ...) { MODE(flags) return open_file(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags) return open_file(path, flags, mode); }
