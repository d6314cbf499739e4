#!/bin/bash
# run-plan.sh HAKAWATI PLAN WORK-FOLDER [EXPECTED]
# Plays one plan without a display, from a fresh data folder. Options of the program stand in the
# plan's first line: "# options: --language ar --size 640x400". With EXPECTED the plan must fail
# (exit code 1, or 2 for a plan that cannot be read) with exactly the words of that file.
set -u
program=$1 plan=$2 work=$3 expected=${4:-}

rm -rf "$work"
mkdir -p "$work"
read -r first < "$plan"
options=()
[[ $first == "# options: "* ]] && read -ra options <<< "${first#\# options: }"

cd "$(dirname "$plan")" || exit 2
env -u DISPLAY -u WAYLAND_DISPLAY "$program" --plan "$(basename "$plan")" --data "$work/data" \
    --shots "$work/shots" "${options[@]}" > "$work/said" 2>&1
code=$?

if [[ -z $expected ]]; then
    cat "$work/said"
    # A plan that is followed says nothing at all: a warning in the log is a fault here.
    [[ $code == 0 && ! -s $work/said ]]
    exit
fi
if [[ $code == 0 ]]; then
    echo "this plan must fail, and it was followed to its end"
    exit 1
fi
diff -u "$expected" "$work/said"
