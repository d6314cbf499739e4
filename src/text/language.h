// Languages as data: every language is the first language. Read from assets/lang/languages.json.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace hakawati::text {

enum class Direction { LeftToRight, RightToLeft };
enum class Weight { Regular, Bold };

/// How a script is written beside the others.
struct ScriptFace {
    std::string script; ///< ISO 15924
    std::string font;   ///< family name
    double size_factor = 1;
};

struct Language {
    std::string code;    ///< BCP 47: en ar tr kmr ckb
    std::string autonym; ///< its name in itself
    std::string greeting;
    Direction direction = Direction::LeftToRight;
    std::string script;        ///< ISO 15924: Latn Arab
    std::string font;          ///< family name, a key of `fonts` in languages.json
    double size_factor = 1;    ///< times the Latin size, for the same apparent size
    double line_height = 1.28; ///< times the (already factored) size
    std::string digits;        ///< ten characters, zero first
    /// Keys to write with: pages (small letters, large ones, signs) of rows, from the left.
    std::vector<std::vector<std::vector<std::string>>> keyboard;
    /// The face of every script of the file, for words of another language in a line of this one.
    std::vector<ScriptFace> faces;
};

struct FontFamily {
    std::string name;
    std::string regular; ///< file name, looked for in the font folders of the system
    std::string bold;
};

struct Languages {
    std::vector<Language> all; ///< in the order in which they are offered
    std::vector<FontFamily> fonts;
    /// The language, or the first one when the code is not known.
    const Language& at(const std::string& code) const;
};

/// Throws SystemError with the file's name and the fault when the file cannot be used.
Languages load_languages(const std::filesystem::path& file);

/// The number in the language's own digits.
std::string number(int, const Language&);

} // namespace hakawati::text
