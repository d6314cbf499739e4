#include "tools.h"

#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace hakawati::journal {

namespace {

int count_in(const std::string& bytes, const std::string& wanted) {
    int count = 0;
    for (auto at = bytes.find(wanted); at != std::string::npos; at = bytes.find(wanted, at + 1))
        ++count;
    return count;
}

} // namespace

Event event(EventKind kind, const std::optional<ProfileId>& profile, const std::string& item,
            const std::string& option) {
    Event made;
    made.kind = kind;
    made.profile = profile;
    made.book = "gha";
    made.version = "1";
    made.item = item;
    made.option = option;
    return made;
}

Event answer(EventKind kind, const ProfileId& profile, const std::string& question,
             int try_number) {
    Event made = event(kind, profile, question, "a");
    made.try_number = try_number;
    made.messages = {"M1", "M2"};
    return made;
}

Journal::Setup setup_in(const std::filesystem::path& folder) {
    Journal::Setup setup;
    setup.folder = folder;
    setup.syncs = false;
    setup.clock = [now = std::int64_t{1000}]() mutable { return now++; };
    setup.random = [state = std::uint64_t{1}](void* bytes, std::size_t size) mutable {
        for (std::size_t i = 0; i < size; ++i) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            static_cast<unsigned char*>(bytes)[i] = static_cast<unsigned char>(state >> 56);
        }
    };
    return setup;
}

ProfileId make_reader(Journal& journal, const std::string& animal) {
    const ProfileId id = journal.new_id();
    journal.append(event(EventKind::ProfileMade, id, animal, "blue"));
    return id;
}

void answer_some(Journal& journal, const ProfileId& reader, int count) {
    for (int i = 1; i <= count; ++i)
        journal.append(answer(EventKind::Found, reader, fmt::format("q{}", i)));
}

std::map<std::string, std::string> bytes_in(const std::filesystem::path& folder) {
    std::map<std::string, std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::stringstream bytes;
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        all[entry.path().filename().string()] = bytes.str();
    }
    return all;
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
    return list_folder(folder);
}

int traces_of(const ProfileId& id, const std::filesystem::path& folder) {
    const std::string raw(id.bytes.begin(), id.bytes.end());
    int traces = 0;
    for (const auto& [name, bytes] : bytes_in(folder))
        traces += count_in(bytes, raw) + count_in(bytes, hex(id));
    return traces;
}

std::vector<std::string> items(const Journal& journal) {
    std::vector<std::string> all;
    for (const Event& each : journal.events())
        all.push_back(each.item);
    return all;
}

void copy_folder(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::filesystem::remove_all(to);
    std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
}

} // namespace hakawati::journal
