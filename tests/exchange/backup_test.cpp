#include "exchange/backup.h"

#include "base/files.h"
#include "exchange/stick.h"
#include "journal/journal.h"
#include "support/faults/memory_disk.h"

#include <catch2/catch.hpp>
#include <sodium.h>

using namespace hakawati;
using namespace hakawati::exchange;

namespace {

const BackupNote note{"3f9a02", "2026-11-22", 0};

struct Paper {
    Paper() {
        REQUIRE(sodium_init() >= 0);
        code = access::new_code([](void* into, std::size_t size) { randombytes_buf(into, size); });
        lock = access::lock_for(code, access::Salt{1, 2, 3}, {8192, 1});
    }
    std::string code;
    access::Lock lock;
};

std::string image_of(std::size_t size) {
    std::string image(size, '\0');
    for (std::size_t i = 0; i < size; ++i)
        image[i] = static_cast<char>(i * 7 + i / 251);
    return image;
}

} // namespace

TEST_CASE("a backup opens with the paper's code and is what went in, whatever its size") {
    const Paper paper;
    for (const std::size_t size : {0u, 1u, 65'535u, 65'536u, 65'537u, 200'000u}) {
        const std::string image = image_of(size);
        const std::string file = sealed_backup(image, paper.lock, note);
        const OpenedBackup opened = open_backup(file, paper.code);
        CHECK(opened.came == Opening::Opened);
        CHECK(opened.note == BackupNote{"3f9a02", "2026-11-22", size});
        CHECK((opened.image == image));
        CHECK(look_at_backup(file).came == Opening::Opened);
        CHECK(look_at_backup(file).note == opened.note);
    }
}

TEST_CASE("without the code nothing of it can be read") {
    const Paper paper;
    const std::string image(5000, 'n');
    const std::string file = sealed_backup(image, paper.lock, note);
    CHECK(file.find("nnnn") == std::string::npos);
    CHECK_FALSE(file == sealed_backup(image, paper.lock, note)); // a fresh key every time
    const OpenedBackup wrong = open_backup(file, Paper().code);
    CHECK(wrong.came == Opening::WrongCode);
    CHECK(wrong.image.empty());
    CHECK(open_backup(file, "").came == Opening::WrongCode);
}

TEST_CASE("any byte that is changed is seen, and any cut") {
    const Paper paper;
    const std::string file = sealed_backup(image_of(300), paper.lock, note);
    for (std::size_t at = 0; at < file.size(); ++at) {
        std::string changed = file;
        changed[at] = static_cast<char>(changed[at] ^ 0x40);
        INFO("byte " << at);
        const Opening came = open_backup(changed, paper.code).came;
        if (at < backup_magic.size())
            REQUIRE(came == Opening::NotBackup);
        else if (at < backup_magic.size() + 4)
            REQUIRE(came == Opening::Newer);
        else
            REQUIRE(came == Opening::Damaged);
        const Opening cut = open_backup(file.substr(0, at), paper.code).came;
        REQUIRE(cut == (at < backup_magic.size() ? Opening::NotBackup : Opening::Cut));
    }
    CHECK(open_backup(file + "x", paper.code).came == Opening::Damaged);
}

