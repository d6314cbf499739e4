#!/bin/bash
# world-test.sh HAKAWATI WORK-FOLDER
# Where the world fails, the program says one sentence and ends with exit code 2. Where only a book
# or a word fails, it says so and reading goes on.
set -u
program=$1 work=$2
rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
export XDG_RUNTIME_DIR=$work # without one, a library of the display complains for itself
faults=0

# expect CODE WORDS OPTIONS...: the exit code, and all that is said on stderr.
expect() {
    local code=$1 words=$2
    shift 2
    local said got
    said=$(timeout 60 "$program" "$@" 2>&1 > "$work/out")
    got=$?
    if [[ $got != "$code" || $said != "$words" ]]; then
        printf 'hakawati %s\n  expected %s: %s\n  but got  %s: %s\n' "$*" "$code" "$words" "$got" "$said"
        faults=$((faults + 1))
    fi
}

touch file
echo 'expect screen shelf' > shelf.plan
echo 'expect screen no-books' > no-books.plan
mkdir empty

expect 2 'hakawati: display: there is none to open a window on' --data data
expect 2 'hakawati: data folder file/here: Not a directory' --guest --plan shelf.plan --data file/here
expect 2 'hakawati: data folder /dev/null: Not a directory' --guest --plan shelf.plan --data /dev/null
expect 2 'hakawati: open none.plan: No such file or directory' --plan none.plan --data data
expect 2 'hakawati: open none/lang/languages.json: No such file or directory' \
    --guest --plan shelf.plan --data data --assets none
expect 0 '' --guest --plan shelf.plan --data data
expect 0 '' --guest --plan no-books.plan --data data --stories empty
expect 0 'hakawati: reading the folder none: No such file or directory; the shelf stays empty' \
    --guest --plan no-books.plan --data data --stories none

[[ $faults == 0 ]]
