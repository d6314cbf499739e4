#include "print/sheets/report_pen.h"
#include "print/sheets/sheets.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::print {

namespace {

using drawing::Pattern;

constexpr std::size_t most_hard = 5;

class ReportSheet {
  public:
    ReportSheet(const Kit& kit, const group::Report& report)
        : m_kit(kit), m_report(report), m_sheet(kit, Turn::Upright), m_pen{kit, m_sheet} {}

    Page make() {
        const Rect page = m_sheet.inside(14);
        put_head({page.x, page.y, page.width, 22});
        if (m_report.sessions == 0 && m_report.changes.empty() && m_report.hardest.empty()) {
            m_sheet.write(m_kit.word("report.empty"), {page.x, page.y + 40, page.width, 30}, {14});
            return m_sheet.take();
        }
        put_reach(m_pen, m_report.reach, {page.x, page.y + 24, page.width, 66});
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

    void put_head(const Rect& room);
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
    ReportPen m_pen;
};

const story::Question* ReportSheet::question(const std::string& id) const {
    for (const Standing& standing : questions_of(m_kit.book()))
        if (standing.question->id == id)
            return standing.question;
    return nullptr;
}

void ReportSheet::put_head(const Rect& room) {
    const std::string when = m_report.first_month == m_report.last_month
                                 ? m_pen.month(m_report.first_month)
                                 : fmt::format("{} – {}", m_pen.month(m_report.first_month),
                                               m_pen.month(m_report.last_month));
    m_sheet.write(m_kit.word("report.title") + " · " + when, {room.x, room.y, room.width, 11},
                  bold(20), Stand::Middle);
    std::string line = m_kit.words(m_kit.book().id + ".title", m_kit.book().title) + " · " +
                       m_kit.word("report.sessions", {{"number", number(m_report.sessions)}});
    if (m_report.children)
        line += " · " + m_kit.word("report.children", {{"number", number(*m_report.children)}});
    m_sheet.write(line, {room.x, room.y + 12, room.width, 8}, {11}, Stand::Middle);
}

void ReportSheet::put_change(const group::Change& change, const Rect& line) {
    const double words = line.width * 0.5;
    m_sheet.write(message(change.question), {line.x, line.y, words - 4, line.height},
                  ReportPen::small, Stand::Middle);
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
        drawing::add_ring(m_sheet.list(), m_pen.point(at(*change.right_before)),
                          radius * px_per_mm);
        put_number(*change.right_before, rises, ReportPen::small);
    }
    if (change.right_after) {
        drawing::add_disc(m_sheet.list(), m_pen.point(at(*change.right_after)), radius * px_per_mm);
        put_number(*change.right_after, !rises, bold(8.5));
    }
}

void ReportSheet::put_changes(const Rect& room) {
    const Rect below = m_pen.headed(room, "report.before-after", 0.5);
    if (m_report.changes.empty())
        return m_pen.put_nothing(below, "report.nothing-yet");
    const double x = room.x + room.width * 0.5 + 9;
    drawing::add_ring(m_sheet.list(), m_pen.point({x, room.y + 4.5}), 1.7 * px_per_mm);
    m_sheet.write(m_kit.word("report.before"), {x + 4, room.y + 1, 28, 7}, ReportPen::small,
                  Stand::Middle);
    drawing::add_disc(m_sheet.list(), m_pen.point({x + 36, room.y + 4.5}), 1.7 * px_per_mm);
    m_sheet.write(m_kit.word("report.after"), {x + 40, room.y + 1, 28, 7}, ReportPen::small,
                  Stand::Middle);
    const double height =
        std::min(11.0, below.height / static_cast<double>(m_report.changes.size()));
    double y = below.y;
    for (const group::Change& change : m_report.changes) {
        put_change(change, {below.x, y, below.width, height});
        y += height;
    }
}

void ReportSheet::put_hardest(const Rect& room) {
    const Rect below = m_pen.headed(room, "report.more-tries");
    if (m_report.hardest.empty())
        return m_pen.put_nothing(below, "report.nothing-yet");
    const std::size_t count = std::min(m_report.hardest.size(), most_hard);
    const double height = 8.6;
    double y = below.y;
    for (std::size_t i = 0; i < count; ++i, y += height) {
        const group::Hard& hard = m_report.hardest[i];
        const double words = below.width * 0.5, width = below.width - words - 16;
        m_sheet.write(ask(hard.question), {below.x, y, words - 4, height}, ReportPen::small,
                      Stand::Middle);
        m_pen.bar({below.x + words, y + 1, width * hard.percent / 100, height - 2},
                  Pattern::Hatched);
        m_sheet.write(percent(hard.percent),
                      {below.x + words + width * hard.percent / 100 + 2, y, 14, height}, bold(8.5),
                      Stand::Middle);
    }
}

/// A bar for every panel; the chapters stand below, and how often stands over the bar.
void ReportSheet::put_left_out(const Rect& room) {
    const Rect below = m_pen.headed(room, "report.left-out");
    if (m_report.left_out.empty())
        return m_pen.put_nothing(below, "report.none-left-out");
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
            m_pen.bar(
                {x + width * 0.15, base - height * here / most, width * 0.7, height * here / most},
                Pattern::Dotted);
            if (here > 0)
                m_sheet.write(number(here),
                              {x - 2, base - height * here / most - 4.5, width + 4, 4.5},
                              centred({7.5}), Stand::Middle);
            x += width;
        }
        m_sheet.fill({begin + 0.4, base + 0.5, x - begin - 0.8, 0.4}, "#3A2A28");
        m_sheet.write(number(chapter.number), {begin, base + 1.5, x - begin, 5},
                      centred(ReportPen::small), Stand::Middle);
    }
}

void ReportSheet::put_gaps(const Rect& room) {
    const Rect below = m_pen.headed(room, "report.gaps");
    double y = below.y;
    for (const auto& [gap, times] : m_report.gaps) {
        m_sheet.write(m_kit.word("gap." + gap), {below.x, y, below.width - 14, 6.5},
                      ReportPen::plain, Stand::Middle);
        m_sheet.write(number(times), {below.right() - 12, y, 12, 6.5}, centred(bold(10)),
                      Stand::Middle);
        y += 6.5;
    }
    const std::string referrals =
        m_report.referrals
            ? m_kit.word("report.at-least", {{"number", number(*m_report.referrals)}})
            : m_kit.word("report.too-few");
    m_sheet.write(m_kit.word("report.referrals"), {below.x, y + 1, below.width - 20, 8},
                  ReportPen::plain, Stand::Middle);
    m_sheet.write(referrals, {below.right() - 20, y + 1, 20, 8}, centred(bold(9)), Stand::Middle);
    m_sheet.write(m_kit.word("report.rounded") + " " + m_kit.word("report.note"),
                  {below.x, y + 11, below.width, below.bottom() - y - 11}, {8});
}

} // namespace

Page report_sheet(const Kit& kit, const group::Report& report) {
    return ReportSheet(kit, report).make();
}

} // namespace hakawati::print
