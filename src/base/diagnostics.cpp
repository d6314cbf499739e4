#include "base/diagnostics.h"

#include "base/strings.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace hakawati {

namespace {

constexpr std::size_t shown_characters = 120;

std::string counted(std::ptrdiff_t n, const char* noun) {
    return fmt::format("{} {}{}", n, noun, n == 1 ? "" : "s");
}

/// The source line, cut where it is very long, and a caret under the column.
std::string pointed(const Diagnostic& d) {
    const std::u32string line = to_utf32(d.source);
    std::string shown = to_utf8(std::u32string_view(line).substr(0, shown_characters));
    if (line.size() > shown_characters)
        shown += "...";
    std::string text = "\n    " + shown;
    if (d.column < 1 || static_cast<std::size_t>(d.column) > shown_characters)
        return text;
    text += "\n    ";
    for (std::size_t i = 0; i + 1 < static_cast<std::size_t>(d.column); ++i)
        text += i < line.size() && line[i] == U'\t' ? '\t' : ' ';
    return text + "^";
}

} // namespace

std::string format(const Diagnostic& d) {
    std::string text = d.file;
    if (d.line > 0)
        text += fmt::format(":{}", d.line);
    if (d.line > 0 && d.column > 0)
        text += fmt::format(":{}", d.column);
    text += d.severity == Severity::Error ? ": error: " : ": warning: ";
    text += d.message;
    if (!d.hint.empty())
        text += fmt::format(" ({})", d.hint);
    if (!d.source.empty())
        text += pointed(d);
    return text;
}

std::string format(const Diagnostics& all) {
    Diagnostics sorted = all;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
    std::string text;
    for (const Diagnostic& d : sorted)
        text += format(d) + "\n";
    const auto errors = std::count_if(
        all.begin(), all.end(), [](const Diagnostic& d) { return d.severity == Severity::Error; });
    const auto warnings = static_cast<std::ptrdiff_t>(all.size()) - errors;
    return text + counted(errors, "error") + ", " + counted(warnings, "warning") + "\n";
}

bool has_errors(const Diagnostics& all) {
    return std::any_of(all.begin(), all.end(),
                       [](const Diagnostic& d) { return d.severity == Severity::Error; });
}

} // namespace hakawati
