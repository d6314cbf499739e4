#include "journal/files/frames.h"

namespace hakawati::journal {

std::string framed(std::string_view payload) {
    ByteWriter bytes;
    bytes.text(payload);
    bytes.raw(blake2b(bytes.bytes(), frame_check));
    return bytes.bytes();
}

bool checks(std::string_view payload, std::string_view check) {
    ByteWriter again;
    again.text(payload);
    return check == blake2b(again.bytes(), frame_check);
}

std::optional<std::string_view> next_frame(ByteReader& bytes) {
    const std::string_view payload = bytes.text();
    const std::string_view check = bytes.raw(frame_check);
    if (!bytes.good() || payload.size() > largest_payload || !checks(payload, check))
        return std::nullopt;
    return payload;
}

} // namespace hakawati::journal
