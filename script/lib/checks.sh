# shellcheck shell=bash
# The checks: what each needs on the machine, and how it runs. Needs script/lib/steps.sh and setup.sh.

# shellcheck disable=SC2034 # read by script/test
all_steps=(format shell clippy tests kill docs deny browser)
# shellcheck disable=SC2034 # read by script/test and script/lint
lint_steps=(format shell clippy docs deny)

set_up_checks() {
    local started=$SECONDS name
    need_build_tools
    for name in "$@"; do
        case $name in
        shell) need shellcheck shellcheck ;;
        tests)
            need_postgres
            need_oidc_provider
            need_mail_server
            ;;
        kill)
            need_postgres
            need psql postgresql-client
            need python3 python3
            ;;
        browser) need_browser ;;
        esac
    done
    install_missing
    ensure_rust
    say "==> set up: ok, $((SECONDS - started)) s"
}

run_check() {
    "check_$1"
}

check_format() {
    cargo fmt --all --check
}

# Files whose first line says that a shell reads them; other languages stand beside them.
shell_scripts() {
    find script .ci -type f -exec awk 'FNR == 1 && /^#!.*sh$|^# shellcheck shell=/ { print FILENAME }' {} +
}

check_shell() {
    shell_scripts | xargs -d '\n' shellcheck --external-sources &&
        script/lib/setup_test.sh
}

check_clippy() {
    cargo clippy --workspace --all-targets --locked -- -D warnings
}

check_tests() {
    : "${INNSATS_TEST_POSTGRES_URL:?the tests run on both databases}"
    install_oidc_provider
    env -u INNSATS_TEST_WITHOUT_POSTGRES INNSATS_TEST_OIDC_PROVIDER=required cargo test --workspace --locked
}

# With `--examples` cargo chooses the features that it chose for the tests: nothing is built twice.
build_as_for_tests() {
    cargo build --workspace --locked --bins --examples
}

check_kill() {
    build_as_for_tests &&
        python3 script/lib/bench_kill.py target/debug/innsats --kills 50 --answers 2500 --postgres-kills 5 --imports 3
}

check_docs() {
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --locked --lib --bins --examples
}

check_deny() {
    local cargo_deny
    cargo_deny=$(installed_cargo_deny)
    "$cargo_deny" --locked check licenses bans sources || return 1
    # The list of known weaknesses is a git repository elsewhere; without it the other checks still hold.
    if timeout 90 "$cargo_deny" --locked fetch db >/dev/null 2>&1; then
        "$cargo_deny" --locked check advisories
    else
        say "advisories: SKIPPED, the list of known weaknesses cannot be reached from here"
    fi
}

check_browser() {
    install_browser_test && install_oidc_provider && build_as_for_tests || return 1
    export INNSATS_BROWSER INNSATS_BINARY=$PWD/target/debug/innsats
    INNSATS_BROWSER=$(browser_path)
    node tests/browser/service.js || return 1
    # Two files at a time, each with a service of its own: a walk mostly waits for its browser.
    node --test --test-concurrency=2 --test-reporter=spec tests/browser/pages.test.js tests/browser/everybody.test.js \
        tests/browser/journeys/*.test.js tests/browser/oidc.test.js tests/browser/routes.test.js
}
