#include "sdl/sound.h"

#include "base/files.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <numeric>

using namespace hakawati;
using sdl::read_wav;

namespace {

namespace fs = std::filesystem;
using Samples = sdl::Mixer::Samples;

const fs::path sounds_folder = HAKAWATI_ROOT "/assets/sounds";
constexpr double full_scale = 32767;

struct Wanted {
    const char* name;
    double longest; ///< s
};
constexpr Wanted all[] = {{"balloon", 0.2},  {"birds", 3.1}, {"breath-in", 4},
                          {"breath-out", 6}, {"found", 0.8}, {"not-yet", 0.8},
                          {"picked", 0.2},   {"shown", 1},   {"turn", 0.3}};

Samples sound(const std::string& name) { return read_wav(sounds_folder / (name + ".wav")); }

int loudest(const Samples& samples, double from, double to) {
    int peak = 0;
    for (std::size_t i = static_cast<std::size_t>(from * sdl::sample_rate);
         i < std::min(samples.size(), static_cast<std::size_t>(to * sdl::sample_rate)); ++i)
        peak = std::max(peak, std::abs(int{samples[i]}));
    return peak;
}

double seconds(const Samples& samples) {
    return static_cast<double>(samples.size()) / sdl::sample_rate;
}

/// How like itself it is so many samples later, -1 to 1.
double likeness(const Samples& samples, std::size_t later) {
    double product = 0, here = 0, there = 0;
    for (std::size_t i = 2205; i < 2205 + 4410; ++i) {
        const double a = samples[i], b = samples[i + later];
        product += a * b;
        here += a * a;
        there += b * b;
    }
    return product / std::sqrt(here * there);
}

/// Of a tone between 100 and 400 Hz, in samples: the shortest that is about as like as the best.
std::size_t period(const Samples& samples) {
    std::vector<double> like;
    for (std::size_t later = 55; later <= 220; ++later)
        like.push_back(likeness(samples, later));
    const double best = *std::max_element(like.begin(), like.end());
    for (std::size_t i = 1; i + 1 < like.size(); ++i)
        if (like[i] > best - 0.05 && like[i] >= like[i - 1] && like[i] >= like[i + 1])
            return i + 55;
    return 0;
}

} // namespace

TEST_CASE("every sound swells, stays under -3 dB, dies away to silence and is short") {
    for (const auto& [name, longest] : all) {
        INFO(name);
        const Samples samples = sound(name);
        const double length = seconds(samples);
        const int peak = loudest(samples, 0, length);
        CHECK(peak <= full_scale * std::pow(10, -3 / 20.0));
        CHECK(peak >= full_scale * std::pow(10, -15 / 20.0)); // heard at all
        CHECK(length <= longest);
        CHECK(samples.front() == 0);
        CHECK(samples.back() == 0);
        CHECK(loudest(samples, 0, 0.003) <= peak * 0.08); // no click
        CHECK(loudest(samples, 0, 0.010) <= peak * 0.5);
        CHECK(loudest(samples, length - 0.005, length) <= peak * 0.05);
        const double mean = std::accumulate(samples.begin(), samples.end(), 0.0) /
                            static_cast<double>(samples.size());
        CHECK(std::abs(mean) < full_scale * 0.001);
    }
}

TEST_CASE("a note swells for 30 ms, birds for two seconds, a breath for its whole first half") {
    for (const char* name : {"found", "not-yet", "shown"}) {
        INFO(name);
        const Samples samples = sound(name);
        CHECK(loudest(samples, 0, 0.015) < loudest(samples, 0.020, 0.040));
    }
    const Samples birds = sound("birds");
    CHECK(loudest(birds, 0, 0.5) < loudest(birds, 0.5, 1.2));
    CHECK(loudest(birds, 0.5, 1.2) < loudest(birds, 1.2, 2));
    CHECK(loudest(birds, 1.2, 2) <= loudest(birds, 2, 3));
    for (const char* name : {"breath-in", "breath-out"})
        CHECK(loudest(sound(name), 0, 0.2) * 2 < loudest(sound(name), 0.4, 0.8));
}

TEST_CASE("not yet is the note of found an octave lower, and is no louder") {
    const Samples found = sound("found"), not_yet = sound("not-yet");
    CHECK(period(found) == Approx(sdl::sample_rate / 293.66).epsilon(0.02));
    CHECK(static_cast<double>(period(not_yet)) / static_cast<double>(period(found)) ==
          Approx(2).epsilon(0.02));
    CHECK(loudest(not_yet, 0, 1) <= loudest(found, 0, 1));
}

TEST_CASE("shown has a second note, which begins when the first has been heard") {
    const Samples shown = sound("shown");
    CHECK(loudest(shown, 0.25, 0.33) * 2 < loudest(shown, 0, 0.1));
    CHECK(loudest(shown, 0.34, 0.44) > loudest(shown, 0.25, 0.33) * 2);
}

TEST_CASE("all sounds together are less than 400 kB, and every file is one of them") {
    std::uintmax_t bytes = 0;
    std::vector<std::string> names;
    for (const Wanted& one : all) {
        bytes += fs::file_size(sounds_folder / (std::string(one.name) + ".wav"));
        names.push_back(std::string(one.name) + ".wav");
    }
    CHECK(bytes < 400'000);
    CHECK(list_folder(sounds_folder) == names);
}

TEST_CASE("the program that makes the sounds makes exactly these") {
    TemporaryFolder folder;
    const char* bin = std::getenv("HAKAWATI_BIN");
    REQUIRE(bin);
    REQUIRE(std::system(
                fmt::format("'{}/hakawati-sounds' '{}'", bin, folder.path().string()).c_str()) ==
            0);
    for (const Wanted& one : all) {
        INFO(one.name);
        const Samples kept = sound(one.name);
        const Samples made = read_wav(folder.path() / (std::string(one.name) + ".wav"));
        REQUIRE(made.size() == kept.size());
        int differs = 0; // by the last bit, where sines are computed otherwise
        for (std::size_t i = 0; i < made.size(); ++i)
            differs = std::max(differs, std::abs(made[i] - kept[i]));
        CHECK(differs <= 1);
    }
}
