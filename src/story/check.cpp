#include "story/parse.h"

#include <algorithm>
#include <set>

namespace hakawati::story {

Diagnostics check(const Book&, const Catalogue&, std::string_view, const std::string&) {
    return {};
}

Parsed parse_and_check(std::string_view text, const Catalogue& catalogue, const std::string& file) {
    Parsed parsed = parse(text, file);
    std::set<int> not_understood;
    for (const Diagnostic& fault : parsed.faults)
        if (fault.severity == Severity::Error)
            not_understood.insert(fault.line);
    for (Diagnostic& fault : check(parsed.book, catalogue, text, file))
        if (!not_understood.contains(fault.line))
            parsed.faults.push_back(std::move(fault));
    std::stable_sort(parsed.faults.begin(), parsed.faults.end(),
                     [](const Diagnostic& a, const Diagnostic& b) {
                         return std::pair(a.line, a.column) < std::pair(b.line, b.column);
                     });
    return parsed;
}

} // namespace hakawati::story
