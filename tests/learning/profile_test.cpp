#include "learning/profile.h"

#include <catch2/catch.hpp>
#include <set>

using namespace hakawati::learning;

namespace {

Profile reader(const std::string& animal, const std::string& rim) { return {{}, animal, rim, {}}; }

} // namespace

TEST_CASE("an id is 32 small hexadecimal digits, there and back") {
    ProfileId id;
    CHECK(hex(id) == "00000000000000000000000000000000");
    for (std::size_t i = 0; i < id.bytes.size(); ++i)
        id.bytes[i] = static_cast<std::uint8_t>(17 * i);
    CHECK(hex(id) == "00112233445566778899aabbccddeeff");
    CHECK(profile_id("00112233445566778899aabbccddeeff") == id);
}

TEST_CASE("what is not an id is none") {
    CHECK_FALSE(profile_id("").has_value());
    CHECK_FALSE(profile_id("00112233445566778899aabbccddeef").has_value());
    CHECK_FALSE(profile_id("00112233445566778899aabbccddeeff0").has_value());
    CHECK_FALSE(profile_id("00112233445566778899AABBCCDDEEFF").has_value());
    CHECK_FALSE(profile_id("0011223344556677 899aabbccddeeff").has_value());
    CHECK_FALSE(profile_id("0x112233445566778899aabbccddeeff").has_value());
}

TEST_CASE("colours are given away in their order, to each animal for itself") {
    std::vector<Profile> readers;
    for (const char* rim : rims) {
        CHECK(free_rim(readers, "fox") == std::string(rim));
        readers.push_back(reader("fox", rim));
    }
    CHECK_FALSE(free_rim(readers, "fox").has_value());
    CHECK(free_rim(readers, "owl") == std::string("blue"));
}

TEST_CASE("a colour that became free is given away again") {
    CHECK(free_rim({reader("fox", "blue"), reader("fox", "red")}, "fox") == std::string("teal"));
}

TEST_CASE("sixty readers are all that one cloth holds") {
    std::vector<Profile> readers;
    for (std::size_t i = 0; i < most_profiles - 1; ++i)
        readers.push_back(reader("animal " + std::to_string(i), "blue"));
    CHECK(free_rim(readers, "fox") == std::string("blue"));
    readers.push_back(reader("owl", "blue"));
    CHECK_FALSE(free_rim(readers, "fox").has_value());
}

TEST_CASE("a picture code is three of nine pictures that are all different") {
    CHECK(std::set<std::string>(code_pictures.begin(), code_pictures.end()).size() == 9);
    CHECK(code_length == 3);
}
