#include "story/library.h"

#include "base/files.h"
#include "base/strings.h"
#include "story/small_catalogue.h"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace hakawati;
using namespace hakawati::story;

namespace {

namespace fs = std::filesystem;

const std::string script = "# A Book\n- id: bk\n- language: en\n- ages: 6-12\n- cast: teta\n"
                           "## c1 Tea\n### p01 courtyard@day wide\n- teta left: stand calm\n"
                           "TETA: Ask at {help_point}. {#b1}\n";

/// A folder of books that is gone when the test is over.
class Shelf {
  public:
    explicit Shelf(const std::string& name)
        : m_folder(fs::path(HAKAWATI_BUILD) / "test-shelves" / name) {
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
    }
    ~Shelf() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;

    const fs::path& folder() const { return m_folder; }
    void write(const std::string& file, const std::string& text) const {
        fs::create_directories((m_folder / file).parent_path());
        write_file_safely(m_folder / file, text);
    }

  private:
    fs::path m_folder;
};

std::string translation(const std::string& words) {
    return "msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"bk-c1-p01.b1\"\nmsgid \"Ask at {help_point}.\"\n"
           "msgstr \"" +
           words + "\"\n";
}

} // namespace

TEST_CASE("A book is read with its translations") {
    const Shelf shelf("translations");
    shelf.write("one/story.md", script);
    shelf.write("one/lang/tr.po", translation("{help_point} sor."));
    const auto book = load_book(shelf.folder() / "one", small_catalogue());
    CHECK(book->readable());
    CHECK(book->faults.empty());
    CHECK(book->languages() == std::vector<std::string>{"en", "tr"});
    CHECK(book->words("bk-c1-p01.b1", "Ask", "tr") == "{help_point} sor.");
    CHECK(book->words("bk-c1-p01.b1", "Ask", "en") == "Ask");
    CHECK(book->words("bk-c1.title", "Tea", "tr") == "Tea");
    CHECK(book->words("bk-c1.title", "Tea", "xx") == "Tea");
}

TEST_CASE("A damaged translation keeps only its language away") {
    const Shelf shelf("damaged-translation");
    shelf.write("one/story.md", script);
    shelf.write("one/lang/ar.po", translation("{help_point}"));
    shelf.write("one/lang/tr.po", "msgctxt \"bk-c1-p01.b1\nnonsense\n");
    const auto book = load_book(shelf.folder() / "one", small_catalogue());
    CHECK(book->readable());
    CHECK(book->languages() == std::vector<std::string>{"en", "ar"});
    REQUIRE(book->faults.size() == 1);
    CHECK(book->faults[0].severity == Severity::Warning);
    CHECK(book->faults[0].message == "the language 'tr' is not offered: errors in its file: 3");
    CHECK(has_errors(book->translation_faults));
}

TEST_CASE("A translation that loses a blank is not offered") {
    const Shelf shelf("lost-blank");
    shelf.write("one/story.md", script);
    shelf.write("one/lang/tr.po", translation("Sor."));
    CHECK(load_book(shelf.folder() / "one", small_catalogue())->languages() ==
          std::vector<std::string>{"en"});
}

TEST_CASE("A damaged book never hides the others") {
    const Shelf shelf("damaged-book");
    shelf.write("b-good/story.md", script);
    shelf.write("a-bad/story.md", std::string("\x00\xFF\x01 nonsense", 12));
    shelf.write("c-none/cover.svg", "<svg/>");
    shelf.write("d-other/story.md", replace_all(script, "id: bk", "id: aa"));
    const auto books = load_library(shelf.folder(), small_catalogue());
    REQUIRE(books.size() == 3);
    CHECK_FALSE(books[0]->readable());
    CHECK(books[1]->book.id == "aa");
    CHECK(books[1]->readable());
    CHECK(books[2]->book.id == "bk");
    CHECK(books[2]->readable());
}

TEST_CASE("Two books with one id are a fault of the second") {
    const Shelf shelf("same-id");
    shelf.write("one/story.md", script);
    shelf.write("two/story.md", script);
    const auto books = load_library(shelf.folder(), small_catalogue());
    REQUIRE(books.size() == 2);
    CHECK(books[0]->readable());
    REQUIRE(books[1]->faults.size() == 1);
    CHECK(books[1]->faults[0].message == "the id 'bk' belongs to another book");
}

