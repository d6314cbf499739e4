#include "print/sheets/question_on_paper.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::print {

namespace {

constexpr double spot_radius = 4.5; ///< mm
constexpr double card_gap = 4;

void put_letter(Sheet& sheet, const Kit& kit, Point centre, double radius, std::size_t place) {
    sheet.circle(centre, radius);
    sheet.write(letter_of(kit, place),
                {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius},
                centred(bold(radius * 3)), Stand::Middle);
}

/// A point of the mirrored scene, in mm thought left to right.
Point on_sheet(const Kit& kit, Point px, const stage::Scene& scene, const Rect& room) {
    const double x = px.x / scene.size.width, y = px.y / scene.size.height;
    return {room.x + (kit.right_to_left() ? 1 - x : x) * room.width, room.y + y * room.height};
}

/// The circle of a thing at the edge of the picture stays in it.
Point within(const Rect& room, Point p) {
    const double edge = spot_radius + 1;
    return {std::clamp(p.x, room.x + edge, room.right() - edge),
            std::clamp(p.y, room.y + edge, room.bottom() - edge)};
}

} // namespace

void put_scene(Sheet& sheet, const Kit& kit, const Standing& standing, const Rect& room) {
    const Size px{room.width * px_per_mm, room.height * px_per_mm};
    const stage::Scene scene = scene_of(kit, standing, px);
    sheet.put(
        pages::panel_art(kit.stage(),
                         fmt::format("asked:{}:{}", standing.question->id, kit.right_to_left()),
                         scene, 3.5 * px_per_mm),
        room);
    if (standing.question->kind != story::QuestionKind::Tap)
        return;
    const auto options = on_paper(*standing.question);
    for (std::size_t i = 0; i < options.size(); ++i)
        if (const auto spot = scene.spots.find(options[i]->picture); spot != scene.spots.end())
            put_letter(sheet, kit, within(room, on_sheet(kit, spot->second, scene, room)),
                       spot_radius, i);
}

void put_ask(Sheet& sheet, const Kit& kit, const Standing& standing, const Rect& room) {
    const story::Question& question = *standing.question;
    sheet.write(kit.word("question.label"), {room.x + 4, room.y + 2, room.width - 8, 8}, {10});
    double foot = room.bottom() - 2;
    for (std::size_t i = question.baskets.size(); i > 0; --i) {
        const story::Basket& basket = question.baskets[i - 1];
        foot -= 11;
        const Rect line{room.x + 4, foot, room.width - 8, 10};
        sheet.put_asset("props/basket.svg", {line.x, line.y, 12, 10});
        sheet.write(fmt::format("{} · {}", kit.number(static_cast<int>(i)),
                                kit.words(basket.id, basket.words)),
                    {line.x + 15, line.y, line.width - 15, 10}, bold(13), Stand::Middle);
    }
    sheet.write(asked(kit, question), {room.x + 4, room.y + 11, room.width - 8, foot - room.y - 13},
                bold(24), Stand::Middle);
}

void put_options(Sheet& sheet, const Kit& kit, const Standing& standing, const Rect& room) {
    const auto options = on_paper(*standing.question);
    const auto count = static_cast<double>(options.size());
    const double width = std::min(62.0, (room.width - (count - 1) * card_gap) / count);
    double x = room.centre().x - (count * width + (count - 1) * card_gap) / 2;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Rect card{x, room.y, width, room.height};
        sheet.frame(card, 0.3);
        put_letter(sheet, kit, {card.x + 6.5, card.y + 6.5}, 4.5, i);
        put_option(sheet, kit, standing, *options[i],
                   {card.x + 6, card.y + 9, width - 12, card.height * 0.42});
        sheet.write(kit.words(options[i]->id, options[i]->words),
                    {card.x + 3, card.y + card.height * 0.53, width - 6, card.height * 0.3},
                    centred({14.5}), Stand::Middle);
        sheet.circle({card.centre().x, card.bottom() - 7.5}, 5.5);
        x += width + card_gap;
    }
}

} // namespace hakawati::print
