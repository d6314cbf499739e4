// A damaged book on the tablet and a good one on a stick, on real folders; a watched disk cuts,
// refuses or pulls the stick before every single change.
#include "exchange/bookshelf.h"

#include "exchange/books_on_stick.h"
#include "support/temporary_folder.h"
#include "support/watched_disk.h"

#include <catch2/catch.hpp>
#include <map>
#include <sys/stat.h>

using namespace hakawati;
using namespace hakawati::exchange;
namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;

const Files good{{"story.md", "# The Cup\n"}, {"staging.json", "{}"}, {"lang/ar.po", "msgid"}};
const Files damaged{{"story.md", "# The C"}};

void make(const fs::path& folder, const Files& files) {
    for (const auto& [name, content] : files)
        write_file_safely(folder / name, content);
}

Files all_in(const fs::path& folder) {
    Files files;
    std::error_code none;
    for (const auto& entry : fs::recursive_directory_iterator(folder, none))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).string()] = read_file(entry.path());
    return files;
}

bool is_whole(const fs::path& folder) { return all_in(folder) == good; }

std::optional<Space> plenty(const fs::path&) { return Space{1e9, true}; }

struct Cut {};

/// A tablet with a damaged book, a stick with a good one under another name.
struct Scene {
    Scene() {
        make(stories / "cup", damaged);
        make(stories / "other", good);
        make(from, good);
    }
    Copying copy(const SpaceOf& space = plenty) {
        return Bookshelf(disk, space, stories).copy(from, "cup", is_whole, report);
    }
    /// What is under the book's name: the one before, or the new one.
    bool has(const Files& files) const { return all_in(stories / "cup") == files; }
    /// Nothing half, nothing that is not a book.
    void check_tidy() const {
        std::vector<std::string> names = list_folder(stories);
        std::erase(names, ".removed");
        CHECK(names == std::vector<std::string>{"cup", "other"});
        CHECK(all_in(stories / "other") == good);
        CHECK(all_in(from) == good);
    }

    TemporaryFolder folder;
    fs::path stories = folder.path() / "stories", from = folder.path() / "stick" / "the-cup";
    WatchedDisk disk;
    std::string report;
};

} // namespace

TEST_CASE("a book is copied in the place of a damaged one, which is put aside") {
    Scene scene;
    CHECK(scene.copy() == Copying::Copied);
    CHECK(scene.report.empty());
    CHECK(scene.has(good));
    scene.check_tidy();
    CHECK(list_folder(scene.stories / ".removed") == std::vector<std::string>{"cup"});
    CHECK(all_in(scene.stories / ".removed/cup") == damaged);
}

TEST_CASE("the same twice puts the first copy aside too, under a number of its own") {
    Scene scene;
    CHECK(scene.copy() == Copying::Copied);
    CHECK(scene.copy() == Copying::Copied);
    CHECK(scene.has(good));
    CHECK(list_folder(scene.stories / ".removed") == std::vector<std::string>{"cup", "cup-2"});
}

TEST_CASE("cut at any change, one of the two is under its name and the next start tidies up") {
    for (const bool exchanges : {true, false}) {
        std::size_t cuts = 0;
        for (std::size_t change = 0;; ++change) {
            Scene scene;
            scene.disk.exchanges = exchanges;
            std::size_t at = 0;
            scene.disk.before = [&](const std::string&) {
                if (at++ == change)
                    throw Cut();
            };
            INFO("cut at change " << change << (exchanges ? "" : ", without exchange"));
            try {
                const Copying came = scene.copy(); // a CHECK would take the cut for itself
                CHECK(came == Copying::Copied);
                break;
            } catch (const Cut&) {
                ++cuts;
            }
            const bool is_between = !exchanges && !fs::exists(scene.stories / "cup");
            REQUIRE((scene.has(damaged) || scene.has(good) || is_between));
            scene.disk.before = [](const std::string&) {};
            Bookshelf(scene.disk, plenty, scene.stories).finish_interrupted();
            REQUIRE((scene.has(damaged) || scene.has(good)));
            scene.check_tidy();
            REQUIRE(scene.copy() == Copying::Copied);
            REQUIRE(scene.has(good));
            scene.check_tidy();
            REQUIRE(all_in(scene.stories / ".removed").size() >= damaged.size());
        }
        CHECK(cuts > 15);
    }
}

