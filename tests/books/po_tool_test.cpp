#include "books/going_home_again.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati;
using namespace hakawati::books;

namespace {

namespace fs = std::filesystem;

struct Run {
    int exit_code;
    std::string out;
    std::string err;
};

/// A copy of the book that a test may change, and the program at work on it.
class Workshop {
  public:
    Workshop() {
        fs::create_directories(book() / "lang");
        fs::copy_file(folder / "story.md", book() / "story.md");
        fs::copy_file(folder / "guide.md", book() / "guide.md");
        for (const auto& language : translations) {
            fs::copy_file(folder / "lang" / (language + ".po"), po_path(language));
        }
    }

    fs::path book() const { return m_folder.path() / "book"; }
    fs::path path(const std::string& name) const { return m_folder.path() / name; }
    fs::path po_path(const std::string& language) const {
        return book() / "lang" / (language + ".po");
    }

    void replace_in_story(std::string_view from, std::string_view to) const {
        const auto text = read_file(book() / "story.md");
        REQUIRE(text.find(from) != std::string::npos);
        write_file_safely(book() / "story.md", replace_all(text, from, to));
    }

    Run run(const std::string& arguments) const {
        const auto command = fmt::format("cd '{}' && '{}/bin/hakawati-po' {} >out 2>err",
                                         m_folder.path().string(), HAKAWATI_BUILD, arguments);
        const int status = std::system(command.c_str());
        return {status / 256, read_file(path("out")), read_file(path("err"))};
    }

    story::PoEntry entry(const std::string& language, const std::string& id) const {
        for (const auto& entry : po(po_path(language)).entries) {
            if (entry.id == id) {
                return entry;
            }
        }
        FAIL("no entry " << id);
        return {};
    }

  private:
    TemporaryFolder m_folder;
};

const std::string seed = "A seed does not ask for the address.";
const std::string new_seed = "A seed never asks for the address.";

} // namespace

TEST_CASE("the PO files of the book are what import makes of the tables") {
    const Workshop workshop;
    const auto language = GENERATE(from_range(translations));
    fs::remove(workshop.po_path(language));
    const auto table = (root / "tests/books/reference" / (language + ".tsv")).string();
    const auto run = workshop.run(fmt::format("import '{}' book {}", table, language));
    CHECK(run.exit_code == 0);
    CHECK(run.out == fmt::format("book/lang/{}.po: 549 lines, 0 to do\n", language));
    CHECK(run.err == fmt::format("{0}:419: warning: 'q.notsure' is not a line of the book\n"
                                 "{0}:420: warning: 'q.later' is not a line of the book\n",
                                 table));
    CHECK(read_file(workshop.po_path(language)) == read_file(folder / "lang" / (language + ".po")));
}

TEST_CASE("export gives back every line that import took") {
    const Workshop workshop;
    const auto run = workshop.run("export book kmr");
    CHECK(run.exit_code == 0);
    write_file_safely(workshop.path("all.tsv"), run.out);
    fs::remove(workshop.po_path("kmr"));
    CHECK(workshop.run("import all.tsv book kmr").err.empty());
    CHECK(words_by_id(po(workshop.po_path("kmr"))) == without_program_words(reference("kmr")));
    CHECK(read_file(workshop.po_path("kmr")) == read_file(folder / "lang/kmr.po"));
}

TEST_CASE("export shows the source, the note and the state beside the words") {
    const Workshop workshop;
    workshop.replace_in_story(seed, new_seed);
    const auto out = workshop.run("export book tr").out;
    CHECK(out.starts_with("id\twords\tsource\tnote\tstate\n"
                          "gha-c1.title\tKayısıların yetiştiği yer\tWhere the apricots grow\t"
                          "title; at most 8 words\tdone\n"));
    CHECK(out.find("\ngha-c8-p33.b2\tTohum adres sormaz.\tA seed never asks for the address.\t"
                   "speech, teta; at most 13 words, 3 sentences\tneeds work\n") !=
          std::string::npos);
    CHECK(out.find("\ngha-q02.b\t“Koskoca oğlan hiç korkar mı?”\t\"\"\"Big boys are not "
                   "scared.\"\"\"\t") != std::string::npos);
    CHECK(read_file(workshop.po_path("tr")) == read_file(folder / "lang/tr.po"));
}

