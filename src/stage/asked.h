// One object of a staging file, asked key by key: numbers in their range, words, lists. Tells every
// fault with the object's name and the line of its entry, and what nobody has asked for.
#pragma once

#include "base/diagnostics.h"
#include "geometry/geometry.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace hakawati::stage {

struct Range {
    double least, most;
};

class Asked {
  public:
    using Json = nlohmann::json;
    /// `broken` is set by the first error.
    struct Report {
        Diagnostics& faults;
        std::string file;
        int line = 0;
        bool broken = false;
    };

    /// `where` names the object for the messages. Both outlive it.
    Asked(const Json&, std::string where, Report&);
    Asked(const Asked&) = delete;
    Asked& operator=(const Asked&) = delete;
    ~Asked() = default;

    bool has(const std::string& key);
    double number(const std::string& key, Range);
    double number_or(const std::string& key, double otherwise, Range);
    std::optional<double> optional_number(const std::string& key, Range);
    std::optional<bool> flag(const std::string& key);
    std::string words(const std::string& key);
    /// The objects of a list; nothing when the key is not there.
    std::optional<std::vector<Json>> list(const std::string& key);
    /// One of a few words; the first is the default.
    std::size_t choice(const std::string& key, const std::vector<std::string>& words_allowed);
    Point point(const Json&, const std::string& key, Range x, Range y);
    /// Any value; only after has().
    const Json& at(const std::string& key) const { return m_json.at(key); }

    void error(const std::string& what, const std::string& hint);
    /// When the object has been read.
    void tell_unknown_keys();
    const std::string& where() const { return m_where; }
    Report& report() const { return m_report; }

  private:
    double number_of(const Json&, const std::string& key, Range);
    void tell(Severity, const std::string& what, const std::string& hint);

    const Json& m_json;
    std::string m_where;
    Report& m_report;
    std::vector<std::string> m_asked;
};

} // namespace hakawati::stage