TEST_CASE("A folder without a script is a fault of the book, not an exception") {
    const Shelf shelf("no-script");
    const auto book = load_book(shelf.folder() / "nothing", small_catalogue());
    CHECK_FALSE(book->readable());
    REQUIRE(book->faults.size() == 1);
    CHECK(book->faults[0].file == (shelf.folder() / "nothing/story.md").string());
    CHECK(book->faults[0].hint == "is the folder whole?");
}

TEST_CASE("A folder of books that is not there is told by name") {
    CHECK_THROWS_WITH(load_library("/nowhere/stories", small_catalogue()),
                      Catch::Contains("/nowhere/stories"));
}

TEST_CASE("The program's words are every PO file of its folder, by language") {
    const Shelf shelf("program-words");
    shelf.write("tr.po", translation("{help_point} sor."));
    shelf.write("ku.po", translation("") + "nonsense\n");
    shelf.write("languages.json", "{}");
    Diagnostics faults;
    const auto words = load_program_words(shelf.folder(), faults);
    CHECK(words.size() == 2);
    CHECK(words.at("tr")("bk-c1-p01.b1", "English") == "{help_point} sor.");
    CHECK(words.at("ku")("bk-c1-p01.b1", "English") == "English");
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].file == (shelf.folder() / "ku.po").string());
    CHECK(faults[0].line == 7);
}

TEST_CASE("A file of program words that cannot be read is told, the others are there") {
    const Shelf shelf("unreadable-words");
    shelf.write("tr.po", translation("{help_point} sor."));
    fs::create_directories(shelf.folder() / "ar.po");
    Diagnostics faults;
    const auto words = load_program_words(shelf.folder(), faults);
    CHECK(words.size() == 1);
    CHECK(words.contains("tr"));
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].file == (shelf.folder() / "ar.po").string());
    CHECK(faults[0].hint == "is the folder whole?");
}

TEST_CASE("A book without a guide is read, and whoever checks it is told") {
    const Shelf shelf("no-guide");
    shelf.write("one/story.md", script);
    const auto book = load_book(shelf.folder() / "one", small_catalogue());
    CHECK(book->readable());
    CHECK(book->faults.empty());
    CHECK_FALSE(book->guide.has_value());
    REQUIRE(book->guide_faults.size() == 1);
    CHECK(book->guide_faults[0].severity == Severity::Warning);
    CHECK(book->guide_faults[0].message == "the book has no facilitator guide");
    CHECK(book->guide_faults[0].hint == "sessions go on without talk points");
}

TEST_CASE("A damaged guide keeps itself away, never the book or its translations") {
    const Shelf shelf("damaged-guide");
    const std::string guide =
        read_file(fs::path(HAKAWATI_ROOT) / "tests/bad-guides/29-talk-point-with-another-title.md");
    shelf.write("one/story.md", script);
    shelf.write("one/guide.md", guide);
    shelf.write("one/lang/tr.po", translation("{help_point} sor.") +
                                      "\nmsgctxt \"bk-c1.talk.ask\"\n"
                                      "msgid \"What did Teta make?\"\nmsgstr \"Ne yaptı?\"\n");
    const auto book = load_book(shelf.folder() / "one", small_catalogue());
    CHECK(book->readable());
    CHECK_FALSE(book->guide.has_value());
    REQUIRE(book->faults.size() == 1);
    CHECK(book->faults[0].severity == Severity::Warning);
    CHECK(book->faults[0].message == "the guide is not used: errors in its file: 1");
    CHECK(book->languages() == std::vector<std::string>{"en", "tr"});
    CHECK(book->words("bk-c1.talk.ask", "What?", "tr") == "Ne yaptı?");
}

TEST_CASE("A guide is read with its book, and its words are translated in the book's files") {
    const Shelf shelf("guide");
    shelf.write("one/story.md", script);
    shelf.write("one/guide.md", read_file(fs::path(HAKAWATI_ROOT) / "tests/bad-guides/guide.md"));
    const auto book = load_book(shelf.folder() / "one", small_catalogue());
    REQUIRE(book->guide.has_value());
    CHECK(book->guide_faults.empty());
    CHECK(book->guide->talk_points[0].questions[0].ask.words == "What did Teta make?");
}
