#include "sdl/mixer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hakawati::sdl {

namespace {

constexpr double fade_samples = 0.25 * sample_rate;

std::int16_t in_range(double sample) {
    using Limits = std::numeric_limits<std::int16_t>;
    return static_cast<std::int16_t>(
        std::clamp<long>(std::lround(sample), Limits::min(), Limits::max()));
}

} // namespace

void Mixer::play(std::shared_ptr<const Samples> samples, double gain) {
    const std::lock_guard guard(m_lock);
    let_fade();
    if (gain > 0 && !samples->empty())
        m_playing.push_back({std::move(samples), 0, std::min(gain, 1.0), 0});
}

void Mixer::hush() {
    const std::lock_guard guard(m_lock);
    let_fade();
}

void Mixer::stop() {
    const std::lock_guard guard(m_lock);
    m_playing.clear();
}

bool Mixer::silent() const {
    const std::lock_guard guard(m_lock);
    return m_playing.empty();
}

void Mixer::let_fade() {
    for (Playing& one : m_playing)
        if (one.fading <= 0)
            one.fading = one.gain / fade_samples;
}

double Mixer::next_of(Playing& one) {
    const double sample = one.gain * (*one.samples)[one.at++];
    one.gain -= one.fading;
    return sample;
}

void Mixer::fill(std::int16_t* samples, std::size_t count) {
    const std::lock_guard guard(m_lock);
    for (std::size_t i = 0; i < count; ++i) {
        double sum = 0;
        for (Playing& one : m_playing)
            sum += next_of(one);
        samples[i] = in_range(sum);
        std::erase_if(m_playing, [](const Playing& one) {
            return one.at >= one.samples->size() || one.gain <= 0;
        });
    }
}

} // namespace hakawati::sdl
