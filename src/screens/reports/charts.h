// The charts of the report, each on a sheet of its own. They show what group::Report lets them and
// nothing else; where a number must not be told they say so in words.
#pragma once

#include "group/report.h"
#include "screens/context.h"

#include <string>

namespace hakawati::screens {

/// Months side by side on one sheet; more of them take further sheets.
constexpr std::size_t months_on_a_sheet = 6;

/// Months `first` to `first` + months_on_a_sheet, as far as there are so many.
ui::Node reach_chart(const Context&, const group::Report&, std::size_t first, const Rect&);
ui::Node change_chart(const Context&, const group::Report&, const Rect&);
ui::Node hard_chart(const Context&, const group::Report&, const Rect&);
ui::Node left_out_chart(const Context&, const group::Report&, const Rect&);
/// Service gaps, and how many children were referred as far as that may be told.
ui::Node seen_chart(const Context&, const group::Report&, const Rect&);

/// "11/2026".
std::string month_words(const Context&, const std::string& month);

} // namespace hakawati::screens
