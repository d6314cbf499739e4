// Makes the sounds of assets/sounds out of nothing but sums: `hakawati-sounds FOLDER`. The same
// program always writes the same files. Soft and warm: every sound swells for 30 ms or longer,
// none is louder than -6 dB of full scale, and all end in silence (design of sound cues).

#include "base/files.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <numbers>
#include <random>
#include <vector>

namespace {

using Wave = std::vector<double>; ///< samples of any size; `finished` brings them to size

constexpr double rate = 22050; ///< samples a second
constexpr double pi = std::numbers::pi;

/// Seconds as a number of samples.
std::size_t count_of(double seconds) { return static_cast<std::size_t>(seconds * rate); }
double time_of(std::size_t sample) { return static_cast<double>(sample) / rate; }

/// From 0 to 1 without a corner.
double ramp(double share) { return 0.5 - 0.5 * std::cos(pi * std::clamp(share, 0.0, 1.0)); }

/// White, and the same on every machine: only the generator is of the standard library.
Wave noise(double seconds, unsigned seed) {
    std::mt19937 chance(seed);
    Wave wave(count_of(seconds));
    for (double& sample : wave)
        sample = static_cast<double>(chance()) / 2147483648.0 - 1;
    return wave;
}

/// What is left around a frequency, Hz, that goes from one value to another; `width` in Hz.
Wave band(const Wave& wave, double from, double to, double width) {
    Wave result;
    double low = 0, middle = 0;
    for (std::size_t i = 0; i < wave.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(wave.size());
        const double centre = from + (to - from) * share;
        const double step = 2 * std::sin(pi * centre / rate);
        low += step * middle;
        middle += step * (wave[i] - low - width / centre * middle);
        result.push_back(middle);
    }
    return result;
}

void add(Wave& wave, const Wave& other, double at_seconds) {
    const std::size_t at = count_of(at_seconds);
    wave.resize(std::max(wave.size(), at + other.size()));
    for (std::size_t i = 0; i < other.size(); ++i)
        wave[at + i] += other[i];
}

/// A string of an oud: a short noise that runs round in a loop as long as the string, a little
/// duller each time (Karplus and Strong).
Wave plucked(double frequency, double seconds) {
    const double loop = rate / frequency - 0.5; // the mean of two neighbours delays by half
    const auto whole = static_cast<std::size_t>(loop);
    const double part = loop - static_cast<double>(whole);
    Wave line = band(noise(static_cast<double>(whole + 2) / rate, 7), 900, 900, 1100);
    line.resize(whole + 2);
    Wave result;
    double last = 0;
    for (std::size_t i = 0; i < count_of(seconds); ++i) {
        const double now = line[i % (whole + 2)], next = line[(i + 1) % (whole + 2)];
        const double here = next + (now - next) * part; // between two places of the loop
        line[i % (whole + 2)] = 0.997 * 0.5 * (here + last);
        last = here;
        result.push_back(here);
    }
    return result;
}

/// A small thing of wood that is touched: a few tones that die away.
Wave wood(double frequency, double seconds, double life) {
    Wave wave(count_of(seconds));
    for (const auto& [tone, share] : {std::pair{1.0, 1.0}, {2.76, 0.3}, {5.4, 0.08}})
        for (std::size_t i = 0; i < wave.size(); ++i)
            wave[i] += share * std::sin(2 * pi * frequency * tone * time_of(i)) *
                       std::exp(-time_of(i) * tone / life);
    return wave;
}

Wave paper() {
    Wave wave = band(noise(0.26, 3), 1800, 3600, 1800);
    for (std::size_t i = 0; i < wave.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(wave.size());
        wave[i] *= std::sin(pi * share) * (0.6 + 0.4 * std::sin(3 * pi * share + 0.4));
    }
    return wave;
}

/// One note of a sparrow: a tone that bends.
Wave chirp(double from, double to, double seconds) {
    Wave wave(count_of(seconds));
    double turn = 0;
    for (std::size_t i = 0; i < wave.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(wave.size());
        turn += 2 * pi * (from + (to - from) * share * share) / rate;
        wave[i] = std::sin(turn) * std::sin(pi * share);
    }
    return wave;
}

/// Two of them, one after the other, and the first again.
Wave birds() {
    Wave wave;
    for (const double at : {0.3, 1.3, 2.1})
        for (const double step : {0.0, 0.17, 0.34})
            add(wave, chirp(2500 + 400 * step, 3200 + 500 * step, 0.11), at + step);
    for (const double at : {0.95, 1.85, 2.6})
        add(wave, chirp(3500, 2750, 0.15), at);
    wave.resize(count_of(3));
    return wave;
}

Wave two_notes() {
    Wave wave = plucked(220.0, 0.5);
    for (std::size_t i = 0; i < wave.size(); ++i) // the first hand leaves the string
        wave[i] *= ramp((0.5 - time_of(i)) / 0.2);
    Wave second = plucked(293.66, 0.62);
    for (std::size_t i = 0; i < second.size(); ++i)
        second[i] *= ramp(time_of(i) / 0.03);
    add(wave, second, 0.33);
    return wave;
}

/// As it is written: nothing that stands still, swelling and dying away, the loudest sample at so
/// many dB under full scale.
Wave finished(Wave wave, double swell, double die, double decibel) {
    double before = 0, now = 0;
    for (double& sample : wave) {
        now = sample - before + 0.995 * now;
        before = sample;
        sample = now;
    }
    const double length = time_of(wave.size() - 1);
    double peak = 0;
    for (std::size_t i = 0; i < wave.size(); ++i) {
        wave[i] *= ramp(time_of(i) / swell) * ramp((length - time_of(i)) / die);
        peak = std::max(peak, std::abs(wave[i]));
    }
    for (double& sample : wave)
        sample *= std::pow(10, -decibel / 20) / peak;
    return wave;
}

void put(std::string& bytes, std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// RIFF WAVE: one channel, 16 bits.
std::string wav_of(const Wave& wave) {
    const auto size = static_cast<std::uint32_t>(wave.size() * 2);
    std::string bytes = "RIFF";
    put(bytes, 36 + size, 4);
    bytes += "WAVEfmt ";
    for (const auto& [value, count] :
         {std::pair{16u, 4}, {1u, 2}, {1u, 2}, {22050u, 4}, {44100u, 4}, {2u, 2}, {16u, 2}})
        put(bytes, value, count);
    bytes += "data";
    put(bytes, size, 4);
    for (const double sample : wave)
        put(bytes, static_cast<std::uint32_t>(std::lround(sample * 32767)), 2);
    return bytes;
}

} // namespace

int main(int count, char** words) {
    if (count != 2)
        return 2;
    try {
        const auto write = [folder = std::string(words[1])](const char* name, const Wave& wave) {
            hakawati::write_file_safely(fmt::format("{}/{}.wav", folder, name), wav_of(wave));
        };
        write("turn", finished(paper(), 0.06, 0.08, 12));
        write("balloon", finished(wood(480, 0.16, 0.045), 0.03, 0.05, 10));
        write("picked", finished(wood(820, 0.11, 0.03), 0.03, 0.04, 12));
        write("found", finished(plucked(293.66, 0.75), 0.03, 0.35, 6));
        write("not-yet", finished(plucked(146.83, 0.75), 0.03, 0.35, 6));
        write("shown", finished(two_notes(), 0.03, 0.35, 6));
        write("birds", finished(birds(), 2, 0.5, 10));
        write("breath-in", finished(band(noise(1.2, 11), 500, 1100, 500), 0.6, 0.6, 14));
        write("breath-out", finished(band(noise(1.5, 13), 900, 400, 500), 0.6, 0.9, 14));
    } catch (const std::exception& fault) {
        fmt::print(stderr, "hakawati-sounds: {}\n", fault.what());
        return 1;
    }
    return 0;
}
