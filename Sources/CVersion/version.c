// The commit is a setting of this file alone, so that a package with another commit is built anew here and nowhere else.
#include "CVersion.h"

#define TEXT_OF(commit) #commit
#define TEXT(commit) TEXT_OF(commit)

const char *soxa_commit(void) { return TEXT(SOXA_COMMIT); }