TEST_CASE("export of a language without a file is a table to begin with") {
    const Workshop workshop;
    const auto out = workshop.run("export book fa").out;
    CHECK(out.find("\ngha-c8-p33.b2\t\t" + seed + "\t") != std::string::npos);
    CHECK_FALSE(fs::exists(workshop.po_path("fa")));
}

TEST_CASE("export and import without a change change nothing: what needs work still does") {
    const Workshop workshop;
    workshop.replace_in_story(seed, new_seed);
    CHECK(workshop.run("update book").exit_code == 0);
    const auto before = read_file(workshop.po_path("tr"));
    write_file_safely(workshop.path("same.tsv"), workshop.run("export book tr").out);
    const auto run = workshop.run("import same.tsv book tr");
    CHECK(run.out == "book/lang/tr.po: 549 lines, 1 to do\n");
    CHECK(run.err.empty());
    CHECK(read_file(workshop.po_path("tr")) == before);
    CHECK(workshop.entry("tr", "gha-c8-p33.b2").fuzzy);
}

TEST_CASE("a table that is not in UTF-8 is refused and nothing is written") {
    const Workshop workshop;
    const auto refused = [&](const std::string& content, const std::string& told) {
        write_file_safely(workshop.path("bad.tsv"), content);
        const auto run = workshop.run("import bad.tsv book ar");
        CHECK(run.exit_code == 1);
        CHECK(run.err == told);
        CHECK(read_file(workshop.po_path("ar")) == read_file(folder / "lang/ar.po"));
    };
    refused("id\twords\ngha-c1.title\t\xE3\xD1\xCD\xC8\xC7\n", // cp1256
            "bad.tsv:2: error: the table is not in UTF-8 (save it as Unicode text or as UTF-8)\n"
            "1 error, 0 warnings\n");
    refused("id,words\ngha-c1.title,Merhaba\n",
            "bad.tsv:1: error: no line has a tab between id and words (save the table as text with "
            "tabs between the columns, not as CSV)\n1 error, 0 warnings\n");
    refused("x-c1.title\tMerhaba\n",
            "bad.tsv: error: no line of the table is one of the book (the first column holds the "
            "ids, such as those of 'hakawati-po export')\n1 error, 0 warnings\n");
    refused("gha-c1.title\tA\ngha-c1.title\tB\n",
            "bad.tsv:2: error: 'gha-c1.title' stands here twice (first in line 1)\n"
            "1 error, 0 warnings\n");
    refused("gha-c1.title\t\"A\nB\"\n",
            "bad.tsv:1: error: the words run over more than one line (take the line break out of "
            "the cell)\nbad.tsv:2: error: no tab between id and words\n2 errors, 0 warnings\n");
}

TEST_CASE("tables are read as spreadsheets write them") {
    const Workshop workshop;
    const auto imported = [&](const std::string& content, const std::string& id) {
        write_file_safely(workshop.path("sheet.tsv"), content);
        const auto run = workshop.run("import sheet.tsv book tr");
        CHECK(run.exit_code == 0);
        CHECK(run.err.empty());
        return workshop.entry("tr", id).words;
    };
    // a byte order mark, with and without a heading
    CHECK(imported("\xEF\xBB\xBFgha-c1.title\tBir\n", "gha-c1.title") == "Bir");
    CHECK(imported("\xEF\xBB\xBFid\twords\ngha-c1.title\tİki\n", "gha-c1.title") == "İki");
    // Unicode text: UTF-16
    CHECK(imported(std::string("\xFF\xFEg\0h\0a\0-\0"
                               "c\0"
                               "1\0.\0t\0i\0t\0l\0e\0\t\0\x31\x01\n\0",
                               32),
                   "gha-c1.title") == "ı");
    // quotes of the spreadsheet, of somebody who speaks, and both
    CHECK(imported("gha-c1.title\t\"Üç, dört\"\n", "gha-c1.title") == "Üç, dört");
    CHECK(imported("gha-c1.title\t\"\"\"Beş\"\" dedi\"\n", "gha-c1.title") == "\"Beş\" dedi");
    CHECK(imported("gha-q02.b\t\"Altı, yedi.\"\n", "gha-q02.b") == "\"Altı, yedi.\"");
    CHECK(imported("gha-q02.b\t\"\"\"Sekiz.\"\"\"\n", "gha-q02.b") == "\"Sekiz.\"");
    // the columns that are for reading only
    CHECK(imported("id\twords\tsource\tnote\tstate\ngha-c1.title\tDokuz\tx\ty\tempty\n",
                   "gha-c1.title") == "Dokuz");
}

