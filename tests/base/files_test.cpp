#include "base/files.h"

#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sys/stat.h>

using namespace hakawati;

TEST_CASE("what is written safely is read back, in folders made on the way") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "a" / "b.txt";
    write_file_safely(file, "one");
    write_file_safely(file, "two\n");
    CHECK(read_file(file) == "two\n");
    CHECK(list_folder(file.parent_path()) == std::vector<std::string>{"b.txt"});
}

TEST_CASE("a failed write leaves the old file and nothing beside it") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "kept";
    std::filesystem::create_directories(file / "inside"); // a folder cannot be replaced by a file
    CHECK_THROWS_AS(write_file_safely(file, "new"), SystemError);
    CHECK(list_folder(folder.path()) == std::vector<std::string>{"kept"});
}

TEST_CASE("a full disk is told and the old file stands") {
    // /dev/full answers every write with "no space left"; it stands in for the file beside.
    const TemporaryFolder folder;
    const auto file = folder.path() / "mark";
    write_file_safely(file, "old");
    std::filesystem::create_symlink("/dev/full", folder.path() / "mark.new");
    CHECK_THROWS_WITH(write_file_safely(file, "new"), "write " +
                                                          (folder.path() / "mark.new").string() +
                                                          ": No space left on device");
    CHECK(read_file(file) == "old");
}

TEST_CASE("a missing file is named with its reason") {
    CHECK_THROWS_WITH(read_file("/nowhere/x"), "open /nowhere/x: No such file or directory");
    CHECK_FALSE(read_file_if_there("/nowhere/x").has_value());
    CHECK(list_folder("/nowhere").empty());
}

TEST_CASE("a file over the limit is refused before it fills the memory") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "big";
    write_file_safely(file, std::string(1000, 'x'));
    CHECK(read_file(file, 1000).size() == 1000);
    CHECK_THROWS_WITH(read_file(file, 999),
                      "read " + file.string() + ": the file is larger than 999 bytes");
}

TEST_CASE("a plain file is read; a link, a pipe and a folder are not followed") {
    const TemporaryFolder folder;
    const auto file = folder.path() / "plain", link = folder.path() / "link",
               pipe = folder.path() / "pipe";
    write_file_safely(file, "words");
    std::filesystem::create_symlink(file, link);
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(read_plain_file(file) == "words");
    CHECK_THROWS_WITH(read_plain_file(file, 4),
                      "read " + file.string() + ": the file is larger than 4 bytes");
    CHECK_THROWS_WITH(read_plain_file(link),
                      "open " + link.string() + ": Too many levels of symbolic links");
    CHECK_THROWS_WITH(read_plain_file(pipe), "read " + pipe.string() + ": it is no plain file");
    CHECK_THROWS_WITH(read_plain_file(folder.path()),
                      "read " + folder.path().string() + ": it is no plain file");
}
