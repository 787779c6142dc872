// Cells, sizes and capabilities: the part of the façade that only wraps ncurses.
#define _GNU_SOURCE
#include "CCurses.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

bool soxa_use_utf8(void) {
    setlocale(LC_ALL, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

// ncurses writes whenever the cursor moves: some forty times for a frame. It has a descriptor of its own for the terminal,
// behind which a file in memory stands while it draws; what was drawn then leaves at once.
static FILE *drawn;
static int gathered = -1;

static FILE *output_of_ncurses(void) {
    if (drawn != NULL) return drawn;
    int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    drawn = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (drawn == NULL) return stdout;
    gathered = memfd_create("frame", MFD_CLOEXEC);
    return drawn;
}

void soxa_update(void) {
    // After `endwin` it sets the terminal's modes as well.
    int descriptor = drawn == NULL ? -1 : fileno(drawn);
    if (gathered < 0 || isendwin() || dup2(gathered, descriptor) < 0) {
        doupdate();
        return;
    }
    doupdate();
    dup2(STDOUT_FILENO, descriptor);
    off_t end = lseek(gathered, 0, SEEK_CUR);
    static char part[65536];
    for (off_t at = 0; at < end;) {
        ssize_t count = pread(gathered, part, sizeof part < (size_t)(end - at) ? sizeof part : (size_t)(end - at), at);
        if (count <= 0 || !soxa_write(part, (size_t)count)) break;
        at += count;
    }
    lseek(gathered, 0, SEEK_SET);
}

SCREEN *soxa_open_screen(const char *name, int rows, int columns) {
    // LINES and COLUMNS of the environment are often stale, so they tell ncurses the measured size and go again.
    // It must be right at once: the scrolling region is set from it.
    char text[16];
    unsetenv("LINES");
    unsetenv("COLUMNS");
    if (rows > 0 && columns > 0) {
        snprintf(text, sizeof text, "%d", rows);
        setenv("LINES", text, 1);
        snprintf(text, sizeof text, "%d", columns);
        setenv("COLUMNS", text, 1);
    }
    SCREEN *screen = newterm((char *)name, output_of_ncurses(), stdin);
    unsetenv("LINES");
    unsetenv("COLUMNS");
    return screen;
}

void soxa_resize_screen(int rows, int columns) {
    resizeterm(rows, columns);
    // Not every terminal widens its scrolling region by itself.
    const char *region = soxa_capability("csr");
    if (region != NULL) putp(tparm((char *)region, 0L, (long)rows - 1, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    fflush(stdout);
}

static void make_plain(cchar_t *out, wchar_t letter, uint32_t attributes, short pair) {
    wchar_t text[2] = {letter, 0};
    setcchar(out, text, (attr_t)attributes, pair, NULL);
}

int soxa_make_cells(
    cchar_t *out, const uint32_t *scalars, int count, int columns, uint32_t attributes, short pair) {
    wchar_t text[CCHARW_MAX + 1];
    int length = 0;
    for (int at = 0; at < count && length < CCHARW_MAX - 1; at++) {
        if (at > 0 && wcwidth((wchar_t)scalars[at]) != 0) continue;
        text[length++] = (wchar_t)scalars[at];
    }
    text[length] = 0;
    int width = length > 0 ? wcwidth(text[0]) : -1;
    if (width != columns && width != 1) {
        text[0] = 0xB7;
        text[1] = 0;
        width = 1;
    }
    if (setcchar(out, text, (attr_t)attributes, pair, NULL) == ERR) make_plain(out, L' ', attributes, pair);
    if (width == columns) return 1;
    make_plain(out + 1, L' ', attributes, pair);
    return 2;
}

void soxa_put_cells(int row, int column, const cchar_t *cells, int count) {
    mvwadd_wchnstr(stdscr, row, column, cells, count);
}

bool soxa_window_size(int *rows, int *columns) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return false;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return true;
}

const char *soxa_capability(const char *name) {
    const char *text = tigetstr(name);
    return text == (const char *)-1 ? NULL : text;
}

bool soxa_write(const void *bytes, size_t count) {
    const char *rest = bytes;
    while (count > 0) {
        ssize_t written = write(STDOUT_FILENO, rest, count);
        if (written > 0) {
            rest += written;
            count -= (size_t)written;
        } else if (written < 0 && errno == EAGAIN) {
            struct pollfd room = {.fd = STDOUT_FILENO, .events = POLLOUT};
            poll(&room, 1, 1000);
        } else if (written == 0 || errno != EINTR) {
            return false;
        }
    }
    return true;
}
