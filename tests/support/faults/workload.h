// What happens on a tablet in a few days, repeatable from a seed: readers come, answer, turn pages,
// are forgotten; groups are led; the journal is tidied, closed and opened. Keeps what was
// acknowledged and when, so that any state of the disk can be held against it.
#pragma once

#include "journal/journal.h"
#include "support/faults/memory_disk.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::faults {

/// The journal's folder on a MemoryDisk.
constexpr const char* tablet = "/tablet";
inline const std::string journal_file = std::string(tablet) + "/journal.db";

enum class Syncs { Asked, Never };

/// A journal on this disk; its ids and its clock repeat.
journal::Journal::Setup setup_on(MemoryDisk&, Syncs = Syncs::Asked);

/// From the first change of the disk that belongs to it to the last, as indices into its log.
struct Span {
    std::size_t begun = 0, done = 0;
};

struct Kept {
    learning::Event event;
    std::int64_t sequence = 0;
    Span span{};
};

struct Forgotten {
    learning::ProfileId profile;
    Span span{};
};

/// A life of a tablet: what was promised in it.
struct History {
    std::vector<Kept> kept; ///< everything that was acknowledged, in order
    std::vector<Forgotten> forgotten;
    std::size_t closing = 0;         ///< from here on the disk's log is of the last closing
    std::size_t refused = 0;         ///< answers that were told not to be kept
    std::vector<std::string> faults; ///< what went wrong while the disk was sound
};

struct Life {
    std::uint64_t seed = 1;
    int events = 70;
    std::size_t readers = 5;
    int snapshot_every = 12;
    Syncs syncs = Syncs::Asked;
};

/// An event such as the book makes.
learning::Event some_event(std::uint64_t number, const learning::ProfileId&);
/// One of a group's session: begun, hands counted, recorded, ended.
learning::Event some_session_event(std::uint64_t number);

/// Lives that life. What the disk refuses is passed over; after some refusals in a row, and when
/// the journal cannot be opened or a child not be forgotten, the disk is healed.
History live(MemoryDisk&, const Life&);

} // namespace hakawati::faults
