#include "screens/reports/chart_sheet.h"
#include "screens/reports/charts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double panel_mm = 17;

/// As many as there is room for, those left out most often, in the order of the book.
std::vector<group::LeftOut> most_often(std::vector<group::LeftOut> all, std::size_t room) {
    const auto place = [all](const group::LeftOut& one) {
        return std::find_if(all.begin(), all.end(),
                            [&](const auto& other) { return other.panel == one.panel; });
    };
    std::vector<group::LeftOut> most = all;
    std::stable_sort(most.begin(), most.end(),
                     [](const auto& a, const auto& b) { return a.times > b.times; });
    most.resize(std::min(room, most.size()));
    std::sort(most.begin(), most.end(),
              [&](const auto& a, const auto& b) { return place(a) < place(b); });
    return most;
}

/// "Chapter 2".
std::string chapter_words(const Context& context, const std::string& panel) {
    for (const story::Chapter& chapter : context.book()->book.chapters)
        if (panel.starts_with(chapter.id + "-"))
            return context.word("chapter.number", {{"number", context.number(chapter.number)}});
    return panel;
}

void add_left_out(ChartSheet& sheet, const group::LeftOut& one, int most, const Rect& place) {
    const Context& context = sheet.context();
    const double wide = std::min(place.width, sheet.mm(24)), tall = wide * 0.62;
    const double words = sheet.mm(4.4);
    const Rect picture{place.x, place.bottom() - words - tall, wide, tall};
    add_panel_art(sheet.list(), context, one.panel, pages::Version::AsWritten, picture);
    const std::string chapter = chapter_words(context, one.panel);
    AdultType label = chart_words;
    label.align = text::Align::Centre;
    sheet.write(chapter, label, {picture.x, picture.bottom(), wide, words});
    const double number = sheet.mm(4.8), ground = picture.y - sheet.mm(1);
    const double height =
        std::max(sheet.mm(1), (ground - place.y - number) * one.times / std::max(1, most));
    const double bar = std::min(wide * 0.5, sheet.mm(6));
    const Rect mark{picture.centre().x - bar / 2, ground - height, bar, height};
    sheet.bar(mark, drawing::Pattern::Dotted);
    sheet.write(context.number(one.times), chart_number,
                {picture.x, mark.y - number, wide, number});
    sheet.say(chapter + ", " + one.panel, context.number(one.times));
}

/// How many sessions saw it: its name, a bar, the number.
void add_gap(ChartSheet& sheet, const std::string& name, int times, int most, const Rect& row) {
    const double label = row.width * 0.6, number = sheet.mm(7);
    sheet.write(name, chart_words, {row.x, row.y, label, row.height});
    const double tall = std::min(row.height * 0.7, sheet.mm(4.6));
    const Rect bar{row.x + label + sheet.mm(1), row.centre().y - tall / 2,
                   (row.width - label - number - sheet.mm(1)) * times / most, tall};
    if (times > 0)
        sheet.bar(bar, drawing::Pattern::Hatched);
    AdultType type = chart_number;
    type.align = text::Align::Start;
    sheet.write(
        sheet.context().number(times), type,
        {bar.right() + sheet.mm(times > 0 ? 1 : 0), row.y, number - sheet.mm(1), row.height});
    sheet.say(name, sheet.context().number(times));
}

} // namespace

ui::Node left_out_chart(const Context& context, const group::Report& report, const Rect& at) {
    ChartSheet sheet(context, "left-out", context.word("report.left-out"), at);
    if (report.left_out.empty()) {
        sheet.say_empty(context.word("report.none-left-out"));
        return sheet.take();
    }
    const Rect& room = sheet.room();
    const double gap = sheet.mm(1.6);
    const auto fitting = static_cast<std::size_t>((room.width + gap) / (sheet.mm(panel_mm) + gap));
    int most = 0;
    const auto shown = most_often(report.left_out, fitting);
    for (const group::LeftOut& one : shown)
        most = std::max(most, one.times);
    for (std::size_t i = 0; i < shown.size() && context.book(); ++i)
        add_left_out(sheet, shown[i], most,
                     column_of(room, i, std::max<std::size_t>(1, fitting), gap));
    return sheet.take();
}

ui::Node seen_chart(const Context& context, const group::Report& report, const Rect& at) {
    ChartSheet sheet(context, "seen", context.word("report.gaps"), at);
    int most = 1;
    for (const auto& [gap, times] : report.gaps)
        most = std::max(most, times);
    const std::size_t count = group::gaps.size() + 1;
    for (std::size_t i = 0; i < group::gaps.size(); ++i) {
        const auto found = report.gaps.find(group::gaps[i]);
        add_gap(sheet, context.word(std::string("gap.") + group::gaps[i]),
                found == report.gaps.end() ? 0 : found->second, most,
                row_of(sheet.room(), i, count, sheet.mm(0.6)));
    }
    const std::string referrals =
        report.referrals
            ? context.word("report.at-least", {{"number", context.number(*report.referrals)}})
            : context.word("report.too-few");
    sheet.write(context.word("report.referrals") + ": " + referrals, chart_words,
                row_of(sheet.room(), count - 1, count, sheet.mm(0.6)));
    sheet.say(context.word("report.referrals"), referrals);
    return sheet.take();
}

} // namespace hakawati::screens
