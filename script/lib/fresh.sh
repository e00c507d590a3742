# shellcheck shell=bash
# The bare system of script/fresh. Needs script/lib/steps.sh and setup.sh.

# What was asked for.
suite=bookworm
mirror=""
packages=()

fresh_folder=""

# One folder per run. Those of runs that were killed go first: each holds the number of its process.
make_folder() {
    local parent=${TMPDIR:-/var/tmp} old
    for old in "$parent"/innsats-fresh.*; do
        if [ -e "$old/pid" ] && ! kill -0 "$(cat "$old/pid")" 2>/dev/null; then rm -rf --one-file-system "$old"; fi
    done
    fresh_folder=$(mktemp -d "$parent/innsats-fresh.XXXXXX")
    echo $$ >"$fresh_folder/pid"
    at_end remove_folder
}

# The mounts were only seen by the processes inside, and went with them.
remove_folder() {
    # The system first: a removal that is cut short leaves what the next start knows the folder by.
    rm -rf --one-file-system "$fresh_folder/system"
    rm -rf --one-file-system "$fresh_folder"
}

debootstrap_answers() {
    quietly debootstrap --version
}

# The machine's own sources, for another release: lines of "URI SUITE". Its codename is exchanged, so that updates
# and security come from where the machine has them.
sources_of_the_machine() {
    local codename
    codename=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
    # shellcheck disable=SC2016 # apt's own words
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
        awk -v from="$codename" -v to="$suite" '$2 == from || index($2, from "-") == 1 { sub(from, to, $2); print }' |
        sort -u
}

# How debootstrap makes the release: by its own script, or by that of the release before where it is older than it.
debootstrap_script() {
    local folder=/usr/share/debootstrap/scripts
    if [ -e "$folder/$suite" ]; then echo "$folder/$suite"; else echo "$folder/jammy"; fi
}

# The mirror that debootstrap's script names for another distribution than this machine's.
mirror_of_debootstrap() (
    # shellcheck disable=SC2034 # read by the script
    ARCH=$(dpkg --print-architecture) SUITE=$suite
    # shellcheck disable=SC2317 # called by the script
    default_mirror() { echo "$1" && exit; }
    # shellcheck source=/dev/null
    source "$(debootstrap_script)"
)

is_of_this_distribution() {
    if is_ubuntu; then [ "$suite" = noble ]; else [ "$suite" != noble ]; fi
}

# Where the system comes from: lines of "URI SUITE".
sources_of_the_system() {
    if [ -n "$mirror" ]; then
        echo "$mirror $suite"
    elif is_of_this_distribution; then
        sources_of_the_machine
    else
        echo "$(mirror_of_debootstrap) $suite"
    fi
}

make_system() {
    local sources base components=main
    [ "$suite" != noble ] || components=main,universe
    sources=$(sources_of_the_system)
    base=$(awk -v suite="$suite" '$2 == suite { print $1; exit }' <<<"$sources")
    [ -n "$base" ] || fail "Where $suite comes from is not known here. Say it: script/fresh $suite --mirror URL"
    proxy_of_the_machine
    unshare --mount --pid --fork --kill-child debootstrap --variant=minbase --components="$components" \
        "$suite" "$fresh_folder/system" "$base" "$(debootstrap_script)" | sed -u '/^I: /d' || {
        tail -n 5 "$fresh_folder/system/debootstrap/debootstrap.log"
        return 1
    }
    awk -v components="${components//,/ }" '{ print "deb", $1, $2, components }' <<<"$sources" \
        >"$fresh_folder/system/etc/apt/sources.list"
    settings_of_the_machine
    bind_toolchain
}

# debootstrap fetches by itself and reads no settings of apt.
proxy_of_the_machine() {
    local http_proxy_of_apt=""
    eval "$(apt-config shell http_proxy_of_apt Acquire::http::Proxy)"
    [ -z "$http_proxy_of_apt" ] || export http_proxy="${http_proxy:-$http_proxy_of_apt}"
}

# What any machine of this network needs to reach its packages.
settings_of_the_machine() {
    local system=$fresh_folder/system file
    cp /etc/resolv.conf /etc/hosts "$system/etc/"
    apt-config dump --no-empty | grep -E '^Acquire::(http|https|Check-|Retries|ForceIPv)' \
        >"$system/etc/apt/apt.conf.d/50machine" || true
    # Nothing here outlives the run, so dpkg need not wait for the disk after each file.
    echo force-unsafe-io >"$system/etc/dpkg/dpkg.cfg.d/unsafe-io"
    mkdir -p "$system/usr/local/share/ca-certificates" "$system/root/.cargo"
    find /usr/local/share/ca-certificates -name '*.crt' -exec cp {} "$system/usr/local/share/ca-certificates/" \; 2>/dev/null
    for file in .npmrc .cargo/config.toml .gitconfig; do
        [ ! -e "$HOME/$file" ] || cp "$HOME/$file" "$system/root/$file"
    done
}

bind_toolchain() {
    local host=${RUSTUP_DIST_SERVER:-https://static.rust-lang.org}
    if quietly curl --silent --show-error --fail --head --max-time 15 "$host/rustup/release-stable.toml"; then return 0; fi
    quietly cargo --version || fail "$host does not answer, and this machine has no toolchain to bind."
    say "$host does not answer: the machine's Rust toolchain is bound into the system."
    mkdir -p "$fresh_folder/system/root/.cargo/bin" "$fresh_folder/system/root/.rustup"
    cp -a "${CARGO_HOME:-$HOME/.cargo}/bin/." "$fresh_folder/system/root/.cargo/bin/"
    echo "${RUSTUP_HOME:-$HOME/.rustup}" >"$fresh_folder/toolchain"
}

add_packages() {
    in_system sh -c 'apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"' \
        sh "${packages[@]}"
}

clone_project() {
    git clone --quiet --depth 1 "file://$PWD" "$fresh_folder/system/srv/innsats"
    git log -1 --format='%h %s'
}

# in_system COMMAND...: runs it in the project's clone as root of the bare system. Its processes and mounts are its own and
# end with it.
in_system() {
    local variables=() entry
    while IFS= read -r -d '' entry; do
        [[ ${entry%%=*} =~ ^(.*_proxy|.*_PROXY|.*_CA_.*|.*CAINFO|SSL_CERT_.*|.*_CERT|CARGO_(REGISTR|NET_|HTTP_).*|(npm_config|NPM_CONFIG|PIP|RUSTUP)_.*)$ ]] &&
            [[ ${entry%%=*} != RUSTUP_HOME ]] && variables+=("$entry")
    done < <(env -0)
    unshare --mount --pid --fork --kill-child bash script/lib/fresh_inside.sh "$fresh_folder" \
        env -i HOME=/root USER=root LANG=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        "${variables[@]}" "$@"
}
