#include "sdl/sound.h"

#include "base/deleter.h"
#include "base/files.h"

#include <SDL2/SDL.h>
#include <chrono>
#include <fmt/format.h>
#include <string_view>
#include <utility>

namespace hakawati::sdl {

namespace {

constexpr auto kept_open = std::chrono::seconds(8); ///< an open device wakes the processor
constexpr Uint16 device_samples = 512;              ///< 23 ms

using WavPtr = std::unique_ptr<Uint8, Deleter<SDL_FreeWAV>>;

bool is_ours(const SDL_AudioSpec& spec) {
    return spec.freq == sample_rate && spec.channels == 1 && spec.format == AUDIO_S16LSB;
}

} // namespace

Mixer::Samples read_wav(const std::filesystem::path& path) {
    const std::string bytes = read_file(path, 1u << 20);
    SDL_AudioSpec spec{};
    Uint8* loaded = nullptr;
    Uint32 size = 0;
    SDL_RWops* const source = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
    if (!source || !SDL_LoadWAV_RW(source, 1, &spec, &loaded, &size))
        throw SystemError(path.string(), SDL_GetError());
    const WavPtr wav(loaded);
    if (!is_ours(spec))
        throw SystemError(path.string(), "it is not of one channel, 16 bits and 22050 Hz");
    Mixer::Samples samples(size / 2);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>(loaded[2 * i] | loaded[2 * i + 1] << 8);
    return samples;
}

Sound::Sound(std::function<void(const std::string&)> tell) : m_tell(std::move(tell)) {}

Sound::~Sound() {
    m_mixer.stop();
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard guard(m_lock);
        m_ends = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void Sound::wish_for(std::optional<Wish> wish) {
    const std::lock_guard guard(m_lock);
    m_wish = std::move(wish);
    ++m_wishes;
}

void Sound::play(const std::filesystem::path& wav, double gain) {
    wish_for(Wish{wav, gain});
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_changed.notify_one();
}

void Sound::hush() {
    wish_for({});
    m_mixer.hush();
}

void Sound::stop() {
    wish_for({});
    m_mixer.stop();
}

bool Sound::silent() const {
    const std::lock_guard guard(m_lock);
    return !m_wish && m_mixer.silent();
}

/// Makes wishes true. What takes long, a file or a device, is done without the lock; who wished
/// something else meanwhile hears only that.
void Sound::run() {
    std::unique_lock guard(m_lock);
    while (!m_ends) {
        const auto called = [this] { return m_wish || m_ends; };
        if (m_device == 0)
            m_changed.wait(guard, called);
        const bool wanted = m_changed.wait_for(guard, kept_open, called);
        if (m_ends)
            break;
        const Wish wish = m_wish.value_or(Wish{});
        const unsigned number = m_wishes;
        guard.unlock();
        const auto samples = wanted && open() ? known(wish.wav) : nullptr;
        if (!wanted)
            close();
        guard.lock();
        if (!wanted || number != m_wishes)
            continue;
        m_wish.reset();
        if (samples)
            m_mixer.play(samples, wish.gain);
    }
    guard.unlock();
    close();
    SDL_TLSCleanup(); // SDL does so only for threads of its own
}

std::shared_ptr<const Mixer::Samples> Sound::known(const std::filesystem::path& wav) {
    const auto [place, is_new] = m_known.try_emplace(wav);
    if (is_new)
        try {
            place->second = std::make_shared<const Mixer::Samples>(read_wav(wav));
        } catch (const SystemError& fault) {
            m_tell(fmt::format("{}; it is not heard", fault.what()));
        }
    return place->second;
}

bool Sound::open() {
    if (m_device != 0 || m_refused)
        return m_device != 0;
    SDL_AudioSpec wish{};
    wish.freq = sample_rate;
    wish.format = AUDIO_S16SYS;
    wish.channels = 1;
    wish.samples = device_samples;
    wish.callback = fill;
    wish.userdata = &m_mixer;
    const bool begun = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
    // SDL's dummy takes everything and is heard by nobody.
    const bool dummy = begun && std::string_view(SDL_GetCurrentAudioDriver()) == "dummy";
    if (begun && !dummy)
        m_device = SDL_OpenAudioDevice(nullptr, 0, &wish, nullptr, 0);
    m_refused = m_device == 0;
    if (m_refused)
        m_tell(fmt::format("there is no sound: {}", dummy ? "no device" : SDL_GetError()));
    if (m_refused && begun)
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    if (!m_refused)
        SDL_PauseAudioDevice(m_device, 0);
    return !m_refused;
}

void Sound::close() {
    if (m_device == 0)
        return;
    SDL_CloseAudioDevice(m_device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    m_device = 0;
}

/// Called by SDL on a thread of the device.
void Sound::fill(void* mixer, unsigned char* bytes, int count) {
    static_cast<Mixer*>(mixer)->fill(reinterpret_cast<std::int16_t*>(bytes),
                                     static_cast<std::size_t>(count) / sizeof(std::int16_t));
}

} // namespace hakawati::sdl
