#include "print/sheets/report_pen.h"

#include <algorithm>
#include <array>

namespace hakawati::print {

namespace {

using drawing::Pattern;

constexpr std::size_t most_months = 6;

using group::Cell;

int count(const group::Reach& reach, Cell cell) {
    return reach.cells[static_cast<std::size_t>(cell)].value_or(0);
}

/// Of whom age or sex is not said, and of whom it must not be told.
int joined(const group::Reach& reach) {
    return count(reach, Cell::Unsaid) + reach.joined.value_or(0);
}

/// One half of a month's bar, from the ground up: the younger, then the older.
struct Half {
    Cell young, old;
};
constexpr Half girls{Cell::Girls6to8, Cell::Girls9to12}, boys{Cell::Boys6to8, Cell::Boys9to12};

/// In children of a half; a mark across both halves is half as high.
double height_of(const group::Reach& reach) {
    const auto half = [&](const Half& of) { return count(reach, of.young) + count(reach, of.old); };
    return joined(reach) / 2.0 + std::max(half(girls), half(boys));
}

void put_legend(ReportPen& pen, const Rect& line) {
    const double width = line.width / 4;
    double x = line.x;
    const auto name = [&](const std::string& words) {
        pen.sheet.write(words, {x + 7, line.y, width - 8, line.height}, ReportPen::small,
                        Stand::Middle);
        x += width;
    };
    for (const double half : {x, x + 2.5}) {
        pen.bar({half, line.y + 1, 2.5, 2.5}, Pattern::Dotted);
        pen.bar({half, line.y + 3.5, 2.5, 2.5}, Pattern::Hatched);
    }
    name(pen.kit.word("report.girls") + " · " + pen.kit.word("report.boys"));
    for (const auto& [pattern, word] :
         {std::pair(Pattern::Hatched, "report.younger"), std::pair(Pattern::Dotted, "report.older"),
          std::pair(Pattern::Plain, "report.joined")}) {
        pen.bar({x, line.y + 1, 5, 5}, pattern);
        name(pen.kit.word(word));
    }
}

/// Returns its upper edge; its numbers stand from `numbers` on, beside the bar.
double put_half(ReportPen& pen, const group::Reach& reach, const Half& half, Rect room,
                double scale, double numbers) {
    double y = room.bottom();
    for (const auto& [cell, pattern] :
         {std::pair(half.young, Pattern::Hatched), std::pair(half.old, Pattern::Dotted)}) {
        const double height = count(reach, cell) * scale;
        y -= height;
        pen.bar({room.x, y, room.width, height}, pattern);
        if (height > 0)
            pen.sheet.write(pen.kit.number(count(reach, cell)), {numbers, y, 8, height},
                            centred(ReportPen::small), Stand::Middle);
    }
    return y;
}

/// Girls and boys side by side, on those who are joined; all of them together above.
void put_month(ReportPen& pen, const group::Reach& reach, const Rect& room, double most) {
    constexpr double wide = 13, beside = 8, gap = 0.4;
    Rect bars{room.centre().x - wide / 2, room.y + 7, wide, room.height - 14};
    const double scale = bars.height / most;
    if (const int all = joined(reach); all > 0) {
        const double height = all * scale / 2;
        bars.height -= height;
        pen.bar({bars.x, bars.bottom(), wide, height}, Pattern::Plain);
        pen.sheet.write(pen.kit.number(all), {bars.right(), bars.bottom(), beside, height},
                        centred(ReportPen::small), Stand::Middle);
    }
    const Rect first{bars.x, bars.y, (wide - gap) / 2, bars.height};
    const Rect second{bars.right() - first.width, bars.y, first.width, bars.height};
    const double top = std::min(put_half(pen, reach, girls, first, scale, bars.x - beside),
                                put_half(pen, reach, boys, second, scale, bars.right()));
    pen.sheet.write(reach.together ? pen.kit.number(*reach.together)
                                   : pen.kit.word("report.too-few"),
                    {room.x, top - 6.5, room.width, 6}, centred(bold(10)), Stand::Middle);
    pen.sheet.write(pen.month(reach.month), {room.x, room.bottom() - 6, room.width, 6},
                    centred(ReportPen::small), Stand::Middle);
}

} // namespace

void put_reach(ReportPen& pen, const std::vector<group::Reach>& all, const Rect& room) {
    Rect below = pen.headed(room, "report.reached");
    if (all.empty())
        return pen.put_nothing(below, "report.nothing-yet");
    put_legend(pen, {below.x, below.y, below.width, 7});
    below = below.inset({0, 7, 0, 0});
    const std::size_t count = std::min(all.size(), most_months); // the newest, in order
    double most = 1;
    for (std::size_t i = all.size() - count; i < all.size(); ++i)
        most = std::max(most, height_of(all[i]));
    const double width = below.width / static_cast<double>(std::max<std::size_t>(4, count));
    double x = below.x;
    for (std::size_t i = all.size() - count; i < all.size(); ++i, x += width)
        put_month(pen, all[i], {x, below.y, width, below.height}, most);
    pen.sheet.fill({below.x, below.bottom() - 7, below.width, 0.4}, "#3A2A28");
}

} // namespace hakawati::print
