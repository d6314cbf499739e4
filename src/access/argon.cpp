#include "access/argon.h"

#include "base/files.h"

#include <sodium.h>

namespace hakawati::access {

static_assert(sizeof(Salt) == crypto_pwhash_SALTBYTES);

Secret::~Secret() { sodium_memzero(m_bytes.data(), m_bytes.size()); }

bool Secret::same_as(const Bytes32& other) const {
    return sodium_memcmp(m_bytes.data(), other.data(), m_bytes.size()) == 0;
}

std::optional<Secret> argon2id(std::string_view typed, const Salt& salt, const Cost& cost) {
    Secret secret;
    const int refused =
        crypto_pwhash(secret.bytes().data(), secret.bytes().size(), typed.data(), typed.size(),
                      salt.data(), cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13);
    return refused == 0 ? std::optional(secret) : std::nullopt;
}

Derived derive(std::string_view typed, const Salt& salt, Cost wished) {
    for (const std::uint64_t memory : {wished.memory, std::uint64_t{24u << 20}, least_memory})
        if (const Cost cost{memory, wished.passes}; memory <= wished.memory)
            if (const auto secret = argon2id(typed, salt, cost))
                return {*secret, cost};
    throw SystemError("argon2id", "the machine has no memory left for it");
}

} // namespace hakawati::access
