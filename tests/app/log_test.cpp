#include "app/keeping/log.h"
#include "base/files.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <cstdlib>

using namespace hakawati;
using namespace hakawati::app;

namespace {

std::string said(const std::string& message) {
    const TemporaryFolder folder;
    const auto file = folder.path() / "log.txt";
    Log log(file);
    log.say(message);
    return read_file(file);
}

} // namespace

TEST_CASE("the log says the same thing once") {
    const TemporaryFolder folder;
    Log log(folder.path() / "log.txt");
    log.say("one");
    log.say("two");
    log.say("one");
    CHECK(read_file(folder.path() / "log.txt") == "one\ntwo\n");
}

TEST_CASE("no account's name goes into the log") {
    const std::string before = std::getenv("HOME") ? std::getenv("HOME") : "";
    ::setenv("HOME", "/home/amira", 1);
    CHECK(said("open /home/amira/books/x: no such file") == "open ~/books/x: no such file\n");
    CHECK(said("write /media/amira/SITE-7/a.csv: Input/output error") ==
          "write ~/SITE-7/a.csv: Input/output error\n");
    CHECK(said("rename /run/media/amira/SITE-7/a.csv, /media/amira/B/b.csv: gone") ==
          "rename ~/SITE-7/a.csv, ~/B/b.csv: gone\n");
    CHECK(said("open /media/x: no such file") == "open /media/x: no such file\n");
    ::setenv("HOME", "/", 1);
    CHECK(said("open /books/x") == "open /books/x\n");
    ::setenv("HOME", before.c_str(), 1);
}

TEST_CASE("a log that has grown to more than 1 MiB begins anew") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "log.txt";
    write_file_safely(file, std::string((1u << 20) + 1, 'x'));
    Log log(file);
    log.say("new");
    CHECK(read_file(file) == "new\n");
}
