#include "base/disk.h"

#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace hakawati;

TEST_CASE("what is written and appended is read back, and a new write replaces it") {
    const TemporaryFolder folder;
    Disk& disk = real_disk();
    const auto file = folder.path() / "log";
    CHECK_FALSE(disk.read(file).has_value());
    disk.append(file, "one ");
    disk.append(file, "two");
    disk.sync(file);
    CHECK(disk.read(file) == "one two");
    disk.write(file, "new");
    CHECK(disk.read(file) == "new");
}

TEST_CASE("names are listed sorted, renamed over what stands there, and removed once or twice") {
    const TemporaryFolder folder;
    Disk& disk = real_disk();
    disk.write(folder.path() / "b", "B");
    disk.write(folder.path() / "a", "A");
    CHECK(disk.list(folder.path()) == std::vector<std::string>{"a", "b"});
    disk.rename(folder.path() / "a", folder.path() / "b");
    disk.sync_folder(folder.path());
    CHECK(disk.read(folder.path() / "b") == "A");
    disk.remove(folder.path() / "b");
    disk.remove(folder.path() / "b");
    CHECK(disk.list(folder.path()).empty());
}

TEST_CASE("a folder is made with those above it, and made again without a word") {
    const TemporaryFolder folder;
    Disk& disk = real_disk();
    disk.make_folder(folder.path() / "a" / "b" / "c");
    disk.make_folder(folder.path() / "a" / "b" / "c");
    CHECK(disk.list(folder.path() / "a" / "b") == std::vector<std::string>{"c"});
}

TEST_CASE("every refusal names the call, the file and the reason") {
    const TemporaryFolder folder;
    Disk& disk = real_disk();
    const std::string there = folder.path().string();
    CHECK_THROWS_WITH(disk.write(folder.path() / "no" / "x", "x"),
                      "open " + there + "/no/x: No such file or directory");
    CHECK_THROWS_WITH(disk.append("/dev/full", "x"), "write /dev/full: No space left on device");
    CHECK_THROWS_WITH(disk.sync(folder.path() / "x"),
                      "open " + there + "/x: No such file or directory");
    CHECK_THROWS_WITH(disk.sync_folder(folder.path() / "x"),
                      "open " + there + "/x: No such file or directory");
    CHECK_THROWS_WITH(disk.rename(folder.path() / "x", folder.path() / "y"),
                      "rename " + there + "/x: No such file or directory");
    CHECK_THROWS_WITH(disk.remove(folder.path()), "unlink " + there + ": Is a directory");
    CHECK_THROWS_WITH(disk.list(folder.path() / "x"),
                      "list " + there + "/x: No such file or directory");
    disk.write(folder.path() / "file", "");
    CHECK_THROWS_WITH(disk.make_folder(folder.path() / "file" / "x"),
                      "mkdir " + there + "/file: File exists");
}

TEST_CASE("two folders change places in one step, and only an empty one is removed") {
    const TemporaryFolder folder;
    const auto one = folder.path() / "one", other = folder.path() / "other";
    Disk& disk = real_disk();
    disk.make_folder(one);
    disk.make_folder(other);
    disk.write(one / "book", "of one");
    REQUIRE(disk.exchange(one, other));
    CHECK(disk.list(one).empty());
    CHECK(disk.read(other / "book") == "of one");
    CHECK_THROWS_WITH(disk.exchange(one, folder.path() / "none"),
                      "exchange " + one.string() + ": No such file or directory");
    CHECK_THROWS_WITH(disk.remove_folder(other),
                      "rmdir " + other.string() + ": Directory not empty");
    disk.remove_folder(one);
    disk.remove_folder(one); // it is gone already
    CHECK(disk.list(folder.path()) == std::vector<std::string>{"other"});
}
