// Inside of `print`: how the report on paper is drawn: a heading for every chart, marks that are
// told apart without colour, months as people write them. Each chart is one function.
#pragma once

#include "drawing/chart_marks.h"
#include "group/report.h"
#include "print/sheet.h"

namespace hakawati::print {

struct ReportPen {
    static constexpr Type small{8.5}, plain{10};

    const Kit& kit;
    Sheet& sheet;

    /// "7/2026" of "2026-07", in the digits of the language.
    std::string month(const std::string& written) const;
    /// A heading with a line over it, as wide as a legend beside it leaves; what is left below it.
    Rect headed(const Rect& room, const char* title, double share = 1);
    /// Where a chart has no mark.
    void put_nothing(const Rect& room, const char* word);
    /// Marks are drawn at the sheet's own px: their pattern is as fine as their size.
    void bar(const Rect& mm, drawing::Pattern);
    Point point(Point mm) const { return sheet.placed({mm.x, mm.y, 0, 0}).origin(); }
};

/// How many children came, month by month.
void put_reach(ReportPen&, const std::vector<group::Reach>&, const Rect& room);

} // namespace hakawati::print
