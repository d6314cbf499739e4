#include "app/options.h"

#include <catch2/catch.hpp>
#include <vector>

using namespace hakawati;
using namespace hakawati::app;

namespace {

struct Read {
    std::optional<Options> options;
    Answered answered;
};

Read read(const std::vector<const char*>& given) {
    std::vector<const char*> words{"hakawati"};
    for (const char* word : given)
        words.push_back(word);
    Read result;
    result.options = read_options(static_cast<int>(words.size()), words.data(), result.answered);
    return result;
}

} // namespace

TEST_CASE("without options there is a full screen, the last book and the last language") {
    const auto options = read({}).options;
    REQUIRE(options);
    CHECK(options->size == Size{1280, 800});
    CHECK_FALSE(options->size_given);
    CHECK_FALSE(options->windowed);
    CHECK_FALSE(options->trace);
    CHECK(options->book == "");
    CHECK(options->language == "");
    CHECK(options->shots == "build/shots");
    CHECK(options->assets.filename() == "assets");
    CHECK(options->stories.filename() == "stories");
}

TEST_CASE("a size is two numbers of px") {
    const auto options = read({"--size", "720x1280", "--windowed", "--language", "ar"}).options;
    REQUIRE(options);
    CHECK(options->size == Size{720, 1280});
    CHECK(options->size_given);
    CHECK(options->windowed);
    CHECK(options->language == "ar");
}

TEST_CASE("a wrong size or an unknown option ends with code 2, help with 0") {
    const char* const size = GENERATE("1280", "axb", "1280x", "319x800", "800x7681", "1280x800px");
    const Read wrong = read({"--size", size});
    CHECK_FALSE(wrong.options);
    CHECK(wrong.answered.exit_code == 2);
    CHECK(read({"--nothing"}).answered.exit_code == 2);
    const Read help = read({"--help"});
    CHECK_FALSE(help.options);
    CHECK(help.answered.exit_code == 0);
}

TEST_CASE("a display that says nothing sensible counts as 150 dots an inch") {
    Options options;
    CHECK(options.px_per_mm(0) == Approx(150 / 25.4));
    CHECK(options.px_per_mm(96) == Approx(150 / 25.4));
    CHECK(options.px_per_mm(1000) == Approx(150 / 25.4));
    CHECK(options.px_per_mm(220) == Approx(220 / 25.4));
    options.dpi = 75;
    CHECK(options.px_per_mm(220) == Approx(75 / 25.4));
}
