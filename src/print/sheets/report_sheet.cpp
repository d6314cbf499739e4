#include "drawing/chart_marks.h"
#include "print/sheets/sheets.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::print {

namespace {

using drawing::Pattern;

constexpr std::size_t most_months = 6, most_hard = 5;
constexpr Type small{8.5}, plain{10};

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

class ReportSheet {
  public:
    ReportSheet(const Kit& kit, const group::Report& report)
        : m_kit(kit), m_report(report), m_sheet(kit, Turn::Upright) {}

    Page make() {
        const Rect page = m_sheet.inside(14);
        put_head({page.x, page.y, page.width, 22});
        if (m_report.sessions == 0 && m_report.changes.empty() && m_report.hardest.empty()) {
            m_sheet.write(m_kit.word("report.empty"), {page.x, page.y + 40, page.width, 30}, {14});
            return m_sheet.take();
        }
        put_reach({page.x, page.y + 24, page.width, 66});
        put_changes({page.x, page.y + 94, page.width, 74});
        put_hardest({page.x, page.y + 172, page.width, 52});
        put_left_out({page.x, page.y + 226, page.width * 0.6, page.bottom() - page.y - 226});
        put_gaps({page.x + page.width * 0.64, page.y + 226, page.width * 0.36,
                  page.bottom() - page.y - 226});
        return m_sheet.take();
    }

  private:
    std::string number(int value) const { return m_kit.number(value); }
    std::string percent(int value) const {
        return m_kit.word("report.percent", {{"number", number(value)}});
    }
    std::string month(const std::string& written) const {
        if (written.size() != 7)
            return written;
        return fmt::format("{}/{}", number(std::stoi(written.substr(5))),
                           number(std::stoi(written.substr(0, 4))));
    }
    /// A heading with a line over it, as wide as a legend beside it leaves; what is left below it.
    Rect headed(const Rect& room, const char* title, double share = 1) {
        m_sheet.fill({room.x, room.y, room.width, 0.3}, "#8A6F5A");
        m_sheet.write(m_kit.word(title), {room.x, room.y + 1, room.width * share, 7}, bold(12.5),
                      Stand::Middle);
        return {room.x, room.y + 9, room.width, room.height - 9};
    }
    /// Where a chart has no mark.
    void put_nothing(const Rect& room, const char* word) {
        m_sheet.write(m_kit.word(word), {room.x, room.y + 3, room.width, 7}, plain);
    }
    /// Marks are drawn at the sheet's own px: their pattern is as fine as their size.
    void bar(const Rect& mm, Pattern pattern) {
        drawing::add_bar(m_sheet.list(), m_sheet.placed(mm), pattern);
    }
    Point point(Point mm) const { return m_sheet.placed({mm.x, mm.y, 0, 0}).origin(); }

    void put_head(const Rect& room);
    void put_reach(const Rect& room);
    void put_legend(const Rect& line);
    double put_half(const group::Reach&, const Half&, Rect room, double scale, double numbers);
    void put_month(const group::Reach&, const Rect& room, double most);
    void put_changes(const Rect& room);
    void put_change(const group::Change&, const Rect& line);
    void put_hardest(const Rect& room);
    void put_left_out(const Rect& room);
    void put_gaps(const Rect& room);
    const story::Question* question(const std::string& id) const;
    /// What is asked, or the id of a question this book does not have (any more).
    std::string ask(const std::string& id) const {
        const story::Question* found = question(id);
        return found ? asked(m_kit, *found) : id;
    }

    /// What is learned by it, in few words; what is asked, where nobody has put it in few.
    std::string message(const std::string& id) const {
        if (const story::Question* found = question(id))
            for (const std::string& message : found->messages)
                if (std::string words = m_kit.word("message." + message);
                    words != "message." + message)
                    return words;
        return ask(id);
    }

