#include "screens/book/end_tokens.h"

#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/views.h"

#include <algorithm>
#include <cmath>

namespace hakawati::screens {

namespace {

/// Round Next at the end of the lowest row and a picture before it; thought for a right hand.
struct NextCard {
    Rect card, art;
};

NextCard next_card(const Context& context, double art) {
    const Rect token =
        context.metrics().for_hand(token_rect(context, "next", ui::Corner::BottomEnd));
    const double pad = context.mm(2.2), edge = context.mm(1.4); // of the screen's own margin
    const double left = token.x - art - 2 * pad;
    return {{left, token.y - pad, token.right() + edge - left, token.height + pad + edge},
            {token.x - art - pad, token.y, art, token.height}};
}

/// The widest picture whose card comes near nobody's head; 0 where there is no room for one.
double next_picture(const Context& context, const stage::Scene& scene) {
    if (is_low(context))
        return 0;
    const double near = context.mm(1.7);
    const Rect token =
        context.metrics().for_hand(token_rect(context, "next", ui::Corner::BottomEnd));
    const double room = token.x - context.screen().width * 0.5 - context.mm(6.6);
    for (double art = std::min(room, context.mm(50)); art >= token.height; art -= context.mm(2)) {
        const Rect card = context.placed(context.metrics().for_hand(next_card(context, art).card));
        if (std::ranges::none_of(scene.figures, [&](const stage::Figure& figure) {
                return figure.head.inflated(near).intersects(card);
            }))
            return art;
    }
    return 0;
}

/// The next chapter as a panel with Next, or Next alone.
ui::Node make_next_chapter(const Context& context, const story::Chapter* chapter, double picture) {
    const ui::Metrics& metrics = context.metrics();
    const story::Panel* panel = chapter ? first_panel(*chapter) : nullptr;
    ui::Node node = make_token(context, "next", ui::Corner::BottomEnd);
    if (chapter)
        node.name = context.word("action.next-chapter") + ": " +
                    context.words(chapter->id + ".title", chapter->title);
    if (!panel || picture == 0)
        return node;
    const NextCard at = next_card(context, picture);
    node.bounds = context.placed(metrics.for_hand(at.card));
    node.drawing.clear();
    drawing::PaperStyle paper = picked_paper(context, 33);
    paper.edge_width = context.mm(0.9);
    add_card(node.drawing, context, metrics.for_hand(at.card), paper);
    add_panel_art(node.drawing, context, panel->id, version_of(context, *panel),
                  metrics.for_hand(at.art));
    add_sign(node.drawing, context, "next", token_rect(context, "next", ui::Corner::BottomEnd));
    return node;
}

/// Beside Again, beside Next where that has no picture, or in the upper row of a tall screen, which
/// its branch leaves free: the first of them that covers least.
Rect shelf_rect(const Context& context, const stage::Scene& scene, bool next_is_alone) {
    std::vector<ui::Corner> corners{ui::Corner::BottomStartInner};
    if (next_is_alone)
        corners.push_back(ui::Corner::BottomEndInner);
    if (context.metrics().portrait())
        corners.push_back(ui::Corner::TopStartInner);
    std::vector<Rect> places;
    for (const ui::Corner corner : corners)
        places.push_back(token_rect(context, "shelf", corner));
    return *std::ranges::min_element(
        places, {}, [&](const Rect& at) { return std::round(covered_faces(context, scene, at)); });
}

} // namespace

double covered_faces(const Context& context, const stage::Scene& scene, const Rect& at) {
    const Rect placed = context.placed(at);
    double covered = 0;
    for (const stage::Figure& figure : scene.figures)
        if (!figure.seen_from_behind)
            covered += figure.face.inflated(context.mm(0.7)).intersection(placed).area();
    return covered;
}

std::vector<ui::Node> end_tokens(const Context& context, const story::Chapter* next,
                                 const stage::Scene& scene) {
    const double picture = next && first_panel(*next) ? next_picture(context, scene) : 0;
    std::vector<ui::Node> tokens;
    tokens.push_back(make_token(context, "again", ui::Corner::BottomStart));
    tokens.push_back(make_token(context, "shelf", shelf_rect(context, scene, picture == 0)));
    tokens.push_back(make_next_chapter(context, next, picture));
    return tokens;
}

} // namespace hakawati::screens
