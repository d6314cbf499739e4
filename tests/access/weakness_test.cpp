#include "access/door.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <random>
#include <string>

using namespace hakawati::access;

TEST_CASE("a PIN has six to twelve digits and nothing else") {
    CHECK(weakness("") == Weak::TooShort);
    CHECK(weakness("73916") == Weak::TooShort);
    CHECK(weakness("739162") == Weak::None);
    CHECK(weakness("739162480537") == Weak::None);
    CHECK(weakness("7391624805371") == Weak::TooLong);
    CHECK(weakness("73916a") == Weak::NotDigits);
    CHECK(weakness("73 9162") == Weak::NotDigits);
    CHECK(weakness("٧٣٩١٦٢") == Weak::NotDigits);
}

TEST_CASE("the hundred commonest PINs are refused") {
    const auto common = {
        "123456",     "111111", "123123",   "654321",   "121212",   "000000",   "666666",
        "112233",     "789456", "159753",   "123321",   "222222",   "555555",   "777777",
        "999999",     "888888", "333333",   "444444",   "101010",   "131313",   "456789",
        "987654",     "147258", "520520",   "123654",   "696969",   "110110",   "212121",
        "232323",     "147852", "159357",   "200000",   "123789",   "456123",   "100000",
        "321321",     "741852", "789789",   "456456",   "252525",   "102030",   "010203",
        "789123",     "963852", "258456",   "142536",   "135790",   "246810",   "314159",
        "271828",     "112358", "520131",   "111222",   "222333",   "121314",   "202020",
        "191919",     "161616", "171717",   "181818",   "151515",   "141414",   "001100",
        "990099",     "998877", "887766",   "334455",   "445566",   "556677",   "667788",
        "778899",     "554433", "332211",   "221100",   "001122",   "101112",   "111213",
        "131415",     "141516", "198700",   "199012",   "200512",   "012000",   "051987",
        "121990",     "345678", "567890",   "876543",   "098765",   "890123",   "134679",
        "369258",     "147147", "258258",   "369369",   "753951",   "951753",   "357159",
        "000001",     "900000", "12345678", "11223344", "87654321", "19870412", "123412341234",
        "1234567890",
    };
    for (const std::string pin : common) {
        INFO(pin);
        CHECK(weakness(pin) == Weak::TooCommon);
    }
}

TEST_CASE("nine in ten PINs that somebody throws dice for are taken") {
    std::mt19937 chance(1);
    int taken = 0;
    for (int i = 0; i < 10'000; ++i)
        taken += weakness(fmt::format("{:06}", chance() % 1'000'000)) == Weak::None ? 1 : 0;
    CHECK(taken > 9'000);
}
