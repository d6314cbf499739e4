#!/bin/bash
# merge-test.sh HAKAWATI WORK-FOLDER
# Two tablets lead a group and write their sessions on one stick; a third one brings both in with one
# touch, damaged beside whole, and never meets its own file as another's.
set -u
program=$1 work=$2
rm -rf "$work"
mkdir -p "$work/sticks/SITE"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY

play() { # NAME SEED: the plan on standard input
    cat > "$1.plan"
    "$program" --plan "$1.plan" --data "data-$2" --seed "$2" --sticks sticks --shots shots \
        --language en --size 640x400 --dpi 75 > said 2>&1 || { echo "$1:"; cat said; exit 1; }
}
door='tap id grown-ups
tap id grown-ups
tap id begin
digits 482915
tap id open
digits 482915
tap id open
tap id written
digits paper-end
tap id open
tap id back
tap id practice-stop'
lead='tap id lead
tap id start
tap id pause
tap id path-goodbye
tap id next
digits 482915
tap id open
tap id number-7
tap id number-6
tap id keep
expect screen desk
tap id take
tap id item-report
tap id item-counts
tap id item-answers
tap id item-merge-file
tap id next
expect file sessions.hkmerge'

play first 20 <<< "$door
$lead"
play second 40 <<< "$door
$lead"
mapfile -t files < <(ls sticks/SITE/*.hkmerge)
[[ ${#files[@]} == 2 ]] || { echo "not two files: ${files[*]}"; exit 1; }
head -c 700 "${files[0]}" > sticks/SITE/hakawati-ffffff-2026-01-01-sessions.hkmerge
play third 60 <<< "$door
tap id take
tap id bring-merge
expect text \"This file is damaged.\"
tap id back
tap id report
expect text \"25\""
rm sticks/SITE/hakawati-ffffff-*
play third-again 60 <<< "tap id grown-ups
tap id grown-ups
digits 482915
tap id open
tap id take
tap id bring-merge
expect text \"Everything in this file was here already.\"
tap id back
$lead"
rm "${files[@]}"
play third-alone 60 <<< "tap id grown-ups
tap id grown-ups
digits 482915
tap id open
tap id take
expect no id bring-merge
tap id next
expect file sessions.csv"
# The two that were brought in, and its own.
lines=$(wc -l < sticks/SITE/*-sessions.csv)
[[ $lines == 4 ]] || { echo "$lines lines"; cat sticks/SITE/*-sessions.csv; exit 1; }
