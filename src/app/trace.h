// What `--trace` says on stdout: one line for every screen presented. When the clock time of the
// start is in the environment (HAKAWATI_BENCH_START, seconds), every line ends with its own time.
// It never says a word of a book or of a child.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace hakawati::app {

class Trace {
  public:
    enum class Wish { Silent, Spoken };
    explicit Trace(Wish);

    void input(); ///< an event came that a person made
    void presented(const std::string& screen, const std::string& stop);
    /// An event is in the journal: "kept 17 gha-q01".
    void kept(std::int64_t sequence, const std::string& item);
    void cue(const std::string& name); ///< something is heard: "cue turn"
    void prepared();                   ///< all that will be wanted next is ready

  private:
    bool m_spoken;
    std::optional<double> m_start; ///< ms
    std::optional<double> m_input; ///< ms
};

} // namespace hakawati::app
