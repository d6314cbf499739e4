#include "app/plan/plan_runner.h"
#include "base/files.h"
#include "support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fmt/format.h>

using namespace hakawati;

namespace {

namespace fs = std::filesystem;

const fs::path root = HAKAWATI_ROOT;
const fs::path pictures = root / "tests/golden/pictures";
const fs::path failures = fs::path(HAKAWATI_BUILD) / "golden-failures";

// Another machine's fonts and rounding may move an edge by a shade, never a shape.
constexpr double most_mean_difference = 2;
constexpr double large_difference = 40;
constexpr double most_large_share = 0.005;

/// Half the size: four px become their mean.
sdl::Image halved(const sdl::Image& image) {
    sdl::Image half{image.width / 2, image.height / 2, {}};
    const auto at = [&](int x, int y, int c) {
        return static_cast<int>(
            image.pixels[static_cast<std::size_t>((y * image.width + x) * 4 + c)]);
    };
    for (int y = 0; y < half.height; ++y)
        for (int x = 0; x < half.width; ++x)
            for (int c = 0; c < 4; ++c)
                half.pixels.push_back(static_cast<std::uint8_t>(
                    (at(2 * x, 2 * y, c) + at(2 * x + 1, 2 * y, c) + at(2 * x, 2 * y + 1, c) +
                     at(2 * x + 1, 2 * y + 1, c) + 2) /
                    4));
    return half;
}

/// With 20 values a colour: less than half of the bytes, and every shape is still there.
sdl::Image plain(sdl::Image image) {
    for (std::uint8_t& value : image.pixels)
        value = static_cast<std::uint8_t>(((value * 19 + 127) / 255 * 255 + 9) / 19);
    return image;
}

/// What is different, as a sentence; empty when the two are the same to the eye.
std::string difference(const sdl::Image& golden, const sdl::Image& actual) {
    if (golden.width != actual.width || golden.height != actual.height)
        return fmt::format("it is {}x{} px instead of {}x{}", actual.width, actual.height,
                           golden.width, golden.height);
    double sum = 0, large = 0;
    for (std::size_t i = 0; i < golden.pixels.size(); i += 4) {
        double most = 0;
        for (std::size_t c = 0; c < 3; ++c) {
            const double d = std::abs(golden.pixels[i + c] - actual.pixels[i + c]);
            sum += d / 3;
            most = std::max(most, d);
        }
        large += most > large_difference ? 1 : 0;
    }
    const double count = static_cast<double>(golden.pixels.size()) / 4;
    if (sum / count < most_mean_difference && large / count < most_large_share)
        return {};
    return fmt::format("its px differ by {:.2f} in the mean, {:.2f} % of them by more than {}",
                       sum / count, 100 * large / count, large_difference);
}

bool updating() { return std::getenv("HAKAWATI_UPDATE_GOLDEN") != nullptr; }

void hold_to_golden(const sdl::Image& actual, const std::string& name) {
    const fs::path golden = pictures / name;
    if (updating())
        return sdl::write_png(actual, golden);
    INFO("golden picture " << golden.string());
    const std::string fault = fs::exists(golden) ? difference(sdl::read_png(golden), actual)
                                                 : std::string("there is none yet");
    if (fault.empty())
        return;
    sdl::write_png(actual, failures / name);
    FAIL_CHECK(fault << "; see " << (failures / name).string()
                     << "; HAKAWATI_UPDATE_GOLDEN=1 keeps it as the new one");
}

/// Plays a plan in a language, and holds all its shots to their golden pictures.
void play(const fs::path& stories, const std::string& plan_file, const std::string& language) {
    const TemporaryFolder data, shots;
    app::Log log(fs::path{});
    app::Options options;
    options.language = language;
    options.guest = true;
    options.stories = stories;
    options.data = data.path();
    options.shots = shots.path();
    app::Content content(root / "assets", stories, log);
    Diagnostics faults;
    const app::Plan plan =
        app::parse_plan(read_file(root / "tests/golden" / plan_file), plan_file, faults);
    REQUIRE(format(faults) == "0 errors, 0 warnings\n");
    const auto fault = app::PlanRunner(content, log, options, nullptr).run(plan);
    INFO((fault ? format(*fault) : std::string()));
    REQUIRE_FALSE(fault);
    for (const std::string& shot : list_folder(shots.path()))
        hold_to_golden(plain(halved(halved(sdl::read_png(shots.path() / shot)))),
                       language + "-" + shot);
}

/// All plans in a language; each language is a test of its own, for a machine with two cores.
void play_all(const std::string& language) {
    const sdl::Session session(sdl::Session::Video::None);
    for (const char* plan : {"pictures.plan", "large-words.plan", "grown-ups.plan"})
        play(root / "stories", plan, language);
    const TemporaryFolder no_stories;
    play(no_stories.path(), "no-books.plan", language);
}

} // namespace

TEST_CASE("every screen, question and room looks as it was approved, in English") {
    play_all("en");
}

TEST_CASE("every screen, question and room looks as it was approved, in Arabic", "[.ar]") {
    play_all("ar");
}

TEST_CASE("a picture that is a little other is the same, one with another shape is not") {
    const sdl::Image grey{100, 100, std::vector<std::uint8_t>(100 * 100 * 4, 100)};
    sdl::Image shade = grey, shape = grey;
    for (std::uint8_t& value : shade.pixels)
        value = static_cast<std::uint8_t>(value + 1);
    for (std::size_t i = 0; i < 60 * 4; ++i)
        shape.pixels[i] = 200;
    CHECK(difference(grey, shade) == "");
    CHECK(difference(grey, shape) ==
          "its px differ by 0.60 in the mean, 0.60 % of them by more than 40");
    CHECK(difference(grey, {50, 100, {}}) == "it is 50x100 px instead of 100x100");
}
