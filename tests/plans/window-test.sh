#!/bin/bash
# window-test.sh HAKAWATI WORK-FOLDER
# The real window under Xvfb, moved by real X input: the mouse as a finger, keys, a new size, a kill.
# It waits for what the program says and writes, each time with a deadline, never for a fixed time.
set -u
program=$1 work=$2
size=800x500 dpi=94
window=
title="window test"
. "$(dirname "$0")/display.sh"

# Its frame buffer is a file: what a person would see, to be compared.
start_display -screen 0 1000x900x24 -fbdir "$work/frame"

start() {
    "$program" --windowed --size $size --dpi $dpi --trace --data "$work/data" \
        --reader fox --language en >> "$work/said" 2>> "$work/errors" &
    reader=$!
    presented "$1"
    window=$(timeout $deadline xdotool search --sync --onlyvisible --name Hakawati) ||
        fail "no window came"
    xdotool windowfocus --sync "$window"
}

# The place that the journal kept last is this stop.
kept_last() { [[ $(grep '^kept ' "$work/said" | tail -n 1) == "kept "*" $1" ]]; }
place() { until_true kept_last "$1" || fail "the place is not $1"; }

# A control, where the same screen of the same size has it in a plan.
touch_control() {
    local x y
    read -r x y < <(centre_of "$1" "$work/tree-$2")
    [[ -n ${y:-} ]] || fail "no control $1 in the tree of $2"
    xdotool mousemove --window "$window" "$x" "$y" click 1
}

see() { md5sum < "$work/frame/Xvfb_screen0"; }

# A picture that has come to rest: the same in two looks, half a second of silence between them.
at_rest() {
    local before after
    after=$(see)
    for _ in {1..100}; do
        before=$after
        read -r -t 0.5 -u 5
        after=$(see)
        [[ $before == "$after" ]] && break
    done
    echo "$after"
}

# 0. Where the controls lie.
printf '%s\n' describe > "$work/shelf.plan"
printf '%s\n' 'repeat tap id next until screen reader' describe > "$work/reader.plan"
for screen in shelf reader; do
    "$program" --plan "$work/$screen.plan" --size $size --dpi $dpi --data "$work/data-of-plans" --guest \
        > "$work/tree-$screen" 2>> "$work/errors" || fail "the plan '$screen' was not followed"
    rm -rf "$work/data-of-plans"
done

# 1. A finger on the shelf's button, then on the reader's.
start shelf
touch_control next shelf
presented title
xdotool key Next
presented reader
place gha-c1-p01
first=$(at_rest)
touch_control next reader
presented reader
second=$(at_rest)
[[ $first != "$second" ]] || fail "a touch on 'next' changed nothing that can be seen"

# 2. Keys to the second panel.
for _ in caption first-balloon second-balloon; do
    kept_last gha-c1-p02 && break
    xdotool key Next
    presented reader
    at_rest > /dev/null
done
place gha-c1-p02
xdotool mousemove 0 0
before=$(at_rest)

# 3. Killed without a word, it opens again at the same panel, and shows the same picture.
kill -9 "$reader"
wait "$reader" 2> /dev/null
start reader
xdotool mousemove 0 0
place gha-c1-p02
[[ $(at_rest) == "$before" ]] || fail "after the kill the picture is another one"

# 4. Turned to portrait and back, it keeps the place.
xdotool windowsize "$window" 500 800
presented reader
tall=$(at_rest)
[[ $tall != "$before" ]] || fail "the picture did not follow the window"
place gha-c1-p02
xdotool windowsize "$window" 800 500
presented reader
place gha-c1-p02

# 5. It reads on from there, and back.
xdotool key Prior
presented reader
place gha-c1-p01

# 6. The shelf by Escape; asked to end, as a tablet does that is turned off, it ends in order.
xdotool key Escape
presented shelf
end_program
no_complaint
