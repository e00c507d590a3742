# shellcheck shell=bash
# The Rust toolchain that Cargo.toml names, and cargo-deny. Needs script/lib/steps.sh and setup.sh.

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
        quiet_step "the installation of rustup" fetch_rustup || return 0
        export PATH="$HOME/.cargo/bin:$PATH"
    fi
}

fetch_rustup() {
    curl --proto '=https' --tlsv1.2 -sSf https://static.rust-lang.org/rustup/rustup-init.sh |
        sh -s -- -y --no-modify-path --profile minimal --default-toolchain none
}

ensure_rust() {
    [ -d "$HOME/.cargo/bin" ] && export PATH="$HOME/.cargo/bin:$PATH"
    rust_is_right && return 0
    has rustup || rust_is_newer || install_rustup
    if has rustup; then
        say "Installing Rust $(needed_rust), which Cargo.toml names, with rustup."
        # Ubuntu's rustup fails at updating itself, after the work is done.
        if quiet_step "rustup toolchain install" rustup toolchain install "$(needed_rust)" --no-self-update \
            --profile minimal --component rustfmt --component clippy; then
            RUSTUP_TOOLCHAIN=$(needed_rust) # goes before rust-toolchain.toml
            export RUSTUP_TOOLCHAIN
        fi
        rust_is_right && return 0
    fi
    rust_is_newer || fail "Rust $(needed_rust) could not be installed; here is: $(cargo --version 2>&1 | head -n 1)"
    say "Going on with $(cargo --version), newer than the $(needed_rust) that Cargo.toml names."
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
