// A damaged book, as the office mends it and the content takes it up: no window, no door.
#include "app/office/office.h"

#include "base/files.h"
#include "base/strings.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using namespace hakawati::app;
using EffectKind = screens::Effect::Kind;
namespace fs = std::filesystem;

namespace {

const fs::path shipped_book = HAKAWATI_ROOT "/stories/going-home-again";

void copy_book(const fs::path& to) {
    fs::create_directories(to.parent_path());
    fs::copy(shipped_book, to, fs::copy_options::recursive);
}

/// As a bad sector leaves it: a line that nobody can read.
void damage(const fs::path& book) {
    const std::string script = read_file(book / "story.md");
    write_file_safely(book / "story.md", replace_all(script, "- licence: CC BY",
                                                     "- licence: CC\x01"
                                                     "BY"));
}

/// A tablet with one damaged book, and a folder in which sticks can lie.
struct Desk {
    Desk() {
        copy_book(stories / "home");
        damage(stories / "home");
        fs::create_directories(sticks / "A");
    }
    void start() {
        log.emplace(folder.path() / "log.txt");
        content.emplace(HAKAWATI_ROOT "/assets", stories, *log);
        keeper.emplace(
            nullptr, JobQueue::Where::Inline, [] {}, *log, [](const auto&) {});
        Office::Setup setup;
        setup.keeper = &*keeper;
        setup.content = &*content;
        setup.log = &*log;
        setup.data = folder.path();
        setup.sticks = sticks;
        setup.reload = [this](const std::string& book) { content->reload(book, *log); };
        office.emplace(std::move(setup), [this](const ui::Message& message, const auto& fill) {
            if (fill)
                fill(state);
            told = message;
        });
    }
    std::string ask(EffectKind kind, const std::string& what = {}) {
        screens::Effect effect{kind, {}, {}, what};
        CHECK(office->perform(effect, state));
        office->finish();
        CHECK(told.name == "book-told");
        return told.value;
    }
    std::vector<std::string> shelf() const {
        std::vector<std::string> ids;
        for (const auto& book : *content->world().books)
            ids.push_back(book->book.id);
        return ids;
    }
    const std::vector<screens::DamagedBook>& damaged() const { return state.adult.health.damaged; }

