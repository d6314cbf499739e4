// Holds the faults that are told of a file to what is expected, word for word.
#pragma once

#include "base/files.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

/// HAKAWATI_UPDATE=1 writes what is expected anew, to be looked at before it is believed.
inline void compare_told(const std::filesystem::path& folder, const std::string& name,
                         const std::string& actual) {
    const auto expected = folder / (name + ".expected");
    if (std::getenv("HAKAWATI_UPDATE") != nullptr)
        hakawati::write_file_safely(expected, actual);
    INFO(name);
    CHECK(actual == hakawati::read_file(expected));
}
