#!/bin/bash
# floors-test.sh CHECK-FLOORS WORK-FOLDER
# A small house in which every rule is broken once: each is told with its file, and nothing else is.
set -u
check=$1 work=$2
rm -rf "$work"
mkdir -p "$work"/{tools,src/base,src/journal,src/app,src/attic}
cd "$work" || exit 2
git init -q . || exit 2
cp "$check" tools/check-floors
printf '| 0 | `base` | words |\n| 5 | `journal` | the chain |\n| 8 | `app` | the loop |\n' > src/README.md

cat > src/base/disk.cpp << 'END'
void save() { ::rename(a, b); }
END
cat > src/app/keeping/log.cpp << 'END'
void say() { std::ofstream(m_file) << words; }
END
cat > src/journal/good.cpp << 'END'
#include "base/disk.h"
// never std::ofstream
void Folder::rename(Name from, Name to) { m_disk.rename(from, to); std::ifstream in(name); }
END
touch src/base/disk.h
cat > src/journal/bad.cpp << 'END'
#include "app/keeping/log.h"
#include "disk.h"
#include <SDL2/SDL.h>
void a() { std::ofstream out(name); }
void b() { std::fstream both(name); }
void c() { std::filesystem::rename(from, to); }
void d() { fs::copy_file(from, to); }
void e() { std::FILE* file = std::fopen(name, "w"); }
void f() { ::rename(from, to); }
END
for ((i = 0; i < 501; ++i)); do echo; done > src/app/long.cpp
tools/check-floors > said 2>&1 && { echo "nothing was told"; exit 1; }
beside='changes files beside base/disk.h, which nothing makes safe from a power cut'
diff - said << END
src/attic: not in the table of src/README.md
src/journal/bad.cpp:1: journal (floor 5) includes app (floor 8)
src/journal/bad.cpp:2: include "disk.h" is not written from src/
src/journal/bad.cpp: includes SDL outside src/sdl and src/app
src/journal/bad.cpp:4: $beside
src/journal/bad.cpp:5: $beside
src/journal/bad.cpp:6: $beside
src/journal/bad.cpp:7: $beside
src/journal/bad.cpp:8: $beside
src/journal/bad.cpp:9: $beside
src/app/long.cpp: 501 lines; over 500 it is two ideas in one room
11 violations of the house rules
END
