#include "exchange/uuid.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace hakawati::exchange;

namespace {

std::string hex(const std::string& bytes) {
    std::string text;
    for (const char c : bytes)
        text += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return text;
}

} // namespace

TEST_CASE("SHA-1 is the one of RFC 3174") {
    CHECK(hex(sha1("abc")) == "a9993e364706816aba3e25717850c26c9cd0d89d");
    CHECK(hex(sha1("")) == "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    CHECK(hex(sha1("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    CHECK(hex(sha1(std::string(1'000'000, 'a'))) == "34aa973cd4c4daa4f61eeb2bdbad27316534016f");
}

TEST_CASE("names become UUIDs of version 5, as Python makes them") {
    CHECK(uuid_of("https://hakawati.invalid/sessions/00112233445566aa") ==
          "5898f6d1-505d-5cc5-9fb0-26c8d7ee2530");
    CHECK(uuid_of("") == "1b4db7eb-4057-5ddf-91e0-36dec72071f5");
    CHECK(uuid_of(std::string(55, 'x')) == "d7c769b2-da3b-59fa-bdd6-2f3e8c5ed303");
    CHECK(uuid_of(std::string(120, 'x')) == "2497c2dd-1eb2-577e-942e-f84f31eeae77");
}
