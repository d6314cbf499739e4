#include "print/sheets/sheets.h"

#include "base/strings.h"
#include "learning/shuffle.h"
#include "pages/close_up.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::print {

namespace {

void put_spot(Sheet& sheet, const Kit& kit, const Standing& standing, const story::Option& option,
              const Rect& room) {
    const auto picture =
        pages::close_up(kit.stage(), fmt::format("close:{}:{}", option.id, kit.right_to_left()),
                        scene_of(kit, standing, pages::close_up_scene_px), option.picture);
    const double side = std::min(room.width, room.height);
    if (picture)
        sheet.put(*picture, {room.centre().x - side / 2, room.centre().y - side / 2, side, side});
}

} // namespace

std::vector<Standing> questions_of(const story::Book& book) {
    std::vector<Standing> all;
    for (const story::Chapter& chapter : book.chapters) {
        const story::Panel* before = nullptr;
        for (const story::Step& step : chapter.steps) {
            if (const auto* panel = std::get_if<story::Panel>(&step))
                before = panel;
            if (const auto* question = std::get_if<story::Question>(&step))
                all.push_back({question, before});
        }
    }
    if (book.check)
        for (const story::Question& question : book.check->questions)
            all.push_back({&question, nullptr});
    return all;
}

std::vector<const story::Option*> on_paper(const story::Question& question) {
    const std::size_t count = question.options.size();
    const auto order = question.kind == story::QuestionKind::TrueFalse
                           ? learning::in_order(count)
                           : learning::shuffled(count, hash_of(question.id));
    std::vector<const story::Option*> options;
    for (const std::size_t i : order)
        options.push_back(&question.options[i]);
    return options;
}

std::string asked(const Kit& kit, const story::Question& question) {
    if (kit.gentle() && !question.gentle_ask.empty())
        return kit.words(question.id + ".alt.ask", question.gentle_ask);
    return kit.words(question.id + ".ask", question.ask);
}

stage::Scene scene_of(const Kit& kit, const Standing& standing, Size px) {
    const stage::View view{px, kit.right_to_left(), 0};
    const pages::Behind shown =
        pages::behind(kit.stage(), *standing.question, standing.after,
                      kit.gentle() ? pages::Version::Gentle : pages::Version::AsWritten);
    return kit.stage().compose(shown.id, shown.staging, view);
}

void put_option(Sheet& sheet, const Kit& kit, const Standing& standing, const story::Option& option,
                const Rect& room) {
    if (standing.question->kind == story::QuestionKind::Tap)
        put_spot(sheet, kit, standing, option, room);
    else if (const auto& props = kit.stage().catalogue().props;
             std::find(props.begin(), props.end(), option.picture) != props.end())
        sheet.put_asset("props/" + option.picture + ".svg", room);
}

} // namespace hakawati::print
