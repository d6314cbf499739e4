// The words that the script has for kinds of things, one table a kind: what the parser reads, the
// formatter and the list of units write, and "did you mean" proposes.
#pragma once

#include "story/model.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hakawati::story {

template <typename Kind>
using Named = std::pair<std::string_view, Kind>;

inline constexpr std::array<Named<QuestionKind>, 6> question_kinds{{
    {"single", QuestionKind::Single},
    {"multiple", QuestionKind::Multiple},
    {"truefalse", QuestionKind::TrueFalse},
    {"order", QuestionKind::Order},
    {"sort", QuestionKind::Sort},
    {"tap", QuestionKind::Tap},
}};
inline constexpr std::array<Named<ActivityKind>, 2> activity_kinds{{
    {"breathe", ActivityKind::Breathe},
    {"senses", ActivityKind::Senses},
}};
inline constexpr std::array<Named<Shot>, 3> shots{{
    {"wide", Shot::Wide},
    {"medium", Shot::Medium},
    {"close", Shot::Close},
}};
/// How a line is said; plain speech has no word.
inline constexpr std::array<Named<LineKind>, 5> manners{{
    {"thought", LineKind::Thought},
    {"whisper", LineKind::Whisper},
    {"shout", LineKind::Shout},
    {"phone", LineKind::Phone},
    {"off", LineKind::OffPanel},
}};
/// Filled with the site words of the place where the book is read (story/site_words.h).
inline constexpr std::array<std::string_view, 4> blanks{"help_point", "report_line", "clinic",
                                                        "meeting_point"};

template <typename Kind, std::size_t n>
std::optional<Kind> kind_of(std::string_view name, const std::array<Named<Kind>, n>& table) {
    for (const auto& [known, kind] : table)
        if (known == name)
            return kind;
    return std::nullopt;
}

template <typename Kind, std::size_t n>
std::vector<std::string> names_in(const std::array<Named<Kind>, n>& table) {
    std::vector<std::string> names;
    for (const auto& [name, kind] : table)
        names.emplace_back(name);
    return names;
}

std::string name_of(LineKind); ///< "caption", "speech", "thought", ... as in Unit::kind

} // namespace hakawati::story
