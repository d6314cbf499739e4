#include "exchange/backup.h"

#include "base/files.h"

#include <algorithm>
#include <array>
#include <optional>
#include <sodium.h>

namespace hakawati::exchange {

namespace {

constexpr std::size_t word_size = 64; ///< of label and day, padded with zeros
constexpr std::size_t chunk = 64u << 10;
constexpr std::size_t chunk_more = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t key_size = crypto_secretstream_xchacha20poly1305_KEYBYTES;
constexpr std::size_t sealed_key_size = key_size + crypto_box_SEALBYTES;
constexpr std::size_t stream_size = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t check_size = 32;
/// What a file may ask of the machine, whoever wrote it.
constexpr std::uint64_t most_memory = 256u << 20;
constexpr std::uint32_t most_passes = 16;

using State = crypto_secretstream_xchacha20poly1305_state;

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }
const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string check_of(std::string_view bytes) {
    std::string check(check_size, '\0');
    crypto_generichash(bytes_of(check), check.size(), bytes_of(bytes), bytes.size(), nullptr, 0);
    return check;
}

/// Everything before the sealed image, in the order of the file.
struct Head {
    BackupNote note;
    access::Lock lock;
    std::string sealed_key = std::string(sealed_key_size, '\0');
    std::string stream = std::string(stream_size, '\0');
};

/// One list of fields for writing and reading, so that they cannot differ.
class Writer {
  public:
    void number(std::uint64_t value, int size) {
        for (int i = 0; i < size; ++i)
            m_bytes += static_cast<char>(value >> (8 * i) & 0xff);
    }
    void word(const std::string& text) {
        m_bytes += text + std::string(word_size - text.size(), 0);
    }
    void raw(const std::string& bytes) { m_bytes += bytes; }
    template <std::size_t size>
    void raw(const std::array<std::uint8_t, size>& array) {
        m_bytes.append(array.begin(), array.end());
    }
    const std::string& bytes() const { return m_bytes; }

  private:
    std::string m_bytes;
};

class Reader {
  public:
    explicit Reader(std::string_view bytes) : m_rest(bytes) {}
    template <class Number>
    void number(Number& value, int size) {
        value = 0;
        for (int i = 0; i < size; ++i)
            value |=
                static_cast<Number>(static_cast<std::uint8_t>(m_rest[static_cast<std::size_t>(i)]))
                << (8 * i);
        m_rest.remove_prefix(static_cast<std::size_t>(size));
    }
    void word(std::string& text) {
        text = m_rest.substr(0, std::min(m_rest.find('\0'), word_size));
        m_rest.remove_prefix(word_size);
    }
    void raw(std::string& bytes) {
        bytes = m_rest.substr(0, bytes.size());
        m_rest.remove_prefix(bytes.size());
    }
    template <std::size_t size>
    void raw(std::array<std::uint8_t, size>& array) {
        std::copy_n(m_rest.begin(), size, array.begin());
        m_rest.remove_prefix(size);
    }

