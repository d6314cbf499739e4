// Frames that carry their own check: [4 bytes size][payload][16 bytes BLAKE2b of both]. A torn or
// changed one is seen without what stands before or behind it. Pure bytes.
#pragma once

#include "journal/tables/bytes.h"
#include "journal/tables/chain.h"

#include <optional>
#include <string>
#include <string_view>

namespace hakawati::journal {

constexpr std::size_t frame_check = 16;
/// Nothing that is framed here is larger: an event, and a little about it.
constexpr std::size_t largest_payload = largest_event + 1024;

std::string framed(std::string_view payload);
/// Whether this check belongs to this payload.
bool checks(std::string_view payload, std::string_view check);
/// The payload of the next whole frame; nothing at a torn or damaged one.
std::optional<std::string_view> next_frame(ByteReader&);

} // namespace hakawati::journal
