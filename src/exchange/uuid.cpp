#include "exchange/uuid.h"

#include <array>
#include <bit>
#include <cstdint>
#include <fmt/format.h>

namespace hakawati::exchange {

namespace {

using Digest = std::array<std::uint32_t, 5>;

std::uint8_t byte_at(std::string_view text, std::size_t at) {
    return static_cast<std::uint8_t>(text[at]);
}

/// The function and the constant of one of the four rounds (RFC 3174, section 5).
std::uint32_t mixed(std::size_t t, const Digest& s) {
    if (t < 20)
        return ((s[1] & s[2]) | (~s[1] & s[3])) + 0x5a827999u;
    if (t < 40)
        return (s[1] ^ s[2] ^ s[3]) + 0x6ed9eba1u;
    if (t < 60)
        return ((s[1] & s[2]) | (s[1] & s[3]) | (s[2] & s[3])) + 0x8f1bbcdcu;
    return (s[1] ^ s[2] ^ s[3]) + 0xca62c1d6u;
}

void add_block(Digest& state, std::string_view block) {
    std::array<std::uint32_t, 80> words{};
    for (std::size_t t = 0; t < 64; ++t)
        words[t / 4] = words[t / 4] << 8 | byte_at(block, t);
    for (std::size_t t = 16; t < words.size(); ++t)
        words[t] = std::rotl(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], 1);
    Digest s = state;
    for (std::size_t t = 0; t < words.size(); ++t)
        s = {std::rotl(s[0], 5) + mixed(t, s) + s[4] + words[t], s[0], std::rotl(s[1], 30), s[2],
             s[3]};
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] += s[i];
}

std::string big_endian(std::uint64_t number, int size) {
    std::string bytes;
    for (int i = size - 1; i >= 0; --i)
        bytes += static_cast<char>(number >> (8 * i) & 0xff);
    return bytes;
}

} // namespace

std::string sha1(std::string_view text) {
    std::string padded(text);
    padded += '\x80';
    padded.append((120 - padded.size() % 64) % 64, '\0');
    padded += big_endian(text.size() * 8, 8);
    Digest state = {0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u};
    for (std::size_t at = 0; at < padded.size(); at += 64)
        add_block(state, std::string_view(padded).substr(at, 64));
    std::string digest;
    for (const std::uint32_t word : state)
        digest += big_endian(word, 4);
    return digest;
}

std::string uuid_of(std::string_view url) {
    // RFC 4122, appendix C: the name space of URLs.
    std::string name = big_endian(0x6ba7b8119dad11d1u, 8) + big_endian(0x80b400c04fd430c8u, 8);
    std::string bytes = sha1(name.append(url));
    bytes[6] = static_cast<char>((byte_at(bytes, 6) & 0x0f) | 0x50);
    bytes[8] = static_cast<char>((byte_at(bytes, 8) & 0x3f) | 0x80);
    std::string text;
    for (std::size_t i = 0; i < 16; ++i)
        text += fmt::format("{}{:02x}", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "",
                            byte_at(bytes, i));
    return text;
}

} // namespace hakawati::exchange