    TemporaryFolder folder;
    fs::path stories = folder.path() / "stories", sticks = folder.path() / "sticks";
    std::optional<Log> log;
    std::optional<Content> content;
    std::optional<Keeper> keeper;
    std::optional<Office> office;
    screens::State state;
    ui::Message told;
};

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("a damaged book is known by its folder, id, title and the place of what is wrong") {
    Desk desk;
    desk.start();
    CHECK(desk.shelf().empty());
    REQUIRE(desk.content->damaged().size() == 1);
    const screens::DamagedBook& book = desk.content->damaged()[0];
    CHECK(book.folder == "home");
    CHECK(book.id == "gha");
    CHECK(book.title == "Going Home Again");
    REQUIRE_FALSE(book.faults.empty());
    CHECK(book.faults[0].file == "story.md");
    CHECK(book.faults[0].line == 7);
    CHECK(book.faults[0].what == "the line holds a control character");
}

TEST_CASE("a book is copied again from the stick that has it whole, and stands on the shelf") {
    Desk desk;
    copy_book(desk.sticks / "A/stories/going home");
    damage(desk.sticks / "A/stories/going home");
    copy_book(desk.sticks / "B/hakawati/another name");
    desk.start();
    CHECK(desk.ask(EffectKind::CopyBook, "home") == "books.copied");
    CHECK(desk.shelf() == Ids{"gha"});
    CHECK(desk.damaged().empty());
    CHECK(list_folder(desk.stories) == Ids{".removed", "home"});
    CHECK(desk.content->stage().has_staging("gha-c1-p01"));
    desk.start(); // and the next time
    CHECK(desk.shelf() == Ids{"gha"});
}

TEST_CASE("a stick without the book, with another one, or with a damaged one changes nothing") {
    Desk desk;
    desk.start();
    CHECK(desk.ask(EffectKind::CopyBook, "home") == "books.copy-none");
    write_file_safely(desk.sticks / "A/home/story.md", "# Another\n- id: other\n");
    fs::create_directories(desk.sticks / "A/film");
    CHECK(desk.ask(EffectKind::CopyBook, "home") == "books.copy-none");
    copy_book(desk.sticks / "A/gha");
    damage(desk.sticks / "A/gha");
    CHECK(desk.ask(EffectKind::CopyBook, "home") == "books.copy-bad");
    write_file_safely(desk.sticks / "A/gha/film", "");
    fs::resize_file(desk.sticks / "A/gha/film", 300'000'000);
    CHECK(desk.ask(EffectKind::CopyBook, "home") == "books.too-large");
    CHECK(desk.damaged().size() == 1);
    CHECK(desk.shelf().empty());
    CHECK(list_folder(desk.stories) == Ids{"home"});
}

TEST_CASE("a book whose fine positions are damaged on the stick is damaged, too") {
    Desk desk;
    copy_book(desk.sticks / "A/gha");
    write_file_safely(desk.sticks / "A/gha/staging.json", "{");
    desk.start();
    CHECK(desk.ask(EffectKind::CopyBook, "home") == "books.copy-bad");
    CHECK(list_folder(desk.stories) == Ids{"home"});
}

TEST_CASE("a book whose script says nothing any more is copied from a folder of its name") {
    Desk desk;
    write_file_safely(desk.stories / "home/story.md", "\n");
    copy_book(desk.sticks / "A/elsewhere");
    desk.start();
    CHECK(desk.content->damaged()[0].id.empty());
    CHECK(desk.ask(EffectKind::CopyBook, "home") == "books.copy-none");
    fs::rename(desk.sticks / "A/elsewhere", desk.sticks / "A/home");
    CHECK(desk.ask(EffectKind::CopyBook, "home") == "books.copied");
    CHECK(desk.shelf() == Ids{"gha"});
}

TEST_CASE("a damaged second copy of a book on the shelf is only removed") {
    Desk desk;
    copy_book(desk.stories / "whole");
    copy_book(desk.sticks / "A/gha");
    write_file_safely(desk.stories / "home/story.md", "# Nothing\n");
    desk.start();
    CHECK(desk.shelf() == Ids{"gha"});
    fs::rename(desk.sticks / "A/gha", desk.sticks / "A/home");
    CHECK(desk.ask(EffectKind::CopyBook, "home") == "books.twice");
    CHECK(desk.shelf() == Ids{"gha"});
    REQUIRE(desk.damaged().size() == 1);
    CHECK(desk.damaged()[0].faults[0].what == "the id 'gha' belongs to another book");
    CHECK(desk.ask(EffectKind::CopyBook, "home") == "books.twice");
    CHECK(desk.ask(EffectKind::RemoveBook, "home") == "books.removed");
    CHECK(desk.damaged().empty());
    CHECK(desk.shelf() == Ids{"gha"});
}

TEST_CASE("a removed book is put back once, and only a damaged one is removed") {
    Desk desk;
    desk.start();
    CHECK(desk.ask(EffectKind::RemoveBook, "home") == "books.removed");
    CHECK(desk.damaged().empty());
    CHECK(desk.state.adult.removed == "home");
    CHECK(list_folder(desk.stories) == Ids{".removed"});
    CHECK(desk.ask(EffectKind::PutBack) == "books.is-back");
    CHECK(desk.damaged().size() == 1);
    CHECK(desk.state.adult.removed.empty());
    CHECK(desk.ask(EffectKind::PutBack) == "books.cannot-write");
    CHECK(desk.ask(EffectKind::RemoveBook, "../sticks") == "books.cannot-write");
    CHECK(list_folder(desk.folder.path()) == Ids{"log.txt", "sticks", "stories"});
}

TEST_CASE("a book withdrawn for its art is damaged until it is taken up again; old views live on") {
    Desk desk;
    fs::remove_all(desk.stories / "home");
    copy_book(desk.stories / "home");
    desk.start();
    const story::LoadedBook* before = desk.content->world().books->front().get();
    desk.content->withdraw("gha", "the art is damaged");
    CHECK(desk.shelf().empty());
    REQUIRE(desk.content->damaged().size() == 1);
    CHECK(desk.content->damaged()[0].title == "Going Home Again");
    CHECK(desk.content->damaged()[0].faults[0].what == "the art is damaged");
    desk.content->reload("home", *desk.log);
    CHECK(desk.shelf() == Ids{"gha"});
    CHECK(desk.content->damaged().empty());
    CHECK(desk.content->world().books->front().get() != before);
    CHECK(before->book.id == "gha");
}
