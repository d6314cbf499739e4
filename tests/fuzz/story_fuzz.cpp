// Any bytes at all may be a script, a guide or a PO file: nothing may crash or hang, and what is
// understood must survive being written and read again. Built with clang's libFuzzer by
// tests/fuzz/run; the corpus is replayed by an ordinary test.
#include "base/strings.h"
#include "story/guide.h"
#include "story/parse.h"
#include "story/small_catalogue.h"
#include "story/translation.h"

#include <cstdio>
#include <cstdlib>

namespace {

using namespace hakawati;
using namespace hakawati::story;

void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

void positions_are_in_the_text(const Diagnostics& faults, std::string_view text) {
    const auto lines = static_cast<int>(lines_of(text).size());
    for (const Diagnostic& fault : faults)
        require(fault.line >= 0 && fault.line <= std::max(lines, 1) && fault.column >= 0 &&
                    (fault.source.size() >= 2400 ||
                     fault.column <= static_cast<int>(character_count(fault.source)) + 4),
                "a fault stands in the text");
}

bool same_words(const Book& a, const Book& b) {
    const auto left = units(a);
    const auto right = units(b);
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(), [](const Unit& x, const Unit& y) {
               return x.id == y.id && x.words == y.words && x.speaker == y.speaker;
           });
}

bool has_long_line(std::string_view text) {
    for (const std::string_view line : lines_of(text))
        if (line.size() > 1800) // writing may add blanks and push it over the limit
            return true;
    return false;
}

void try_script(const std::string& text) {
    const Parsed first = parse_and_check(text, small_catalogue(), "story.md");
    positions_are_in_the_text(first.faults, text);
    const Parsed plain = parse(text, "story.md");
    const std::string formatted = format(text);
    if (has_errors(plain.faults) || has_long_line(text))
        return;
    const Parsed again = parse(formatted, "story.md");
    require(!has_errors(again.faults), "a formatted script is understood");
    require(same_words(plain.book, again.book), "formatting keeps every word");
    require(format(formatted) == formatted, "formatting twice changes nothing");
    const Parsed named = parse(add_ids(text), "story.md");
    require(named.faults.empty(), "after ids are added none is missing");
    require(same_words(plain.book, named.book), "adding ids keeps every word");
}

void try_guide(const std::string& text) {
    static const Book book =
        parse("# A Book\n- id: bk\n- language: en\n- ages: 6-12\n- cast: teta\n"
              "## c1 Tea\n### p01 courtyard@day wide\n",
              "story.md")
            .book;
    const ParsedGuide parsed = parse_and_check_guide(text, book, "guide.md");
    positions_are_in_the_text(parsed.faults, text);
    if (has_errors(parsed.faults))
        return;
    require(parsed.guide.path.size() == session_parts.size(), "a sound guide has all its parts");
    require(find_talk_point(parsed.guide, "bk-c1") != nullptr, "and a talk point a chapter");
}

void try_po(const std::string& text) {
    Diagnostics faults;
    const PoFile file = parse_po(text, "ar.po", faults);
    positions_are_in_the_text(faults, text);
    checked_words(file, {}, text, "ar.po", faults);
    Diagnostics none;
    const std::string written = write_po(file);
    const PoFile again = parse_po(written, "ar.po", none);
    if (!faults.empty() && has_errors(faults))
        return;
    require(write_po(again) == written, "a PO file is read as it was written");
    require(again.entries.size() == file.entries.size(), "a PO file keeps its entries");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(data, data + size);
    try_script(text);
    try_guide(text);
    if (text.find("msg") != std::string::npos)
        try_po(text);
    return 0;
}
