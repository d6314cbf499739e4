#include "tools.h"

#include "journal/tables/chain.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <set>

using namespace hakawati;
using namespace hakawati::journal;

namespace {

std::string hex_of(std::string_view bytes) {
    std::string hex;
    for (const char c : bytes)
        hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
    return hex;
}

Event full() {
    Event made = answer(EventKind::NotYet, ProfileId{{1, 2, 3}}, "gha-q03", 2);
    made.wall_s = 4'294'967'297;
    return made;
}

/// Every event that differs from `full` in one field.
std::vector<Event> one_field_other() {
    std::vector<Event> others(9, full());
    others[0].kind = EventKind::Found;
    others[1].profile = ProfileId{{1, 2, 4}};
    others[2].profile.reset();
    others[3].book = "gh";
    others[4].version = "2";
    others[5].item = "gha-q04";
    others[6].option = "b";
    others[7].try_number = 1;
    others[8].messages = {"M1"};
    others.push_back(full());
    others.back().wall_s = 1;
    return others;
}

} // namespace

TEST_CASE("BLAKE2b is the one of RFC 7693") {
    CHECK(hex_of(blake2b("", 32)) ==
          "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    CHECK(hex_of(blake2b("abc", 32)) ==
          "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

TEST_CASE("an event is the same bytes on every machine, and comes back from them") {
    CHECK(hex_of(encoded(full())) == "10000000"
                                     "01020300000000000000000000000000" // profile
                                     "03000000"
                                     "676861" // gha
                                     "01000000"
                                     "31"       // version 1
                                     "0b000000" // kind 11
                                     "07000000"
                                     "6768612d713033" // gha-q03
                                     "01000000"
                                     "61"       // option a
                                     "02000000" // try 2
                                     "05000000"
                                     "4d31204d32"         // M1 M2
                                     "0100000001000000"); // wall time
    CHECK(decoded(encoded(full())) == full());
    CHECK(decoded(encoded(Event{})) == Event{});
    for (const Event& other : one_field_other())
        CHECK(decoded(encoded(other)) == other);
}

TEST_CASE("bytes that are cut off or too long are no event") {
    const std::string bytes = encoded(full());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        REQUIRE_FALSE(decoded(bytes.substr(0, size)).has_value());
    CHECK_FALSE(decoded(bytes + "x").has_value());
}

TEST_CASE("the chain's links are the same on every machine") {
    const Entry first = linked({}, Install{1}, full());
    const Entry second = linked({1, first.digest}, Install{1}, full());
    CHECK(hex_of(bytes_of(first.payload)) ==
          "e90600d32286d1fc618ce7da939ac5bc598d05c84194b05fe0adb09f41ac6f46");
    CHECK(hex_of(bytes_of(first.digest)) ==
          "27e02c94111e6495d0d2010063f1e00512cc1e38822901ae95ccab590c3af626");
    CHECK(hex_of(bytes_of(second.digest)) ==
          "4e736bc044ba331fb589d9889e4754ec169c18b32d99d1f7b504aa4cbb9959dc");
    CHECK(second.payload == first.payload);
}

TEST_CASE("no two events that differ in one field have the same digest") {
    std::set<Digest> digests = {linked({}, Install{1}, full()).digest};
    for (const Event& other : one_field_other())
        CHECK(digests.insert(linked({}, Install{1}, other).digest).second);
    CHECK(digests.insert(linked({}, Install{2}, full()).digest).second);
    CHECK(digests.insert(linked({1, {}}, Install{1}, full()).digest).second);
    CHECK(digests.insert(linked({0, {1}}, Install{1}, full()).digest).second);
}

TEST_CASE("an entry follows its own tail as it was written, and nothing else") {
    const Tail tail{6, {4, 5}};
    const Entry entry = linked(tail, Install{1}, full());
    CHECK(entry.sequence == 7);
    CHECK(follows(tail, Install{1}, entry));
    CHECK_FALSE(follows({5, {4, 5}}, Install{1}, entry));
    CHECK_FALSE(follows({6, {4, 6}}, Install{1}, entry));
    CHECK_FALSE(follows(tail, Install{2}, entry));
    for (const Event& other : one_field_other()) {
        Entry changed = entry;
        changed.event = other;
        CHECK_FALSE(follows(tail, Install{1}, changed));
    }
}

TEST_CASE("an erased event holds the chain together and says nothing any more") {
    const Tail tail{6, {4, 5}};
    Entry entry = linked(tail, Install{1}, full());
    entry.event = {};
    entry.event.kind = EventKind::Erased;
    CHECK(follows(tail, Install{1}, entry));
    entry.event.item = "gha-q03";
    CHECK_FALSE(follows(tail, Install{1}, entry));
}
