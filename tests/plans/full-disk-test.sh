#!/bin/bash
# full-disk-test.sh HAKAWATI TORTURE WORK-FOLDER
# A file system that is too small: answering goes on to the plan's end, a grown-up is told in the
# log and on the screen, no `kept` is said and no leaf grows without it; with more room the same
# folder keeps again. Exit code 77 where nothing may be mounted.
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
# A wrong and a right answer to a question, and what must then be so.
write_plan() { # write_plan NAME CHAPTER PANEL QUESTION EXPECTATION...
    local name=$1 chapter=$2 panel=$3 question=$4
    shift 4
    printf '%s\n' "panel $chapter-$panel" "repeat tap id next until stop $question" \
        "find id $question.b" "tap id $question.b" "find id $question.a" "tap id $question.a" \
        'tap id next' "expect stop $chapter" "$@" > "$name.plan"
}
write_plan somehow gha-c1 p04 gha-q01
write_plan told gha-c1 p04 gha-q01 'expect no notice none'
write_plan kept gha-c1 p04 gha-q01 'expect notice none' 'expect leaf gha-q01'
write_plan refused gha-c2 p08 gha-q02 'expect notice full' 'expect no leaf gha-q02'
write_plan kept-again gha-c2 p08 gha-q02 'expect notice none' 'expect leaf gha-q02'
unset DISPLAY WAYLAND_DISPLAY

fault() {
    echo "$*"
    faults=$((faults + 1))
}

read_plan() { # read_plan PLAN WHO...
    local plan=$1
    shift
    timeout 120 "$program" --plan "$plan.plan" --book gha "$@" --trace --size 640x400 --dpi 75 \
        --data full/data > said 2> errors
}

hold() { # hold WHAT
    [[ -s full/data/journal.db ]] || { grep -q '^kept' said && fault "$1: promises and no journal"; return; }
    "$torture" held --data full/data < said > held || fault "$1: $(cat held)"
}

must_read() { # must_read WHAT PLAN WHO...
    local what=$1
    shift
    read_plan "$@" || fault "$what: the plan ended with $?: $(head -1 errors)"
    hold "$what"
}

must_tell() { grep -q 'the disk is full\|No space left' errors || fault "$1: nobody was told: $(cat errors)"; }

must_keep() { grep -q '^kept' said || fault "$1: nothing is kept: $(cat errors)"; }

# Too small for a journal, or for much of one: who is not known yet can only be a guest.
for size in 16k 64k 96k 128k; do
    mount -t tmpfs -o size=$size none full || { echo "tmpfs may not be mounted: skipped"; exit $skipped; }
    if [[ $size == 16k ]]; then # not even an empty one
        must_read "$size" told --guest
        must_tell "$size"
    else
        must_read "$size" somehow --guest
    fi
    mount -o remount,size=16m full
    must_read "$size, with room" kept --reader fox
    must_keep "$size, with room"
    umount full
done

# Full in the middle of a life, to the last byte; then somebody makes room.
mount -t tmpfs -o size=256k none full
must_read "before it is full" kept --reader fox
must_keep "before it is full"
cat /dev/zero > full/photos 2> /dev/null
for round in 1 2 3; do
    must_read "full, round $round" refused --reader fox
    must_tell "full, round $round"
done
rm full/photos
must_read "with room again" kept-again --reader fox
must_keep "with room again"
umount full

[[ $faults == 0 ]]
