// Plays short sounds through the machine's audio device, one at a time. Opens the device when the
// first one is wanted and lets it go when nothing has sounded for a while, both on a thread of its
// own: a slow device keeps nobody waiting. Where there is none, or a file is missing or damaged, it
// tells so once and is silent; it never fails.
#pragma once

#include "sdl/mixer.h"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <thread>

namespace hakawati::sdl {

/// The samples of a WAVE file of one channel, 16 bits and `sample_rate`. Throws SystemError that
/// names the file.
Mixer::Samples read_wav(const std::filesystem::path&);

class Sound {
  public:
    /// `tell` gets what is wrong, on any thread.
    explicit Sound(std::function<void(const std::string&)> tell);
    ~Sound();
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    /// Comes back at once; what sounds fades away under it. `gain` 0 to 1 of what is in the file.
    void play(const std::filesystem::path& wav, double gain);
    void hush(); ///< what sounds fades away in a moment
    void stop(); ///< silence, at once
    /// Everything that was wanted has sounded, or cannot.
    bool silent() const;

  private:
    struct Wish {
        std::filesystem::path wav;
        double gain = 1;
    };
    void run();
    std::shared_ptr<const Mixer::Samples> known(const std::filesystem::path&);
    bool open();
    void close();
    void wish_for(std::optional<Wish>);
    static void fill(void* mixer, unsigned char* bytes, int count);

    std::function<void(const std::string&)> m_tell;
    Mixer m_mixer;
    /// By file; null: it was damaged, and that was told. Only the thread's.
    std::map<std::filesystem::path, std::shared_ptr<const Mixer::Samples>> m_known;
    unsigned m_device = 0;  ///< 0: none is open. Only the thread's.
    bool m_refused = false; ///< there is no device, and that was told. Only the thread's.

    mutable std::mutex m_lock;
    std::condition_variable m_changed;
    std::optional<Wish> m_wish; ///< until it sounds
    unsigned m_wishes = 0;      ///< how many there were: the last one counts
    bool m_ends = false;
    std::thread m_thread; ///< begins with the first wish
};

} // namespace hakawati::sdl
