#include "stage/asked.h"

#include "base/strings.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::stage {

Asked::Asked(const Json& json, std::string where, Report& report)
    : m_json(json), m_where(std::move(where)), m_report(report) {
    if (!json.is_object())
        error("must be an object in braces", "");
}

void Asked::error(const std::string& what, const std::string& hint) {
    m_report.broken = true;
    tell(Severity::Error, what, hint);
}

void Asked::tell(Severity severity, const std::string& what, const std::string& hint) {
    m_report.faults.push_back({m_report.file, m_report.line, 0, severity,
                               fmt::format("{}: {}", m_where, what), hint, ""});
}

bool Asked::has(const std::string& key) {
    m_asked.push_back(key);
    return m_json.is_object() && m_json.contains(key);
}

double Asked::number_of(const Json& json, const std::string& key, Range range) {
    if (!json.is_number()) {
        error(fmt::format("'{}' must be a number", key), "");
        return range.least;
    }
    const double value = json.get<double>();
    if (value < range.least || value > range.most)
        error(fmt::format("'{}' is {:g}", key, value),
              fmt::format("from {:g} to {:g}", range.least, range.most));
    return value;
}

double Asked::number(const std::string& key, Range range) {
    if (!has(key)) {
        if (m_json.is_object())
            error(fmt::format("'{}' is missing", key), "");
        return range.least;
    }
    return number_of(m_json.at(key), key, range);
}

double Asked::number_or(const std::string& key, double otherwise, Range range) {
    return has(key) ? number_of(m_json.at(key), key, range) : otherwise;
}

std::optional<double> Asked::optional_number(const std::string& key, Range range) {
    return has(key) ? std::optional(number_of(m_json.at(key), key, range)) : std::nullopt;
}

std::optional<bool> Asked::flag(const std::string& key) {
    if (!has(key))
        return std::nullopt;
    if (!m_json.at(key).is_boolean())
        error(fmt::format("'{}' must be true or false", key), "");
    return m_json.at(key) == true;
}

std::string Asked::words(const std::string& key) {
    if (!has(key))
        return "";
    if (m_json.at(key).is_string())
        return m_json.at(key).get<std::string>();
    error(fmt::format("'{}' must be a word in quotation marks", key), "");
    return "";
}

std::optional<std::vector<Asked::Json>> Asked::list(const std::string& key) {
    if (!has(key))
        return std::nullopt;
    if (m_json.at(key).is_array())
        return m_json.at(key).get<std::vector<Json>>();
    error(fmt::format("'{}' must be a list in square brackets", key), "");
    return std::nullopt;
}

std::size_t Asked::choice(const std::string& key, const std::vector<std::string>& words_allowed) {
    const std::string word = has(key) ? words(key) : words_allowed.front();
    const auto found = std::ranges::find(words_allowed, word);
    if (found != words_allowed.end())
        return static_cast<std::size_t>(found - words_allowed.begin());
    error(fmt::format("'{}' is '{}'", key, word),
          fmt::format("one of {}", fmt::join(words_allowed, ", ")));
    return 0;
}

Point Asked::point(const Json& json, const std::string& key, Range x, Range y) {
    if (json.is_array() && json.size() == 2)
        return {number_of(json[0], key, x), number_of(json[1], key, y)};
    error(fmt::format("'{}' must be a point [x, y]", key), "");
    return {};
}

void Asked::tell_unknown_keys() {
    if (!m_json.is_object())
        return;
    for (const auto& [key, value] : m_json.items())
        if (std::ranges::find(m_asked, key) == m_asked.end())
            tell(Severity::Warning, fmt::format("nobody reads '{}'", key),
                 did_you_mean(key, m_asked));
}

} // namespace hakawati::stage
