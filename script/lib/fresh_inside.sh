#!/usr/bin/env bash
# fresh_inside.sh FOLDER COMMAND...: run by script/fresh as the first process of a process and mount namespace of its
# own. Mounts what a running system has, runs COMMAND in the clone, and says what it left running.
set -euo pipefail
folder=$1
system=$folder/system
shift

mount -t proc proc "$system/proc"
mount -t sysfs -o ro sysfs "$system/sys"
mount --bind /dev "$system/dev"
mount -t tmpfs -o mode=1777 tmpfs "$system/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$system/dev/pts"
if [ -e "$folder/toolchain" ]; then
    mount --bind "$(cat "$folder/toolchain")" "$system/root/.rustup"
    mount -o remount,bind,ro "$system/root/.rustup"
fi

status=0
# shellcheck disable=SC2016 # the inner shell's own words
chroot "$system" sh -c 'cd /srv/innsats 2>/dev/null || cd /; exec "$@"' sh "$@" || status=$?

left=""
for process in "$system"/proc/[0-9]*; do
    number=${process##*/}
    [ "$number" -eq 1 ] || [ ! -s "$process/cmdline" ] || left+=" $(tr '\0' ' ' <"$process/cmdline" 2>/dev/null)($number);"
done
[ -z "$left" ] || { echo "error: left running:$left" && status=1; } >&2
exit "$status"
