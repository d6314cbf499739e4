# Sourced by the tests of real windows: a folder to work in, a display of their own, and an end that
# leaves no process behind. The caller has set `work` and `title`, and starts the program as `reader`.
export SDL_AUDIODRIVER=dummy # no sound on any machine; the program says so in one line, which is no complaint
deadline=60 # s, for a loaded machine; a line that comes is read at once
reader=0 xvfb=0

rm -rf "$work"
mkdir -p "$work/frame"
mkfifo "$work/display" "$work/silence"
: > "$work/said"
exec 5<> "$work/silence" # nobody writes here: reading it with a deadline is how to let time pass

fail() {
    echo "$title: $*"
    echo "--- what the program said"
    cat "$work/said" "$work/errors" 2> /dev/null
    exit 1
}

end_all() {
    for process in $reader $xvfb; do
        [[ $process != 0 ]] && kill -9 "$process" 2> /dev/null
    done
    wait 2> /dev/null
}
trap end_all EXIT

# With these options of Xvfb; it is then in the variable DISPLAY.
start_display() {
    Xvfb -displayfd 3 "$@" -nolisten tcp 3> "$work/display" 2> "$work/xvfb" &
    xvfb=$!
    read -r -t $deadline number < "$work/display" || fail "Xvfb did not start: $(cat "$work/xvfb")"
    export DISPLAY=:$number
    unset WAYLAND_DISPLAY SDL_VIDEODRIVER
}

# At the very end: all that it may have said on its error output is that it is silent.
no_complaint() {
    if grep -qv '^hakawati: there is no sound' "$work/errors"; then fail "it complained"; fi
}
