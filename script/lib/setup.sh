# shellcheck shell=bash
# Installs what is missing on Debian or Ubuntu, and says so first. Needs script/lib/steps.sh.
# Each `need_*` adds the packages it misses; `install_missing` installs them in one go.

missing_packages=()

has() {
    command -v "$1" >/dev/null 2>&1
}

# need_command COMMAND PACKAGE...
need_command() {
    local command=$1
    shift
    has "$command" || missing_packages+=("$@")
}

need_build_tools() {
    need_command cc build-essential
    need_command c++ build-essential
    need_command make build-essential
    need_command pkg-config pkg-config
    need_command cmake cmake
    need_command git git
    need_command curl curl
    [ -e /etc/ssl/certs/ca-certificates.crt ] || missing_packages+=(ca-certificates)
    # bindgen loads libclang when the solver is built.
    compgen -G '/usr/lib/llvm-*/lib/libclang*.so*' >/dev/null ||
        compgen -G '/usr/lib/*-linux-gnu/libclang*.so*' >/dev/null ||
        missing_packages+=(libclang-dev)
}

postgres_tools() {
    local folder
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV); do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && [ -x "$folder/postgres" ]; then
            echo "$folder"
            return 0
        fi
    done
    return 1
}

need_postgres() {
    postgres_tools >/dev/null || missing_packages+=(postgresql)
}

is_ubuntu() {
    grep -qs '^ID=ubuntu' /etc/os-release
}

# The browser's path; fails when there is none. Ubuntu's chromium-browser is a door to a snap, which wants
# a running snapd: it counts only where it answers.
browser_path() {
    local name
    for name in "${INNSATS_BROWSER:-}" chromium google-chrome google-chrome-stable chromium-browser; do
        if [ -z "$name" ] || ! has "$name"; then continue; fi
        "$name" --version >/dev/null 2>&1 || continue
        command -v "$name"
        return 0
    done
    # What `playwright-core install` fetched into the project's own folder (Ubuntu).
    local found
    found=$(find "$PWD/target/browsers" -type f \( -name headless_shell -o -name chrome-headless-shell \) \
        2>/dev/null | sort | tail -n 1) || true
    [ -n "$found" ] && echo "$found"
}

need_browser() {
    need_command node nodejs
    fc_list_is_empty && missing_packages+=(fonts-dejavu-core)
    # On Ubuntu `install_browser` fetches one later: there is no package, only a snap.
    browser_path >/dev/null || is_ubuntu || missing_packages+=(chromium)
}

