#!/bin/bash
# refuse-test.sh HAKAWATI TORTURE WORK-FOLDER
# The disk refuses the reader's program one call in many, or is full from the start: the plan goes
# on to its end, and no `kept` is said without it. Exit code 77 where strace may not trace.
set -u
program=$1 torture=$2 work=$3
skipped=77 faults=0
here=$(cd "$(dirname "$0")" && pwd)
plan=$here/faults/one-chapter.plan
calls=pwrite64,write,fsync,fdatasync,ftruncate

rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY
strace -qq -o probe true 2> /dev/null || { echo "strace may not trace here: skipped"; exit $skipped; }

fault() {
    echo "$*"
    faults=$((faults + 1))
}

read_plan() { # read_plan DATA [COMMAND BEFORE...]
    local data=$1
    shift
    timeout 120 "$@" "$program" --plan "$plan" --book gha --reader fox --trace --size 640x400 \
        --dpi 75 --data "$data" > said 2> errors
}

# The promises of the last run, held against the journal; faults of a journal that could not even
# be made are none.
hold() { # hold DATA WHAT
    [[ -s $1/journal.db ]] || { grep -q '^kept' said && fault "$2: promises and no journal"; return; }
    "$torture" held --data "$1" < said > held || fault "$2: $(cat held)"
}

# How many calls there are to refuse, of those that go to the journal.
read_plan sound strace -f -qq -e trace=$calls -o calls || fault "the plan was not followed: $(cat errors)"
hold sound "nothing refused"
grep -q '^kept' said || fault "nothing was kept: nothing is tested"
count=$(wc -l < calls)
echo "$count calls to refuse"

for error in EIO ENOSPC; do
    for ((i = 1; i <= 8; ++i)); do
        number=$((i * count / 9 + i))
        rm -rf data
        read_plan data strace -f -qq -o /dev/null -e trace=none \
            -e inject=$calls:error=$error:when=$number ||
            fault "$error at call $number: the plan ended with $?: $(tail -2 errors)"
        hold data "$error at call $number"
    done
    for number in 40 $((count / 2)); do # from there on, all of them
        rm -rf data
        read_plan data strace -f -qq -o /dev/null -e trace=none \
            -e "inject=pwrite64,fsync,fdatasync:error=$error:when=$number+" ||
            fault "$error from call $number on: the plan ended with $?: $(tail -2 errors)"
        hold data "$error from call $number on"
    done
done

[[ $faults == 0 ]]
