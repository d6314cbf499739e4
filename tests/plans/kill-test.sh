#!/bin/bash
# kill-test.sh HAKAWATI TORTURE WORK-FOLDER [TIMES]
# The reader's program is killed at random instants of answering questions over and over. Every
# answer and place it said was kept must be in the journal, and it must come back to the same stop.
set -u
program=$1 torture=$2 work=$3 times=${4:-100}
here=$(cd "$(dirname "$0")" && pwd)

rm -rf "$work"
mkdir -p "$work/data" # there before the first kill
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY
export HAKAWATI_BENCH_START=0 # with it, the trace names the stop
"$torture" kill --times "$times" --lines 20 --longest 60 --book gha --data "$work/data" -- \
    "$program" --plan "$here/faults/again-and-again.plan" --book gha --reader fox --trace \
    --size 640x400 --dpi 75 --data "$work/data" > said 2> errors
code=$?
cat said errors
# It must have heard promises and compared places, or nothing was tested.
read -r kept answers places < <(
    sed -nE 's/^kill: .* ([0-9]+) promises, ([0-9]+) answers, .* ([0-9]+) places.*/\1 \2 \3/p' said)
[[ $code == 0 && ${kept:-0} -gt $times && ${answers:-0} -gt $((times / 4)) && ${places:-0} -gt $((times / 4)) ]]
