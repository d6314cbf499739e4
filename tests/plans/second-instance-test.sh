#!/bin/bash
# second-instance-test.sh HAKAWATI WORK-FOLDER
# Two programs on one journal: the second is refused with a sentence and exit code 2; when the first
# is gone, even killed, the next one opens.
set -u
program=$1 work=$2 first=0 deadline=60
here=$(cd "$(dirname "$0")" && pwd)
sentence='Hakawati is open already on this tablet; close it before opening it again'

rm -rf "$work"
mkdir -p "$work"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY
mkfifo trace
echo 'expect reader fox' > open.plan
trap '[[ $first != 0 ]] && kill -9 $first 2> /dev/null' EXIT

fail() {
    echo "second instance: $*"
    exit 1
}

"$program" --plan "$here/faults/again-and-again.plan" --book gha --reader fox --trace \
    --size 640x400 --dpi 75 --data data > trace 2> errors &
first=$!
exec 4< trace
while read -r -t $deadline line <&4 || fail "nothing was kept: $(cat errors)"; do
    [[ $line == kept* ]] && break
done
kill -STOP $first # it holds the journal as long as the rest takes

said=$(timeout 60 "$program" --plan open.plan --reader fox --data data 2>&1 > out)
code=$?
[[ $code == 2 ]] || fail "the second one ended with $code: $said"
[[ $said == "hakawati: "*"$sentence" ]] || fail "the second one said: $said"

kill -9 $first
wait $first 2> /dev/null
first=0
timeout 60 "$program" --plan open.plan --reader fox --data data > out 2>&1 || fail "afterwards: $(cat out)"
