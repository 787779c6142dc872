// The floor: a list of questions by key with nothing but sqlite3 and ncurses, which `devtool bench floor` holds soxa against.
// floor DATABASE BASE, where BASE is the row number of record 0 of questions in the index of words.
// Down, Up, PageDown, PageUp, Home, End, / and words, Ctrl+Q. One byte goes to SOXA_IDLE_FD when nothing is left to do.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

enum { MOST = 256, TEXT = 512, KEY = 160 };
struct row {
    long long id;
    int number, key_size;
    unsigned char key[KEY];
    char text[TEXT], state[16];
};

static sqlite3 *db;
static long long base, total = -1, position = 1;
static struct row rows[MOST];
static int count, cursor, height, width, listener = -1;
static char words[TEXT];
static volatile sig_atomic_t resized;

static void on_resize(int number) {
    (void)number;
    resized = 1;
}

static sqlite3_stmt *prepared(const char *sql) {
    static struct {
        const char *sql;
        sqlite3_stmt *statement;
    } known[16];
    int at = 0;
    while (known[at].sql != NULL && known[at].sql != sql) at++;
    if (known[at].sql == NULL) {
        known[at].sql = sql;
        if (sqlite3_prepare_v2(db, sql, -1, &known[at].statement, NULL) != SQLITE_OK) exit(4);
    }
    sqlite3_reset(known[at].statement);
    return known[at].statement;
}

#define COLUMNS "SELECT id, number, numberKey, substr(question, 1, 120), state FROM question WHERE binnedAt IS NULL"
static const char *const forward = COLUMNS " AND numberKey = ?1 AND id > ?2 ORDER BY id LIMIT ?3";
static const char *const onward = COLUMNS " AND numberKey > ?1 ORDER BY numberKey, id LIMIT ?3";
static const char *const backward = COLUMNS " AND numberKey = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3";
static const char *const before = COLUMNS " AND numberKey < ?1 ORDER BY numberKey DESC, id DESC LIMIT ?3";
static const char *const first = COLUMNS " ORDER BY numberKey, id LIMIT ?3";
static const char *const last = COLUMNS " ORDER BY numberKey DESC, id DESC LIMIT ?3";
static const char *const found = COLUMNS
    " AND id IN (SELECT rowid - ?2 FROM words WHERE words MATCH ?1 AND rowid > ?2 AND rowid < ?2 + (1 << 30) LIMIT ?3)";

static int take(const char *sql, const struct row *from, int wanted, struct row *out) {
    if (wanted <= 0) return 0;
    sqlite3_stmt *statement = prepared(sql);
    if (from != NULL) {
        sqlite3_bind_blob(statement, 1, from->key, from->key_size, SQLITE_STATIC);
        sqlite3_bind_int64(statement, 2, from->id);
    } else if (sql == found) {
        sqlite3_bind_text(statement, 1, words, -1, SQLITE_STATIC);
        sqlite3_bind_int64(statement, 2, base);
    }
    sqlite3_bind_int(statement, 3, wanted);
    int got = 0;
    while (got < wanted && sqlite3_step(statement) == SQLITE_ROW) {
        struct row *row = &out[got++];
        row->id = sqlite3_column_int64(statement, 0);
        row->number = sqlite3_column_int(statement, 1);
        row->key_size = sqlite3_column_bytes(statement, 2);
        if (row->key_size > KEY) row->key_size = KEY;
        memcpy(row->key, sqlite3_column_blob(statement, 2), (size_t)row->key_size);
        snprintf(row->text, TEXT, "%s", (const char *)sqlite3_column_text(statement, 3));
        snprintf(row->state, sizeof row->state, "%s", (const char *)sqlite3_column_text(statement, 4));
    }
    sqlite3_reset(statement);
    return got;
}

static int after(const struct row *from, int wanted, struct row *out) {
    int got = take(forward, from, wanted, out);
    return got + take(onward, from, wanted - got, out + got);
}

static int ahead(const struct row *from, int wanted, struct row *out) {
    int got = take(backward, from, wanted, out);
    return got + take(before, from, wanted - got, out + got);
}

static void turn(int got) {
    for (int low = 0, high = got - 1; low < high; low++, high--) {
        struct row row = rows[low];
        rows[low] = rows[high];
        rows[high] = row;
    }
    count = got;
}

static void count_all(void) {
    sqlite3_stmt *statement = prepared("SELECT live FROM recordCount WHERE kind = 'question'");
    if (sqlite3_step(statement) == SQLITE_ROW) total = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
}

static void put_grouped(char *out, long long number) {
    char digits[32];
    int length = snprintf(digits, sizeof digits, "%lld", number);
    for (int at = 0; at < length; at++) {
        if (at > 0 && (length - at) % 3 == 0) *out++ = '.';
        *out++ = digits[at];
    }
    *out = 0;
}

// As many columns of a text as there is room for.
static void put_text(int line, int column, const char *text, int room) {
    wchar_t wide[TEXT];
    size_t letters = mbstowcs(wide, text, TEXT - 1);
    if (letters == (size_t)-1) letters = 0;
    size_t shown = 0;
    for (int used = 0; shown < letters; shown++) {
        int columns = wcwidth(wide[shown]);
        used += columns > 0 ? columns : 0;
        if (used > room) break;
    }
    mvaddnwstr(line, column, wide, (int)shown);
}

