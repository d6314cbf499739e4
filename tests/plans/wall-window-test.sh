#!/bin/bash
# wall-window-test.sh HAKAWATI WORK-FOLDER
# Two real windows under Xvfb: the reader's own and the audience's, each of its size. Waits for what
# the display says, with a deadline, never for a fixed time.
set -u
program=$1 work=$2
deadline=60 # s, for a loaded machine

rm -rf "$work"
mkdir -p "$work"
mkfifo "$work/display" "$work/said"
reader=0 xvfb=0

fail() {
    echo "wall window test: $*"
    cat "$work/errors" 2> /dev/null
    exit 1
}
end_all() {
    for process in $reader $xvfb; do
        [[ $process != 0 ]] && kill -9 "$process" 2> /dev/null
    done
    wait 2> /dev/null
}
trap end_all EXIT

Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3> "$work/display" 2> "$work/xvfb" &
xvfb=$!
read -r -t $deadline number < "$work/display" || fail "Xvfb did not start: $(cat "$work/xvfb")"
export DISPLAY=:$number
unset WAYLAND_DISPLAY SDL_VIDEODRIVER

exec 4<> "$work/said"
"$program" --windowed --size 800x500 --dpi 94 --wall 640x360 --guest --trace --data "$work/data" \
    > "$work/said" 2> "$work/errors" &
reader=$!
read -r -t $deadline _ <&4 || fail "the reader showed nothing"

sizes=$(for window in $(xdotool search --onlyvisible --name '^Hakawati'); do
    name=$(xdotool getwindowname "$window")
    echo "$name: $(xdotool getwindowgeometry "$window" | sed -n 's/.*Geometry: //p')"
done | sort)
wanted=$'Hakawati: 800x500\nHakawati: for everybody: 640x360'
[[ $sizes == "$wanted" ]] || fail "expected the windows
$wanted
but there are
$sizes"
