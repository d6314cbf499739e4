#!/bin/bash
# no-names-test.sh HAKAWATI WORK-FOLDER
# A child answers, a group is led, and everything there is goes along on a stick: nothing in the data
# folder, in the log or on the stick tells on which machine, by which account or in which folder.
# What is packed in PDFs is unpacked first; what is sealed in a backup is the journal, which is read
# where it lies.
set -u
program=$1 work=$2
here=$(cd "$(dirname "$0")" && pwd)
session=$here/../../stories/going-home-again/plans/session-of-24-ar.plan

rm -rf "$work"
mkdir -p "$work/canary-path/canary-home"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY

fail() {
    echo "no names: $*"
    exit 1
}

# A host's name of its own, where that is allowed.
rename=()
unshare -u true 2> /dev/null && rename=(unshare -u sh -c 'hostname canary-host; exec "$@"' sh)
play() { # play PLAN OPTIONS...
    env USER=canary-user LOGNAME=canary-user HOSTNAME=canary-host \
        HOME="$work/canary-path/canary-home" "${rename[@]}" "$program" --plan "$@" \
        --data "$work/canary-path/data" --shots "$work/shots" > said 2>&1 ||
        fail "the plan was not followed: $(cat said)"
}
# The session's plan takes along what is ticked from the beginning, and a backup.
{ sed '/^tap id lock/,$d' "$session"; printf '%s\n' 'tap id take' 'tap id item-merge-file' \
    'tap id item-print' 'tap id next' 'expect file sessions.hkmerge'; } > everything.plan
play "$here/faults/two-questions.plan" --book gha --reader fox --size 640x400 --dpi 75
play everything.plan --language ar
# A start that has something to say to the log: the journal is damaged.
printf 'noise' | dd of=canary-path/data/journal.db conv=notrunc 2> dd
echo 'expect notice restored' > restored.plan
play restored.plan --reader fox
[[ -s canary-path/data/log.txt ]] || fail "nothing is in the log: nothing is tested"

cd canary-path || exit 2
for name in sessions.csv votes.csv statements.json tablet.hkbackup sessions.hkmerge report-ar.pdf; do
    [[ -s $(echo data/sticks/SITE-7/*"$name") ]] || fail "$name was not taken along: nothing is tested"
done
mkdir data/unpacked
for file in data/sticks/SITE-7/*.pdf; do
    { pdfinfo "$file"; pdfinfo -meta "$file"; pdftotext "$file" -; } > "data/unpacked/${file##*/}.txt" ||
        fail "$file cannot be read"
done
[[ $(ls data/unpacked | wc -l) -gt 1 ]] || fail "no print kit was taken along: nothing is tested"

found=$(grep -rlF canary data) && fail "an account, a host or a folder is named in: $found"
ids=("$(uname -n)" "$(cat /etc/machine-id 2> /dev/null)")
for file in /sys/class/dmi/id/{product,board,chassis}_{uuid,serial} /proc/device-tree/serial-number \
    /sys/class/net/*/address /sys/block/*/device/{serial,cid,wwid}; do
    ids+=("$(tr -d '\0' 2> /dev/null < "$file" | grep -v '^00:00:00:00:00:00$')")
done 2> /dev/null
[[ ${#ids[0]} -gt 0 ]] || fail "this machine has no name: nothing is tested"
for id in "${ids[@]}"; do
    [[ ${#id} -lt 6 ]] && continue # nothing there, or too short to be told from chance
    found=$(grep -rliF -e "$id" -e "${id//[-:]/}" data) && fail "$id of this machine is in: $found"
done
[[ -z $(find canary-home -type f) ]] || fail "written into the account's folder: $(find canary-home)"