TEST_CASE("a cell without words keeps the old ones and says so") {
    const Workshop workshop;
    write_file_safely(workshop.path("few.tsv"), "gha-c8-p33.b2\t\nq.none\tx\n");
    const auto run = workshop.run("import few.tsv book tr");
    CHECK(run.exit_code == 0);
    CHECK(run.err == "few.tsv:1: warning: 'gha-c8-p33.b2' has no words (the old ones stay)\n"
                     "few.tsv:2: warning: 'q.none' is not a line of the book\n");
    CHECK(workshop.entry("tr", "gha-c8-p33.b2").words == "Tohum adres sormaz.");
}

TEST_CASE("a language that the program does not have is named, with those it has") {
    const Workshop workshop;
    const auto lang = workshop.path("shelf/assets/lang");
    fs::create_directories(lang);
    fs::create_directories(workshop.path("shelf/stories"));
    fs::copy(workshop.book(), workshop.path("shelf/stories/book"), fs::copy_options::recursive);
    fs::copy_file(root / "assets/lang/languages.json", lang / "languages.json");
    const auto run = workshop.run("export shelf/stories/book fa");
    CHECK(run.exit_code == 0);
    CHECK(run.err == fmt::format("shelf/stories/book/lang/fa.po: warning: the program has no "
                                 "language 'fa' (there is 'ar', 'kmr', 'ckb', 'tr', 'en'; a new "
                                 "one has its entry in {})\n",
                                 (lang / "languages.json").string()));
}

TEST_CASE("import changes only the lines of its table") {
    const Workshop workshop;
    write_file_safely(workshop.path("few.tsv"), "gha-c8-p33.b3\tMerhaba, ağaççık.\n");
    CHECK(workshop.run("import few.tsv book tr").exit_code == 0);
    auto expected = without_program_words(reference("tr"));
    expected["gha-c8-p33.b3"] = "Merhaba, ağaççık.";
    CHECK(words_by_id(po(workshop.po_path("tr"))) == expected);
}

TEST_CASE("a table with a line that has no tab is refused and nothing is written") {
    const Workshop workshop;
    write_file_safely(workshop.path("bad.tsv"),
                      "id\twords\ngha-c8-p33.b3 Merhaba\ngha-c8-p33.b2\tA\n");
    const auto run = workshop.run("import bad.tsv book tr");
    CHECK(run.exit_code == 1);
    CHECK(run.err == "bad.tsv:2: error: no tab between id and words\n1 error, 0 warnings\n");
    CHECK(read_file(workshop.po_path("tr")) == read_file(folder / "lang/tr.po"));
}

TEST_CASE("update of a story that has not changed changes nothing") {
    const Workshop workshop;
    const auto run = workshop.run("update book");
    CHECK(run.exit_code == 0);
    CHECK(run.out == "book/lang/ar.po: 549 lines, 0 to do\n  0 new, 0 stale, 0 gone\n"
                     "book/lang/ckb.po: 549 lines, 0 to do\n  0 new, 0 stale, 0 gone\n"
                     "book/lang/kmr.po: 549 lines, 0 to do\n  0 new, 0 stale, 0 gone\n"
                     "book/lang/tr.po: 549 lines, 0 to do\n  0 new, 0 stale, 0 gone\n");
    for (const auto& language : translations) {
        CHECK(read_file(workshop.po_path(language)) ==
              read_file(folder / "lang" / (language + ".po")));
    }
}

