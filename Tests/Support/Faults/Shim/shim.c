// Preloaded: lets one write, sync, truncation, opening for writing or renaming of a file fail, counted from 1.
// FAULT_AT the number of the call, FAULT_CODE its errno, FAULT_FOREVER whether all after it fail too, FAULT_COUNT the file
// that is told at the end how many calls there were.
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

__attribute__((constructor)) static void begin(void) {
    const char *text;
    if ((text = getenv("FAULT_AT"))) at = atol(text);
    if ((text = getenv("FAULT_CODE"))) code = atoi(text);
    if ((text = getenv("FAULT_FOREVER"))) forever = atoi(text);
    told = getenv("FAULT_COUNT");
}

__attribute__((destructor)) static void end(void) {
    if (told == NULL) return;
    char text[32];
    int length = snprintf(text, sizeof text, "%ld", atomic_load(&calls));
    int file = (int)syscall(SYS_openat, AT_FDCWD, told, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) return;
    syscall(SYS_write, file, text, length);
    syscall(SYS_close, file);
}

static int fails(void) {
    long number = atomic_fetch_add(&calls, 1) + 1;
    if (at < 1 || (forever ? number < at : number != at)) return 0;
    errno = code;
    return 1;
}

static int is_file(int descriptor) {
    struct stat status;
    return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

ssize_t write(int file, const void *bytes, size_t count) {
    if (is_file(file) && fails()) return -1;
    return syscall(SYS_write, file, bytes, count);
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
    if (is_file(file) && fails()) return -1;
    return syscall(SYS_pwrite64, file, bytes, count, offset);
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) { return pwrite64(file, bytes, count, offset); }
int fsync(int file) { return is_file(file) && fails() ? -1 : (int)syscall(SYS_fsync, file); }
int fdatasync(int file) { return is_file(file) && fails() ? -1 : (int)syscall(SYS_fdatasync, file); }
int ftruncate64(int file, off64_t size) {
    return is_file(file) && fails() ? -1 : (int)syscall(SYS_ftruncate, file, size);
}
int ftruncate(int file, off_t size) { return ftruncate64(file, size); }
int rename(const char *from, const char *to) { return fails() ? -1 : (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0); }
int link(const char *from, const char *to) { return fails() ? -1 : (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0); }

static int open_file(const char *path, int flags, int mode) {
    int writes = (flags & O_ACCMODE) != O_RDONLY && strncmp(path, "/dev/", 5) != 0 && strncmp(path, "/proc/", 6) != 0;
    return writes && fails() ? -1 : (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
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