TEST_CASE("pieces of a large backup cannot be cut out, exchanged or taken from another one") {
    const Paper paper;
    const std::string image = image_of(400'000);
    const std::string file = sealed_backup(image, paper.lock, note);
    const std::string other = sealed_backup(image, paper.lock, note);
    constexpr std::size_t piece = 65'536 + 17;
    const std::size_t head = file.size() - 6 * piece - (400'000 - 6 * 65'536 + 17);
    std::string exchanged = file;
    std::swap_ranges(exchanged.begin() + static_cast<long>(head),
                     exchanged.begin() + static_cast<long>(head + piece),
                     exchanged.begin() + static_cast<long>(head + piece));
    CHECK(open_backup(exchanged, paper.code).came == Opening::Damaged);
    CHECK(open_backup(file.substr(0, head) + other.substr(head), paper.code).came ==
          Opening::Damaged);
    for (int part = 1; part < 64; ++part) {
        const std::size_t size = file.size() * static_cast<std::size_t>(part) / 64;
        CHECK(open_backup(file.substr(0, size), paper.code).came == Opening::Cut);
    }
}

TEST_CASE("files of others, of newer programs and of wild claims are told apart") {
    const Paper paper;
    CHECK(look_at_backup("").came == Opening::NotBackup);
    CHECK(look_at_backup("SQLite format 3").came == Opening::NotBackup);
    std::string newer = sealed_backup("x", paper.lock, note);
    newer[backup_magic.size()] = 2;
    CHECK(look_at_backup(newer).came == Opening::Newer);
    access::Lock greedy = paper.lock;
    greedy.cost.memory = 1ull << 40;
    CHECK(open_backup(sealed_backup("x", greedy, note), paper.code).came == Opening::Damaged);
    greedy = paper.lock;
    greedy.cost.passes = 0; // refused by the machine
    CHECK(open_backup(sealed_backup("x", greedy, note), paper.code).came == Opening::NoMemory);
    CHECK(name_of(Opening::WrongCode) == "wrong-code");
    CHECK(name_of(Opening::NoMemory) == "no-memory");
}

TEST_CASE("a journal that is too large is told, not cut") {
    const Paper paper;
    CHECK_THROWS_WITH(sealed_backup(std::string(largest_image + 1, 'x'), paper.lock, note),
                      "seal a backup: the journal is larger than 60 MB");
    CHECK_THROWS_WITH(sealed_backup("x", paper.lock, {std::string(65, 'x'), "", 0}),
                      "seal a backup: its label is too long");
}

TEST_CASE("a journal goes through a sealed backup onto another tablet") {
    const Paper paper;
    const auto journal_on = [](faults::MemoryDisk& disk) {
        journal::Journal::Setup setup;
        setup.folder = "/data";
        setup.disk = &disk;
        setup.vfs = disk.vfs();
        return setup;
    };
    faults::MemoryDisk here, there;
    std::string file;
    std::vector<learning::Event> events;
    {
        journal::Journal journal(journal_on(here));
        learning::Event event;
        event.kind = learning::EventKind::Preference;
        event.item = "language";
        event.option = "ar";
        journal.append(event);
        events = journal.events();
        file = sealed_backup(journal.copy(), paper.lock, note);
    }
    journal::Journal journal(journal_on(there));
    const OpenedBackup opened = open_backup(file, paper.code);
    REQUIRE(opened.came == Opening::Opened);
    CHECK(journal.replace(opened.image).came == journal::Replacing::Replaced);
    CHECK(journal.events() == events);
}

TEST_CASE("files on a stick carry tablet and day, in letters that every stick takes") {
    CHECK(file_name("3f9a02", "2026-11-22", "counts.csv") ==
          "hakawati-3f9a02-2026-11-22-counts.csv");
    CHECK(file_name("a/../b c", "2026-11-22", "x.pdf") == "hakawati-axxxxbxc-2026-11-22-x.pdf");
}

TEST_CASE("on a stick backups and merge files are found by what they are, newest first") {
    const Paper paper;
    faults::MemoryDisk disk;
    const auto put = [&](const std::string& name, const std::string& content) {
        disk.write("/stick/" + name, content);
    };
    const std::string older = sealed_backup("x", paper.lock, {"a", "2026-11-01", 0});
    put("a.hkbackup", older);
    put("b.hkbackup", sealed_backup("x", paper.lock, {"b", "2026-11-22", 0}));
    put("cut.hkbackup", older.substr(0, older.size() - 1));
    put("song.hkbackup", "ID3");
    put("holiday.jpg", older);
    put("h-2026-11-21.hkmerge", std::string(journal::merge_magic) + "...");
    put("h-2026-11-22.hkmerge", std::string(journal::merge_magic) + "...");
    put("other.hkmerge", "something else");
    const OnStick found = look_around(disk, "/stick");
    REQUIRE(found.backups.size() == 2);
    CHECK(found.backups[0].name == "b.hkbackup");
    CHECK(found.backups[0].note == BackupNote{"b", "2026-11-22", 1});
    CHECK(found.backups[1].name == "a.hkbackup");
    CHECK(found.merges == std::vector<std::string>{"h-2026-11-22.hkmerge", "h-2026-11-21.hkmerge"});
}
