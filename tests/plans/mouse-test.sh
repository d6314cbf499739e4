#!/bin/bash
# mouse-test.sh HAKAWATI WORK-FOLDER
# A question of every kind in the real window under Xvfb, answered with the mouse: clicks, and what is
# laid somewhere is dragged there too. Each answer must be on the disk before the next question.
set -u
program=$1 work=$2
size=800x500 dpi=94
window=
title="mouse test"
. "$(dirname "$0")/display.sh"
start_display -screen 0 1000x600x24

# As the reader with the fox, in a folder of data.
play() {
    "$program" --plan "$work/$1.plan" --data "$2" --reader fox --language en --size $size --dpi $dpi \
        2>> "$work/errors" || fail "the plan '$1' was not followed"
}

at() {
    local x y
    read -r x y < <(centre_of "$1" "$work/tree")
    [[ -n ${y:-} ]] || fail "no control $1 in the question"
    echo "$x $y"
}
move_to() { xdotool mousemove --window "$window" $1; }
click() {
    local to
    to=$(at "$1") || fail "$to"
    move_to "$to"
    xdotool click 1
}
drag() {
    local from to
    from=$(at "$1") || fail "$from"
    to=$(at "$2") || fail "$to"
    move_to "$from"
    xdotool mousedown 1
    xdotool mousemove_relative -- 0 -12
    move_to "$to"
    xdotool mouseup 1
}

kept() { [[ $(grep -c "^kept .* $1\$" "$work/said") == "$2" ]]; }
must_keep() { until_true kept "$1" "$2" || fail "answer $2 to $1 was not kept"; }

# Opens where it was left; what is shuffled lies as in a plan that is played at the same visit.
open_at() {
    printf '%s\n' "panel $1" "read until stop $2" > "$work/go.plan"
    echo describe > "$work/look.plan"
    play go "$work/data"
    rm -rf "$work/copy"
    cp -r "$work/data" "$work/copy"
    play look "$work/copy" > "$work/tree"
    "$program" --windowed --size $size --dpi $dpi --trace --data "$work/data" --reader fox --language en \
        > "$work/said" 2>> "$work/errors" &
    reader=$!
    seen=0
    presented question
    window=$(timeout $deadline xdotool search --sync --onlyvisible --name Hakawati) ||
        fail "no window came"
    xdotool windowfocus --sync "$window"
}
close() {
    kill -TERM "$reader"
    wait "$reader" || fail "asked to end, the program ended with $?"
    reader=0
}

# Which thing lies in front is left to chance.
drag_front() { drag "$(sed -n 's/^ *card \(gha-q[^ ]*\) .* picked$/\1/p' "$work/tree")" "$1"; }

# PANEL QUESTION STEP...: each step is an answer of its own.
question() {
    local id=$2 number=0 step
    open_at "$1" "$2"
    shift 2
    for step in "$@"; do
        $step
        must_keep "$id" $((++number))
    done
    close
    printf 'expect leaf %s\n' "$id" > "$work/leaf.plan"
    play leaf "$work/data"
}

# A card into the hand, then to its place.
lay() {
    click "$1"
    presented question
    click "$2"
}

question gha-c1-p04 gha-q01 "click gha-q01.a"
question gha-c2-p08 gha-q02 "click gha-q02.b" "click gha-q02.a"
question gha-c3-p12 gha-q04 "click gha-q04.b"
question gha-c5-p21 gha-q08 "click gha-q08.a" "click gha-q08.c"
question gha-c3-p11 gha-q03 "drag gha-q03.1 place-1" "lay gha-q03.2 place-2"
question gha-c5-p20 gha-q07 "drag_front basket-1"
no_complaint
