// Sixteen ways in which one page of a database may not be what it was. Knows pages and their
// headers, no journal.
#pragma once

#include "support/faults/power_cut.h"

namespace hakawati::faults {

constexpr int kinds_of_damage = 16;
constexpr std::size_t page_size = 4096;

std::string noise(std::size_t count, Chance&);
/// `older`: the database as it was some time before; `kind`: 0 to 15, the last cuts the file off.
void damage_page(FileImage& database, const FileImage& older, std::size_t page, int kind, Chance&);

} // namespace hakawati::faults
