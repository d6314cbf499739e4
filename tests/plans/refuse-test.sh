#!/bin/bash
# refuse-test.sh HAKAWATI TORTURE WORK-FOLDER [EVERY]
# The disk refuses the reader's program one call, or all of them from one on, while questions are
# answered wrongly and rightly: the plan goes on to its end, no `kept` is said and no leaf grows
# without the journal, and a grown-up is told of what is not kept. One call in EVERY is tried
# (1: each of them). Exit code 77 where strace may not trace.
set -u
program=$1 torture=$2 work=$3 every=${4:-25}
skipped=77 faults=0 runs=0
here=$(cd "$(dirname "$0")" && pwd)
calls=pwrite64,fsync,fdatasync,ftruncate,write
read -ra called <<< "${calls//,/ }"

rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY
strace -qq -o probe true 2> /dev/null || { echo "strace may not trace here: skipped"; exit $skipped; }
cp "$here/faults/two-questions.plan" answers.plan
{ cat answers.plan; echo 'expect no notice none'; } > guest.plan # not even who reads can be kept
{ cat guest.plan; echo 'expect no leaf gha-q02'; } > reader.plan

fault() {
    echo "$*"
    faults=$((faults + 1))
}

read_plan() { # read_plan PLAN DATA [COMMAND BEFORE...]
    local plan=$1 data=$2
    shift 2
    runs=$((runs + 1))
    timeout 300 "$@" "$program" --plan "$plan" --book gha --reader fox --trace --size 640x400 \
        --dpi 75 --data "$data" > said 2> errors
}

# The promises of the last run, held against the journal; faults of a journal that could not even
# be made are none.
hold() { # hold DATA WHAT
    [[ -s $1/journal.db ]] || { grep -q '^kept' said && fault "$2: promises and no journal"; return; }
    "$torture" held --data "$1" < said > held || fault "$2: $(cat held)"
}

promises() { grep -c '^kept' said; }

# What was not kept, or not yet when it should, is told to a grown-up.
must_tell() { # must_tell WHAT
    [[ $(promises) -ge $all ]] || grep -q 'not kept: \|nothing can be kept: ' errors ||
        fault "$1: $(promises) of $all promises, and nobody was told: $(cat errors)"
}

# One line for every call that changes the journal's folder: how often each name had been called by
# then, itself included, as strace counts; before that its own name, and the plan for when all is
# refused from there on: before the second chapter nothing of its question can be kept.
read_plan answers.plan sound strace -f -qq -y -s 64 -e "trace=$calls" -o all ||
    fault "the plan was not followed: $(cat errors)"
all=$(promises)
hold sound "nothing refused"
mapfile -t list < <(awk -v names="$calls" '
    NR == 1 { own = $1; plan = "guest.plan"; count = split(names, name, ",") }
    $1 != own { next }
    /kept / && plan == "guest.plan" { plan = "reader.plan" }
    /kept [0-9]+ gha-c2/ { plan = "answers.plan" }
    { in_folder = /[0-9]<[^>]*\/sound/; sub(/\(.*/, "", $2); ++seen[$2] }
    in_folder {
        line = $2 " " plan
        for (i = 1; i <= count; ++i) line = line " " seen[name[i]] + (name[i] != $2)
        print line
    }' all)
[[ ${#list[@]} -gt 100 ]] || fault "only ${#list[@]} calls: nothing is tested"
for id in gha-q01 gha-q02; do
    grep -q "^kept .* $id" said || fault "no answer was kept: nothing is tested"
done
echo "${#list[@]} calls to refuse"

refuse_once() { # refuse_once ERROR NUMBER
    local name plan numbers i when
    read -r name plan numbers <<< "${list[$2]}"
    read -ra numbers <<< "$numbers"
    for i in "${!called[@]}"; do [[ ${called[i]} == "$name" ]] && when=${numbers[i]}; done
    local what="$1 at $name $when"
    rm -rf data
    read_plan answers.plan data strace -f -qq -o refused -e "trace=$calls" \
        -e "inject=$name:error=$1:when=$when" ||
        fault "$what: the plan ended with $?: $(tail -2 errors)"
    # strace injects only into what it traces; a test that refuses nothing is none.
    grep -q '(INJECTED)' refused || fault "$what: nothing was refused"
    hold data "$what"
    must_tell "$what"
}

# Not `write`: the program must go on saying what it keeps.
refuse_from() { # refuse_from ERROR NUMBER
    local name plan numbers i injections=()
    read -r name plan numbers <<< "${list[$2]}"
    read -ra numbers <<< "$numbers"
    for i in "${!called[@]}"; do
        [[ ${called[i]} == write ]] ||
            injections+=(-e "inject=${called[i]}:error=$1:when=${numbers[i]}+")
    done
    local what="$1 from $name ${numbers[*]} on"
    rm -rf data
    read_plan "$plan" data strace -f -qq -o refused -e "trace=$calls" "${injections[@]}" ||
        fault "$what: the plan ended with $?: $(tail -2 errors)"
    # strace injects only into what it traces; a test that refuses nothing is none.
    grep -q '(INJECTED)' refused || fault "$what: nothing was refused"
    hold data "$what"
    must_tell "$what"
}

for error in EIO ENOSPC; do
    for ((i = every / 2; i < ${#list[@]}; i += every)); do
        refuse_once $error $i
        ((i % (2 * every) == every / 2)) || [[ $every == 1 ]] && refuse_from $error $i
    done
done
echo "$runs runs, $faults faults"

[[ $faults == 0 ]]
