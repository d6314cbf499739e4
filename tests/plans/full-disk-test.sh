#!/bin/bash
# full-disk-test.sh HAKAWATI TORTURE WORK-FOLDER
# A file system that is too small: reading goes on to the plan's end, an adult is told in the log,
# no `kept` is said without it; with more room the same folder keeps again. Exit code 77 where
# nothing may be mounted.
set -u
skipped=77
if [[ ${4:-} != inside ]]; then
    unshare -m true 2> /dev/null || { echo "nothing may be mounted here: skipped"; exit $skipped; }
    exec unshare -m "$0" "$@" inside # what is mounted there is gone at the end
fi
program=$1 torture=$2 work=$3 faults=0
plan=$(cd "$(dirname "$0")" && pwd)/faults/one-chapter.plan

rm -rf "$work"
mkdir -p "$work/full"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY

fault() {
    echo "$*"
    faults=$((faults + 1))
}

read_plan() {
    timeout 120 "$program" --plan "$plan" --book gha --reader fox --trace --size 640x400 --dpi 75 \
        --data full/data > said 2> errors
}

for size in 64k 256k 384k 512k; do
    mount -t tmpfs -o size=$size none full || { echo "tmpfs may not be mounted: skipped"; exit $skipped; }
    for round in 1 2 3; do
        read_plan || fault "$size, round $round: the plan ended with $?: $(tail -2 errors)"
        [[ ! -s full/data/journal.db ]] || "$torture" held --data full/data < said > held ||
            fault "$size, round $round: $(cat held)"
    done
    [[ $size != 64k && $size != 256k ]] || grep -q "disk is full\|No space left" errors ||
        fault "$size: nobody was told: $(cat errors)"
    mount -o remount,size=64m full
    read_plan || fault "$size, with room again: the plan ended with $?: $(tail -2 errors)"
    grep -q '^kept' said || fault "$size: with room again nothing is kept: $(cat errors)"
    "$torture" held --data full/data < said > held || fault "$size, with room: $(cat held)"
    umount full
done

[[ $faults == 0 ]]
