#!/bin/bash
# wall-window-test.sh HAKAWATI WINDOW-TOOL WORK-FOLDER
# Two real windows under Xvfb: the reader's own and the audience's. A session is led with a finger
# (the mouse), and each window must show, px for px, what a plan without any window draws for it.
# Then the audience's is closed, and the session goes on. Last, the same on a machine with two
# displays, where nobody asks for the second window, and where one is pulled out and put in again.
# Waits for what the program and the displays show, with a deadline, never for a fixed time.
set -u
program=$1 tool=$2 work=$3
size=800x500 wall=640x360 dpi=94
pin=482915
title="wall window test"
. "$(dirname "$0")/display.sh"

# The two windows, apart from each other: what lies over a window cannot be seen in it.
start_program() {
    seen=0
    : > "$work/said"
    "$program" --windowed --size $size --dpi $dpi --language en --trace --data "$work/data" "$@" \
        >> "$work/said" 2>> "$work/errors" &
    reader=$!
    presented who
    own=$(timeout $deadline xdotool search --sync --onlyvisible --name '^Hakawati$') ||
        fail "no window came"
    audience=$(timeout $deadline xdotool search --sync --onlyvisible --name '^Hakawati: for everybody$') ||
        fail "no window for everybody came"
    xdotool windowmove "$own" 0 0 windowmove "$audience" 0 520
}

shows() { [[ $("$tool" same "$1" "$work/shots/$2.png") == "0 of "* ]]; }
must_show() {
    until_true shows "$1" "$2" ||
        fail "window $1 does not show $2.png: $("$tool" same "$1" "$work/shots/$2.png")"
}

audience_seen() { xdotool search --onlyvisible --name '^Hakawati: for everybody$' > /dev/null 2>&1; }

# The centre of a control, as the plan has it on the same screen.
find_control() {
    local bounds
    bounds=$(sed -n "/^screen $2 /,/^screen /s/^ *[a-z]* $1 .*\[\([-0-9 ]*\)\].*\$/\1/p" "$work/trees" | head -1)
    read -r x y w h <<< "$bounds"
    [[ -n ${h:-} ]] || fail "no control $1 in the tree of $2"
}
touch_control() {
    find_control "$1" "$2"
    xdotool mousemove --window "$own" $((x + w / 2)) $((y + h / 2)) click 1
}
# However slow the machine: the finger goes up when the screen has come.
hold_control() {
    find_control "$1" "$2"
    xdotool mousemove --window "$own" $((x + w / 2)) $((y + h / 2)) mousedown 1
    presented "$3"
    xdotool mouseup 1
}

# 0. A door is set up. What the screens of a session are, where their controls lie, and what each
# window is to show.
to_door='tap id grown-ups
tap id grown-ups'
cat > "$work/set-up.plan" << END
$to_door
tap id begin
digits $pin
tap id open
digits $pin
tap id open
tap id written
digits paper-end
tap id open
tap id back
tap id practice-stop
tap id lock
END
cat > "$work/session.plan" << END
wall $wall
describe
shot who
$to_door
describe
digits $pin
tap id open
describe
tap id lead
tap id chapter-2
describe
tap id start
describe
shot title
tap id next
shot panel
tap id vote
shot vote
describe
tap id back
wall gone
describe
shot alone
END
plan() {
    "$program" --plan "$work/$1.plan" --size $size --dpi $dpi --language en --data "$2" \
        --shots "$work/shots" 2>> "$work/errors" || fail "the plan '$1' was not followed"
}
plan set-up "$work/data" > /dev/null
cp -r "$work/data" "$work/data-of-plan"
plan session "$work/data-of-plan" > "$work/trees"

# 1. Two windows, each of its size; nobody is behind the door, so the audience sees the tree.
start_display -screen 0 1000x900x24
start_program --wall $wall
[[ $(xdotool getwindowgeometry "$own") == *"Geometry: $size"* ]] || fail "the reader's window is no $size"
[[ $(xdotool getwindowgeometry "$audience") == *"Geometry: $wall"* ]] || fail "the wall is no $wall"
must_show "$own" who
must_show "$audience" who-wall

# What lay under the other window is drawn again.
xdotool windowmove --sync "$audience" 40 40 windowraise "$own"
until_true shows "$own" who || fail "the reader's window is not above the other one"
xdotool windowmove --sync "$audience" 0 520
must_show "$audience" who-wall

# 2. Through the door and into a session: the leader's picture here, the group's there.
go_in() {
    hold_control grown-ups who door
    for ((i = 0; i < ${#pin}; ++i)); do
        touch_control "digit-${pin:i:1}" door
        presented door
    done
    touch_control open door
    presented desk
}
go_in
touch_control lead desk
presented group-set-up
touch_control chapter-2 group-set-up
presented group-set-up
touch_control start group-set-up
presented presenter
must_show "$own" title
must_show "$audience" title-wall
shows "$audience" who-wall && fail "the audience's window did not change"
touch_control next presenter
presented presenter
must_show "$own" panel
must_show "$audience" panel-wall
touch_control vote presenter
presented vote
must_show "$own" vote
must_show "$audience" vote-wall
touch_control back vote
presented presenter

# 3. The audience's window is closed by hand: the leader has the whole screen, at the same place.
"$tool" close "$audience" || fail "it could not be asked to close"
presented reader
must_show "$own" alone
audience_seen && fail "the closed window is there still"
touch_control next reader
presented reader
end_program
kill "$xvfb"
wait "$xvfb" 2> /dev/null

# 4. Two displays: the audience's window comes by itself, stays as long as its display does, and goes
# with it in the middle of a session, which goes on.
start_display -screen 0 1000x900x24 -screen 1 1280x720x24
start_program
must_show "$own" who
"$tool" close "$audience" || fail "it could not be asked to close"
go_in
[[ $(xdotool getwindowname "$audience") == "Hakawati: for everybody" ]] || fail "the wall went"
touch_control lead desk # the session waits where it was
presented presenter
"$tool" unplug "$own" 1 || fail "the display could not be pulled"
presented reader
audience_seen && fail "the wall is there without its display"
touch_control next reader
presented reader

# 5. The cable is put in again: the session finds its audience as if it had never gone.
"$tool" plug "$own" 1 || fail "the display could not be put in"
presented presenter
audience_seen || fail "the wall is not there with its display"
xdotool windowmove --sync "$audience" 0 520
touch_control pause presenter # not `next`: it would be the second tap of a double one
presented presenter
end_program
no_complaint
