// The chain of events: each entry carries the digest of the one before it, so that a lost, changed
// or foreign event is seen. Pure: digests and bytes, no file and no database.
//
// Two digests an event. `payload` is that of its fields; `digest`, the link, is that of the link
// before, the tablet's install id, the sequence number and `payload`. When a child is forgotten the
// fields go and `payload` stays, so the chain still verifies. Nobody can guess the fields from it:
// they hold the profile's 128 random bits.
#pragma once

#include "learning/event.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hakawati::journal {

using Digest = std::array<std::uint8_t, 32>;   ///< BLAKE2b, 256 bits
using Install = std::array<std::uint8_t, 16>;  ///< 128 random bits: this journal and no other
constexpr std::size_t largest_event = 1 << 16; ///< bytes, encoded

struct Entry {
    std::int64_t sequence = 0; ///< 1...
    Digest previous{}, payload{}, digest{};
    learning::Event event;
};

/// Where the chain ends.
struct Tail {
    std::int64_t sequence = 0;
    Digest digest{};
};

template <std::size_t size>
std::string_view bytes_of(const std::array<std::uint8_t, size>& array) {
    return {reinterpret_cast<const char*>(array.data()), size};
}
/// Zeros when the size is another one.
template <std::size_t size>
std::array<std::uint8_t, size> array_of(std::string_view bytes) {
    std::array<std::uint8_t, size> array{};
    if (bytes.size() == size)
        for (std::size_t i = 0; i < size; ++i)
            array[i] = static_cast<std::uint8_t>(bytes[i]);
    return array;
}

/// Empty for the tablet, 16 bytes for a reader.
std::string_view key_of(const std::optional<learning::ProfileId>&);
std::optional<learning::ProfileId> profile_of(std::string_view key);
/// Ids with spaces between; ids have none in them.
std::string joined(const std::vector<std::string>&);

/// The first `size` bytes of BLAKE2b.
std::string blake2b(std::string_view, std::size_t size);

std::string encoded(const learning::Event&);
std::optional<learning::Event> decoded(std::string_view);

/// The entry that follows `tail`.
Entry linked(const Tail&, const Install&, const learning::Event&);
/// The same for an event of which only this digest is known; it is then an erased one.
Entry linked(const Tail&, const Install&, const Digest& payload);
/// Whether the entry follows `tail` and is what was written. An erased one cannot show its fields.
bool follows(const Tail&, const Install&, const Entry&);

} // namespace hakawati::journal
