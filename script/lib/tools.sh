# shellcheck shell=bash
# Asks each tool that building and testing takes whether it answers. A check runs the tool: a file whose name
# resembles it proves nothing. Needs script/lib/steps.sh.

# Where the system's folders are looked for; the tests of these checks set it.
system_root=""

# Whether a command succeeds. Says nothing.
quietly() {
    "$@" </dev/null >/dev/null 2>&1
}

# `tool_answers NAME`: by its own check below where it has one, otherwise by its `--version`.
tool_answers() {
    local check=${1//-/_}_answers
    if declare -F "$check" >/dev/null; then "$check"; else quietly "$1" --version; fi
}

# compiles COMPILER ENDING WORDS...: builds the program on stdin, with WORDS at the end of the command, and runs it.
compiles_and_runs() {
    local compiler=$1 ending=$2 folder status=0
    shift 2
    folder=$(mktemp -d)
    cat >"$folder/program.$ending"
    quietly "$compiler" -o "$folder/program" "$folder/program.$ending" "$@" && quietly "$folder/program" || status=1
    rm -rf "$folder"
    return "$status"
}

c_compiler_answers() {
    compiles_and_runs cc c <<<$'#include <stdio.h>\nint main(void) { return 0; }'
}

cpp_compiler_answers() {
    compiles_and_runs c++ cpp <<<$'#include <string>\nint main() { return std::string().size() > 0; }'
}

# The authorities that curl, git and cargo trust.
certificates_answers() {
    quietly grep 'BEGIN CERTIFICATE' "${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}"
}

# The libraries among which bindgen chooses, in its order: those that $LIBCLANG_PATH names, and no others where it is
# set; otherwise what llvm-config, the linker's paths and the usual folders have. `libclang-cpp` is another library.
libclang_candidates() {
    local folders=() folder more
    if [ -n "${LIBCLANG_PATH:-}" ]; then
        if [ -f "$LIBCLANG_PATH" ]; then echo "$LIBCLANG_PATH" && return; fi
        folders=("$LIBCLANG_PATH")
    else
        folder=$("${LLVM_CONFIG_PATH:-llvm-config}" --prefix 2>/dev/null) && folders+=("$folder"/{bin,lib,lib64})
        IFS=: read -ra more <<<"${LD_LIBRARY_PATH:-}:${LIBRARY_PATH:-}"
        folders+=("${more[@]}" "$system_root"/usr/local/{llvm*/lib*,lib*/*/*,lib*/*,lib*})
        folders+=("$system_root"/usr/{lib*/*/*,lib*/*,lib*})
    fi
    for folder in "${folders[@]}"; do
        [ -d "$folder" ] || continue
        find -L "$folder" -mindepth 1 -maxdepth 1 -type f \
            \( -name libclang.so -o -name 'libclang.so.*' -o -name 'libclang-*.so' -o -name 'libclang-*.so.*' \) \
            ! -name '*-cpp.*' 2>/dev/null || true
    done
}

# The one bindgen takes: the highest version, of equals the first.
libclang_path() {
    libclang_candidates | awk '{
        name = $0; sub(/.*\//, "", name); version = 0
        if (match(name, /[0-9]+/)) version = substr(name, RSTART, RLENGTH) + 0
        if (NR == 1 || version > best) { best = version; path = $0 }
    } END { if (NR) print path; exit !NR }'
}

# Loads it and lets it read a header, as bindgen does.
libclang_answers() {
    local library folder status=0
    library=$(libclang_path) || return 1
    folder=$(mktemp -d)
    quietly cc -o "$folder/ask" script/lib/libclang.c -ldl && quietly "$folder/ask" "$library" || status=1
    rm -rf "$folder"
    return "$status"
}

# The folder of a PostgreSQL that Innsats can use, 15 or newer; the newest.
postgres_tools() {
    local folder version
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) "$(pg_config --bindir 2>/dev/null)"; do
        version=$("$folder/initdb" --version 2>/dev/null | grep -oE '[0-9]+' | head -n 1) || continue
        if [ "$version" -ge 15 ] && quietly "$folder/pg_ctl" --version && quietly "$folder/postgres" --version; then
            echo "$folder"
            return 0
        fi
    done
    return 1
}

postgresql_answers() {
    quietly postgres_tools
}

# The browser tests' runner has the reporter since 18.
node_answers() {
    quietly node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 18 ? 0 : 1)'
}

# A font that has the Norwegian letters.
fonts_answers() {
    fc-list :lang=nb family 2>/dev/null | grep -q .
}

# Debian keeps what a virtual environment needs in a package of its own.
venv_answers() {
    quietly python3 -c 'import ensurepip, venv'
}

# The browser's path; fails when there is none. Ubuntu's chromium-browser is a door to a snap, which wants
# a running snapd: it counts only where it answers.
browser_path() {
    local name
    for name in "${INNSATS_BROWSER:-}" chromium google-chrome google-chrome-stable chromium-browser; do
        if [ -n "$name" ] && quietly "$name" --version; then
            command -v "$name"
            return 0
        fi
    done
    # What `playwright-core install` fetched into the project's own folder (Ubuntu).
    name=$(find "$PWD/target/browsers" -type f \( -name headless_shell -o -name chrome-headless-shell \) \
        2>/dev/null | sort | tail -n 1) || true
    [ -n "$name" ] && quietly "$name" --version && echo "$name"
}

# Asked for its version, it tells it and fails.
wrk_answers() {
    [[ $(wrk -v 2>&1) == "wrk "* ]]
}

# The mail server that the tests send to. Debian's own Python, whatever else is called so on this machine.
mail_server_answers() {
    quietly /usr/bin/python3 -c 'from aiosmtpd.controller import Controller'
}

browser_answers() {
    quietly browser_path
}
