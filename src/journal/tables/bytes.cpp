#include "journal/tables/bytes.h"

namespace hakawati::journal {

void ByteWriter::number(std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        m_bytes += static_cast<char>((value >> (8 * i)) & 0xff);
}

void ByteWriter::text(std::string_view text) {
    number(text.size(), 4);
    raw(text);
}

std::uint64_t ByteReader::number(int bytes) {
    std::uint64_t value = 0;
    const std::string_view taken = raw(static_cast<std::size_t>(bytes));
    for (std::size_t i = 0; i < taken.size(); ++i)
        value |= std::uint64_t{static_cast<unsigned char>(taken[i])} << (8 * i);
    return value;
}

std::string_view ByteReader::text() { return raw(number(4)); }

std::string_view ByteReader::raw(std::size_t size) {
    if (size > m_rest.size()) {
        m_good = false;
        m_rest = {};
        return {};
    }
    const std::string_view taken = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return taken;
}

} // namespace hakawati::journal