  private:
    std::string_view m_rest;
};

template <class Pen, class Fields>
void fields(Pen& pen, Fields& head) {
    pen.word(head.note.label);
    pen.word(head.note.day);
    pen.number(head.note.image_size, 8);
    pen.raw(head.lock.key);
    pen.raw(head.lock.salt);
    pen.number(head.lock.cost.memory, 8);
    pen.number(head.lock.cost.passes, 4);
    pen.raw(head.sealed_key);
    pen.raw(head.stream);
}

std::string written(const Head& head) {
    Writer pen;
    pen.raw(std::string(backup_magic));
    pen.number(backup_form, 4);
    fields(pen, head);
    return pen.bytes() + check_of(pen.bytes());
}

const std::size_t head_size = written(Head{}).size();
constexpr std::size_t beginning_size = backup_magic.size() + 4;

std::uint64_t sealed_size(std::uint64_t image) { return image + (image / chunk + 1) * chunk_more; }

/// Why it cannot be a backup to be opened, as far as its head says; Opened: it can.
Opening read_head(std::string_view file, Head& head) {
    if (file.substr(0, backup_magic.size()) != backup_magic)
        return Opening::NotBackup;
    if (file.size() < beginning_size)
        return Opening::Cut;
    std::uint32_t form = 0;
    Reader(file.substr(backup_magic.size())).number(form, 4);
    if (form > backup_form)
        return Opening::Newer;
    if (file.size() < head_size)
        return Opening::Cut;
    const std::string_view checked = file.substr(0, head_size - check_size);
    if (form != backup_form || check_of(checked) != file.substr(checked.size(), check_size))
        return Opening::Damaged;
    Reader reader(checked.substr(beginning_size));
    fields(reader, head);
    const std::uint64_t whole = head_size + sealed_size(head.note.image_size);
    if (head.note.image_size > largest_image || head.lock.cost.memory > most_memory ||
        head.lock.cost.passes > most_passes || file.size() > whole)
        return Opening::Damaged;
    return file.size() < whole ? Opening::Cut : Opening::Opened;
}

unsigned char tag_for(std::string_view rest) {
    return rest.size() < chunk ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                               : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
}

/// In pieces of `chunk`; the last one is shorter, and empty when it must be. The head is held with
/// every piece, so that none goes with another head.
std::string sealed_image(std::string_view image, State& state, const std::string& head) {
    std::string sealed;
    sealed.reserve(sealed_size(image.size()));
    for (bool last = false; !last; image.remove_prefix(std::min(chunk, image.size()))) {
        last = image.size() < chunk;
        const std::string_view piece = image.substr(0, chunk);
        std::string out(piece.size() + chunk_more, '\0');
        crypto_secretstream_xchacha20poly1305_push(&state, bytes_of(out), nullptr, bytes_of(piece),
                                                   piece.size(), bytes_of(std::string_view(head)),
                                                   head.size(), tag_for(image));
        sealed += out;
    }
    return sealed;
}

/// None: some piece is not what was sealed.
std::optional<std::string> opened_image(std::string_view sealed, State& state,
                                        std::string_view head) {
    std::string image;
    image.reserve(sealed.size());
    while (!sealed.empty()) {
        const std::string_view piece = sealed.substr(0, chunk + chunk_more);
        sealed.remove_prefix(piece.size());
        if (piece.size() < chunk_more)
            return std::nullopt;
        std::string out(piece.size() - chunk_more, '\0');
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&state, bytes_of(out), nullptr, &tag,
                                                       bytes_of(piece), piece.size(),
                                                       bytes_of(head), head.size()) != 0 ||
            (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL) != sealed.empty())
            return std::nullopt;
        image += out;
    }
    return image;
}

} // namespace

std::string sealed_backup(std::string_view image, const access::Lock& lock,
                          const BackupNote& note) {
    if (image.size() > largest_image)
        throw SystemError("seal a backup", "the journal is larger than 60 MB");
    if (note.label.size() > word_size || note.day.size() > word_size)
        throw SystemError("seal a backup", "its label is too long");
    Head head;
    head.note = note;
    head.note.image_size = image.size();
    head.lock = lock;
    access::Secret key;
    crypto_secretstream_xchacha20poly1305_keygen(key.bytes().data());
    crypto_box_seal(bytes_of(head.sealed_key), key.bytes().data(), key_size, lock.key.data());
    State state;
    crypto_secretstream_xchacha20poly1305_init_push(&state, bytes_of(head.stream),
                                                    key.bytes().data());
    const std::string beginning = written(head);
    std::string file = beginning + sealed_image(image, state, beginning);
    sodium_memzero(&state, sizeof state);
    return file;
}

OpenedBackup look_at_backup(std::string_view file) {
    Head head;
    const Opening came = read_head(file, head);
    return {came, head.note, {}};
}

OpenedBackup open_backup(std::string_view file, std::string_view code) {
    Head head;
    if (const Opening came = read_head(file, head); came != Opening::Opened)
        return {came, head.note, {}};
    access::Secret secret, key;
    if (const access::Fit fit = access::unlock(head.lock, code, secret); fit != access::Fit::Yes)
        return {fit == access::Fit::No ? Opening::WrongCode : Opening::NoMemory, head.note, {}};
    State state;
    if (crypto_box_seal_open(key.bytes().data(), bytes_of(std::string_view(head.sealed_key)),
                             sealed_key_size, head.lock.key.data(), secret.bytes().data()) != 0 ||
        crypto_secretstream_xchacha20poly1305_init_pull(
            &state, bytes_of(std::string_view(head.stream)), key.bytes().data()) != 0)
        return {Opening::Damaged, head.note, {}};
    auto image = opened_image(file.substr(head_size), state, file.substr(0, head_size));
    sodium_memzero(&state, sizeof state);
    if (!image)
        return {Opening::Damaged, head.note, {}};
    return {Opening::Opened, head.note, std::move(*image)};
}

std::string_view name_of(Opening opening) {
    constexpr std::array<std::string_view, 7> names = {
        "opened", "wrong-code", "not-backup", "newer", "cut", "damaged", "no-memory"};
    return names[static_cast<std::size_t>(opening)];
}

} // namespace hakawati::exchange