TEST_CASE("a disk that refuses any change is told, and what is under the name is whole") {
    std::size_t refused = 0, copied = 0;
    for (std::size_t change = 0;; ++change) {
        Scene scene;
        std::size_t at = 0;
        bool has_refused = false;
        scene.disk.before = [&](const std::string& call) {
            if (at++ < change)
                return;
            has_refused = true;
            throw SystemError(call, "Read-only file system");
        };
        const Copying came = scene.copy();
        INFO("refused from change " << change << " on");
        if (!has_refused)
            break;
        REQUIRE((came == Copying::CannotWrite || came == Copying::Copied));
        REQUIRE(scene.has(came == Copying::Copied ? good : damaged));
        REQUIRE(scene.report.ends_with("Read-only file system"));
        ++(came == Copying::Copied ? copied : refused);
        scene.disk.before = [](const std::string&) {};
        Bookshelf(scene.disk, plenty, scene.stories).finish_interrupted();
        scene.check_tidy();
    }
    CHECK(refused > 10);
    CHECK(copied > 2); // from the moment on at which the two have changed places
}

TEST_CASE("a stick that is pulled at any moment of the copying is told, and nothing has changed") {
    std::size_t pulled = 0;
    for (std::size_t change = 0;; ++change) {
        Scene scene;
        std::size_t at = 0;
        scene.disk.before = [&](const std::string&) {
            if (at++ == change)
                fs::remove_all(scene.from.parent_path());
        };
        const Copying came = scene.copy();
        INFO("pulled at change " << change);
        if (came == Copying::Copied) // all of it had been read
            break;
        ++pulled;
        REQUIRE(came == Copying::Pulled);
        REQUIRE(scene.has(damaged));
        CHECK(list_folder(scene.stories) == std::vector<std::string>{"cup", "other"});
    }
    CHECK(pulled >= 4);
}

TEST_CASE("without room nothing is written; a disk that fills up on the way is told as full") {
    Scene scene;
    const auto little = [](const fs::path&) { return Space{16e6, true}; };
    CHECK(scene.copy(little) == Copying::NoRoom);
    CHECK(list_folder(scene.stories) == std::vector<std::string>{"cup", "other"});
    bool is_full = false;
    scene.disk.before = [&](const std::string& call) {
        is_full = is_full || call == "write staging.json";
        if (call.starts_with("write") && is_full)
            throw SystemError(call, "No space left on device");
    };
    const auto filling = [&](const fs::path&) { return Space{is_full ? 4096 : 1e9, true}; };
    CHECK(scene.copy(filling) == Copying::NoRoom);
    CHECK(scene.report == "write staging.json: No space left on device");
    CHECK(scene.has(damaged));
    CHECK(list_folder(scene.stories) == std::vector<std::string>{"cup", "other"});
}

TEST_CASE("a folder of books that cannot be written is told before anything is tried") {
    Scene scene;
    const auto locked = [](const fs::path&) { return Space{1e9, false}; };
    CHECK(scene.copy(locked) == Copying::CannotWrite);
    scene.disk.before = [](const std::string& call) {
        throw SystemError(call, "Permission denied");
    };
    CHECK_THROWS_WITH(Bookshelf(scene.disk, plenty, scene.stories).remove("cup"),
                      "rename cup: Permission denied");
    CHECK(scene.has(damaged));
}

TEST_CASE("a book that is damaged on the stick too is not taken") {
    Scene scene;
    write_file_safely(scene.from / "story.md", "# Th");
    CHECK(scene.copy() == Copying::Damaged);
    CHECK(scene.has(damaged));
    CHECK(list_folder(scene.stories) == std::vector<std::string>{"cup", "other"});
}

