// The adult's door: a PIN of six or more digits and a recovery code on paper, checked with Argon2id
// (trust.md, 2.6). Keeps one small file; every failure is counted on the disk before the check, so
// that neither a kill nor a power cut gives a try for nothing. Waiting is counted in running time,
// because clocks lie; a restart begins the waiting anew. Knows nothing of what lies behind the
// door. One thread at a time.
#pragma once

#include "access/recovery.h"
#include "base/disk.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace hakawati::access {

constexpr std::size_t least_digits = 6;
constexpr std::size_t most_digits = 12;
constexpr int free_tries = 5;
constexpr int most_failures = 100; ///< after them only the recovery code opens

/// Why a PIN cannot be taken; None: it can. TooCommon goes by rules (steps, repeats, years, lines
/// of the key pad...) that hold the hundred commonest.
enum class Weak { None, TooShort, TooLong, NotDigits, TooCommon };
Weak weakness(std::string_view pin);

enum class Knock {
    Open,
    Wrong,
    Wait,    ///< too early: not even counted
    Stopped, ///< `most_failures` reached
    Refused  ///< the disk did not take the count or the machine had no memory: nothing was checked
};
struct Answer {
    Knock knock = Knock::Wrong;
    double wait_ms = 0; ///< until the next try is taken
};

class Door {
  public:
    struct Setup {
        std::filesystem::path file;
        Disk* disk = nullptr;               ///< null: the machine's own
        Random random;                      ///< empty: the machine's
        std::function<double()> running_ms; ///< empty: a clock that never runs back
        Cost cost = {32u << 20, 3};         ///< of Argon2id
    };
    /// Reads the file. A damaged one is set aside, never deleted, and the tablet is as before its
    /// set-up: nothing behind the door is lost, and `report` says so. One that cannot be read is
    /// no damaged one: the door stays shut (`Refused`) until the disk answers.
    explicit Door(Setup);
    ~Door();

    bool is_set() const;               ///< somebody has chosen a PIN, as far as is known
    const std::string& report() const; ///< what was wrong with the file, in English; empty: nothing

    /// Chooses the PIN and makes the recovery code, which is given back once and never stored: 27
    /// random digits (over 80 bits) and a check digit, in seven groups of four: digits can be typed
    /// in every language. All or nothing. Called again it takes the place of both, so it is only
    /// for the first time or for whoever is inside. Throws SystemError when the disk refuses, and
    /// std::invalid_argument for a weak PIN.
    std::string set_up(std::string_view pin);
    /// Slow on purpose (0.1 to 1 s): not for the thread that draws.
    Answer knock(std::string_view pin);
    /// With the code from the paper a new PIN; the failures are forgotten, nothing else is touched.
    /// Wrong codes are not counted: nobody guesses 89 bits. Refused: the disk did not take the new
    /// PIN. Throws std::invalid_argument for a weak PIN. As slow as `knock`, twice.
    Answer recover(std::string_view code, std::string_view new_pin);
    double wait_ms() const;
    int failures() const;

    /// To this backups of the tablet are sealed: only the paper's code opens them.
    std::optional<Lock> lock() const;
    /// The wipe: as before the set-up. Throws SystemError when the disk refuses.
    void forget();

  private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace hakawati::access
