# shellcheck shell=bash
# Steps with a progress line, their seconds, a summary, and a clean end on failure and Ctrl-C.
# Sourced by script/*; the caller has set `set -euo pipefail` and stands in the project's root.

step_names=()
step_seconds=()
step_child=""
cleanup_actions=()

# Words on stderr, so that stdout stays what the tools print.
say() {
    printf '%s\n' "$*" >&2
}

fail() {
    say "$@"
    exit 1
}

# Registers a command to run when the script ends, however it ends. Last in, first out.
at_end() {
    cleanup_actions=("$1" "${cleanup_actions[@]}")
}

stop_step_child() {
    [ -n "$step_child" ] || return 0
    # The step runs in its own process group: its compilers, servers and browsers go with it.
    kill -TERM -- "-$step_child" 2>/dev/null || true
    wait "$step_child" 2>/dev/null || true
    step_child=""
}

end_cleanly() {
    local status=$? action
    trap - EXIT INT TERM HUP
    stop_step_child
    for action in "${cleanup_actions[@]}"; do
        "$action" || true
    done
    exit "$status"
}

clean_up_at_the_end() {
    trap end_cleanly EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
}

# Runs a command or function in a process group of its own, so that a signal to the script can end all of it. What it
# says is shown and kept in the log; a failing build script's pages of output are kept only.
run_in_own_group() {
    local status=0 log=$1
    shift
    set -m
    { "$@" </dev/null 2>&1 | tee "$log" | without_build_scripts; } &
    step_child=$!
    set +m
    wait "$step_child" || status=$?
    step_child=""
    return "$status"
}

# Cargo indents what a build script said by two blanks, under a heading.
without_build_scripts() {
    sed -u '/^  --- std\(out\|err\)$/,/^[^ ]/{/^ /d;/^$/d}'
}

# The file that keeps what NAME says.
log_of() {
    mkdir -p target/logs
    echo "target/logs/${1//[^[:alnum:]]/-}.log"
}

# step NAME HOW_TO_RERUN COMMAND...: one line before, one line after; a failure stops everything.
step() {
    local name=$1 rerun=$2 started=$SECONDS status=0 log
    shift 2
    log=$(log_of "$name")
    say "==> $name"
    run_in_own_group "$log" "$@" || status=$?
    local took=$((SECONDS - started))
    if [ "$status" -ne 0 ]; then
        say "==> $name: FAILED after $took s. What matters of $log:"
        what_matters "$log" >&2
        say "==> To run this step again: $rerun"
        exit "$status"
    fi
    step_names+=("$name")
    step_seconds+=("$took")
    say "==> $name: ok, $took s"
}

# quiet_step NAME COMMAND...: shows nothing but what matters when it fails.
quiet_step() {
    local name=$1 log
    shift
    log=$(log_of "$name")
    "$@" </dev/null >"$log" 2>&1 && return 0
    say "$name failed. What matters of $log:"
    what_matters "$log" >&2
    return 1
}

# what_matters LOG: the lines that tell why something failed, each with what follows it; at most 30. Where none is
# known, the last 15.
what_matters() {
    local found
    found=$(awk '
        /^  --- stdout$/ { script = 1; next }
        /^  --- stderr$/ || /^[^ ]/ { script = 0 }
        /^ *([0-9]+: |at |stack backtrace:)/ || /RUST_BACKTRACE/ { next }
        # What a build script prints while it works is no cause, unless a compiler says so.
        script && !/CMake Error|fatal error:|: error:|undefined reference/ { next }
        /^ *(error|Error|fatal)|^E: |^W: Failed|panicked at|CMake Error|fatal error:|: error:|undefined reference/ { rest = 6 }
        /FAILED|^not ok|✖|[Nn]ot found|[Nn]o such file|[Cc]ould not|[Uu]nable to|FEIL/ { if (rest < 3) rest = 3 }
        { words = $0; sub(/^ +/, "", words) }
        # Once is enough, also of what a script within this one said already.
        rest > 0 && words != "" && !said[words]++ { print; rest-- }
    ' "$1" | cut -c 1-400 | tail -n 30)
    if [ -n "$found" ]; then printf '%s\n' "$found"; else tail -n 15 "$1"; fi | sed 's/^/    /'
}

summary() {
    local index
    say "All ${#step_names[@]} steps passed in $SECONDS s:"
    for index in "${!step_names[@]}"; do
        printf '    %-45s %5d s\n' "${step_names[$index]}" "${step_seconds[$index]}" >&2
    done
}

port_is_free() {
    ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# A port on 127.0.0.1 that nothing listens on.
free_port() {
    local port
    while true; do
        port=$((20000 + RANDOM % 12000))
        if port_is_free "$port"; then break; fi
    done
    echo "$port"
}