TEST_CASE(
    "a line whose English changed keeps its translation, marked, with what it was made from") {
    const Workshop workshop;
    workshop.replace_in_story(seed, new_seed);
    CHECK(workshop.run("update book").exit_code == 0);
    const auto entry = workshop.entry("tr", "gha-c8-p33.b2");
    CHECK(entry.fuzzy);
    CHECK(entry.source == new_seed);
    CHECK(entry.words == "Tohum adres sormaz.");
    CHECK(entry.comments ==
          std::vector<std::string>{"#. speech, teta; at most 13 words, 3 sentences",
                                   "#| msgid \"" + seed + "\""});

    SECTION("a second change still shows what the translation was made from") {
        workshop.replace_in_story(new_seed, "A seed asks nobody.");
        CHECK(workshop.run("update book").exit_code == 0);
        CHECK(workshop.entry("tr", "gha-c8-p33.b2").comments.back() == "#| msgid \"" + seed + "\"");
    }
    SECTION("taking the change back makes the translation good again") {
        workshop.replace_in_story(new_seed, seed);
        CHECK(workshop.run("update book").exit_code == 0);
        CHECK(read_file(workshop.po_path("tr")) == read_file(folder / "lang/tr.po"));
    }
    SECTION("new words from a table make it good again") {
        write_file_safely(workshop.path("new.tsv"), "gha-c8-p33.b2\tTohum hiç adres sormaz.\n");
        CHECK(workshop.run("import new.tsv book tr").exit_code == 0);
        const auto renewed = workshop.entry("tr", "gha-c8-p33.b2");
        CHECK_FALSE(renewed.fuzzy);
        CHECK(renewed.words == "Tohum hiç adres sormaz.");
        CHECK(renewed.comments ==
              std::vector<std::string>{"#. speech, teta; at most 13 words, 3 sentences"});
    }
}

TEST_CASE("a new line comes empty, a gone one goes to the end and comes back with its id") {
    const Workshop workshop;
    const std::string line = "SAMI: Hello, tree. {#b3}";
    workshop.replace_in_story(line, "SAMI: Hello, leaf. {#b4}");
    const auto run = workshop.run("update book");
    CHECK(run.out.ends_with("book/lang/tr.po: 549 lines, 1 to do\n  1 new, 0 stale, 1 gone\n"));
    CHECK(workshop.entry("tr", "gha-c8-p33.b4").words.empty());
    CHECK(read_file(workshop.po_path("tr"))
              .ends_with("\n#~ msgctxt \"gha-c8-p33.b3\"\n"
                         "#~ msgid \"Hello, tree.\"\n"
                         "#~ msgstr \"Merhaba, ağaç.\"\n"));
    workshop.replace_in_story("SAMI: Hello, leaf. {#b4}", line);
    CHECK(workshop.run("update book").exit_code == 0);
    CHECK(read_file(workshop.po_path("tr")) == read_file(folder / "lang/tr.po"));
}

TEST_CASE("update keeps what a translator wrote beside an entry") {
    const Workshop workshop;
    const auto text = read_file(workshop.po_path("ckb"));
    const std::string id = "msgctxt \"gha-c8-p33.b2\"";
    write_file_safely(workshop.po_path("ckb"), replace_all(text, id, "# sound play\n" + id));
    CHECK(workshop.run("update book").exit_code == 0);
    const auto comments = workshop.entry("ckb", "gha-c8-p33.b2").comments;
    CHECK(std::ranges::count(comments, "# sound play") == 1);
}

TEST_CASE("a template holds every line, empty") {
    const Workshop workshop;
    CHECK(workshop.run("template book").out == "book/lang/template.pot: 549 lines, 549 to do\n");
    const auto file = po(workshop.book() / "lang/template.pot");
    CHECK(file.entries.size() == 549);
    CHECK(file.entries[1].id == "gha-c1-p01.cap");
    CHECK(file.entries[1].source == "This is Ahmed. He is ten. He lives where the apricots grow.");
    CHECK(file.entries[1].words.empty());
}

TEST_CASE("a book that is not there or does not parse is said, with the exit code") {
    const Workshop workshop;
    const auto missing = workshop.run("update nowhere");
    CHECK(missing.exit_code == 2);
    CHECK(missing.err ==
          "hakawati-po: there is no story.md in nowhere: give the folder of one book\n");
    workshop.replace_in_story("### p02 courtyard@day medium", "### p02 courtyard@day medium oops");
    const auto faulty = workshop.run("update book");
    CHECK(faulty.exit_code == 1);
    CHECK(faulty.err.starts_with("book/story.md:22:30: error: 'oops' is not understood"));
    CHECK(read_file(workshop.po_path("tr")) == read_file(folder / "lang/tr.po"));
}
