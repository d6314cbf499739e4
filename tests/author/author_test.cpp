#include "base/files.h"
#include "base/strings.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>

using namespace hakawati;

namespace {

namespace fs = std::filesystem;

struct Run {
    int status = -1;
    std::string output;
};

/// What the command says on both streams.
Run run_command(const std::string& command) {
    Run run;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe))
        run.output.append(buffer.data(), n);
    run.status = WEXITSTATUS(::pclose(pipe));
    return run;
}

/// hakawati-story with these arguments.
Run run(const std::string& arguments) {
    const char* bin = std::getenv("HAKAWATI_BIN");
    const std::string folder = bin ? bin : HAKAWATI_BUILD "/bin";
    return run_command(folder + "/hakawati-story " + arguments);
}

/// A copy of the real book that a test may spoil.
class Copy {
  public:
    explicit Copy(const std::string& name)
        : m_folder(fs::path(HAKAWATI_BUILD) / "test-author" / name) {
        fs::remove_all(m_folder);
        fs::create_directories(m_folder.parent_path());
        fs::copy(fs::path(HAKAWATI_ROOT) / "stories/going-home-again", m_folder,
                 fs::copy_options::recursive);
    }
    ~Copy() {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }
    Copy(const Copy&) = delete;
    Copy& operator=(const Copy&) = delete;

    std::string path() const { return m_folder.string(); }
    std::string script() const { return read_file(m_folder / "story.md"); }
    void replace(const std::string& from, const std::string& to) const {
        const std::string before = script();
        const std::string after = replace_all(before, from, to);
        REQUIRE(after != before);
        write_file_safely(m_folder / "story.md", after);
    }
    fs::path folder() const { return m_folder; }
    std::string checked() const { return "check " + path() + " --assets " HAKAWATI_ROOT "/assets"; }

  private:
    fs::path m_folder;
};

} // namespace

TEST_CASE("A book without faults is told so, with exit code 0") {
    const Run checked = run("check " HAKAWATI_ROOT "/stories/going-home-again");
    CHECK(checked.output == HAKAWATI_ROOT "/stories/going-home-again: no faults\n");
    CHECK(checked.status == 0);
}

TEST_CASE("A fault is told with its place and hint, with exit code 1") {
    const Copy book("fault");
    book.replace("- teta left: point-up amused", "- teta left: point-up amusde");
    const Run checked = run(book.checked());
    CHECK(checked.status == 1);
    CHECK(checked.output ==
          book.path() + "/story.md:14:23: error: unknown mood 'amusde' (did you mean 'amused'?)\n"
                        "    - teta left: point-up amusde, faces left, looks at tree\n"
                        "                          ^\n1 error, 0 warnings\n");
}

TEST_CASE("A tap question can ask only for spots that the picture has") {
    const Copy book("spot");
    book.replace("[x] soap-jug:", "[x] soap-jag:");
    const Run checked = run(book.checked());
    CHECK(checked.status == 1);
    CHECK_THAT(checked.output, Catch::Contains("error: unknown spot 'soap-jag' (did you mean "
                                               "'soap-jug'?)"));
}

TEST_CASE("Formatting writes only what is not yet in its form, and --check writes nothing") {
    const Copy book("format");
    const std::string before = book.script();
    CHECK(run("fmt --check " + book.path()).status == 0);
    book.replace("TETA: ", "TETA :   ");
    const std::string untidy = book.script();
    const Run told = run("fmt --check " + book.path());
    CHECK(told.status == 1);
    CHECK(told.output ==
          book.path() + "/story.md: not in its canonical form (run 'hakawati-story fmt')\n");
    CHECK(book.script() == untidy);
    CHECK(run("fmt " + book.path()).status == 0);
    CHECK(book.script() == before);
}

TEST_CASE("A script that is not understood is never rewritten") {
    const Copy book("not-understood");
    book.replace("CAPTION: ", "Caption: ");
    const std::string damaged = book.script();
    CHECK(run("fmt " + book.path()).status == 1);
    CHECK(run("ids " + book.path()).status == 1);
    CHECK(book.script() == damaged);
}

TEST_CASE("Missing ids are written into the script") {
    const Copy book("ids");
    const std::string before = book.script();
    book.replace(" {#b2}", "");
    CHECK(run(book.checked()).status == 0); // a warning each, no error
    CHECK(run("ids " + book.path()).status == 0);
    CHECK(book.script() == before);
}

TEST_CASE("What cannot be read or is not known ends with exit code 2") {
    CHECK(run("check /nowhere").status == 2);
    CHECK(run("chekc .").status == 2);
    CHECK(run("").status == 2);
    const Copy book("no-art");
    CHECK(run("check " + book.path() + " --assets /nowhere").status == 2);
}

TEST_CASE("What the head invents, and what it names and nobody meets, is told where it stands") {
    const Copy book("head");
    book.replace("- language: en", "- language: eng");
    book.replace("- cast: ahmed noor", "- cast: grandpa ahmed noor");
    book.replace("- messages: hyg.soap", "- messages: hyg.sop zzz.zzz");
    const Run checked = run(book.checked());
    CHECK(checked.status == 1);
    const std::string script = book.path() + "/story.md:";
    CHECK_THAT(checked.output,
               Catch::Contains(script + "3:13: error: the program has no language 'eng' (did you "
                                        "mean 'en'?; a new one has its entry in "
                                        "assets/lang/languages.json)\n"));
    CHECK_THAT(checked.output,
               Catch::Contains(script + "5:9: warning: 'grandpa' is in the cast and nowhere in the "
                                        "book (take the name away, or see whether it is written "
                                        "the same below)\n"));
    CHECK_THAT(checked.output,
               Catch::Contains(script + "6:13: error: there is no health message 'hyg.sop' (did "
                                        "you mean 'hyg.soap'?)\n"));
    CHECK_THAT(checked.output,
               Catch::Contains(script + "6:21: error: there is no health message 'zzz.zzz' "
                                        "(assets/messages.txt lists them)\n"));
}

