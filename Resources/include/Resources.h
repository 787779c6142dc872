// The files of this folder, embedded in the binary.
#ifndef SOXA_RESOURCES_H
#define SOXA_RESOURCES_H
#include <stddef.h>

// A file's bytes; not terminated.
typedef struct {
    const char *name;
    const unsigned char *bytes;
    size_t count;
} soxa_resource;

// The file of that name, or an empty one when there is none.
soxa_resource soxa_resource_named(const char *name);

#endif
