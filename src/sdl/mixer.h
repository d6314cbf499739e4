// Adds what sounds at the same time: one sound, and those before it that are just fading away.
// Knows no device and no file; safe on any thread, since a device asks from a thread of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace hakawati::sdl {

constexpr int sample_rate = 22050; ///< samples a second, one channel

class Mixer {
  public:
    using Samples = std::vector<std::int16_t>;

    /// From its beginning, `gain` 0 to 1; what sounds now fades away under it.
    void play(std::shared_ptr<const Samples>, double gain);
    void hush(); ///< what sounds fades away in a quarter of a second
    void stop(); ///< silence, at once
    bool silent() const;

    /// The next `count` samples of everything; silence where there is nothing.
    void fill(std::int16_t* samples, std::size_t count);

  private:
    struct Playing {
        std::shared_ptr<const Samples> samples;
        std::size_t at = 0;
        double gain = 1;
        double fading = 0; ///< what is taken from the gain at every sample
    };
    void let_fade();
    static double next_of(Playing&);

    mutable std::mutex m_lock;
    std::vector<Playing> m_playing;
};

} // namespace hakawati::sdl
