#!/bin/bash
# books-test.sh HAKAWATI WORK-FOLDER
# A damaged book is put aside, put back and copied again from a stick by a grown-up; what was there
# is kept. Interrupted copies are ended by the next start.
set -u
program=$1 work=$2
here=$(cd "$(dirname "$0")" && pwd)
book=going-home-again
rm -rf "$work"
mkdir -p "$work/stories" "$work/sticks/A/stories" "$work/sticks/B/hakawati"
cd "$work" || exit 2
unset DISPLAY WAYLAND_DISPLAY
faults=0

wrong() {
    echo "$1"
    faults=$((faults + 1))
}

cp -r "$here/../../stories/$book" whole
cp -r whole stories/$book
sed -i '7s/CC BY/CC\x01BY/' stories/$book/story.md
cp -r stories/$book sticks/A/stories/$book
cp -r whole "sticks/B/hakawati/going home"
ln -s /dev/zero "sticks/B/hakawati/going home/zero"

# What lies about of a copy that the power cut: one half, one that was changing places.
mkdir -p stories/.coming/$book stories/.ready/$book
echo '# Half' > stories/.coming/$book/story.md
echo '# Old' > stories/.ready/$book/story.md

env XDG_RUNTIME_DIR="$work" "$program" --plan "$here/faults/damaged-book.plan" --data data \
    --stories stories --sticks sticks --shots shots --size 1280x800 > said 2>&1 ||
    wrong "the plan was not followed: $(cat said)"

diff -r whole stories/$book || wrong 'the copied book is not the one on the stick'
[[ $(ls -A stories) == $'.removed\n'$book ]] || wrong "beside the book lies $(ls -A stories)"
[[ $(cat stories/.removed/$book/story.md) == '# Old' ]] || wrong 'what changed places is gone'
diff -r sticks/A/stories/$book stories/.removed/$book-2 || wrong 'the damaged book is gone'
[[ $faults == 0 ]]
