#include "app/bookmark.h"

#include "base/files.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace hakawati;
using namespace hakawati::app;

namespace {

Bookmark example() {
    Bookmark mark;
    mark.preferences.language = "ckb";
    mark.preferences.text_scale = 1.5;
    mark.preferences.pace = screens::BalloonPace::AllAtOnce;
    mark.preferences.motion = screens::Motion::Reduced;
    mark.preferences.notes = reading::NotePreference::AsWritten;
    mark.view = screens::ReaderView::Page;
    mark.reading = true;
    mark.book = "gha";
    mark.places["gha"] = {"gha", reading::StopKind::Question, "gha-q03"};
    mark.places["other"] = {"other", reading::StopKind::Note, "other-c1-p02"};
    mark.furthest["gha"] = 3;
    return mark;
}

std::string all_of(const std::filesystem::path& file) { return read_file(file); }

void put(const std::filesystem::path& file, const std::string& words) {
    std::ofstream(file, std::ios::binary) << words;
}

} // namespace

TEST_CASE("a bookmark is the same after it was written and read") {
    CHECK(from_json(to_json(example())) == example());
    CHECK(from_json(to_json({})) == Bookmark{});
    const auto kind = GENERATE(reading::StopKind::ChapterTitle, reading::StopKind::Panel,
                               reading::StopKind::Activity, reading::StopKind::ChapterEnd,
                               reading::StopKind::End);
    Bookmark mark = example();
    mark.places["gha"].kind = kind;
    CHECK(from_json(to_json(mark)) == mark);
}

TEST_CASE("unknown fields are passed over, wrong ones take their default") {
    CHECK(from_json("{}") == Bookmark{});
    const Bookmark mark = from_json(R"({"later": [1, 2], "book": "gha", "reading": "yes",
        "view": 7, "furthest": {"gha": "x"},
        "preferences": {"language": "tr", "text_scale": 9, "motion": "wild", "colour": "red"},
        "places": {"gha": {"at": "moon", "id": 4}}})");
    Bookmark expected;
    expected.book = "gha";
    expected.preferences.language = "tr";
    expected.places["gha"] = {"gha", reading::StopKind::ChapterTitle, ""};
    CHECK(mark == expected);
}

TEST_CASE("a text that is no object is damaged") {
    const std::string text = GENERATE("", "[", "[1]", "7", "{\"book\": \"gha\"", "\xff\xfe");
    CHECK_THROWS_WITH(from_json(text), "bookmark: the file is damaged");
}

TEST_CASE("a bookmark cut at any byte falls back to the copy before it") {
    const TemporaryFolder folder;
    Log log(std::filesystem::path{});
    Bookmark first = example(), second = example();
    second.places["gha"].id = "gha-q04";
    BookmarkFile file(folder.path(), log);
    file.save(first);
    file.save(second);
    const std::filesystem::path at = folder.path() / "bookmark.json";
    const std::string whole = all_of(at);
    CHECK(BookmarkFile(folder.path(), log).load() == second);
    // The last byte is the end of the line: without it the object is still whole.
    for (std::size_t size = 0; size + 1 < whole.size(); ++size) {
        put(at, whole.substr(0, size));
        INFO("cut at byte " << size);
        REQUIRE(BookmarkFile(folder.path(), log).load() == first);
    }
}

TEST_CASE("with both copies damaged the reading begins afresh, and the log says why") {
    const TemporaryFolder folder;
    const std::filesystem::path log_file = folder.path() / "log.txt";
    Log log(log_file);
    const std::string at = (folder.path() / "bookmark.json").string();
    const std::string before = (folder.path() / "bookmark.previous.json").string();
    put(at, "{");
    put(before, "");
    CHECK(BookmarkFile(folder.path(), log).load() == Bookmark{});
    CHECK(all_of(log_file) == at + ": bookmark: the file is damaged; the copy before it is used\n" +
                                  before +
                                  ": bookmark: the file is damaged; the copy before it is used\n");
}

TEST_CASE("without a file there is a fresh start, and nothing to say") {
    const TemporaryFolder folder;
    Log log(folder.path() / "log.txt");
    CHECK(BookmarkFile(folder.path(), log).load() == Bookmark{});
    CHECK_FALSE(std::filesystem::exists(folder.path() / "log.txt"));
}

TEST_CASE("on a full disk the fault is said once, and a later save succeeds") {
    const TemporaryFolder folder;
    const std::filesystem::path log_file = folder.path() / "log.txt";
    Log log(log_file);
    const std::filesystem::path full = folder.path() / "bookmark.json.new";
    BookmarkFile file(folder.path(), log);
    for (const char* id : {"gha-q01", "gha-q02"}) {
        std::filesystem::create_symlink("/dev/full", full);
        Bookmark mark = example();
        mark.places["gha"].id = id;
        file.save(mark);
    }
    CHECK(all_of(log_file) == "the place could not be kept: write " + full.string() +
                                  ": No space left on device; free some space on the tablet\n");
    file.save(example());
    CHECK(BookmarkFile(folder.path(), log).load() == example());
}

TEST_CASE("a data folder is made; one that cannot be is a fault that names it") {
    const TemporaryFolder folder;
    open_data_folder(folder.path() / "a" / "b");
    CHECK(std::filesystem::is_directory(folder.path() / "a" / "b"));
    put(folder.path() / "file", "");
    const std::string file = (folder.path() / "file").string();
    CHECK_THROWS_WITH(open_data_folder(file), "data folder " + file + ": Not a directory");
    CHECK_THROWS_WITH(open_data_folder(file + "/in"),
                      "data folder " + file + "/in: Not a directory");
}

TEST_CASE("a log over a mebibyte begins again") {
    const TemporaryFolder folder;
    const std::filesystem::path file = folder.path() / "log.txt";
    put(file, std::string((1u << 20) + 1, 'x'));
    Log log(file);
    log.say("one matter");
    log.say("one matter");
    log.say("another");
    CHECK(all_of(file) == "one matter\nanother\n");
}
