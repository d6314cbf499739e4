#!/bin/bash
# damaged-test.sh HAKAWATI WORK-FOLDER
# The journal is noise, noise with nothing beside it to put it back from, or of a newer program: the
# reader opens, a grown-up is told which of these on the screen and in the log, reading goes on.
set -u
program=$1 work=$2 faults=0
rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY

# A wrong and a right answer to a question; before and after it what must be so.
write_plan() { # write_plan NAME PANEL QUESTION BEFORE AFTER
    printf '%s\n' 'expect reader fox' "$4" "panel $2" "repeat tap id next until stop $3" \
        "find id $3.b" "tap id $3.b" "find id $3.a" "tap id $3.a" 'expect button next' "$5" > "$1.plan"
}
write_plan sound gha-c1-p04 gha-q01 'expect notice none' 'expect leaf gha-q01'
write_plan restored gha-c2-p08 gha-q02 'expect notice restored' 'expect leaf gha-q02'
printf '%s\n' 'expect leaf gha-q01' 'tap id notice' 'expect notice none' >> restored.plan
write_plan anew gha-c2-p08 gha-q02 'expect notice anew' 'expect leaf gha-q02'
echo 'expect no leaf gha-q01' >> anew.plan
write_plan newer gha-c2-p08 gha-q02 'expect notice newer' 'expect notice newer'
printf '%s\n' 'expect leaf gha-q01' 'expect no leaf gha-q02' >> newer.plan

must_follow() { # must_follow PLAN WORDS: with exactly these in the log
    rm -f data/log.txt
    timeout 60 "$program" --plan "$1.plan" --book gha --reader fox --size 640x400 --dpi 75 \
        --data data > said 2>&1
    local code=$?
    [[ $code == 0 && $(cat data/log.txt 2> /dev/null | wc -l) == "$2" ]] && return
    echo "$1: ended with $code: $(cat said)"
    faults=$((faults + 1))
}

make_noise() { head -c 40960 /dev/zero | tr '\0' 'n' | dd of=data/journal.db conv=notrunc 2> dd; }

must_follow sound 0
cp -r data whole

make_noise
must_follow restored 1
grep -q 'the journal was damaged and set aside .*; put back from' data/log.txt || faults=$((faults + 1))
ls data/set-aside-*-journal.db > /dev/null || faults=$((faults + 1))

rm -rf data && cp -r whole data
make_noise
rm -f data/side-* data/snapshot-*
must_follow anew 1
grep -q 'nothing could be put back, it begins anew' data/log.txt || faults=$((faults + 1))

rm -rf data && cp -r whole data
printf '\0\0\0\143' | dd of=data/journal.db bs=1 seek=60 conv=notrunc 2> dd # its form: 99
before=$(md5sum < data/journal.db)
must_follow newer 2
grep -q 'the journal is of a newer program (form 99' data/log.txt || faults=$((faults + 1))
[[ $(md5sum < data/journal.db) == "$before" ]] || { echo "newer: it was changed"; faults=$((faults + 1)); }

[[ $faults == 0 ]]