    const Kit& m_kit;
    const group::Report& m_report;
    Sheet m_sheet;
};

const story::Question* ReportSheet::question(const std::string& id) const {
    for (const Standing& standing : questions_of(m_kit.book()))
        if (standing.question->id == id)
            return standing.question;
    return nullptr;
}

void ReportSheet::put_head(const Rect& room) {
    const std::string when =
        m_report.first_month == m_report.last_month
            ? month(m_report.first_month)
            : fmt::format("{} – {}", month(m_report.first_month), month(m_report.last_month));
    m_sheet.write(m_kit.word("report.title") + " · " + when, {room.x, room.y, room.width, 11},
                  bold(20), Stand::Middle);
    std::string line = m_kit.words(m_kit.book().id + ".title", m_kit.book().title) + " · " +
                       m_kit.word("report.sessions", {{"number", number(m_report.sessions)}});
    if (m_report.children)
        line += " · " + m_kit.word("report.children", {{"number", number(*m_report.children)}});
    m_sheet.write(line, {room.x, room.y + 12, room.width, 8}, {11}, Stand::Middle);
}

void ReportSheet::put_legend(const Rect& line) {
    const double width = line.width / 4;
    double x = line.x;
    const auto name = [&](const std::string& words) {
        m_sheet.write(words, {x + 7, line.y, width - 8, line.height}, small, Stand::Middle);
        x += width;
    };
    for (const double half : {x, x + 2.5}) {
        bar({half, line.y + 1, 2.5, 2.5}, Pattern::Dotted);
        bar({half, line.y + 3.5, 2.5, 2.5}, Pattern::Hatched);
    }
    name(m_kit.word("report.girls") + " · " + m_kit.word("report.boys"));
    for (const auto& [pattern, word] :
         {std::pair(Pattern::Hatched, "report.younger"), std::pair(Pattern::Dotted, "report.older"),
          std::pair(Pattern::Plain, "report.joined")}) {
        bar({x, line.y + 1, 5, 5}, pattern);
        name(m_kit.word(word));
    }
}

/// Returns its upper edge; its numbers stand from `numbers` on, beside the bar.
double ReportSheet::put_half(const group::Reach& reach, const Half& half, Rect room, double scale,
                             double numbers) {
    double y = room.bottom();
    for (const auto& [cell, pattern] :
         {std::pair(half.young, Pattern::Hatched), std::pair(half.old, Pattern::Dotted)}) {
        const double height = count(reach, cell) * scale;
        y -= height;
        bar({room.x, y, room.width, height}, pattern);
        if (height > 0)
            m_sheet.write(number(count(reach, cell)), {numbers, y, 8, height}, centred(small),
                          Stand::Middle);
    }
    return y;
}

/// Girls and boys side by side, on those who are joined; all of them together above.
void ReportSheet::put_month(const group::Reach& reach, const Rect& room, double most) {
    constexpr double wide = 13, beside = 8, gap = 0.4;
    Rect bars{room.centre().x - wide / 2, room.y + 7, wide, room.height - 14};
    const double scale = bars.height / most;
    if (const int all = joined(reach); all > 0) {
        const double height = all * scale / 2;
        bars.height -= height;
        bar({bars.x, bars.bottom(), wide, height}, Pattern::Plain);
        m_sheet.write(number(all), {bars.right(), bars.bottom(), beside, height}, centred(small),
                      Stand::Middle);
    }
    const Rect first{bars.x, bars.y, (wide - gap) / 2, bars.height};
    const Rect second{bars.right() - first.width, bars.y, first.width, bars.height};
    const double top = std::min(put_half(reach, girls, first, scale, bars.x - beside),
                                put_half(reach, boys, second, scale, bars.right()));
    m_sheet.write(reach.together ? number(*reach.together) : m_kit.word("report.too-few"),
                  {room.x, top - 6.5, room.width, 6}, centred(bold(10)), Stand::Middle);
    m_sheet.write(month(reach.month), {room.x, room.bottom() - 6, room.width, 6}, centred(small),
                  Stand::Middle);
}

/// The newest months, in order.
void ReportSheet::put_reach(const Rect& room) {
    Rect below = headed(room, "report.reached");
    const auto& all = m_report.reach;
    if (all.empty())
        return put_nothing(below, "report.nothing-yet");
    put_legend({below.x, below.y, below.width, 7});
    below = below.inset({0, 7, 0, 0});
    const std::size_t count = std::min(all.size(), most_months);
    double most = 1;
    for (std::size_t i = all.size() - count; i < all.size(); ++i)
        most = std::max(most, height_of(all[i]));
    const double width = below.width / static_cast<double>(std::max<std::size_t>(4, count));
    double x = below.x;
    for (std::size_t i = all.size() - count; i < all.size(); ++i, x += width)
        put_month(all[i], {x, below.y, width, below.height}, most);
    m_sheet.fill({below.x, below.bottom() - 7, below.width, 0.4}, "#3A2A28");
}

void ReportSheet::put_change(const group::Change& change, const Rect& line) {
    const double words = line.width * 0.5;
    m_sheet.write(message(change.question), {line.x, line.y, words - 4, line.height}, small,
                  Stand::Middle);
    const double from = line.x + words + 9, width = line.right() - 14 - from;
    const double y = line.centre().y;
    const auto at = [&](int share) { return Point{from + width * share / 100, y}; };
    m_sheet.fill({from, y - 0.15, width, 0.3}, "#CFC4B4");
    if (change.right_before && change.right_after) {
        const auto [low, high] = std::minmax(*change.right_before, *change.right_after);
        m_sheet.fill({at(low).x, y - 0.7, at(high).x - at(low).x, 1.4}, "#3E6E33");
    }
    const double radius = 1.7;
    const bool rises = change.right_before.value_or(0) <= change.right_after.value_or(100);
    const auto put_number = [&](int share, bool before, Type type) {
        const double x = before ? at(share).x - radius - 12 : at(share).x + radius + 1;
        type.align = text::Align::Centre;
        m_sheet.fill({x + 1, y - 1, 9, 2}, "#FFFFFF");
        m_sheet.write(percent(share), {x, y - 3, 11, 6}, type, Stand::Middle);
    };
    if (change.right_before) {
        drawing::add_ring(m_sheet.list(), point(at(*change.right_before)), radius * px_per_mm);
        put_number(*change.right_before, rises, small);
    }
    if (change.right_after) {
        drawing::add_disc(m_sheet.list(), point(at(*change.right_after)), radius * px_per_mm);
        put_number(*change.right_after, !rises, bold(8.5));
    }
}

void ReportSheet::put_changes(const Rect& room) {
    const Rect below = headed(room, "report.before-after", 0.5);
    if (m_report.changes.empty())
        return put_nothing(below, "report.nothing-yet");
    const double x = room.x + room.width * 0.5 + 9;
    drawing::add_ring(m_sheet.list(), point({x, room.y + 4.5}), 1.7 * px_per_mm);
    m_sheet.write(m_kit.word("report.before"), {x + 4, room.y + 1, 28, 7}, small, Stand::Middle);
    drawing::add_disc(m_sheet.list(), point({x + 36, room.y + 4.5}), 1.7 * px_per_mm);
    m_sheet.write(m_kit.word("report.after"), {x + 40, room.y + 1, 28, 7}, small, Stand::Middle);
    const double height =
        std::min(11.0, below.height / static_cast<double>(m_report.changes.size()));
    double y = below.y;
    for (const group::Change& change : m_report.changes) {
        put_change(change, {below.x, y, below.width, height});
        y += height;
    }
}

void ReportSheet::put_hardest(const Rect& room) {
    const Rect below = headed(room, "report.more-tries");
    if (m_report.hardest.empty())
        return put_nothing(below, "report.nothing-yet");
    const std::size_t count = std::min(m_report.hardest.size(), most_hard);
    const double height = 8.6;
    double y = below.y;
    for (std::size_t i = 0; i < count; ++i, y += height) {
        const group::Hard& hard = m_report.hardest[i];
        const double words = below.width * 0.5, width = below.width - words - 16;
        m_sheet.write(ask(hard.question), {below.x, y, words - 4, height}, small, Stand::Middle);
        bar({below.x + words, y + 1, width * hard.percent / 100, height - 2}, Pattern::Hatched);
        m_sheet.write(percent(hard.percent),
                      {below.x + words + width * hard.percent / 100 + 2, y, 14, height}, bold(8.5),
                      Stand::Middle);
    }
}

/// A bar for every panel; the chapters stand below, and how often stands over the bar.
void ReportSheet::put_left_out(const Rect& room) {
    const Rect below = headed(room, "report.left-out");
    if (m_report.left_out.empty())
        return put_nothing(below, "report.none-left-out");
    std::map<std::string, int> times;
    int most = 1;
    for (const group::LeftOut& one : m_report.left_out)
        most = std::max(most, times[one.panel] = one.times);
    std::size_t count = 0;
    for (const story::Chapter& chapter : m_kit.book().chapters)
        count += static_cast<std::size_t>(
            std::count_if(chapter.steps.begin(), chapter.steps.end(), [](const auto& step) {
                return std::holds_alternative<story::Panel>(step);
            }));
    const double width = below.width / static_cast<double>(std::max<std::size_t>(1, count));
    const double base = below.bottom() - 7, height = base - below.y - 5;
    double x = below.x;
    for (const story::Chapter& chapter : m_kit.book().chapters) {
        const double begin = x;
        for (const story::Step& step : chapter.steps) {
            if (!std::holds_alternative<story::Panel>(step))
                continue;
            const int here = times[story::id_of(step)];
            bar({x + width * 0.15, base - height * here / most, width * 0.7, height * here / most},
                Pattern::Dotted);
            if (here > 0)
                m_sheet.write(number(here),
                              {x - 2, base - height * here / most - 4.5, width + 4, 4.5},
                              centred({7.5}), Stand::Middle);
            x += width;
        }
        m_sheet.fill({begin + 0.4, base + 0.5, x - begin - 0.8, 0.4}, "#3A2A28");
        m_sheet.write(number(chapter.number), {begin, base + 1.5, x - begin, 5}, centred(small),
                      Stand::Middle);
    }
}

void ReportSheet::put_gaps(const Rect& room) {
    const Rect below = headed(room, "report.gaps");
    double y = below.y;
    for (const auto& [gap, times] : m_report.gaps) {
        m_sheet.write(m_kit.word("gap." + gap), {below.x, y, below.width - 14, 6.5}, plain,
                      Stand::Middle);
        m_sheet.write(number(times), {below.right() - 12, y, 12, 6.5}, centred(bold(10)),
                      Stand::Middle);
        y += 6.5;
    }
    const std::string referrals =
        m_report.referrals
            ? m_kit.word("report.at-least", {{"number", number(*m_report.referrals)}})
            : m_kit.word("report.too-few");
    m_sheet.write(m_kit.word("report.referrals"), {below.x, y + 1, below.width - 20, 8}, plain,
                  Stand::Middle);
    m_sheet.write(referrals, {below.right() - 20, y + 1, 20, 8}, centred(bold(9)), Stand::Middle);
    m_sheet.write(m_kit.word("report.rounded") + " " + m_kit.word("report.note"),
                  {below.x, y + 11, below.width, below.bottom() - y - 11}, {8});
}

} // namespace

Page report_sheet(const Kit& kit, const group::Report& report) {
    return ReportSheet(kit, report).make();
}

} // namespace hakawati::print
