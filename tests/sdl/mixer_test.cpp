#include "sdl/mixer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

using namespace hakawati;
using sdl::Mixer;

namespace {

using Samples = Mixer::Samples;

std::shared_ptr<const Samples> level(std::int16_t sample, std::size_t count) {
    return std::make_shared<const Samples>(count, sample);
}

Samples next_of(Mixer& mixer, std::size_t count) {
    Samples samples(count, 77);
    mixer.fill(samples.data(), count);
    return samples;
}

} // namespace

TEST_CASE("a sound comes out once, at its gain, and then there is silence") {
    Mixer mixer;
    CHECK(mixer.silent());
    CHECK(next_of(mixer, 2) == Samples{0, 0});
    mixer.play(std::make_shared<const Samples>(Samples{1000, -1000, 300}), 0.5);
    CHECK_FALSE(mixer.silent());
    CHECK(next_of(mixer, 5) == Samples{500, -500, 150, 0, 0});
    CHECK(mixer.silent());
}

TEST_CASE("a gain never makes louder than the file, and none is nothing") {
    Mixer mixer;
    mixer.play(level(1000, 1), 3);
    CHECK(next_of(mixer, 1) == Samples{1000});
    mixer.play(level(1000, 1), 0);
    CHECK(mixer.silent());
}

TEST_CASE("what sounds fades away under the next sound, in a quarter of a second") {
    Mixer mixer;
    mixer.play(level(8000, 44100), 1);
    CHECK(next_of(mixer, 10).back() == 8000);
    mixer.play(level(0, 44100), 1);
    const Samples faded = next_of(mixer, 5600);
    CHECK(faded.front() == 8000);
    CHECK(faded[2756] > 3900);
    CHECK(faded[2756] < 4100);
    CHECK(faded[5513] == 0);
    CHECK(std::is_sorted(faded.rbegin(), faded.rend()));
}

TEST_CASE("hushed, it fades away by itself; a second word does not hurry it") {
    Mixer mixer;
    mixer.play(level(8000, 44100), 0.5);
    mixer.hush();
    CHECK(next_of(mixer, 2756).back() > 1950);
    mixer.hush();
    CHECK(next_of(mixer, 1).back() > 1950);
    CHECK_FALSE(mixer.silent());
    CHECK(next_of(mixer, 2800).back() == 0);
    CHECK(mixer.silent());
}

TEST_CASE("stopped, the very next sample is silence") {
    Mixer mixer;
    mixer.play(level(8000, 44100), 1);
    CHECK(next_of(mixer, 1) == Samples{8000});
    mixer.stop();
    CHECK(mixer.silent());
    CHECK(next_of(mixer, 2) == Samples{0, 0});
}

TEST_CASE("two loud sounds together stay within what a sample can hold") {
    Mixer mixer;
    mixer.play(level(30000, 100), 1);
    mixer.play(level(30000, 100), 1);
    CHECK(next_of(mixer, 1) == Samples{32767});
    mixer.stop();
    mixer.play(level(-30000, 100), 1);
    mixer.play(level(-30000, 100), 1);
    CHECK(next_of(mixer, 1) == Samples{-32768});
}
