// Lets the heap grow in large steps, before anything has been allocated from it.
#include "CMemory.h"

#include <malloc.h>

// Heaps of further threads grow by a page at a time, each with a system call: hundreds of them before the first rows stand
// on the screen. The main heap grows by as much as it is told.
__attribute__((constructor)) static void soxa_settle_heap(void) {
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_TOP_PAD, 1 << 20);
}
