#include "access/door.h"

#include "access/door_file.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <sodium.h>
#include <stdexcept>

namespace hakawati::access {

namespace {

constexpr double second = 1000, minute = 60 * second;
/// After the fifth failure in a row, the sixth...; then always the last.
constexpr std::array<double, 7> delays = {30 * second, 1 * minute,  2 * minute, 5 * minute,
                                          15 * minute, 30 * minute, 60 * minute};

double delay_after(std::uint32_t failures) {
    if (failures < free_tries)
        return 0;
    return delays[std::min<std::size_t>(failures - free_tries, delays.size() - 1)];
}

double steady_ms() {
    return std::chrono::duration<double, std::milli>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

Door::Setup with_defaults(Door::Setup setup) {
    if (sodium_init() < 0)
        throw SystemError("sodium_init", "the machine has no source of random numbers");
    if (!setup.disk)
        setup.disk = &real_disk();
    if (!setup.random)
        setup.random = [](void* into, std::size_t size) { randombytes_buf(into, size); };
    if (!setup.running_ms)
        setup.running_ms = steady_ms;
    return setup;
}

} // namespace

struct Door::Inside {
    explicit Inside(Setup given) : setup(with_defaults(std::move(given))) { read(); }

    Setup setup;
    bool was_read = false; ///< what the file holds is in `kept`
    std::optional<Kept> kept;
    double waits_from = 0; ///< since when the delay runs, by `running_ms`
    std::string report;

    bool read();
    double wait_ms() const;
    void keep(const Kept&);
    void take_back();
    bool keep_failures(std::uint32_t);
    void choose(Kept&, std::string_view pin) const;
    Salt new_salt() const;
    Answer check(std::string_view pin);
    Answer recover(std::string_view code, std::string_view pin);
};

bool Door::Inside::read() {
    if (was_read)
        return true;
    try {
        Found found = find(*setup.disk, setup.file);
        kept = found.kept;
        report = std::move(found.report);
        waits_from = setup.running_ms();
        was_read = true;
    } catch (const SystemError& error) {
        report = error.what();
    }
    return was_read;
}

double Door::Inside::wait_ms() const {
    if (!kept)
        return 0;
    const double delay = delay_after(kept->failures);
    return std::clamp(waits_from + delay - setup.running_ms(), 0.0, delay);
}

void Door::Inside::keep(const Kept& next) {
    replace_file(*setup.disk, setup.file, encoded(next));
    kept = next;
}

/// What could not be kept surely may be there all the same, with a code that nobody has seen.
void Door::Inside::take_back() {
    try {
        if (kept)
            replace_file(*setup.disk, setup.file, encoded(*kept));
        else
            setup.disk->remove(setup.file);
    } catch (const SystemError&) { // the PIN is known to whoever chose it, so nobody is shut out
    }
}

bool Door::Inside::keep_failures(std::uint32_t failures) {
    Kept next = *kept;
    next.failures = failures;
    try {
        keep(next);
        return true;
    } catch (const SystemError&) {
        return false;
    }
}

Salt Door::Inside::new_salt() const {
    Salt salt;
    setup.random(salt.data(), salt.size());
    return salt;
}

void Door::Inside::choose(Kept& next, std::string_view pin) const {
    next.salt = new_salt();
    const Derived derived = derive(pin, next.salt, setup.cost);
    next.cost = derived.cost;
    next.pin = derived.secret.bytes();
    next.failures = 0;
}

Answer Door::Inside::check(std::string_view pin) {
    const std::uint32_t failures = kept->failures;
    if (!keep_failures(failures + 1))
        return {Knock::Refused, wait_ms()};
    const auto typed = argon2id(pin, kept->salt, kept->cost);
    const bool opens = typed && typed->same_as(kept->pin);
    // A count that cannot be taken back stands: too many is safe.
    if (!typed || opens)
        keep_failures(opens ? 0 : failures);
    else
        waits_from = setup.running_ms();
    return {!typed ? Knock::Refused : opens ? Knock::Open : Knock::Wrong, wait_ms()};
}

Answer Door::Inside::recover(std::string_view code, std::string_view pin) {
    Secret unused;
    const Fit fit = unlock(kept->lock, code, unused);
    if (fit != Fit::Yes)
        return {fit == Fit::No ? Knock::Wrong : Knock::Refused, wait_ms()};
    Kept next = *kept;
    try {
        choose(next, pin);
        keep(next);
    } catch (const SystemError&) {
        return {Knock::Refused, wait_ms()};
    }
    return {Knock::Open, 0};
}

Door::Door(Setup setup) : m_inside(std::make_unique<Inside>(std::move(setup))) {}

Door::~Door() = default;

bool Door::is_set() const { return !m_inside->was_read || m_inside->kept; }

const std::string& Door::report() const { return m_inside->report; }

std::string Door::set_up(std::string_view pin) {
    if (weakness(pin) != Weak::None)
        throw std::invalid_argument("this PIN is too weak");
    if (!m_inside->read())
        throw SystemError("set up the door", m_inside->report);
    std::string code = new_code(m_inside->setup.random);
    Kept next;
    next.lock = lock_for(code, m_inside->new_salt(), m_inside->setup.cost);
    m_inside->choose(next, pin);
    try {
        m_inside->keep(next);
    } catch (const SystemError&) {
        m_inside->take_back();
        throw;
    }
    return code;
}

Answer Door::knock(std::string_view pin) {
    if (!m_inside->read() || !m_inside->kept)
        return {Knock::Refused, 0};
    if (failures() >= most_failures)
        return {Knock::Stopped, 0};
    if (const double wait = wait_ms(); wait > 0)
        return {Knock::Wait, wait};
    return m_inside->check(pin);
}

Answer Door::recover(std::string_view code, std::string_view new_pin) {
    if (weakness(new_pin) != Weak::None)
        throw std::invalid_argument("this PIN is too weak");
    if (!m_inside->read() || !m_inside->kept)
        return {Knock::Refused, 0};
    return m_inside->recover(code, new_pin);
}

double Door::wait_ms() const { return m_inside->wait_ms(); }

int Door::failures() const {
    return m_inside->kept ? static_cast<int>(m_inside->kept->failures) : 0;
}

std::optional<Lock> Door::lock() const {
    return m_inside->kept ? std::optional(m_inside->kept->lock) : std::nullopt;
}

void Door::forget() {
    remove_all(*m_inside->setup.disk, m_inside->setup.file);
    m_inside->kept.reset();
    m_inside->was_read = true;
}

} // namespace hakawati::access
