// From which commit the program was built.
#ifndef SOXA_CVERSION_H
#define SOXA_CVERSION_H

// The commit as whoever built a package said it; empty in a build of one's own.
const char *soxa_commit(void);

#endif
