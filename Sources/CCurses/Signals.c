// What happens on signals: a pipe for those the program answers, the terminal given back for those that kill it.
#define _GNU_SOURCE
#include "CCurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int watched[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};
#define WATCHED_COUNT (sizeof watched / sizeof *watched)

// What each signal did before; only those that were caught are put back.
static struct sigaction before[_NSIG];
static bool is_caught[_NSIG];
static int signal_pipe[2] = {-1, -1};
static char crash_stack[64 * 1024];

static struct termios found_modes;
static bool knows_modes;
static char farewell[1024];
static size_t farewell_length;
static volatile sig_atomic_t guarded;

static void note_signal(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe already holds what has to be known.
    (void)!write(signal_pipe[1], &byte, 1);
    errno = saved;
}

void soxa_restore_terminal(void) {
    if (!guarded) return;
    guarded = 0;
    soxa_write(farewell, farewell_length);
    if (knows_modes) tcsetattr(STDIN_FILENO, TCSANOW, &found_modes);
}

static void die(int number) {
    soxa_restore_terminal();
    // SA_RESETHAND brought the default action back; SA_NODEFER lets it happen here.
    raise(number);
}

// Whether a signal ends a process unless it is caught: signal(7). Between the named ones and those of real time lie the C
// library's own.
static bool is_deadly(int number) {
    switch (number) {
    case SIGKILL: case SIGSTOP: case SIGTSTP: case SIGTTIN: case SIGTTOU: case SIGCONT:
    case SIGCHLD: case SIGURG: case SIGWINCH: return false;
    default: return number <= SIGSYS || (number >= SIGRTMIN && number <= SIGRTMAX);
    }
}

static bool is_watched(int number) {
    for (size_t at = 0; at < WATCHED_COUNT; at++)
        if (watched[at] == number) return true;
    return false;
}

static void catch_signal(int number, void (*handler)(int), int flags) {
    const struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
    sigset_t unblocked;
    is_caught[number] = sigaction(number, &action, &before[number]) == 0;
    // What is ignored kills nobody, and stays so.
    if (is_caught[number] && handler == die && before[number].sa_handler == SIG_IGN) {
        sigaction(number, &before[number], NULL);
        is_caught[number] = false;
    }
    if (!is_caught[number]) return;
    sigemptyset(&unblocked);
    sigaddset(&unblocked, number);
    pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);
}

void soxa_use_crash_stack(void) {
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
}

int soxa_watch_signals(void) {
    if (signal_pipe[0] >= 0) return signal_pipe[0];
    if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    soxa_use_crash_stack();
    for (size_t at = 0; at < WATCHED_COUNT; at++) catch_signal(watched[at], note_signal, SA_RESTART);
    for (int number = 1; number < _NSIG; number++)
        if (is_deadly(number) && !is_watched(number))
            catch_signal(number, die, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
    return signal_pipe[0];
}

void soxa_unwatch_signals(bool is_ending) {
    if (signal_pipe[0] < 0) return;
    // A shell passes on the hang-up that the kernel sends as well: the second must not break off what is being closed.
    const struct sigaction ignored = {.sa_handler = SIG_IGN};
    for (int number = 1; number < _NSIG; number++) {
        if (!is_caught[number]) continue;
        bool ends = number == SIGTERM || number == SIGHUP || number == SIGINT;
        sigaction(number, is_ending && ends ? &ignored : &before[number], NULL);
        is_caught[number] = false;
    }
    close(signal_pipe[0]);
    close(signal_pipe[1]);
    signal_pipe[0] = signal_pipe[1] = -1;
}

void soxa_remember_modes(void) { knows_modes = tcgetattr(STDIN_FILENO, &found_modes) == 0; }

static void add_farewell(const char *text) {
    if (text == NULL) return;
    while (*text != 0 && farewell_length < sizeof farewell) {
        if (text[0] == '$' && text[1] == '<') {
            // Padding, meant for tputs.
            const char *end = strchr(text, '>');
            if (end != NULL) {
                text = end + 1;
                continue;
            }
        }
        farewell[farewell_length++] = *text++;
    }
}

void soxa_guard_terminal(const char *leave) {
    static bool is_registered;
    farewell_length = 0;
    add_farewell(leave);
    add_farewell(soxa_capability("sgr0"));
    add_farewell(soxa_capability("op"));
    add_farewell(soxa_capability("cnorm"));
    add_farewell(soxa_capability("rmcup"));
    if (!is_registered) is_registered = atexit(soxa_restore_terminal) == 0;
    guarded = 1;
}

void soxa_set_guarded(bool is_guarded) { guarded = is_guarded ? 1 : 0; }
