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

/// hakawati-story with these arguments; what it says on both streams.
Run run(const std::string& arguments) {
    const char* bin = std::getenv("HAKAWATI_BIN");
    const std::string folder = bin ? bin : HAKAWATI_BUILD "/bin";
    Run run;
    FILE* pipe = ::popen((folder + "/hakawati-story " + arguments + " 2>&1").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe))
        run.output.append(buffer.data(), n);
    run.status = WEXITSTATUS(::pclose(pipe));
    return run;
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

TEST_CASE("Help is no fault") { CHECK(run("--help").status == 0); }