TEST_CASE("a book that is read back as something else is not taken") {
    class Lying : public WatchedDisk {
        std::optional<std::string> read_back(const fs::path&) override { return "other bytes"; }
    } disk;
    Scene scene;
    std::string report;
    CHECK(Bookshelf(disk, plenty, scene.stories).copy(scene.from, "cup", is_whole, report) ==
          Copying::CannotWrite);
    CHECK(report == "copy lang/ar.po: it is read back as something else");
    CHECK(scene.has(damaged));
}

TEST_CASE("links, pipes and hidden files of a stick are passed over") {
    Scene scene;
    write_file_safely(scene.folder.path() / "secret", "of somebody else");
    fs::create_symlink(scene.folder.path() / "secret", scene.from / "cover.svg");
    fs::create_directory_symlink(scene.folder.path(), scene.from / "more");
    REQUIRE(::mkfifo((scene.from / "guide.md").c_str(), 0600) == 0);
    write_file_safely(scene.from / "._story.md", "of another system");
    write_file_safely(scene.from / "a/b/c/kept", "");
    write_file_safely(scene.from / "a/b/c/d/too-deep", "");
    const BookFiles book = files_of_book(scene.from);
    CHECK(book.files ==
          std::vector<fs::path>{"a/b/c/kept", "lang/ar.po", "staging.json", "story.md"});
    CHECK_FALSE(book.too_large());
}

TEST_CASE("books are looked for in three places of a stick, and no link leads there") {
    const TemporaryFolder folder;
    const fs::path stick = folder.path() / "stick";
    for (const char* place : {"one", "stories/two", "hakawati/three", "stories/deep/er", "films"})
        make(stick / place, good);
    fs::remove(stick / "films/story.md");
    make(folder.path() / "elsewhere/four", good);
    fs::create_directory_symlink(folder.path() / "elsewhere/four", stick / "four");
    fs::create_symlink(stick / "one/story.md", stick / "films/story.md");
    CHECK(book_folders_on(stick) ==
          std::vector<fs::path>{stick / "one", stick / "stories/two", stick / "hakawati/three"});
    fs::rename(stick / "stories", folder.path() / "stories");
    fs::create_directory_symlink(folder.path() / "stories", stick / "stories");
    CHECK(book_folders_on(stick) == std::vector<fs::path>{stick / "one", stick / "hakawati/three"});
    CHECK(book_folders_on(folder.path() / "nowhere").empty());
}

TEST_CASE("what is larger than a book may be is refused before it is read") {
    Scene scene;
    write_file_safely(scene.from / "film", "");
    fs::resize_file(scene.from / "film", largest_file + 1);
    CHECK(files_of_book(scene.from).too_large());
    CHECK(scene.copy() == Copying::TooLarge);
    CHECK(scene.has(damaged));
    for (const char* part : {"film", "film-2", "film-3"}) {
        write_file_safely(scene.from / part, "");
        fs::resize_file(scene.from / part, largest_file);
    }
    CHECK(files_of_book(scene.from).too_large()); // 201 MB together
    CHECK(list_folder(scene.stories) == std::vector<std::string>{"cup", "other"});
}

TEST_CASE("a removed book lies beside the others until it is put back") {
    Scene scene;
    Bookshelf shelf(scene.disk, plenty, scene.stories);
    const fs::path aside = shelf.remove("cup");
    CHECK(aside == scene.stories / ".removed/cup");
    CHECK_FALSE(fs::exists(scene.stories / "cup"));
    CHECK(all_in(aside) == damaged);
    shelf.put_back(aside, "cup");
    CHECK(scene.has(damaged));
    const fs::path again = shelf.remove("cup");
    make(scene.stories / "cup", good);
    CHECK_THROWS_WITH(shelf.put_back(again, "cup"),
                      "put back " + again.string() + ": another book has its name");
    CHECK(shelf.remove("cup") == scene.stories / ".removed/cup-2");
}
