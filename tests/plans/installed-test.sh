#!/bin/bash
# installed-test.sh CMAKE BUILD-FOLDER WORK-FOLDER
# Installed elsewhere, the program reads the books and the art that were installed with it.
set -u
cmake=$1 build=$2 work=$3
rm -rf "$work"
mkdir -p "$work"
"$cmake" --install "$build" --prefix "$work/usr" > "$work/installed" 2>&1 || { cat "$work/installed"; exit 1; }
content=$work/usr/share/hakawati
sed -i 's/This is Ahmed\./This is Ahmed, installed./' "$content/stories/going-home-again/story.md"
cat > "$work/read.plan" <<'END'
panel gha-c1-p01
expect screen reader
expect text "This is Ahmed, installed."
END
cd / || exit 2
env -u DISPLAY -u WAYLAND_DISPLAY "$work/usr/bin/hakawati" --plan "$work/read.plan" --guest --book gha \
    --data "$work/data" --shots "$work" --size 640x400 --dpi 75 > "$work/said" 2>&1
code=$?
cat "$work/said"
[[ $code == 0 && ! -s $work/said ]]
