// The descriptor through which a test hears that the program has nothing left to do.
#define _GNU_SOURCE
#include "CCurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int listener = -1;

// Before anything of ours is open: what has the number later is none of whoever named it.
__attribute__((constructor)) static void find_listener(void) {
    const char *text = getenv("SOXA_IDLE_FD");
    if (text == NULL || *text < '0' || *text > '9') return;
    char *end;
    errno = 0;
    long number = strtol(text, &end, 10);
    struct stat status;
    if (errno != 0 || *end != 0 || number <= STDERR_FILENO || number > 1 << 20) return;
    if (fstat((int)number, &status) != 0 || !(S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode))) return;
    listener = (int)number;
    // Programs that are started do not keep it open.
    fcntl(listener, F_SETFD, FD_CLOEXEC);
}

void soxa_tell_listener(void) {
    struct pollfd room = {.fd = listener, .events = POLLOUT};
    if (listener < 0 || poll(&room, 1, 0) != 1 || room.revents != POLLOUT) return;
    unsigned char byte = 1;
    (void)!write(listener, &byte, 1);
}
