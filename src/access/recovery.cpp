#include "access/recovery.h"

#include <sodium.h>

namespace hakawati::access {

static_assert(sizeof(Bytes32) == crypto_box_PUBLICKEYBYTES &&
              sizeof(Bytes32) == crypto_box_SECRETKEYBYTES &&
              sizeof(Bytes32) == crypto_box_SEEDBYTES);

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

char random_digit(const Random& random) {
    std::uint8_t byte = 0;
    do // 250 and more would make the first six digits likelier
        random(&byte, 1);
    while (byte >= 250);
    return static_cast<char>('0' + byte % 10);
}

/// Luhn's (ISO/IEC 7812-1): what makes the weighted sum a multiple of ten.
char check_digit(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int value = digits[digits.size() - 1 - i] - '0';
        const int doubled = value * 2;
        sum += i % 2 == 0 ? doubled / 10 + doubled % 10 : value;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

/// The pair that grows out of a seed; gives the public half.
Bytes32 make_pair(const Secret& seed, Secret& secret) {
    Bytes32 key;
    crypto_box_seed_keypair(key.data(), secret.bytes().data(), seed.bytes().data());
    return key;
}

} // namespace

std::string new_code(const Random& random) {
    std::string digits;
    while (digits.size() + 1 < code_digits)
        digits += random_digit(random);
    digits += check_digit(digits);
    std::string code;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            code += ' ';
        code += digits[i];
    }
    erase(digits);
    return code;
}

std::string digits_of(std::string_view code) {
    std::string digits;
    digits.reserve(code.size()); // a string that grows leaves copies behind
    for (const char c : code)
        if (c != ' ' && c != '-')
            digits += c;
    bool good = digits.size() == code_digits;
    for (const char c : digits)
        good = good && is_digit(c);
    if (!good || check_digit(std::string_view(digits).substr(0, code_digits - 1)) != digits.back())
        erase(digits);
    return digits;
}

Lock lock_for(std::string_view code, const Salt& salt, Cost wished) {
    std::string digits = digits_of(code);
    const Derived seed = derive(digits, salt, wished);
    erase(digits);
    Secret unused;
    return {make_pair(seed.secret, unused), salt, seed.cost};
}

Fit unlock(const Lock& lock, std::string_view code, Secret& secret) {
    std::string digits = digits_of(code);
    if (digits.empty())
        return Fit::No;
    const auto seed = argon2id(digits, lock.salt, lock.cost);
    erase(digits);
    if (!seed)
        return Fit::Refused;
    return make_pair(*seed, secret) == lock.key ? Fit::Yes : Fit::No;
}

void erase(std::string& typed) {
    sodium_memzero(typed.data(), typed.size());
    typed.clear();
}

} // namespace hakawati::access
