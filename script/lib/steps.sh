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

# Runs a command or function in a process group of its own, so that a signal to the script can end all of it.
run_in_own_group() {
    local status=0
    set -m
    "$@" </dev/null &
    step_child=$!
    set +m
    wait "$step_child" || status=$?
    step_child=""
    return "$status"
}

# step NAME HOW_TO_RERUN COMMAND...: one line before, one line after; a failure stops everything.
step() {
    local name=$1 rerun=$2 started=$SECONDS status=0
    shift 2
    say "==> $name"
    run_in_own_group "$@" || status=$?
    local took=$((SECONDS - started))
    if [ "$status" -ne 0 ]; then
        say "==> $name: FAILED after $took s. To run this step again: $rerun"
        exit "$status"
    fi
    step_names+=("$name")
    step_seconds+=("$took")
    say "==> $name: ok, $took s"
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
