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

rm -rf "$work"
mkdir -p "$work/full"
cd "$work" || exit 2
printf '%s\n' 'panel gha-c1-p01' 'repeat tap id next until stop gha-q01' 'tap id later' \
    'expect stop gha-c1' > reading.plan
unset DISPLAY WAYLAND_DISPLAY

fault() {
    echo "$*"
    faults=$((faults + 1))
}

read_plan() { # read_plan WHO...
    timeout 120 "$program" --plan reading.plan --book gha "$@" --trace --size 640x400 --dpi 75 \
        --data full/data > said 2> errors
}

hold() { # hold WHAT
    [[ -s full/data/journal.db ]] || { grep -q '^kept' said && fault "$1: promises and no journal"; return; }
    "$torture" held --data full/data < said > held || fault "$1: $(cat held)"
}

must_read() { # must_read WHAT WHO...
    local what=$1
    shift
    read_plan "$@" || fault "$what: the plan ended with $?: $(tail -2 errors)"
    hold "$what"
}

must_tell() { grep -q 'the disk is full\|No space left' errors || fault "$1: nobody was told: $(cat errors)"; }

must_keep() { grep -q '^kept' said || fault "$1: nothing is kept: $(cat errors)"; }

# Too small for a journal, or for much of one: who is not known yet can only be a guest.
for size in 16k 64k 96k 128k; do
    mount -t tmpfs -o size=$size none full || { echo "tmpfs may not be mounted: skipped"; exit $skipped; }
    must_read "$size" --guest
    [[ $size != 16k ]] || must_tell "$size"
    mount -o remount,size=16m full
    must_read "$size, with room" --reader fox
    must_keep "$size, with room"
    umount full
done

# Full in the middle of a life, to the last byte; then somebody makes room.
mount -t tmpfs -o size=256k none full
must_read "before it is full" --reader fox
must_keep "before it is full"
cat /dev/zero > full/photos 2> /dev/null
for round in 1 2 3; do
    must_read "full, round $round" --reader fox
    must_tell "full, round $round"
done
rm full/photos
must_read "with room again" --reader fox
must_keep "with room again"
umount full

[[ $faults == 0 ]]
