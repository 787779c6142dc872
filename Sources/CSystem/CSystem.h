// What the C library says of file systems and its module for Swift leaves out.
#include <sys/vfs.h>
