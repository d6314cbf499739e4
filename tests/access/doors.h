// A door on a disk in memory: what is random repeats, time goes by when told, and Argon2id is
// cheap.
#pragma once

#include "access/door.h"
#include "support/faults/memory_disk.h"

#include <cstring>
#include <random>

namespace hakawati::access {

constexpr const char* door_file = "/tablet/door";
constexpr const char* good_pin = "739162";
constexpr const char* other_pin = "480937";
constexpr double second = 1000, minute = 60 * second;

struct Clock {
    double ms = 1e6;
};

inline Door::Setup setup_on(Disk& disk, Clock& clock) {
    Door::Setup setup;
    setup.file = door_file;
    setup.disk = &disk;
    setup.random = [chance = std::mt19937_64(7)](void* into, std::size_t size) mutable {
        for (std::size_t i = 0; i < size; ++i) {
            const auto byte = static_cast<unsigned char>(chance());
            std::memcpy(static_cast<unsigned char*>(into) + i, &byte, 1);
        }
    };
    setup.running_ms = [&clock] { return clock.ms; };
    setup.cost = {8192, 1};
    return setup;
}

/// A disk on which somebody has chosen `good_pin`.
inline faults::DiskState set_up_disk() {
    faults::MemoryDisk disk;
    Clock clock;
    Door(setup_on(disk, clock)).set_up(good_pin);
    return disk.state();
}

} // namespace hakawati::access
