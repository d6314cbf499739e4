#!/bin/bash
# no-socket-test.sh HAKAWATI WORK-FOLDER
# A whole book read by somebody: no socket of any family is opened, and nothing in the data folder
# tells on which machine, by which account or in which folder. Exit code 77 where strace may not
# trace.
set -u
program=$1 work=$2 skipped=77
here=$(cd "$(dirname "$0")" && pwd)
calls=socket,socketpair,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg

rm -rf "$work"
mkdir -p "$work/canary-path/canary-home"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY
strace -qq -o probe true 2> /dev/null || { echo "strace may not trace here: skipped"; exit $skipped; }

fail() {
    echo "no socket: $*"
    exit 1
}

# The control: a program that does open one is seen.
strace -f -qq -e trace=$calls -o control bash -c 'exec 3<> /dev/udp/127.0.0.1/9' 2> /dev/null
grep -q 'socket(' control || fail "strace does not show sockets here: nothing is tested"

# A host's name of its own, where that is allowed.
rename=()
unshare -u true 2> /dev/null && rename=(unshare -u sh -c 'hostname canary-host; exec "$@"' sh)
env USER=canary-user LOGNAME=canary-user HOSTNAME=canary-host HOME="$work/canary-path/canary-home" \
    "${rename[@]}" strace -f -qq -e trace=$calls -o sockets \
    "$program" --plan "$here/faults/whole-book.plan" --book gha --reader fox --size 640x400 \
    --dpi 75 --data "$work/canary-path/data" > said 2>&1 || fail "the plan was not followed: $(cat said)"
[[ ! -s sockets ]] || fail "opened: $(head -3 sockets)"

cd canary-path || exit 2
[[ -s data/journal.db ]] || fail "nothing was kept: nothing is tested"
found=$(grep -rlF canary data) && fail "an account, a host or a folder is named in: $found"
ids=("$(uname -n)" "$(cat /etc/machine-id 2> /dev/null)" "$(cat /sys/class/dmi/id/product_uuid 2> /dev/null)")
for address in /sys/class/net/*/address; do
    ids+=("$(grep -v '^00:00:00:00:00:00$' "$address" 2> /dev/null)")
done
for id in "${ids[@]}"; do
    [[ ${#id} -lt 4 ]] && continue # nothing there, or too short to be told from chance
    found=$(grep -rliF -e "$id" -e "${id//[-:]/}" data) && fail "$id of this machine is in: $found"
done
[[ -z $(find canary-home -type f) ]] || fail "written into the account's folder: $(find canary-home)"
