#include "screens/leading/votes/voting.h"
#include "screens/questions/asked.h"
#include "screens/reports/chart_sheet.h"
#include "screens/reports/charts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour ground{0xB9, 0xA6, 0x8C, 255}, way{0x3E, 0x6E, 0x33, 255},
    paper{0xFF, 0xFB, 0xF0, 255};
constexpr std::size_t most_questions = 5;
constexpr double bar_mm = 3.4, air_mm = 1;

/// The smallest that grown-ups read: a question takes a line or two.
constexpr AdultType small_words{1.7, text::Weight::Regular, text::Align::Start, ink, nullptr};

/// Null when the book has been changed and no longer asks it.
const story::Question* question_of(const Context& context, const std::string& id) {
    return context.book() ? find_asked(context.book()->book, id) : nullptr;
}

std::string asked_words(const Context& context, const std::string& id) {
    const story::Question* question = question_of(context, id);
    return question ? context.words(question->id + ".ask", question->ask) : id;
}

/// What is learned by it, in few words; what is asked, where nobody has put it in few.
std::string message_words(const Context& context, const std::string& id) {
    if (const story::Question* question = question_of(context, id))
        for (const std::string& message : question->messages)
            if (std::string words = context.word("message." + message);
                words != "message." + message)
                return words;
    return asked_words(context, id);
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

constexpr double option_mm = 8;

/// The message, with the picture of what a child who knows it chooses.
void add_message(ChartSheet& sheet, const std::string& question, const Rect& at) {
    const Context& context = sheet.context();
    const story::Option* option = right_option(question_of(context, question));
    const std::string picture = option ? picture_of(context, *option) : std::string();
    const double wide = sheet.mm(option_mm), side = std::min(at.height, wide);
    if (!picture.empty())
        add_asset(sheet.list(), context, picture,
                  {at.x + (wide - side) / 2, at.centre().y - side / 2, side, side});
    sheet.write(message_words(context, question), chart_words,
                at.inset({wide + sheet.mm(1.4), 0, 0, 0}));
}

/// Rows one under the other, each as high as its words need where they are smallest, and of what is
/// left an equal share.
std::vector<Rect> rows_of(const Context& context, const group::Report& report, const Rect& room,
                          double label) {
    std::vector<Rect> rows;
    double sum = 0;
    for (const group::Change& change : report.changes) {
        const double tall = adult_height(context, message_words(context, change.question),
                                         small_words, label - context.mm(option_mm + 1.4));
        rows.push_back({room.x, 0, room.width, tall});
        sum += tall;
    }
    const double air =
        std::clamp((room.height - sum) / static_cast<double>(rows.size()), 0.0, context.mm(3));
    const double shrunk = std::min(1.0, room.height / sum);
    double y = room.y;
    for (Rect& row : rows) {
        row.height = row.height * shrunk + air;
        row.y = y;
        y = row.bottom();
    }
    return rows;
}

/// A question, and below it how many needed more than one try. `words`: how high the question is.
void add_hard(ChartSheet& sheet, const group::Hard& hard, const Rect& row, double words) {
    const double number = sheet.mm(11);
    const std::string asked = asked_words(sheet.context(), hard.question);
    sheet.write(asked, small_words, {row.x, row.y, row.width, words});
    const double tall = sheet.mm(bar_mm);
    const Rect bar{row.x, row.bottom() - tall,
                   std::max((row.width - number) * hard.percent / 100, sheet.mm(1)), tall};
    sheet.bar(bar, drawing::Pattern::Hatched);
    AdultType type = chart_number;
    type.align = text::Align::Start;
    sheet.write(sheet.percent(hard.percent), type,
                {bar.right() + sheet.mm(1), bar.y, number, bar.height});
    sheet.say(asked, sheet.percent(hard.percent));
}

} // namespace

ui::Node change_chart(const Context& context, const group::Report& report, const Rect& at) {
    ChartSheet sheet(context, "changes", context.word("report.before-after"), at);
    if (report.changes.empty()) {
        sheet.say_empty(context.word("report.nothing-yet"));
        return sheet.take();
    }
    const Rect rows = sheet.room().inset({0, add_change_legend(sheet), 0, 0});
    const double share = rows.width > sheet.mm(100) ? 0.61 : 0.48;
    const double label = rows.width * share, number = sheet.mm(8);
    const auto places = rows_of(context, report, rows, label);
    for (std::size_t i = 0; i < report.changes.size(); ++i) {
        const group::Change& change = report.changes[i];
        const Rect& row = places[i];
        add_message(sheet, change.question, {row.x, row.y, label, row.height});
        add_way(sheet, change,
                {row.x + label + number, row.y, row.width - label - 2 * number, row.height});
        sheet.say(message_words(context, change.question),
                  (change.right_before ? sheet.percent(*change.right_before) : "-") + " " +
                      (change.right_after ? sheet.percent(*change.right_after) : "-"));
    }
    return sheet.take();
}

ui::Node hard_chart(const Context& context, const group::Report& report, const Rect& at) {
    ChartSheet sheet(context, "hardest", context.word("report.more-tries"), at);
    if (report.hardest.empty()) {
        sheet.say_empty(context.word("report.nothing-yet"));
        return sheet.take();
    }
    const Rect& room = sheet.room();
    double y = room.y;
    for (std::size_t i = 0; i < std::min(report.hardest.size(), most_questions); ++i) {
        const group::Hard& hard = report.hardest[i];
        const double words =
            adult_height(context, asked_words(context, hard.question), small_words, room.width) + 1;
        const Rect row{room.x, y, room.width, words + sheet.mm(bar_mm + 0.6)};
        if (i > 0 && row.bottom() > room.bottom())
            break; // the hardest come first
        add_hard(sheet, hard, row, words);
        y = row.bottom() + sheet.mm(air_mm);
    }
    return sheet.take();
}

} // namespace hakawati::screens
