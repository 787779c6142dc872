#ifndef SOXA_CCURSES_H
#define SOXA_CCURSES_H
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>
#undef lines
#undef columns
#undef tab
#undef bell
#endif
