#include "journal/tables/chain.h"

#include "base/strings.h"
#include "journal/tables/bytes.h"

#include <sodium.h>

namespace hakawati::journal {

namespace {

learning::Event erased() {
    learning::Event event;
    event.kind = learning::EventKind::Erased;
    return event;
}

Digest digest_of(std::string_view bytes) { return array_of<32>(blake2b(bytes, 32)); }

Digest link_of(const Digest& previous, const Install& install, std::int64_t sequence,
               const Digest& payload) {
    ByteWriter bytes;
    bytes.raw(bytes_of(previous));
    bytes.raw(bytes_of(install));
    bytes.number(static_cast<std::uint64_t>(sequence));
    bytes.text(bytes_of(payload));
    return digest_of(bytes.bytes());
}

} // namespace

std::string_view key_of(const std::optional<learning::ProfileId>& profile) {
    return profile ? bytes_of(profile->bytes) : std::string_view();
}

std::optional<learning::ProfileId> profile_of(std::string_view key) {
    if (key.size() != 16)
        return std::nullopt;
    return learning::ProfileId{array_of<16>(key)};
}

std::string joined(const std::vector<std::string>& ids) {
    std::string all;
    for (const std::string& id : ids)
        all += (all.empty() ? "" : " ") + id;
    return all;
}

std::string blake2b(std::string_view bytes, std::size_t size) {
    std::array<unsigned char, 32> digest{};
    crypto_generichash(digest.data(), size, reinterpret_cast<const unsigned char*>(bytes.data()),
                       bytes.size(), nullptr, 0);
    return {reinterpret_cast<const char*>(digest.data()), size};
}

std::string encoded(const learning::Event& event) {
    ByteWriter bytes;
    bytes.text(key_of(event.profile));
    bytes.text(event.book);
    bytes.text(event.version);
    bytes.number(static_cast<std::uint64_t>(event.kind), 4);
    bytes.text(event.item);
    bytes.text(event.option);
    bytes.number(static_cast<std::uint64_t>(event.try_number), 4);
    bytes.text(joined(event.messages));
    bytes.number(static_cast<std::uint64_t>(event.wall_s));
    return bytes.bytes();
}

std::optional<learning::Event> decoded(std::string_view from) {
    ByteReader bytes(from);
    learning::Event event;
    event.profile = profile_of(bytes.text());
    event.book = bytes.text();
    event.version = bytes.text();
    event.kind = static_cast<learning::EventKind>(static_cast<int>(bytes.number(4)));
    event.item = bytes.text();
    event.option = bytes.text();
    event.try_number = static_cast<int>(bytes.number(4));
    event.messages = split(bytes.text(), ' ');
    event.wall_s = static_cast<std::int64_t>(bytes.number());
    if (!bytes.good() || !bytes.at_end())
        return std::nullopt;
    return event;
}

Entry linked(const Tail& tail, const Install& install, const Digest& payload) {
    Entry entry{tail.sequence + 1, tail.digest, payload, {}, erased()};
    entry.digest = link_of(entry.previous, install, entry.sequence, payload);
    return entry;
}

Entry linked(const Tail& tail, const Install& install, const learning::Event& event) {
    Entry entry = linked(tail, install, digest_of(encoded(event)));
    entry.event = event;
    return entry;
}

bool follows(const Tail& tail, const Install& install, const Entry& entry) {
    return entry.sequence == tail.sequence + 1 && entry.previous == tail.digest &&
           entry.digest == link_of(entry.previous, install, entry.sequence, entry.payload) &&
           (entry.event == erased() || entry.payload == digest_of(encoded(entry.event)));
}

} // namespace hakawati::journal
