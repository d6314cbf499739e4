#include "text/language.h"

#include "base/files.h"
#include "base/strings.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <sstream>

namespace hakawati::text {

namespace {

/// A row is one text with a space between two keys.
std::vector<std::string> keys_from(const std::string& row) {
    std::istringstream words(row);
    return {std::istream_iterator<std::string>(words), {}};
}

/// What a language must say of itself; `file` and the language's code are for the message.
struct Said {
    const nlohmann::json& from;
    const std::string& file;

    std::string operator()(const char* key) const {
        if (!from.is_object() || !from.contains(key) || !from.at(key).is_string())
            throw SystemError(file, fmt::format("{} has no \"{}\" in quotes", who(), key));
        return from.at(key);
    }
    std::string who() const {
        const bool named = from.is_object() && from.contains("code") && from["code"].is_string();
        return named ? fmt::format("language '{}'", from["code"].get<std::string>())
                     : std::string("a language");
    }
};

Direction direction_from(const Said& said) {
    const std::string direction = said.from.value("direction", "");
    if (direction != "ltr" && direction != "rtl")
        throw SystemError(
            said.file,
            fmt::format("{} has {}; write \"ltr\" (left to right) or \"rtl\" (right to "
                        "left)",
                        said.who(),
                        direction.empty() ? "no direction" : "the direction '" + direction + "'"));
    return direction == "rtl" ? Direction::RightToLeft : Direction::LeftToRight;
}

Language language_from(const nlohmann::json& from, const std::string& file) {
    const Said said{from, file};
    Language language;
    language.code = said("code");
    language.autonym = said("autonym");
    language.greeting = from.value("greeting", "");
    language.direction = direction_from(said);
    language.script = said("script");
    language.font = said("font");
    language.size_factor = from.value("size_factor", 1.0);
    language.line_height = from.value("line_height", 1.28);
    language.digits = from.value("digits", "0123456789");
    for (const auto& page : from.value("keyboard", nlohmann::json::array())) {
        auto& rows = language.keyboard.emplace_back();
        for (const auto& row : page)
            rows.push_back(keys_from(row.get<std::string>()));
    }
    return language;
}

/// Every language learns the face of every script, so that a Latin name in an Arabic line is
/// written in the Latin face at the right size.
void share_faces(Languages& languages) {
    std::vector<ScriptFace> faces;
    for (const Language& language : languages.all) {
        const auto known = [&](const ScriptFace& f) { return f.script == language.script; };
        if (std::none_of(faces.begin(), faces.end(), known))
            faces.push_back({language.script, language.font, language.size_factor});
    }
    for (Language& language : languages.all)
        language.faces = faces;
}

Languages languages_from(const nlohmann::json& from, const std::string& file) {
    Languages languages;
    for (const auto& one : from.at("languages"))
        languages.all.push_back(language_from(one, file));
    for (const auto& [name, files] : from.at("fonts").items())
        languages.fonts.push_back({name, files.at("regular"), files.at("bold")});
    share_faces(languages);
    return languages;
}

void expect_usable(const Languages& languages, const std::string& file) {
    if (languages.all.empty())
        throw SystemError(file, "it names no language");
    for (const Language& language : languages.all) {
        const auto drawn = [&](const FontFamily& f) { return f.name == language.font; };
        if (std::none_of(languages.fonts.begin(), languages.fonts.end(), drawn))
            throw SystemError(file, "language '" + language.code + "' wants the font '" +
                                        language.font + "', which is not in its list of fonts");
        if (character_count(language.digits) != 10)
            throw SystemError(file, "language '" + language.code + "' needs ten digits");
    }
}

} // namespace

const Language& Languages::at(const std::string& code) const {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Language& one) { return one.code == code; });
    return found == all.end() ? all.front() : *found;
}

Languages load_languages(const std::filesystem::path& file) {
    const std::string content = read_file(file);
    try {
        Languages languages = languages_from(nlohmann::json::parse(content), file.string());
        expect_usable(languages, file.string());
        return languages;
    } catch (const nlohmann::json::exception& fault) {
        throw SystemError(file.string(), fault.what());
    }
}

std::string number(int value, const Language& language) {
    const std::u32string digits = to_utf32(language.digits);
    if (digits.size() != 10)
        return std::to_string(value);
    std::u32string written;
    for (const char c : std::to_string(value))
        written += c == '-' ? U'-' : digits[static_cast<std::size_t>(c - '0')];
    return to_utf8(written);
}

} // namespace hakawati::text
