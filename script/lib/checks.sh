# shellcheck shell=bash
# Which checks there are and what each needs on the machine. script/lib/check runs one of them.

# shellcheck disable=SC2034 # read by script/test and script/lint
all_steps=(format shell clippy tests docs deny browser)
# shellcheck disable=SC2034
lint_steps=(format shell clippy docs deny)

set_up_checks() {
    local started=$SECONDS name
    need_build_tools
    for name in "$@"; do
        case $name in
        shell) need_command shellcheck shellcheck ;;
        tests) need_postgres ;;
        browser) need_browser ;;
        esac
    done
    install_missing
    ensure_rust
    say "==> set up: ok, $((SECONDS - started)) s"
}
