#include "screens/reports/chart_sheet.h"
#include "screens/reports/charts.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace hakawati::screens {

namespace {

using drawing::Pattern;
using group::Cell;

/// One half of a month's bar, from the ground up: the younger, then the older.
struct Half {
    Cell young, old;
};
constexpr Half girls{Cell::Girls6to8, Cell::Girls9to12}, boys{Cell::Boys6to8, Cell::Boys9to12};

int count(const group::Reach& reach, Cell cell) {
    return reach.cells[static_cast<std::size_t>(cell)].value_or(0);
}

/// Of whom age or sex is not said, and of whom it must not be told.
int joined(const group::Reach& reach) {
    return count(reach, Cell::Unsaid) + reach.joined.value_or(0);
}

/// How high the bar stands, in children of a half: a mark across both halves is half as high, so
/// that equal areas are equally many.
double height_of(const group::Reach& reach) {
    const auto half = [&](const Half& of) { return count(reach, of.young) + count(reach, of.old); };
    return joined(reach) / 2.0 + std::max(half(girls), half(boys));
}

/// Where the numbers beside a bar stand; they keep a distance where the marks are low.
struct Numbers {
    enum class Side { Before, After } side;
    Rect room;
    double lowest = room.bottom();
};

void add_mark(ChartSheet& sheet, const Rect& mark, Pattern pattern, int children,
              Numbers& numbers) {
    const std::string words = sheet.context().number(children);
    const double tall = sheet.mm(3.6);
    const double wide =
        std::min(adult_width(sheet.context(), words, chart_words) + 1, numbers.room.width);
    sheet.bar(mark, pattern);
    numbers.lowest = std::min(numbers.lowest - tall, mark.centre().y - tall / 2);
    const bool before = numbers.side == Numbers::Side::Before;
    sheet.write(
        words, chart_words,
        {before ? numbers.room.right() - wide : numbers.room.x, numbers.lowest, wide, tall});
}

/// Returns its upper edge.
double add_half(ChartSheet& sheet, const group::Reach& reach, const Half& half, Rect room,
                double scale, Numbers& numbers) {
    double y = room.bottom();
    for (const auto& [cell, pattern] :
         {std::pair(half.young, Pattern::Hatched), std::pair(half.old, Pattern::Dotted)}) {
        const int children = count(reach, cell);
        if (children == 0)
            continue;
        const double height = std::max(children * scale, sheet.mm(1));
        y -= height;
        add_mark(sheet, {room.x, y, room.width, height}, pattern, children, numbers);
    }
    return y;
}

/// Girls and boys side by side, on those who are joined; all of them together above.
void add_bars(ChartSheet& sheet, const group::Reach& reach, const Rect& place, double scale) {
    const double wide = std::min(sheet.mm(12), place.width * 0.5), beside = sheet.mm(0.6);
    Rect bar{place.centre().x - wide / 2, place.y, wide, place.height};
    const double side = bar.x - beside - place.x;
    Numbers first{Numbers::Side::Before, {place.x, place.y, side, place.height}};
    Numbers second{Numbers::Side::After, {bar.right() + beside, place.y, side, place.height}};
    if (const int children = joined(reach); children > 0) {
        const double height = std::max(children * scale / 2, sheet.mm(1));
        add_mark(sheet, {bar.x, bar.bottom() - height, wide, height}, Pattern::Plain, children,
                 second);
        bar.height -= height;
    }
    const double half = (wide - sheet.mm(0.3)) / 2;
    const double top = std::min(
        add_half(sheet, reach, girls, {bar.x, bar.y, half, bar.height}, scale, first),
        add_half(sheet, reach, boys, {bar.right() - half, bar.y, half, bar.height}, scale, second));
    AdultType type = chart_number;
    type.x_height = adult_2;
    sheet.write(reach.together ? sheet.context().number(*reach.together)
                               : sheet.context().word("report.too-few"),
                type,
                {place.x, std::min({top, first.lowest, second.lowest}) - sheet.mm(5), place.width,
                 sheet.mm(5)});
}

/// Signs and their names, in as many lines as they need.
class Legend {
  public:
    explicit Legend(ChartSheet& sheet) : m_sheet(sheet), m_at(sheet.room().origin()) {}

