#include "support/faults/page_damage.h"

#include <algorithm>

namespace hakawati::faults {

namespace {

std::string page_of(const FileImage& database, std::size_t page) {
    std::string bytes(page_size, '\0');
    database.read(page * page_size, bytes.data(), page_size);
    return bytes;
}

void flip(std::string& page, Chance& chance) {
    char& byte = page[chance() % page.size()];
    byte = static_cast<char>(byte ^ (1 << chance() % 8));
}

/// The page as it was some time before; for a page that was not there, all bits flipped.
std::string stale(const FileImage& older, std::size_t page, std::string now) {
    if ((page + 1) * page_size <= older.size())
        return page_of(older, page);
    std::transform(now.begin(), now.end(), now.begin(),
                   [](char byte) { return static_cast<char>(~byte); });
    return now;
}

/// Of the whole page.
std::string replaced(const FileImage& database, const FileImage& older, std::size_t page, int kind,
                     Chance& chance) {
    const std::string now = page_of(database, page);
    switch (kind) {
    case 0:
        return std::string(page_size, '\0');
    case 1:
        return std::string(page_size, '\xff');
    case 2:
        return noise(page_size, chance);
    case 4:
        return stale(older, page, now);
    case 5:
        return now.substr(1) + now[0];
    case 9:
        return page_of(database, page == 0 ? 1 : page - 1);
    case 10:
        return page_of(database, 0);
    default:
        return now;
    }
}

/// Of a part of it.
void spoil(std::string& now, std::size_t header, int kind, Chance& chance) {
    switch (kind) {
    case 3:
        flip(now, chance);
        break;
    case 6:
        now.replace(0, page_size / 2, page_size / 2, '\0');
        break;
    case 7:
        now.replace(page_size / 2, page_size / 2, page_size / 2, '\0');
        break;
    case 8:
        now.replace(512, 512, noise(512, chance));
        break;
    case 11:
        now.replace(0, 100, noise(100, chance));
        break;
    case 12:
        now[header] = static_cast<char>(now[header] ^ 7);
        break; // kind of page
    case 13:
        now.replace(header + 3, 2, "\xff\xff");
        break; // number of cells
    case 14:
        now.replace(header + 8, 64, noise(64, chance));
        break; // where the cells are
    default:
        break;
    }
}

} // namespace

std::string noise(std::size_t count, Chance& chance) {
    std::string bytes(count, '\0');
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(chance()); });
    return bytes;
}

void damage_page(FileImage& database, const FileImage& older, std::size_t page, int kind,
                 Chance& chance) {
    std::string now = replaced(database, older, page, kind, chance);
    spoil(now, page == 0 ? 100 : 0, kind, chance);
    database.write(page * page_size, now);
    if (kind == 15)
        database.resize(page * page_size + page_size / 2);
}

} // namespace hakawati::faults
