#include "print/sheets/sheets.h"

#include <algorithm>

namespace hakawati::print {

namespace {

constexpr const char* steps_message = "hyg.twenty";
constexpr const char* moments_message = "hyg.when";

bool carries(const story::Question& question, const char* message) {
    return std::find(question.messages.begin(), question.messages.end(), message) !=
           question.messages.end();
}

/// The story's question of a kind that carries a message, and its chapter.
struct Found {
    const story::Question* question = nullptr;
    const story::Chapter* chapter = nullptr;
};

Found find_question(const story::Book& book, story::QuestionKind kind, const char* message) {
    for (const story::Chapter& chapter : book.chapters)
        for (const story::Step& step : chapter.steps)
            if (const auto* question = std::get_if<story::Question>(&step);
                question && question->kind == kind && carries(*question, message))
                return {question, &chapter};
    return {};
}

std::vector<const story::Option*> in_right_order(const story::Question& question) {
    std::vector<const story::Option*> steps;
    for (const story::Option& option : question.options)
        steps.push_back(&option);
    std::stable_sort(steps.begin(), steps.end(),
                     [](const auto* a, const auto* b) { return a->place < b->place; });
    return steps;
}

void put_steps(Sheet& sheet, const Kit& kit, const story::Question& question, const Rect& room) {
    const auto steps = in_right_order(question);
    const double height = room.height / static_cast<double>(steps.size());
    double y = room.y;
    int number = 1;
    for (const story::Option* step : steps) {
        const Rect row{room.x, y + 1.5, room.width, height - 3};
        sheet.frame(row, 0.4);
        sheet.write(kit.number(number++), {row.x + 2, row.y, 16, row.height}, centred(bold(30)),
                    Stand::Middle);
        sheet.put_asset("props/" + step->picture + ".svg",
                        {row.x + 20, row.y + 2, 40, row.height - 4});
        sheet.write(kit.words(step->id, step->words),
                    {row.x + 66, row.y, row.width - 70, row.height}, bold(22), Stand::Middle);
        y += height;
    }
}

/// When hands need washing: the right answers of the question about it, in the book's own words.
void put_moments(Sheet& sheet, const Kit& kit, const story::Question& question, const Rect& room) {
    std::vector<const story::Option*> moments;
    for (const story::Option& option : question.options)
        if (option.correct)
            moments.push_back(&option);
    const double width = room.width / static_cast<double>(std::max<std::size_t>(1, moments.size()));
    double x = room.x;
    for (const story::Option* moment : moments) {
        sheet.put_asset("props/" + moment->picture + ".svg", {x + 6, room.y, width - 12, 28});
        sheet.write(kit.words(moment->id, moment->words),
                    {x + 2, room.y + 29, width - 4, room.height - 29}, centred({14}));
        x += width;
    }
}

} // namespace

const story::Question* hand_washing_steps(const story::Book& book) {
    return find_question(book, story::QuestionKind::Order, steps_message).question;
}

Pages hand_washing(const Kit& kit) {
    const Found steps = find_question(kit.book(), story::QuestionKind::Order, steps_message);
    const Found moments = find_question(kit.book(), story::QuestionKind::Multiple, moments_message);
    Sheet sheet(kit, Turn::Upright);
    const Rect page = sheet.inside(14);
    sheet.put_asset("props/captain-sock-hand.svg", {page.x, page.y, 26, 26});
    sheet.write(kit.words(steps.chapter->id + ".title", steps.chapter->title),
                {page.x + 30, page.y, page.width - 30, 26}, bold(34), Stand::Middle);
    const double low = moments.question ? 50 : 0;
    const double said = page.bottom() - low - 20;
    put_steps(sheet, kit, *steps.question, {page.x, page.y + 30, page.width, said - page.y - 34});
    sheet.write(kit.words(steps.question->id + ".show", steps.question->show),
                {page.x, said, page.width, 14}, centred(bold(16)), Stand::Middle);
    if (moments.question) {
        sheet.fill({page.x, page.bottom() - low - 2, page.width, 0.4}, "#8A6F5A");
        put_moments(sheet, kit, *moments.question,
                    {page.x, page.bottom() - low + 3, page.width, low - 3});
    }
    return {sheet.take()};
}

} // namespace hakawati::print
