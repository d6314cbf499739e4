#include "screens/leading/voting.h"
#include "screens/questions/asked.h"
#include "screens/reports/chart_sheet.h"
#include "screens/reports/charts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour ground{0xB9, 0xA6, 0x8C, 255}, way{0x3E, 0x6E, 0x33, 255},
    paper{0xFF, 0xFB, 0xF0, 255};
constexpr double tightest_row_mm = 9.4;

/// Null when the book has been changed and no longer asks it.
const story::Question* question_of(const Context& context, const std::string& id) {
    return context.book() ? find_asked(context.book()->book, id) : nullptr;
}

std::string asked_words(const Context& context, const std::string& id) {
    const story::Question* question = question_of(context, id);
    return question ? context.words(question->id + ".ask", question->ask) : id;
}

const story::Option* right_option(const story::Question* question) {
    if (question)
        for (const story::Option& option : question->options)
            if (option.correct)
                return &option;
    return nullptr;
}

/// At the end of the heading's line; beneath it where there is no room. Returns its height there.
double add_change_legend(ChartSheet& sheet) {
    const std::string before = sheet.context().word("report.before");
    const std::string after = sheet.context().word("report.after");
    const double wide_before = adult_width(sheet.context(), before, chart_words) + 1;
    const double wide_after = adult_width(sheet.context(), after, chart_words) + 1;
    const double radius = sheet.mm(1.5), beside = radius + sheet.mm(1), gap = sheet.mm(4);
    const double whole = wide_before + wide_after + 2 * (radius + beside) + gap;
    const Rect& head = sheet.beside_heading();
    const bool fits = whole <= head.width;
    const double tall = fits ? head.height : sheet.mm(5.4);
    const double y = fits ? head.y : sheet.room().y;
    double x = fits ? head.right() - whole : sheet.room().x;
    sheet.ring({x + radius, y + tall / 2}, radius);
    x += radius + beside;
    sheet.write(before, chart_words, {x, y, wide_before, tall});
    x += wide_before + gap;
    sheet.disc({x + radius, y + tall / 2}, radius);
    sheet.write(after, chart_words, {x + radius + beside, y, wide_after, tall});
    return fits ? 0 : tall;
}

/// A ring before, a disc after, and the way between them; numbers stand on the outer sides.
void add_way(ChartSheet& sheet, const group::Change& change, const Rect& track) {
    const double radius = sheet.mm(1.5), y = track.centre().y;
    const auto x_of = [&](int percent) { return track.x + track.width * percent / 100; };
    sheet.line({track.x, y - sheet.mm(0.15), track.width, sheet.mm(0.3)}, ground);
    const int before = change.right_before.value_or(change.right_after.value_or(0));
    const int after = change.right_after.value_or(before);
    const auto [low, high] = std::minmax(before, after);
    sheet.line({x_of(low), y - sheet.mm(0.6), x_of(high) - x_of(low), sheet.mm(1.2)}, way);
    const auto put_number = [&](int percent, bool at_low, AdultType type) {
        const std::string number = sheet.percent(percent);
        const double wide = adult_width(sheet.context(), number, type) + 1;
        const double tall = sheet.mm(5), beside = radius + sheet.mm(0.5);
        const double x = at_low ? x_of(percent) - beside - wide : x_of(percent) + beside;
        sheet.line({x, y - sheet.mm(0.5), wide, sheet.mm(1)}, paper); // no line through a number
        sheet.write(number, type, {x, y - tall / 2, wide, tall});
    };
    if (change.right_before) {
        sheet.ring({x_of(before), y}, radius);
        put_number(before, before <= after, chart_words);
    }
    if (change.right_after) {
        sheet.disc({x_of(after), y}, radius);
        put_number(after, before > after, chart_number);
    }
}

/// What a child who knows it chooses: its picture and its words.
void add_right_answer(ChartSheet& sheet, const std::string& question, const Rect& at) {
    const Context& context = sheet.context();
    const story::Option* option = right_option(question_of(context, question));
    const std::string picture = option ? picture_of(context, *option) : std::string();
    const double side = std::min(at.height, sheet.mm(8));
    if (!picture.empty())
        add_asset(sheet.list(), context, picture, {at.x, at.centre().y - side / 2, side, side});
    const std::string words = option ? context.words(option->id, option->words) : question;
    const Rect room = at.inset({side + sheet.mm(1.4), 0, 0, 0});
    const AdultType type = fitted(context, words, chart_words, room.size());
    if (adult_height(context, words, type, room.width) <= room.height)
        sheet.write(words, type, room);
    else
        sheet.write_line(words, chart_words, room);
}

} // namespace

ui::Node change_chart(const Context& context, const group::Report& report, const Rect& at) {
    ChartSheet sheet(context, "changes", context.word("report.before-after"), at);
    const Rect rows = sheet.room().inset({0, add_change_legend(sheet), 0, 0});
    const std::size_t count = std::max<std::size_t>(6, report.changes.size());
    for (std::size_t i = 0; i < report.changes.size(); ++i) {
        const group::Change& change = report.changes[i];
        const Rect row = row_of(rows, i, count, sheet.mm(0.4));
        const double label = row.width * (row.width > sheet.mm(100) ? 0.5 : 0.46),
                     number = sheet.mm(8);
        add_right_answer(sheet, change.question, {row.x, row.y, label, row.height});
        add_way(sheet, change,
                {row.x + label + number, row.y, row.width - label - 2 * number, row.height});
        sheet.say(asked_words(context, change.question),
                  (change.right_before ? sheet.percent(*change.right_before) : "-") + " " +
                      (change.right_after ? sheet.percent(*change.right_after) : "-"));
    }
    return sheet.take();
}

ui::Node hard_chart(const Context& context, const group::Report& report, const Rect& at) {
    ChartSheet sheet(context, "hardest", context.word("report.more-tries"), at);
    const Rect& room = sheet.room();
    const auto fitting = static_cast<std::size_t>(room.height / sheet.mm(tightest_row_mm));
    const std::size_t count = std::min<std::size_t>({report.hardest.size(), fitting, 5});
    for (std::size_t i = 0; i < count; ++i) {
        const group::Hard& hard = report.hardest[i];
        const Rect row = row_of(room, i, std::max<std::size_t>(count, 3), sheet.mm(1));
        const double tall = sheet.mm(5), number = sheet.mm(11);
        const Rect bar{row.x, row.y + tall + sheet.mm(0.4),
                       (row.width - number) * hard.percent / 100,
                       std::min(row.height - tall - sheet.mm(0.4), sheet.mm(5))};
        const std::string asked = asked_words(context, hard.question);
        sheet.write_line(asked, chart_words, {row.x, row.y, row.width, tall});
        sheet.bar({bar.x, bar.y, std::max(bar.width, sheet.mm(1)), bar.height},
                  drawing::Pattern::Hatched);
        AdultType type = chart_number;
        type.align = text::Align::Start;
        sheet.write(
            sheet.percent(hard.percent), type,
            {std::max(bar.right(), bar.x + sheet.mm(1)) + sheet.mm(1), bar.y, number, bar.height});
        sheet.say(asked, sheet.percent(hard.percent));
    }
    return sheet.take();
}

} // namespace hakawati::screens
