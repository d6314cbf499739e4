#include "support/faults/promises.h"

#include "journal/journal.h"

#include <fmt/format.h>
#include <sstream>
#include <unistd.h>

namespace hakawati::faults {

namespace {

namespace fs = std::filesystem;

bool is_there(const Promise& promise, const std::vector<learning::Event>& events) {
    const auto place = static_cast<std::size_t>(promise.sequence) - 1;
    if (place >= events.size())
        return false;
    const std::string& item = events[place].item;
    return (item.empty() ? "-" : item) == promise.item;
}

Left look(const fs::path& folder, const std::vector<Promise>& promises, const std::string& book) {
    journal::Journal::Setup setup;
    setup.folder = folder;
    const journal::Journal journal(setup);
    const auto events = journal.events();
    Left left{events.size(), journal.answers().size(), {}, {}, journal.verify()};
    if (!journal.report().empty())
        left.faults.push_back(journal.report());
    for (const learning::Event& event : events)
        if (event.kind == learning::EventKind::Place && event.book == book)
            left.place = event.item;
    for (const Promise& promise : promises)
        if (!is_there(promise, events))
            left.broken.push_back(fmt::format("event {} ({}) was kept and is not there",
                                              promise.sequence, promise.item));
    return left;
}

} // namespace

std::optional<Promise> promise_in(const std::string& line) {
    std::istringstream words(line);
    std::string verb;
    Promise promise;
    if (words >> verb >> promise.sequence >> promise.item && verb == "kept")
        return promise;
    return std::nullopt;
}

Left hold_promises(const fs::path& folder, const std::vector<Promise>& promises,
                   const std::string& book) {
    const fs::path copy = fs::temp_directory_path() / fmt::format("hakawati-held-{}", ::getpid());
    fs::remove_all(copy);
    fs::copy(folder, copy, fs::copy_options::recursive);
    Left left = look(copy, promises, book);
    fs::remove_all(copy);
    return left;
}

} // namespace hakawati::faults
