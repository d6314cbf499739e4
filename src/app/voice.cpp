#include "app/voice.h"

#include "app/app.h"

#include <fmt/format.h>

namespace hakawati::app {

Loudspeaker::Loudspeaker(std::filesystem::path folder, Log& log)
    : m_folder(std::move(folder)), m_sound([&log](const std::string& words) { log.say(words); }) {}

void Loudspeaker::play(screens::Cue cue, double gain) {
    m_sound.play(m_folder / fmt::format("{}.wav", screens::name_of(cue)), gain);
}

/// Called before the update becomes the state. A sound belongs to what was seen with it: it fades
/// when that makes way for something else.
void App::hear(const screens::Update& update) {
    if (m_setup.trace && update.cue != screens::Cue::None)
        m_setup.trace->cue(screens::name_of(update.cue));
    if (!m_setup.voice)
        return;
    const bool moves_on = update.transition != screens::Transition::None;
    if (moves_on || update.state.preferences.sound != m_state.preferences.sound)
        m_setup.voice->hush();
    const double gain = update.state.adult.volume / 100.0;
    if (update.cue != screens::Cue::None && gain > 0)
        m_setup.voice->play(update.cue, gain);
}

void App::be_silent() {
    if (m_setup.voice)
        m_setup.voice->stop();
}

} // namespace hakawati::app