fc_list_is_empty() {
    ! compgen -G '/usr/share/fonts/truetype/*/*.ttf' >/dev/null
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

can_be_root() {
    [ "$(id -u)" -eq 0 ] || has sudo
}

install_packages() {
    has apt-get || fail "This machine has no apt. Install the equivalents of: $*"
    can_be_root || fail "Neither root nor sudo here. Ask an administrator for: apt-get install $*"
    say "Installing with apt: $*"
    # A third-party source that does not answer must not stop what Debian itself has.
    as_root apt-get update -qq || say "apt-get update had trouble with some sources; going on."
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends -o Acquire::Retries=3 "$@" >&2
}

install_missing() {
    [ "${#missing_packages[@]}" -gt 0 ] || return 0
    local had_postgres=no unique
    postgres_tools >/dev/null && had_postgres=yes
    mapfile -t unique < <(printf '%s\n' "${missing_packages[@]}" | sort -u)
    install_packages "${unique[@]}"
    missing_packages=()
    if [ "$had_postgres" = no ] && postgres_tools >/dev/null; then
        drop_packaged_cluster
    fi
}

# Installing PostgreSQL starts an empty cluster of its own. Nobody asked for that one.
drop_packaged_cluster() {
    local version
    version=$(basename "$(dirname "$(postgres_tools)")")
    as_root pg_dropcluster --stop "$version" main 2>/dev/null || true
}

needed_rust() {
    sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml
}

# True when the chosen toolchain is the version that Cargo.toml names, with formatter and clippy: a newer
# clippy or formatter has new opinions, and the same sources must give the same answer everywhere.
rust_is_right() {
    has cargo || return 1
    local have
    have=$(cargo --version 2>/dev/null | cut -d' ' -f2) || return 1
    [[ $have == "$(needed_rust)"* ]] || return 1
    cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1
}

# A newer one builds as well; only its warnings may differ.
rust_is_newer() {
    local have
    have=$(cargo --version 2>/dev/null | cut -d' ' -f2) || return 1
    [ -n "$have" ] && [ "$(printf '%s\n%s\n' "$(needed_rust)" "$have" | sort -V | head -n 1)" = "$(needed_rust)" ]
}

install_rustup() {
    if ! has cargo && apt-cache policy rustup 2>/dev/null | grep -q 'Candidate: [0-9]'; then
        install_packages rustup
    else
        say "Installing the Rust toolchain manager (rustup) from static.rust-lang.org into your home folder."
        # What https://sh.rustup.rs leads to, on the host the toolchains come from.
        curl --proto '=https' --tlsv1.2 -sSf https://static.rust-lang.org/rustup/rustup-init.sh |
            sh -s -- -y --no-modify-path --profile minimal --default-toolchain none
        export PATH="$HOME/.cargo/bin:$PATH"
    fi
}

ensure_rust() {
    [ -d "$HOME/.cargo/bin" ] && export PATH="$HOME/.cargo/bin:$PATH"
    rust_is_right && return 0
    has rustup || rust_is_newer || install_rustup
    if has rustup; then
        say "Installing Rust $(needed_rust), which Cargo.toml names, with rustup."
        # Ubuntu's rustup fails at updating itself, after the work is done.
        if rustup toolchain install "$(needed_rust)" --no-self-update --profile minimal \
            --component rustfmt --component clippy >&2; then
            RUSTUP_TOOLCHAIN=$(needed_rust) # goes before rust-toolchain.toml
            export RUSTUP_TOOLCHAIN
        fi
        rust_is_right && return 0
    fi
    rust_is_newer || fail "Rust $(needed_rust) could not be installed; here is: $(cargo --version 2>&1 | head -n 1)"
    say "Going on with $(cargo --version), newer than the $(needed_rust) that Cargo.toml names."
}

# Everything that building the program takes.
set_up_build() {
    need_build_tools
    install_missing
    ensure_rust
}

# cargo-deny's path; compiled once into the build folder. Unoptimised: it compiles in less than half the
# time and checks this project in a second all the same.
installed_cargo_deny() {
    local version=0.20.2 path=$PWD/target/tools/bin/cargo-deny
    if ! "$path" --version 2>/dev/null | grep -qF " $version"; then
        say "Building cargo-deny $version into target/tools (once, some minutes)."
        cargo install --locked --debug --quiet --root target/tools --target-dir target/tools/build \
            --version "$version" cargo-deny >&2
        rm -rf target/tools/build
    fi
    echo "$path"
}

# npm as it is published. Debian's package of it drags in 335 others; this one is a single archive.
project_npm() {
    local version=10.9.4 sum=4bfba8a0c823024d1926ec9d97a37a00eb60fd2adf44b3d34a686fc32e8f51e4
    local folder=$PWD/target/tools/npm
    if has npm; then
        npm --prefix tests/browser "$@"
        return
    fi
    if [ ! -e "$folder/$version" ]; then
        say "Fetching npm $version into target/tools/npm."
        rm -rf "$folder"
        mkdir -p "$folder"
        curl -sSf --retry 3 -o "$folder/npm.tgz" "https://registry.npmjs.org/npm/-/npm-$version.tgz"
        echo "$sum  $folder/npm.tgz" | sha256sum --check --quiet
        tar -xzf "$folder/npm.tgz" -C "$folder" --strip-components=1
        touch "$folder/$version"
    fi
    node "$folder/bin/npm-cli.js" --prefix tests/browser "$@"
}

# The browser test's two packages at the versions of its lock file, and on Ubuntu a browser.
install_browser_test() {
    if [ ! -e tests/browser/node_modules/.package-lock.json ] ||
        [ tests/browser/package-lock.json -nt tests/browser/node_modules/.package-lock.json ]; then
        project_npm ci --no-audit --no-fund --ignore-scripts --loglevel=error >&2
    fi
    browser_path >/dev/null && return 0
    say "No Chromium found: fetching Playwright's own headless one into target/browsers, its libraries by apt."
    can_be_root || fail "Its libraries need root. Install Chromium or Chrome, or set INNSATS_BROWSER to one."
    (cd tests/browser &&
        as_root env PATH="$PATH" node node_modules/playwright-core/cli.js install-deps chromium-headless-shell &&
        PLAYWRIGHT_BROWSERS_PATH="$PWD/../../target/browsers" \
            node node_modules/playwright-core/cli.js install chromium-headless-shell) >&2
    browser_path >/dev/null || fail "No browser could be installed. Set INNSATS_BROWSER to a Chromium or Chrome."
}
