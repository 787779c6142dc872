// How the program's heap grows. Linking this is all that is needed.
#ifndef SOXA_CMEMORY_H
#define SOXA_CMEMORY_H
#endif