    void add(Pattern pattern, const std::string& words) {
        begin(side() + wide(words));
        m_sheet.bar({m_at.x, top(), side(), side()}, pattern);
        m_at.x += side() + m_sheet.mm(1);
        write(words);
        m_at.x += m_sheet.mm(2.4);
    }
    /// A small bar between the names of its halves.
    void add_halves(const std::string& first, const std::string& second) {
        begin(wide(first) + side() + wide(second));
        write(first);
        m_at.x += m_sheet.mm(1);
        const double half = side() / 2;
        for (const double x : {m_at.x, m_at.x + half}) {
            m_sheet.bar({x, top(), half, half}, Pattern::Dotted);
            m_sheet.bar({x, top() + half, half, half}, Pattern::Hatched);
        }
        m_at.x += side() + m_sheet.mm(1);
        write(second);
        m_at.x += m_sheet.mm(2.4);
    }
    double height() const { return m_at.y + tall() - m_sheet.room().y; }

  private:
    double side() const { return m_sheet.mm(4); }
    double tall() const { return m_sheet.mm(5.4); }
    double top() const { return m_at.y + (tall() - side()) / 2; }
    double wide(const std::string& words) const {
        return std::min(adult_width(m_sheet.context(), words, chart_words) + 1,
                        m_sheet.room().width - side());
    }
    void begin(double entry) {
        if (m_at.x + entry + m_sheet.mm(2) > m_sheet.room().right() && m_at.x > m_sheet.room().x)
            m_at = {m_sheet.room().x, m_at.y + tall()};
    }
    void write(const std::string& words) {
        m_sheet.write(words, chart_words, {m_at.x, m_at.y, wide(words), tall()});
        m_at.x += wide(words);
    }

    ChartSheet& m_sheet;
    Point m_at;
};

double add_legend(ChartSheet& sheet) {
    const Context& context = sheet.context();
    Legend legend(sheet);
    legend.add_halves(context.word("report.girls"), context.word("report.boys"));
    legend.add(Pattern::Hatched, context.word("report.younger"));
    legend.add(Pattern::Dotted, context.word("report.older"));
    legend.add(Pattern::Plain, context.word("report.joined"));
    return legend.height();
}

void say_month(ChartSheet& sheet, const group::Reach& reach) {
    const Context& context = sheet.context();
    sheet.say(month_words(context, reach.month),
              reach.together ? context.number(*reach.together) : context.word("report.too-few"));
    for (const auto& [word, children] :
         {std::pair("record.girls-young", count(reach, Cell::Girls6to8)),
          std::pair("record.boys-young", count(reach, Cell::Boys6to8)),
          std::pair("record.girls-old", count(reach, Cell::Girls9to12)),
          std::pair("record.boys-old", count(reach, Cell::Boys9to12)),
          std::pair("report.joined", joined(reach))})
        if (children > 0)
            sheet.say(context.word(word), context.number(children));
}

void add_month(ChartSheet& sheet, const group::Reach& reach, const Rect& place, double scale) {
    const Context& context = sheet.context();
    add_bars(sheet, reach, place, scale);
    const bool narrow =
        adult_width(context, month_words(context, reach.month), chart_words) > place.width;
    AdultType type = chart_words;
    type.align = text::Align::Centre;
    sheet.write(month_words(context, reach.month, narrow ? Year::Short : Year::Full), type,
                {place.x, place.bottom() + sheet.mm(0.6), place.width, sheet.mm(4.8)});
    say_month(sheet, reach);
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
    if (first == end) {
        sheet.say_empty(context.word("report.nothing-yet"));
        return sheet.take();
    }
    const Rect chart = sheet.room().inset({0, add_legend(sheet), 0, sheet.mm(5.4)});
    double most = 1;
    for (std::size_t i = first; i < end; ++i)
        most = std::max(most, height_of(report.reach[i]));
    const double scale = (chart.height - sheet.mm(6)) / most;
    sheet.line({chart.x, chart.bottom(), chart.width, sheet.mm(0.5)}, ink_soft);
    const std::size_t columns = std::max<std::size_t>(3, end - first);
    for (std::size_t i = first; i < end; ++i)
        add_month(sheet, report.reach[i], column_of(chart, i - first, columns, sheet.mm(1)), scale);
    return sheet.take();
}

} // namespace hakawati::screens
