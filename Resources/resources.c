// Embeds every file of this folder under its name.
#include "Resources.h"
#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char vi_strings[] = {
#embed "vi.strings"
};
static const unsigned char en_strings[] = {
#embed "en.strings"
};

static const soxa_resource resources[] = {
    {"vi.strings", vi_strings, sizeof vi_strings},
    {"en.strings", en_strings, sizeof en_strings},
};

soxa_resource soxa_resource_named(const char *name) {
    for (size_t i = 0; i < sizeof resources / sizeof resources[0]; i++)
        if (strcmp(resources[i].name, name) == 0) return resources[i];
    return (soxa_resource){"", vi_strings, 0};
}
