#!/bin/bash
# core-test.sh HAKAWATI WORK-FOLDER
# What is typed at the door lies in the memory for a moment: no core file of the program may be
# written, however the system is set. The program is looked at while it waits for its plan, which
# comes through a pipe.
set -u
program=$1 work=$2

rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 2
mkfifo plan
unset DISPLAY WAYLAND_DISPLAY
ulimit -S -c "$(ulimit -H -c)"
[[ $(ulimit -S -c) != 0 ]] || { echo "core files are forbidden here anyway: skipped"; exit 77; }

"$program" --plan plan --size 640x400 --dpi 75 --data data > said 2>&1 &
reader=$!
exec 3> plan # opens when the program reads there
limit=$(grep '^Max core file size' "/proc/$reader/limits")
echo 'expect screen languages' >&3
exec 3>&-
wait $reader || { echo "the plan was not followed: $(cat said)"; exit 1; }
read -r _ _ _ _ soft hard _ <<< "$limit"
[[ $soft == 0 && $hard == 0 ]] || { echo "a core file may be written: $limit"; exit 1; }
