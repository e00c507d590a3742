# shellcheck shell=bash
# Installs what is missing on Debian or Ubuntu, and says so first. Needs script/lib/steps.sh.
# Each `need` asks the tools and notes the packages of those that do not answer; `install_missing` installs them in one
# go and asks again.

# shellcheck source=script/lib/tools.sh
source script/lib/tools.sh
# shellcheck source=script/lib/rust.sh
source script/lib/rust.sh

needed_tools=()
missing_packages=()

has() {
    command -v "$1" >/dev/null 2>&1
}

# need TOOL PACKAGE...
need() {
    local tool=$1
    shift
    needed_tools+=("$tool")
    tool_answers "$tool" || missing_packages+=("$@")
}

need_build_tools() {
    need c_compiler build-essential
    need cpp_compiler build-essential
    need make build-essential
    need pkg-config pkg-config
    need cmake cmake
    need git git
    need curl curl
    need certificates ca-certificates
    need libclang libclang-dev # bindgen loads it when the solver is built
}

need_postgres() {
    need postgresql postgresql
}

need_mail_server() {
    need mail_server python3-aiosmtpd
}

need_browser() {
    need node nodejs
    need npm npm
    need fonts fontconfig fonts-dejavu-core
    # Ubuntu has no package, only a snap: there `install_browser_test` fetches one later.
    browser_answers || is_ubuntu || need browser chromium
}

is_ubuntu() {
    grep -qs '^ID=ubuntu' /etc/os-release
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
    quiet_step "apt-get update" as_root apt-get update -qq || say "Going on with the sources that answered."
    quiet_step "apt-get install" as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
        --no-install-recommends -o Acquire::Retries=3 "$@" || fail "To see all of it: apt-get install $*"
}

install_missing() {
    [ "${#missing_packages[@]}" -gt 0 ] || return 0
    local had_postgres=no unique
    postgresql_answers && had_postgres=yes
    mapfile -t unique < <(printf '%s\n' "${missing_packages[@]}" | sort -u)
    install_packages "${unique[@]}"
    missing_packages=()
    if [ "$had_postgres" = no ] && postgresql_answers; then
        drop_packaged_cluster
    fi
    ask_again
}

# A package that is installed and a tool that answers are two things.
ask_again() {
    local tool silent=()
    for tool in "${needed_tools[@]}"; do
        tool_answers "$tool" || silent+=("$tool")
    done
    [ "${#silent[@]}" -gt 0 ] || return 0
    say "Installed, and still without an answer: ${silent[*]}"
    [[ " ${silent[*]} " != *" libclang "* ]] || explain_libclang
    exit 1
}

explain_libclang() {
    say "bindgen would take $(libclang_path || echo "no libclang: none is found"). LIBCLANG_PATH, if set, names the only" \
        "folder it looks in: ${LIBCLANG_PATH:-not set}."
}

# Installing PostgreSQL starts an empty cluster of its own. Nobody asked for that one.
drop_packaged_cluster() {
    local version
    version=$(basename "$(dirname "$(postgres_tools)")")
    as_root pg_dropcluster --stop "$version" main 2>/dev/null || true
}

# Everything that building the program takes.
set_up_build() {
    need_build_tools
    install_missing
    ensure_rust
}
