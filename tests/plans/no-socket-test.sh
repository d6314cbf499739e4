#!/bin/bash
# no-socket-test.sh HAKAWATI WORK-FOLDER
# A whole book read by somebody, then everything taken along on a stick: no socket of any family is
# opened. Exit code 77 where strace may not trace.
set -u
program=$1 work=$2 skipped=77
here=$(cd "$(dirname "$0")" && pwd)
calls=socket,socketpair,connect,bind,listen,accept,accept4,sendto,sendmsg,sendmmsg

rm -rf "$work"
mkdir -p "$work"
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

read_plan() { # read_plan PLAN OPTIONS...
    rm -rf data
    strace -f -qq -e trace=$calls -o sockets "$program" --plan "$@" --size 640x400 --dpi 75 \
        --data data > said 2>&1 || fail "the plan was not followed: $(cat said)"
    [[ ! -s sockets ]] || fail "opened: $(head -3 sockets)"
    [[ -s data/journal.db ]] || fail "nothing was kept: nothing is tested"
}

read_plan "$here/faults/whole-book.plan" --book gha --reader fox
read_plan "$here/../../stories/going-home-again/plans/wiped-and-restored.plan" --language en
