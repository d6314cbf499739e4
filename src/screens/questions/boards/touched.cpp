#include "screens/questions/boards/touched.h"

#include "pages/close_up.h"
#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr unsigned touched_seed = 60;
constexpr double cut_mm = 18; ///< side of what is cut out of a picture

} // namespace

void add_touched(ui::Tree& tree, const Context& context, const Asked& asked,
                 const std::vector<Card>& cards, const Rect& at) {
    for (Card card : cards) {
        if (asked.touched.empty() || card.told.id != asked.touched)
            continue;
        card.action.reset();
        ui::Node node = make_small_card(context, card, at, touched_seed);
        node.id = "touched"; // the card itself is on another step
        tree.root.children.push_back(std::move(node));
    }
}

std::vector<Card> touched_thing(const Context& context, const Asked& asked) {
    for (const story::Option& option : asked.question->options) {
        if (option.id != asked.touched)
            continue;
        Card card;
        card.told = told(context, option);
        const Look look = look_of(context, asked, option);
        card.look = look == Look::Found || look == Look::Bud ? look : Look::NotYet;
        const auto scene = scene_of(context, asked, page_over_rail(context).size(), 0);
        if (asked.question->kind != story::QuestionKind::Tap)
            card.picture = picture_of(context, option);
        else if (const auto spot = scene.spots.find(option.picture); spot != scene.spots.end())
            card.cut = pages::window_round(
                scene, spot->second,
                std::min({context.mm(cut_mm), scene.size.width, scene.size.height}));
        return {card};
    }
    return {};
}

} // namespace hakawati::screens
