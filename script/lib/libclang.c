/* Whether a libclang is one that bindgen can use: it loads, and it reads a header that includes the compiler's own
   ones (a libclang without them is installed by some packages). Built and run by script/lib/tools.sh. */
#include <dlfcn.h>
#include <stdio.h>

struct unsaved_file {
    const char *name;
    const char *contents;
    unsigned long length;
};

typedef void *(*create_index)(int, int);
typedef void *(*parse_unit)(void *, const char *, const char *const *, int, struct unsaved_file *, unsigned, unsigned);
typedef unsigned (*count_diagnostics)(void *);

static const char header[] = "#include <stdbool.h>\n#include <stddef.h>\n#include <stdint.h>\nsize_t size(bool);\n";

int main(int count, char **words) {
    struct unsaved_file file = {"ask.h", header, sizeof header - 1};
    void *library = count == 2 ? dlopen(words[1], RTLD_NOW) : NULL;
    if (!library) {
        fprintf(stderr, "%s\n", count == 2 ? dlerror() : "usage: ask LIBRARY");
        return 1;
    }
    create_index create = (create_index)dlsym(library, "clang_createIndex");
    parse_unit parse = (parse_unit)dlsym(library, "clang_parseTranslationUnit");
    count_diagnostics diagnostics = (count_diagnostics)dlsym(library, "clang_getNumDiagnostics");
    if (!create || !parse || !diagnostics) {
        fprintf(stderr, "%s is not libclang\n", words[1]);
        return 1;
    }
    void *unit = parse(create(0, 1), file.name, NULL, 0, &file, 1, 0);
    return unit && diagnostics(unit) == 0 ? 0 : 1;
}
