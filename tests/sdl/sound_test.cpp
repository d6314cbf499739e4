#include "sdl/sound.h"

#include "base/files.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <thread>

using namespace hakawati;
using sdl::Mixer;
using sdl::Sound;

namespace {

namespace fs = std::filesystem;

const fs::path sounds = HAKAWATI_ROOT "/assets/sounds";

/// SDL writes what it would play into a file, as fast as it can, or has only its dummy.
struct Machine {
    explicit Machine(const char* driver) {
        ::setenv("SDL_AUDIODRIVER", driver, 1);
        ::setenv("SDL_DISKAUDIOFILE", heard.c_str(), 1);
        ::setenv("SDL_DISKAUDIODELAY", "0", 1);
    }
    ~Machine() {
        ::unsetenv("SDL_AUDIODRIVER");
        ::unsetenv("SDL_DISKAUDIOFILE");
        ::unsetenv("SDL_DISKAUDIODELAY");
    }
    TemporaryFolder folder;
    fs::path heard = folder.path() / "heard.raw";
    std::vector<std::string> told;
    std::function<void(const std::string&)> tell = [this](const std::string& words) {
        told.push_back(words);
    };

    /// To their end, one after the other; what is told can be looked at then.
    void play(const std::vector<fs::path>& files, double gain) {
        Sound sound(tell);
        for (const fs::path& file : files) {
            sound.play(file, gain);
            while (!sound.silent())
                std::this_thread::yield();
        }
    }
    int peak() const {
        int peak = 0;
        const std::string bytes = read_file_if_there(heard).value_or("");
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
            const auto low = static_cast<unsigned char>(bytes[i]);
            const auto high = static_cast<unsigned char>(bytes[i + 1]);
            peak = std::max(peak, std::abs(static_cast<std::int16_t>(low | high << 8)));
        }
        return peak;
    }
};

int peak_of(const Mixer::Samples& samples) {
    int peak = 0;
    for (const std::int16_t sample : samples)
        peak = std::max(peak, std::abs(int{sample}));
    return peak;
}

} // namespace

TEST_CASE("what the device gets is the file at its gain: at half the peak is half") {
    const int whole = peak_of(sdl::read_wav(sounds / "found.wav"));
    REQUIRE(whole > 10000);
    Machine loud("disk"), half("disk"), quarter("disk");
    for (const auto& [machine, gain] : {std::pair{&loud, 1.0}, {&half, 0.5}, {&quarter, 0.25}}) {
        ::setenv("SDL_DISKAUDIOFILE", machine->heard.c_str(), 1);
        machine->play({sounds / "found.wav"}, gain);
        INFO(gain);
        CHECK(std::abs(machine->peak() - whole * gain) <= 1);
        CHECK(machine->told.empty());
    }
}

TEST_CASE("without a gain nothing is heard") {
    Machine machine("disk");
    machine.play({sounds / "found.wav"}, 0);
    CHECK(machine.peak() == 0);
}

TEST_CASE("the device is not opened before something is to be heard") {
    Machine machine("disk");
    {
        Sound sound(machine.tell);
        sound.stop();
        sound.hush();
        CHECK(sound.silent());
    }
    CHECK_FALSE(fs::exists(machine.heard));
}

TEST_CASE("stopped, what was wanted and has not begun is not heard any more") {
    Machine machine("disk");
    {
        Sound sound(machine.tell);
        for (int i = 0; i < 50; ++i) {
            sound.play(sounds / "birds.wav", 1);
            sound.stop();
            CHECK(sound.silent());
        }
    }
    // Two seconds of swelling lie before anything that could be heard.
    CHECK(machine.peak() < 50);
}

TEST_CASE("a machine without a device is silent and tells it once") {
    Machine machine("dummy");
    machine.play({sounds / "found.wav", sounds / "turn.wav"}, 1);
    CHECK(machine.told == std::vector<std::string>{"there is no sound: no device"});
}

TEST_CASE("a driver that there is not is told once, with SDL's reason") {
    Machine machine("of-nobody");
    machine.play({sounds / "found.wav", sounds / "found.wav"}, 1);
    CHECK(machine.told ==
          std::vector<std::string>{"there is no sound: Audio target 'of-nobody' not available"});
}

TEST_CASE("a missing or damaged sound is silence, told once; the others are heard") {
    Machine machine("disk");
    const fs::path cut = machine.folder.path() / "cut.wav", gone = machine.folder.path() / "no.wav";
    write_file_safely(cut, read_file(sounds / "turn.wav").substr(0, 30));
    machine.play({cut, gone, cut, gone}, 1);
    CHECK(machine.peak() == 0);
    REQUIRE(machine.told.size() == 2);
    CHECK(machine.told[0].find("cut.wav") != std::string::npos);
    CHECK(machine.told[1].find("no.wav") != std::string::npos);
    machine.play({sounds / "turn.wav"}, 1);
    CHECK(machine.peak() > 5000);
}

TEST_CASE("a file of another rate or of two channels is none of ours") {
    TemporaryFolder folder;
    std::string bytes = read_file(sounds / "turn.wav");
    bytes[22] = 2; // channels
    write_file_safely(folder.path() / "two.wav", bytes);
    CHECK_THROWS_WITH(sdl::read_wav(folder.path() / "two.wav"),
                      Catch::Contains("it is not of one channel, 16 bits and 22050 Hz"));
}
