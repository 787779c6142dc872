// A narrow façade over ncursesw: what Swift cannot import, and what must happen inside a signal handler.
#ifndef SOXA_CCURSES_H
#define SOXA_CCURSES_H
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <term.h>
#undef lines
#undef columns
#undef tab
#undef bell

// Takes the locale of the environment, with UTF-8 letters whatever it says. False when there is none.
bool soxa_use_utf8(void);

// newterm on standard input and output for a terminal of this name and a window of this size, or of the terminal's
// usual size when 0; NULL when the terminal is unknown.
SCREEN *soxa_open_screen(const char *name, int rows, int columns);

// doupdate, with one write for all that it draws.
void soxa_update(void);

// Tells ncurses and the terminal's scrolling region another size.
void soxa_resize_screen(int rows, int columns);

static inline WINDOW *soxa_window(void) { return stdscr; }
static inline WINDOW *soxa_shown_window(void) { return curscr; }
static inline int soxa_colour_count(void) { return COLORS; }

static const uint32_t soxa_bold = A_BOLD;
static const uint32_t soxa_dim = A_DIM;
static const uint32_t soxa_underline = A_UNDERLINE;
static const uint32_t soxa_reverse = A_REVERSE;

// Makes the one or two cells that draw a letter in exactly `columns` columns, and returns how many it made.
// `out` has room for two. A letter the C library measures differently is replaced, so that nothing shifts.
int soxa_make_cells(
    cchar_t *out, const uint32_t *scalars, int count, int columns, uint32_t attributes, short pair);

// Puts cells on a row, without moving, wrapping or scrolling.
void soxa_put_cells(int row, int column, const cchar_t *cells, int count);

// The window's size as the kernel knows it; false when it does not.
bool soxa_window_size(int *rows, int *columns);

// The text of a terminfo capability, or NULL.
const char *soxa_capability(const char *name);

// Writes all bytes to standard output, past the buffer of ncurses; false when the terminal is gone.
bool soxa_write(const void *bytes, size_t count);

// Catches the signals that change or end a session. Returns a descriptor from which the numbers of the signals
// that came can be read, one a byte, or -1. `soxa_unwatch_signals` puts back what was there; where the program is ending,
// those that end it are ignored instead.
int soxa_watch_signals(void);
void soxa_unwatch_signals(bool is_ending);

// Lets the calling thread answer the overflow of its stack. The main queue may move from thread to thread.
void soxa_use_crash_stack(void);

// Remembers the modes of the terminal as found; before newterm.
void soxa_remember_modes(void);

// Remembers how to give the terminal back, after newterm: `leave` is written first (modes of our own), then
// what terminfo says. From now on a crash or an exit gives the terminal back before it goes on.
void soxa_guard_terminal(const char *leave);

// Whether there is something to give back; false while the program is suspended or closed.
void soxa_set_guarded(bool is_guarded);

// Writes one byte to the descriptor that SOXA_IDLE_FD names, if it was the end of a pipe or socket when the program began:
// any other number may be that of a file of ours by now. Waits for nobody; whoever does not listen misses it.
void soxa_tell_listener(void);

// Gives the terminal back with async-signal-safe calls only; does nothing when it is not guarded.
void soxa_restore_terminal(void);
#endif
