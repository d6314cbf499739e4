// Damaged books: copied again from a stick, put aside, put back.

#include "app/office/office.h"
#include "app/office/sticks.h"

#include "base/files.h"
#include "exchange/books_on_stick.h"
#include "exchange/bookshelf.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hakawati::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* nowhere = "books.copy-none";

const char* word_of(exchange::Copying came) {
    using exchange::Copying;
    switch (came) {
    case Copying::Copied:
        return "books.copied";
    case Copying::Damaged:
        return "books.copy-bad";
    case Copying::TooLarge:
        return "books.too-large";
    case Copying::NoRoom:
        return "books.no-room";
    case Copying::CannotWrite:
        return "books.cannot-write";
    case Copying::Pulled:
        break;
    }
    return "take.pulled";
}

/// Whether another folder could still have what this one had not.
bool goes_on_after(exchange::Copying came) {
    using exchange::Copying;
    return came == Copying::Damaged || came == Copying::TooLarge || came == Copying::Pulled;
}

exchange::Bookshelf bookshelf(const Content& content) {
    return {real_disk(), exchange::real_space, content.stories()};
}

const screens::DamagedBook* find_damaged(const Content& content, const std::string& folder) {
    const auto& all = content.damaged();
    const auto at = std::ranges::find(all, folder, &screens::DamagedBook::folder);
    return at == all.end() ? nullptr : &*at;
}

bool is_on_shelf(const Content& content, const std::string& id) {
    return std::ranges::any_of(*content.world().books,
                               [&](const auto& book) { return book->book.id == id; });
}

} // namespace

/// On the main thread: the folder is loaded again, then the screens are told.
JobQueue::Finish Office::told_of_book(const std::string& folder, const std::string& word,
                                      const fs::path& removed) {
    return [this, folder, word, removed] {
        m_setup.reload(folder);
        m_removed_to = removed;
        m_removed = removed.empty() ? "" : folder;
        const bool twice = word == "books.copied" && find_damaged(*m_setup.content, folder);
        m_reply({"book-told", twice ? "books.twice" : word}, [this](screens::State& state) {
            state.adult.health.damaged = m_setup.content->damaged();
            state.adult.removed = m_removed;
        });
    };
}

/// The id in its script, where that can be understood; else a folder of the same name will do.
bool Office::is_wanted(const fs::path& on_stick, const Wanted& wanted) const {
    constexpr std::size_t largest = 16u << 20; // bytes, as of a script on the tablet
    std::string id;
    try {
        const std::string text = read_plain_file(on_stick / "story.md", largest);
        id = story::parse_and_check(text, m_setup.content->stage().catalogue(), "").book.id;
    } catch (const SystemError& fault) {
        m_setup.log->say(fault.what());
    }
    if (id.empty() || wanted.id.empty())
        return on_stick.filename() == wanted.folder;
    return id == wanted.id;
}

/// From the first stick that has it readable; the word for what came of it.
std::string Office::fetch(const Wanted& wanted) const {
    const Content& content = *m_setup.content;
    exchange::Bookshelf shelf = bookshelf(content);
    const auto check = [&](const fs::path& staged) {
        const auto book = content.look_at(staged);
        return book->readable() && (wanted.id.empty() || book->book.id == wanted.id);
    };
    std::string word = nowhere;
    for (const screens::Stick& stick : sticks_in(m_setup.sticks))
        for (const fs::path& folder : exchange::book_folders_on(stick.folder)) {
            if (!is_wanted(folder, wanted))
                continue;
            std::string report;
            const exchange::Copying came = shelf.copy(folder, wanted.folder, check, report);
            if (!report.empty())
                m_setup.log->say(fmt::format("a book was not copied as it should: {}", report));
            word = word_of(came);
            if (!goes_on_after(came))
                return word;
        }
    return word;
}

void Office::copy_book(const std::string& folder) {
    const screens::DamagedBook* book = find_damaged(*m_setup.content, folder);
    const Wanted wanted{folder, book ? book->id : ""};
    const bool twice = !wanted.id.empty() && is_on_shelf(*m_setup.content, wanted.id);
    m_jobs.submit(JobQueue::Need::Now, "copy-book", [this, wanted, twice, known = book != nullptr] {
        const std::string word = !known ? nowhere : twice ? "books.twice" : fetch(wanted);
        return told_of_book(wanted.folder, word, {});
    });
}

void Office::remove_book(const std::string& folder) {
    const bool known = find_damaged(*m_setup.content, folder) != nullptr;
    m_jobs.submit(JobQueue::Need::Now, {}, [this, folder, known] {
        try {
            if (known)
                return told_of_book(folder, "books.removed",
                                    bookshelf(*m_setup.content).remove(folder));
        } catch (const SystemError& fault) {
            m_setup.log->say(fmt::format("a book was not removed: {}", fault.what()));
        }
        return told_of_book(folder, "books.cannot-write", {});
    });
}

void Office::put_back_book() {
    m_jobs.submit(JobQueue::Need::Now, {}, [this, from = m_removed_to, folder = m_removed] {
        try {
            bookshelf(*m_setup.content).put_back(from, folder);
            return told_of_book(folder, "books.is-back", {});
        } catch (const SystemError& fault) {
            m_setup.log->say(fmt::format("a book was not put back: {}", fault.what()));
            return told_of_book(folder, "books.cannot-write", from);
        }
    });
}

} // namespace hakawati::app