static void draw(void) {
    erase();
    char place[40], all[40], line[96];
    put_grouped(place, position);
    put_grouped(all, total);
    put_text(0, 0, words[0] ? words : "questions", width / 2);
    if (total >= 0) {
        int length = snprintf(line, sizeof line, "%s/%s", place, all);
        put_text(0, width - length - 1, line, length);
    }
    for (int at = 0; at < count && at < height; at++) {
        attrset(at == cursor ? A_REVERSE : A_NORMAL);
        mvhline(at + 1, 0, ' ', width);
        snprintf(line, sizeof line, "%d", rows[at].number);
        put_text(at + 1, 0, line, 8);
        put_text(at + 1, 9, rows[at].text, width - 22);
        put_text(at + 1, width - 12, rows[at].state, 12);
    }
    attrset(A_NORMAL);
    refresh();
}

static void show_first(void) {
    count = take(first, NULL, height, rows);
    cursor = 0;
    position = 1;
}

static void show_last(void) {
    turn(take(last, NULL, height, rows));
    cursor = count - 1;
    position = total;
}

static void down(int steps) {
    for (; steps > 0; steps--) {
        if (cursor + 1 < count) {
            cursor++;
        } else {
            struct row next;
            if (words[0] || count == 0 || after(&rows[count - 1], 1, &next) == 0) return;
            memmove(rows, rows + 1, sizeof rows[0] * (size_t)(count - 1));
            rows[count - 1] = next;
        }
        position++;
    }
}

static void up(int steps) {
    for (; steps > 0; steps--) {
        if (cursor > 0) {
            cursor--;
        } else {
            struct row next;
            if (words[0] || count == 0 || ahead(&rows[0], 1, &next) == 0) return;
            memmove(rows + 1, rows, sizeof rows[0] * (size_t)(count - 1));
            rows[0] = next;
        }
        position--;
    }
}

static void page_down(void) {
    static struct row page[MOST];
    int got = words[0] || count == 0 ? 0 : after(&rows[count - 1], height - 1, page);
    if (got < height - 1) {
        down(height - 1);
        return;
    }
    position += got;
    rows[0] = rows[count - 1];
    memcpy(rows + 1, page, sizeof rows[0] * (size_t)got);
    count = got + 1;
}

// Words that somebody types, the last of which may go on; đ is the one mark that the index does not take away.
static void search(const wchar_t *typed) {
    char *out = words, *end = words + TEXT - 16;
    int inside = 0;
    for (; *typed && out < end; typed++) {
        wchar_t letter = *typed == 0x111 || *typed == 0x110 ? L'd' : *typed;
        if (letter == L' ') {
            if (inside) *out++ = '"';
            inside = 0;
            *out++ = ' ';
            continue;
        }
        if (!inside) *out++ = '"';
        inside = 1;
        int length = wctomb(out, letter);
        out += length > 0 ? length : 0;
    }
    *out = 0;
    if (inside) strcpy(out, "\"*");
    count = take(found, NULL, height, rows);
    cursor = 0;
    position = 1;
    total = count;
}

static void key(int code, wint_t letter) {
    static wchar_t typed[64];
    static int length = -1;
    if (code == KEY_CODE_YES) {
        switch (letter) {
        case KEY_DOWN: down(1); break;
        case KEY_UP: up(1); break;
        case KEY_NPAGE: page_down(); break;
        case KEY_PPAGE: up(height - 1); break;
        case KEY_HOME: show_first(); break;
        case KEY_END: show_last(); break;
        }
    } else if (letter == 0x11) {
        endwin();
        sqlite3_close(db);
        exit(0);
    } else if (letter == 0x1B) {
        length = -1;
        words[0] = 0;
        count_all();
        show_first();
    } else if (length < 0) {
        if (letter == L'/') length = 0;
    } else if (length < 63) {
        typed[length++] = (wchar_t)letter;
        typed[length] = 0;
        // What was typed together is looked for once.
        struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
        if (poll(&input, 1, 0) <= 0) search(typed);
    }
}

static void measure(void) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) resizeterm(size.ws_row, size.ws_col);
    height = LINES - 2 < MOST ? LINES - 2 : MOST;
    width = COLS < TEXT - 1 ? COLS : TEXT - 1;
}

int main(int arguments, char **argument) {
    if (arguments < 3) return 2;
    const char *told = getenv("SOXA_IDLE_FD");
    if (told != NULL) listener = atoi(told);
    base = atoll(argument[2]);
    setlocale(LC_ALL, "");
    if (sqlite3_open_v2(argument[1], &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) return 3;
    if (initscr() == NULL) return 3;
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    set_escdelay(25);
    curs_set(0);
    struct sigaction action = {.sa_handler = on_resize};
    sigaction(SIGWINCH, &action, NULL);
    measure();
    show_first();
    draw();
    count_all();
    draw();
    while (true) {
        struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
        if (listener > 0 && poll(&input, 1, 0) == 0 && !resized) (void)!write(listener, "", 1);
        poll(&input, 1, -1);
        if (resized) {
            resized = 0;
            measure();
            show_first();
            draw();
            continue;
        }
        wint_t letter;
        wtimeout(stdscr, 0);
        int code = wget_wch(stdscr, &letter);
        if (code == ERR) continue;
        key(code, letter);
        draw();
    }
}
