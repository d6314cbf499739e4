#include "base/files.h"

#include <catch2/catch.hpp>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

namespace {

void replay(const std::filesystem::path& folder) {
    for (const std::string& name : hakawati::list_folder(folder)) {
        if (!std::filesystem::is_regular_file(folder / name))
            continue;
        const std::string text = hakawati::read_file(folder / name);
        const std::vector<unsigned char> bytes(text.begin(), text.end());
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
}

} // namespace

TEST_CASE("What fuzzing has found keeps every promise: written and read again it stays the same") {
    const std::filesystem::path tests = std::filesystem::path(HAKAWATI_ROOT) / "tests";
    REQUIRE(hakawati::list_folder(tests / "fuzz/corpus").size() > 10);
    replay(tests / "fuzz/corpus");
    replay(tests / "bad-stories");
}
