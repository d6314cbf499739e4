#include "access/recovery.h"

#include <catch2/catch.hpp>
#include <set>
#include <sodium.h>

using namespace hakawati::access;

namespace {

Random counting_from(int first) {
    return [byte = first](void* into, std::size_t size) mutable {
        for (std::size_t i = 0; i < size; ++i)
            static_cast<unsigned char*>(into)[i] = static_cast<unsigned char>(byte++);
    };
}

constexpr Cost cheap{8192, 1};

} // namespace

TEST_CASE("a code is seven groups of four digits, the last one a check") {
    CHECK(new_code(counting_from(0)) == "0123 4567 8901 2345 6789 0123 4562");
    CHECK(digits_of("0123 4567 8901 2345 6789 0123 4562") == "0123456789012345678901234562");
    CHECK(digits_of("0123456789-012345678901234562") == "0123456789012345678901234562");
    CHECK(digits_of("4539 1488 0343 6467").empty()); // a good check digit, but too short
}

TEST_CASE("bytes that would make some digits likelier are thrown away") {
    CHECK(new_code(counting_from(248)).substr(0, 9) == "8901 2345");
}

TEST_CASE("one wrong digit is seen, and two neighbours exchanged") {
    const std::string digits = "0123456789012345678901234562";
    for (std::size_t at = 0; at < digits.size(); ++at)
        for (char other = '0'; other <= '9'; ++other) {
            std::string wrong = digits;
            wrong[at] = other;
            CHECK(digits_of(wrong).empty() == (other != digits[at]));
        }
    for (std::size_t at = 0; at + 1 < digits.size(); ++at) {
        std::string wrong = digits;
        std::swap(wrong[at], wrong[at + 1]);
        const std::string pair = digits.substr(at, 2);
        CHECK(digits_of(wrong).empty() == (pair != "90" && pair != "09"));
    }
    CHECK(digits_of("012345678901234567890123456").empty());
    CHECK(digits_of("01234567890123456789012345620").empty());
    CHECK(digits_of("o123456789012345678901234562").empty());
}

TEST_CASE("what is sealed to the lock opens with the code and nothing else") {
    REQUIRE(sodium_init() >= 0);
    const std::string code = new_code(counting_from(0));
    const Lock lock = lock_for(code, Salt{1, 2, 3}, cheap);
    std::string sealed(4 + crypto_box_SEALBYTES, '\0');
    auto* bytes = reinterpret_cast<unsigned char*>(sealed.data());
    REQUIRE(crypto_box_seal(bytes, reinterpret_cast<const unsigned char*>("soap"), 4,
                            lock.key.data()) == 0);
    Secret secret;
    REQUIRE(unlock(lock, code, secret) == Fit::Yes);
    std::string opened(4, '\0');
    REQUIRE(crypto_box_seal_open(reinterpret_cast<unsigned char*>(opened.data()), bytes,
                                 sealed.size(), lock.key.data(), secret.bytes().data()) == 0);
    CHECK(opened == "soap");
    CHECK(unlock(lock, new_code(counting_from(1)), secret) == Fit::No);
    CHECK(unlock(lock, "", secret) == Fit::No);
}

TEST_CASE("another salt is another lock, and memory that is refused says nothing about the code") {
    const std::string code = new_code(counting_from(0));
    Lock lock = lock_for(code, Salt{1}, cheap);
    CHECK_FALSE(lock == lock_for(code, Salt{2}, cheap));
    CHECK(lock == lock_for(code, Salt{1}, cheap));
    lock.cost.passes = 0; // what libsodium refuses like missing memory
    Secret secret;
    CHECK(unlock(lock, code, secret) == Fit::Refused);
}

TEST_CASE("what was typed is wiped, not only forgotten") {
    std::string typed = "739162480937739162480937739162480937";
    const char* bytes = typed.data();
    const std::size_t size = typed.size();
    erase(typed);
    CHECK(typed.empty());
    CHECK(std::set<char>(bytes, bytes + size) == std::set<char>{'\0'});
}
