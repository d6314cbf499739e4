// Words that no screen says are carried through five languages for nothing, and read by
// translators.
#include "base/files.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
const fs::path root = HAKAWATI_ROOT;

std::string all_source() {
    std::string source;
    for (const auto& entry : fs::recursive_directory_iterator(root / "src"))
        if (entry.is_regular_file())
            source += hakawati::read_file(entry.path());
    return source;
}

std::vector<std::string> ids_of(const fs::path& file) {
    const std::string text = hakawati::read_file(file), key = "\nmsgctxt \"";
    std::vector<std::string> ids;
    for (auto at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
        const auto from = at + key.size();
        ids.push_back(text.substr(from, text.find('"', from) - from));
    }
    return ids;
}

struct Family {
    std::string beginning;
    std::set<std::string> ends{}; ///< empty: any; the data says which
};

/// Ids that the source puts together, each from a beginning that it names.
const std::vector<Family> families{{"animal."},
                                   {"rim."},
                                   {"picture."},
                                   {"name."},
                                   {"gap."},
                                   {"message."},
                                   {"in-it."},
                                   {"group.part-"},
                                   {"take."},
                                   {"site."},
                                   {"site.line-"},
                                   {"settings.text-"},
                                   {"settings.", {"day", "evening", "outdoor"}},
                                   {"note.",
                                    {"loud-noise", "leaving-home", "separation", "night-fear",
                                     "illness", "danger-object", "fire", "unsafe-person"}}};

bool is_put_together(const std::string& id, const std::string& source) {
    if (id.starts_with("sign.")) // stories name them: "@sign.drinking"
        return true;
    for (const Family& family : families)
        if (id.starts_with(family.beginning) &&
            source.find('"' + family.beginning + '"') != std::string::npos &&
            (family.ends.empty() || family.ends.count(id.substr(family.beginning.size()))))
            return true;
    return false;
}

} // namespace

TEST_CASE("every word of the program is said somewhere") {
    const std::string source = all_source();
    std::string unsaid;
    for (const std::string& id : ids_of(root / "assets/lang/en.po"))
        if (source.find('"' + id + '"') == std::string::npos && !is_put_together(id, source))
            unsaid += id + "\n";
    CHECK(unsaid == "");
}
