#!/bin/bash
# clock-test.sh HAKAWATI TORTURE WORK-FOLDER
# Questions are answered on tablets whose clocks stand at 1970 and at 2106, or run backwards while
# somebody reads and from one start to the next: what is kept, in which order, and where the book
# opens again is the same as by a right clock. Exit code 77 where faketime is missing.
set -u
program=$1 torture=$2 work=$3 skipped=77 faults=0
here=$(cd "$(dirname "$0")" && pwd)
command -v faketime > /dev/null || { echo "no faketime here: skipped"; exit $skipped; }
library=$(faketime 'now' printenv LD_PRELOAD)

rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY
export TZ=UTC
printf '%s\n' 'expect stop gha-c3-p11' 'expect leaf gha-q01' 'expect leaf gha-q02' \
    'panel gha-c3-p12' 'repeat tap id next until stop gha-q04' 'find id gha-q04.b' 'tap id gha-q04.b' \
    'expect leaf gha-q04' > again.plan

fault() {
    echo "$*"
    faults=$((faults + 1))
}

by_clock() { # by_clock CLOCK COMMAND...: as faketime -f takes it
    local clock=$1
    shift
    env LD_PRELOAD="$library" FAKETIME="$clock" FAKETIME_DONT_FAKE_MONOTONIC=1 DONT_FAKE_MONOTONIC=1 "$@"
}

read_plan() { # read_plan CLOCK PLAN DATA
    by_clock "$1" timeout 120 "$program" --plan "$2" --book gha --reader fox --trace --size 640x400 \
        --dpi 75 --data "$3" 2> errors | grep '^kept' > kept
    [[ ${PIPESTATUS[0]} == 0 && ! -s errors ]] || fault "$3, $1: not followed: $(cat errors)"
}

live() { # live NAME CLOCK CLOCK-AFTERWARDS
    read_plan "$2" "$here/faults/two-questions.plan" "$1"
    cp kept "kept-$1"
    read_plan "$3" again.plan "$1"
    cat kept >> "kept-$1"
    "$torture" held --data "$1" < "kept-$1" > held || fault "$1: $(cat held)"
    diff -q kept-right "kept-$1" > /dev/null || fault "$1: $(diff kept-right "kept-$1")"
}

# The controls: a faked clock is seen, and one that runs backwards does.
[[ $(by_clock '@2106-02-07 06:28:20' date +%Y-%m) == 2106-02 ]] || fault "2106 is not seen here"
backwards='@2026-06-01 12:00:00 i-3600.0'
[[ $(by_clock "$backwards" perl -e 'print((time > time) ? 1 : 0)') == 1 ]] || fault "nothing runs backwards here"

live right '@2026-06-01 12:00:00' '@2026-06-02 12:00:00'
[[ $(wc -l < kept-right) -gt 12 ]] || fault "next to nothing was kept: nothing is tested"
live year-1970 '@1970-01-01 00:00:00' '@1970-01-01 00:00:00'
live year-2106 '@2106-02-07 06:28:20' '@2106-02-08 06:28:20' # beyond 32 bits, the sign apart
live backwards "$backwards" '@2020-01-01 12:00:00'
live from-2106-to-1970 '@2106-02-07 06:28:20' '@1970-01-01 00:00:00'

[[ $faults == 0 ]]
