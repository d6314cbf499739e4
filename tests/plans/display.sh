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

# Looks again and again, with a little silence between, until the command says yes.
until_true() {
    local i
    for ((i = 0; i < deadline * 20; ++i)); do
        "$@" && return
        read -r -t 0.05 -u 5
    done
    return 1
}

# A trace line that names this screen, after those that were waited for before.
seen=0
next_screen() {
    local line
    line=$(tail -n +$((seen + 1)) "$work/said" | grep -n -m 1 "^presented $1\b") || return 1
    seen=$((seen + ${line%%:*}))
}
presented() { until_true next_screen "$1" || fail "screen '$1' did not come"; }

# The centre of a control, in px, as `describe` told it into a file.
centre_of() {
    local bounds x y w h
    bounds=$(sed -n "s/^ *[a-z]* $1 .*\[\([-0-9 ]*\)\].*\$/\1/p" "$2" | head -1)
    read -r x y w h <<< "$bounds"
    [[ -n ${h:-} ]] || return 1
    echo $((x + w / 2)) $((y + h / 2))
}

# With these options of Xvfb; it is then in the variable DISPLAY.
start_display() {
    Xvfb -displayfd 3 "$@" -nolisten tcp 3> "$work/display" 2> "$work/xvfb" &
    xvfb=$!
    read -r -t $deadline number < "$work/display" || fail "Xvfb did not start: $(cat "$work/xvfb")"
    export DISPLAY=:$number
    unset WAYLAND_DISPLAY SDL_VIDEODRIVER
}

# A tablet that is turned off asks the program to end.
end_program() {
    kill -TERM "$reader"
    wait "$reader"
    local code=$?
    reader=0
    [[ $code == 0 ]] || fail "asked to end, the program ended with $code"
}

# At the very end: all that it may have said on its error output is that it is silent.
no_complaint() {
    if grep -qv '^hakawati: there is no sound' "$work/errors"; then fail "it complained"; fi
}
