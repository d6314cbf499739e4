// What makes cues heard: the machine's loudspeaker, or the ear of a plan or a test. A cue is a
// matter of a moment: nobody waits for it, and nothing depends on whether it was heard.
#pragma once

#include "app/keeping/log.h"
#include "screens/cue.h"
#include "sdl/sound.h"

#include <filesystem>

namespace hakawati::app {

class Voice {
  public:
    virtual ~Voice() = default;
    /// `gain` over 0 and up to 1; what sounds fades away under it.
    virtual void play(screens::Cue, double gain) = 0;
    virtual void hush() = 0; ///< what sounds fades away: it belonged to what was seen before
    virtual void stop() = 0; ///< silence, at once
};

/// Plays the files of a folder, named like the cues. What is wrong is in the log.
class Loudspeaker final : public Voice {
  public:
    Loudspeaker(std::filesystem::path folder, Log&);
    void play(screens::Cue, double gain) override;
    void hush() override { m_sound.hush(); }
    void stop() override { m_sound.stop(); }

  private:
    std::filesystem::path m_folder;
    sdl::Sound m_sound;
};

} // namespace hakawati::app