TEST_CASE("Art that is missing on the shelf is a warning") {
    const Copy book("shelf");
    book.replace("## c1 Where the apricots grow\n- picture: apricot\n",
                 "## c1 Where the apricots grow\n");
    fs::remove(book.folder() / "cover.svg");
    const Run checked = run(book.checked());
    CHECK(checked.status == 0);
    CHECK(checked.output ==
          book.path() +
              "/cover.svg: warning: the book has no cover (on the shelf it is a plain "
              "board; docs/art.md)\n" +
              book.path() +
              "/story.md:10:4: warning: the chapter has no picture on the shelf (a "
              "prop, under its heading: '- picture: apricot')\n"
              "    ## c1 Where the apricots grow\n       ^\n0 errors, 2 warnings\n");
}

TEST_CASE(
    "A translation that no reader will ever be offered is told, and one of another language") {
    const Copy book("lang");
    const fs::path lang = book.folder() / "lang";
    const auto told = [&](const std::string& name, const std::string& what) {
        fs::copy_file(lang / "ar.po", lang / name);
        const Run checked = run(book.checked());
        CHECK(checked.status == 0);
        CHECK_THAT(checked.output,
                   Catch::Contains((lang / name).string() + ": warning: " + what + "\n"));
        fs::remove(lang / name);
    };
    const std::string entry = "; a new one has its entry in assets/lang/languages.json)";
    told("AR.po", "the program has no language 'AR' (did you mean 'ar'?" + entry);
    for (const char* name : {"arabic", "ar (1)", "fa"})
        told(std::string(name) + ".po", "the program has no language '" + std::string(name) +
                                            "' (there is 'ar', 'kmr', 'ckb', 'tr', 'en'" + entry);
    fs::copy_file(lang / "tr.po", lang / "ar.po", fs::copy_options::overwrite_existing);
    CHECK_THAT(run(book.checked()).output,
               Catch::Contains("ar.po: warning: the header says 'Language: tr', the name says 'ar' "
                               "(the name decides; is this the right file?)\n"));
}

TEST_CASE("A wrong folder is told with what to give instead") {
    CHECK(run("check " HAKAWATI_ROOT "/stories").output ==
          "hakawati-story: " HAKAWATI_ROOT
          "/stories: there is no story.md in this folder: give the "
          "folder of one book\n");
    const Copy book("elsewhere");
    CHECK(run("check " + book.path()).output ==
          "hakawati-story: " HAKAWATI_BUILD "/assets: here is no art: give --assets FOLDER, the "
          "folder 'assets' of Hakawati\n");
    CHECK(run("tour " + book.path() + " --language xx --assets " HAKAWATI_ROOT "/assets").output ==
          "hakawati-story: --language xx: the book speaks ar, kmr, ckb, tr, en\n");
}

TEST_CASE("A file in UTF-16 is one fault") {
    const Copy book("utf16");
    std::string wide = "\xFF\xFE";
    for (const char c : book.script())
        wide += {c, '\0'};
    write_file_safely(book.folder() / "story.md", wide);
    CHECK(run(book.checked()).output ==
          book.path() + "/story.md: error: the file is in UTF-16 (save it as UTF-8)\n"
                        "1 error, 0 warnings\n");
}

TEST_CASE("The book to start with, in the reference, is a whole one") {
    const std::string page = read_file(fs::path(HAKAWATI_ROOT) / "docs/story-format.md");
    const std::size_t from = page.find("```story\n# The Lid\n") + 9;
    const fs::path folder = fs::path(HAKAWATI_BUILD) / "test-author" / "lid";
    fs::create_directories(folder);
    write_file_safely(folder / "story.md", page.substr(from, page.find("```", from) - from));
    const Run checked = run("check " + folder.string() + " --assets " HAKAWATI_ROOT "/assets");
    CHECK(checked.output ==
          folder.string() +
              "/cover.svg: warning: the book has no cover (on the shelf it is a plain "
              "board; docs/art.md)\n" +
              folder.string() +
              "/guide.md: warning: the book has no facilitator guide (sessions go "
              "on without talk points)\n0 errors, 2 warnings\n");
    fs::remove_all(folder);
}

TEST_CASE("The reader's help is told before anything is installed or built") {
    const fs::path folder = fs::path(HAKAWATI_BUILD) / "test-author" / "bare";
    fs::create_directories(folder / "tools");
    fs::copy_file(HAKAWATI_ROOT "/tools/run", folder / "tools/run",
                  fs::copy_options::overwrite_existing);
    const Run told = run_command(folder.string() + "/tools/run --help");
    CHECK(told.status == 0);
    CHECK(told.output.starts_with("tools/run [OPTIONS]: installs what is missing"));
    CHECK(told.output.ends_with("All options of the reader are listed here once it is built.\n"));
    fs::remove_all(folder);
}

TEST_CASE("Help is no fault") { CHECK(run("--help").status == 0); }
