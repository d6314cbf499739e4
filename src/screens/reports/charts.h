// The charts of the report, each on a sheet of its own. They show what group::Report lets them and
// nothing else; where a number must not be told they say so in words.
#pragma once

#include "group/report.h"
#include "screens/context.h"

#include <string>

namespace hakawati::screens {

/// Months side by side on one sheet; more of them take further sheets.
constexpr std::size_t months_on_a_sheet = 4;

/// Months `first` to `end`, which is not shown any more.
ui::Node reach_chart(const Context&, const group::Report&, std::size_t first, std::size_t end,
                     const Rect&);
ui::Node change_chart(const Context&, const group::Report&, const Rect&);
ui::Node hard_chart(const Context&, const group::Report&, const Rect&);
ui::Node left_out_chart(const Context&, const group::Report&, const Rect&);
/// Service gaps, and how many children were referred as far as that may be told.
ui::Node seen_chart(const Context&, const group::Report&, const Rect&);

enum class Year { Full, Short };
/// "11/2026", "11/26".
std::string month_words(const Context&, const std::string& month, Year = Year::Full);

} // namespace hakawati::screens
