#include "screens/reports/chart_sheet.h"
#include "screens/reports/charts.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace hakawati::screens {

namespace {

using drawing::Pattern;
using group::Cell;

/// A part of a month's bar, from the ground up.
struct Part {
    Pattern pattern;
    const char* name;
    int children;
};

std::array<Part, 3> parts_of(const group::Reach& reach) {
    const auto count = [&](Cell cell) {
        return reach.cells[static_cast<std::size_t>(cell)].value_or(0);
    };
    return {{{Pattern::Hatched, "report.younger", count(Cell::Girls6to8) + count(Cell::Boys6to8)},
             {Pattern::Dotted, "report.older", count(Cell::Girls9to12) + count(Cell::Boys9to12)},
             {Pattern::Plain, "report.joined", count(Cell::Unsaid) + reach.joined.value_or(0)}}};
}

/// Names of the patterns, in as many lines as they need; returns their height.
double add_legend(ChartSheet& sheet) {
    const double side = sheet.mm(4), tall = sheet.mm(5.4), gap = sheet.mm(2.4);
    double x = sheet.room().x, y = sheet.room().y;
    for (const Part& part : parts_of({})) {
        const std::string words = sheet.context().word(part.name);
        const double wide = std::min(adult_width(sheet.context(), words, chart_words) + 1,
                                     sheet.room().width - side - gap);
        if (x + side + sheet.mm(1) + wide > sheet.room().right() && x > sheet.room().x) {
            x = sheet.room().x;
            y += tall;
        }
        sheet.bar({x, y + (tall - side) / 2, side, side}, part.pattern);
        sheet.write(words, chart_words, {x + side + sheet.mm(1), y, wide, tall});
        x += side + sheet.mm(1) + wide + gap;
    }
    return y + tall - sheet.room().y;
}

/// The number of a part stands beside it; where the parts are low, the numbers keep a distance.
void add_bar_parts(ChartSheet& sheet, const group::Reach& reach, const Rect& room, double scale,
                   double bar) {
    const double tall = sheet.mm(3.6);
    double y = room.bottom(), number_y = room.bottom();
    for (const Part& part : parts_of(reach)) {
        if (part.children == 0)
            continue;
        const double height = std::max(part.children * scale, sheet.mm(1));
        y -= height;
        sheet.bar({room.x, y, bar, height}, part.pattern);
        number_y = std::min(number_y - tall, y + (height - tall) / 2);
        AdultType number = chart_words;
        sheet.write(
            sheet.context().number(part.children), number,
            {room.x + bar + sheet.mm(0.6), number_y, room.width - bar - sheet.mm(0.6), tall});
    }
    const std::string together = reach.together ? sheet.context().number(*reach.together)
                                                : sheet.context().word("report.too-few");
    AdultType type = chart_number;
    type.x_height = adult_2;
    const double wide = reach.together ? bar : room.width;
    sheet.write(together, type, {room.x, y - sheet.mm(5), wide, sheet.mm(5)});
}

} // namespace

std::string month_words(const Context& context, const std::string& month, Year written) {
    const int full = std::atoi(month.substr(0, 4).c_str());
    const int year = written == Year::Short ? full % 100 : full;
    const int number = month.size() > 5 ? std::atoi(month.substr(5).c_str()) : 0;
    return context.number(number) + "/" + context.number(year);
}

ui::Node reach_chart(const Context& context, const group::Report& report, std::size_t first,
                     std::size_t end, const Rect& at) {
    ChartSheet sheet(context, first == 0 ? "reach" : "reach-" + std::to_string(first),
                     context.word("report.reached"), at);
    const Rect chart = sheet.room().inset({0, add_legend(sheet), 0, sheet.mm(5.4)});
    int most = 1;
    for (std::size_t i = first; i < end; ++i)
        most = std::max(most, report.reach[i].together.value_or(0));
    const double scale = (chart.height - sheet.mm(6)) / most;
    sheet.line({chart.x, chart.bottom(), chart.width, sheet.mm(0.5)}, ink_soft);
    const std::size_t columns = std::max<std::size_t>(3, end - first);
    for (std::size_t i = first; i < end; ++i) {
        const Rect place = column_of(chart, i - first, columns, sheet.mm(1));
        const double bar = std::min(sheet.mm(12), place.width * 0.56);
        const double around = std::min(sheet.mm(2), (place.width - bar) * 0.2);
        add_bar_parts(sheet, report.reach[i], place.inset({around, 0, 0, 0}), scale, bar);
        const std::string month = month_words(context, report.reach[i].month);
        const bool narrow = adult_width(context, month, chart_words) > place.width - around;
        sheet.write(month_words(context, report.reach[i].month, narrow ? Year::Short : Year::Full),
                    chart_words,
                    {place.x + around, chart.bottom() + sheet.mm(0.6), place.width - around,
                     sheet.mm(4.8)});
        const auto& together = report.reach[i].together;
        sheet.say(month, together ? context.number(*together) : context.word("report.too-few"));
        for (const Part& part : parts_of(report.reach[i]))
            if (part.children > 0)
                sheet.say(context.word(part.name), context.number(part.children));
    }
    return sheet.take();
}

} // namespace hakawati::screens
