#!/usr/bin/env bash
# Tests of the checks that look for tools, and of what a failed step shows. Run by script/test --only shell.
set -euo pipefail
cd "$(dirname "$0")/../.."
# shellcheck source=script/lib/steps.sh
source script/lib/steps.sh
# shellcheck source=script/lib/setup.sh
source script/lib/setup.sh

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0
failed=0

# it NAME COMMAND...
it() {
    local name=$1
    shift
    if ("$@"); then
        passed=$((passed + 1))
    else
        say "NOT TRUE: $name"
        failed=$((failed + 1))
    fi
}

refuses() {
    ! "$@"
}

prints() {
    local wanted=$1 shown
    shift
    shown=$("$@") || true
    [ "$shown" = "$wanted" ] || { say "wanted: $wanted" "shown: $shown" && return 1; }
}

# A system with these files below it, empty, and no llvm-config.
with_files() {
    local file
    system_root=$(mktemp -d "$folder/system.XXXXXX")
    for file in "$@"; do
        mkdir -p "$system_root/$(dirname "$file")"
        touch "$system_root/$file"
    done
    unset LIBCLANG_PATH LD_LIBRARY_PATH LIBRARY_PATH
    export LLVM_CONFIG_PATH=$folder/no-llvm-config
}

another_library_is_no_libclang() {
    with_files usr/lib/x86_64-linux-gnu/libclang-cpp.so.14 usr/lib/llvm-14/lib/libclang-cpp.so.14
    refuses libclang_path && refuses libclang_answers
}

the_newest_is_taken() {
    with_files usr/lib/llvm-9/lib/libclang-9.so.1 usr/lib/llvm-16/lib/libclang-16.so.1 usr/lib/llvm-16/lib/libclang.so
    prints "$system_root/usr/lib/llvm-16/lib/libclang-16.so.1" libclang_path
}

a_set_path_is_the_only_one() {
    with_files usr/lib/llvm-14/lib/libclang-14.so.1 opt/none/readme opt/own/libclang.so
    LIBCLANG_PATH=$system_root/opt/none refuses libclang_path &&
        LIBCLANG_PATH=$system_root/opt/own prints "$system_root/opt/own/libclang.so" libclang_path &&
        LIBCLANG_PATH=$system_root/opt/own/libclang.so prints "$system_root/opt/own/libclang.so" libclang_path
}

a_file_that_is_no_library_is_refused() {
    with_files usr/lib/llvm-14/lib/libclang-14.so.1
    libclang_path >/dev/null && refuses libclang_answers
}

# fake TOOL SCRIPT: what stands first in the path.
fake() {
    mkdir -p "$folder/bin"
    printf '#!/bin/sh\n%s\n' "$2" >"$folder/bin/$1"
    chmod +x "$folder/bin/$1"
    PATH=$folder/bin:$PATH
}

a_tool_that_fails_does_not_answer() {
    fake cmake 'exit 127'
    fake c++ 'exit 0'
    refuses tool_answers cmake && refuses tool_answers cpp_compiler && refuses tool_answers no-such-tool
}

an_old_node_does_not_answer() {
    fake node 'exit 1'
    refuses tool_answers node
}

what_is_missing_is_installed_once() {
    fake cmake 'exit 1'
    fake make 'exit 0'
    need cmake cmake && need make build-essential
    [ "${missing_packages[*]}" = cmake ] && [ "${needed_tools[*]}" = "cmake make" ]
}

the_cause_is_shown_and_the_script_is_not() {
    local shown
    {
        echo 'error: failed to run custom build command for highs-sys v1.0.0'
        printf '\nCaused by:\n  --- stdout\n'
        printf '  cargo:rerun-if-changed=%s\n' {1..80}
        printf "  --- stderr\n  thread 'main' panicked at lib.rs:1:1:\n  Unable to find libclang\n"
        printf '     %s: frame\n' {0..40}
        echo 'warning: build failed, waiting for other jobs to finish...'
    } >"$folder/log"
    shown=$(what_matters "$folder/log")
    [[ $shown == *"Unable to find libclang"* && $shown == *highs-sys* && $shown != *rerun-if* ]] &&
        [ "$(wc -l <<<"$shown")" -le 15 ] &&
        refuses grep -q rerun-if <(without_build_scripts <"$folder/log")
}

the_end_is_shown_where_no_cause_is_known() {
    seq 100 >"$folder/log"
    prints "$(printf '    %s\n' {86..100})" what_matters "$folder/log"
}

it "LLVM's other library is no libclang" another_library_is_no_libclang
it "bindgen takes the newest" the_newest_is_taken
it "LIBCLANG_PATH names the only place" a_set_path_is_the_only_one
it "a file that does not load is refused" a_file_that_is_no_library_is_refused
it "a tool that fails does not answer" a_tool_that_fails_does_not_answer
it "an old node does not answer" an_old_node_does_not_answer
it "only what does not answer is installed" what_is_missing_is_installed_once
it "a failed step shows the cause" the_cause_is_shown_and_the_script_is_not
it "a failed step shows the end where no cause is known" the_end_is_shown_where_no_cause_is_known
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
