#include "screens/parts/furniture.h"
#include "screens/parts/notice.h"
#include "screens/parts/parts.h"
#include "screens/parts/people.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

/// Speaks for everybody: somebody seen from the front, as near to the middle as can be.
Point speaker_in(const Context& context, const stage::Scene& scene) {
    const double middle = context.screen().centre().x;
    Point best{middle, context.screen().height * 0.6};
    double nearest = context.screen().width;
    for (const stage::Figure& figure : scene.figures) {
        const double far = std::abs(figure.mouth.x - middle);
        if (figure.seen_from_behind || far >= nearest)
            continue;
        nearest = far;
        best = context.placed(figure.mouth);
    }
    return best;
}

Rect badge_rect(const Context& context) {
    return token_rect(context, "tree", ui::Corner::TopStart);
}

/// Out from behind the vest to the tree, below both on a tall screen.
Rect branch_rect(const Context& context) {
    const Rect all = context.screen();
    if (context.metrics().portrait())
        return {0, context.mm(24), all.width - context.mm(2), context.mm(9)};
    const double from = badge_rect(context).centre().x;
    const double to = all.width - context.mm(small_token_mm + 2 * margin_mm);
    return {from, context.mm(14), to - from, context.mm(9)};
}

/// Grown for a chapter read to its end; a bud while the new one is being written down.
const char* leaf_of(const Context& context, const story::Chapter& chapter, bool here) {
    if (context.state().record.chapters.count(chapter.id))
        return "ui/leaf-full.svg";
    return here ? "ui/leaf-bud.svg" : "ui/leaf-ahead.svg";
}

void add_leaf_branch(ui::Node& root, const Context& context, const story::Chapter& here) {
    const auto& chapters = context.book()->book.chapters;
    const auto& read = context.state().record.chapters;
    const int count = static_cast<int>(chapters.size());
    const auto done = std::count_if(chapters.begin(), chapters.end(),
                                    [&](const auto& c) { return read.count(c.id) > 0; });
    const Rect at = branch_rect(context);
    ui::Node branch =
        make_node(context, "branch", ui::Role::Picture,
                  context.word("branch.label", {{"number", context.number(static_cast<int>(done))},
                                                {"total", context.number(count)}}),
                  at);
    add_branch(branch.drawing, context, at, {});
    const double pitch = at.width / (count + 0.5);
    for (int i = 0; i < count; ++i) {
        const story::Chapter& chapter = chapters[static_cast<std::size_t>(i)];
        const bool glows = chapter.id == here.id && read.count(chapter.id);
        const double x = at.x + pitch * (i + 0.4);
        const double side = context.mm(glows ? 19 : 11);
        const Rect leaf{x - side * 0.14, branch_y(at, x) - side * 0.9, side, side};
        if (glows)
            add_glow(branch.drawing, context, leaf.inflated(context.mm(5)));
        add_asset(branch.drawing, context, leaf_of(context, chapter, &chapter == &here), leaf);
    }
    root.children.push_back(std::move(branch));
}

constexpr Type mission_type{child_1, text::Weight::Regular, text::Align::Start, ink, nullptr};

/// A 7" tablet, held either way.
bool is_small(const Context& context) {
    return is_low(context) || context.screen().width < context.mm(low_screen_mm);
}

double mission_pad(const Context& context) { return context.mm(is_small(context) ? 1.6 : 2.4); }

/// None on a small screen, where the words need the width.
double mission_picture(const Context& context, const Rect& room) {
    if (is_small(context))
        return 0;
    return std::clamp(room.width * 0.15, context.mm(9), context.mm(18));
}

Rect mission_words(const Context& context, const Rect& room) {
    const double pad = mission_pad(context), picture = mission_picture(context, room);
    return room.inset({picture > 0 ? picture + 2 * pad : pad, pad, pad, pad});
}

double mission_height(const Context& context, const story::Mission& mission, const Rect& room) {
    const SetWords set = set_words(context, context.words(mission.id, mission.words), mission_type,
                                   mission_words(context, room).size());
    return std::max(set.paragraph.size.height, mission_picture(context, room)) +
           2 * mission_pad(context);
}

/// At the start of a room, as wide as its longest word asks for.
Rect mission_rect(const Context& context, const story::Mission& mission, const Rect& room) {
    const std::string words = context.words(mission.id, mission.words);
    Rect at = room;
    for (const double share : {0.38, 0.46, 0.56, 0.64}) {
        at.width = room.width * share;
        if (set_words(context, words, mission_type, mission_words(context, at).size()).fits)
            break;
    }
    return at;
}

/// What may be taken home, on a card pegged to the branch: as high as its words ask for.
ui::Node make_mission(const Context& context, const story::Mission& mission, const Rect& room) {
    const std::string words = context.words(mission.id, mission.words);
    const double pad = mission_pad(context), picture = mission_picture(context, room);
    const Rect inner = mission_words(context, room);
    const Rect card{room.x, room.y, room.width, mission_height(context, mission, room)};
    ui::Node node = make_node(context, "mission", ui::Role::Text, words, card);
    add_card(node.drawing, context, card, card_paper(context, 41));
    if (picture > 0)
        add_asset(node.drawing, context, "props/" + mission.picture + ".svg",
                  {card.x + pad, card.y + pad, picture, card.height - 2 * pad});
    add_words(node.drawing, context, words, mission_type,
              {inner.x, card.y + pad, inner.width, card.height - 2 * pad});
    const double peg = context.mm(3.6);
    add_asset(node.drawing, context, "ui/rope-peg.svg",
              {card.centre().x - peg / 2, card.y - peg * 1.1, peg, peg * 2});
    return node;
}

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

/// The widest picture whose card is on nobody's face; 0 where there is no room for one.
double next_picture(const Context& context, const stage::Scene& scene) {
    const Rect all = context.screen();
    const Rect token =
        context.metrics().for_hand(token_rect(context, "next", ui::Corner::BottomEnd));
    if (is_low(context))
        return 0;
    const double room = token.x - all.width * 0.5 - context.mm(6.6);
    for (double art = std::min(room, context.mm(50)); art >= token.height; art -= context.mm(2)) {
        const Rect card = context.placed(context.metrics().for_hand(next_card(context, art).card));
        if (std::ranges::none_of(scene.figures, [&](const stage::Figure& figure) {
                return figure.head.intersects(card);
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

/// Under the branch: the note at the start, the thanks beside it or, on a tall screen, below it.
struct EndPlaces {
    Rect mission, thanks, notice;
};

/// Above its speaker, as far as the room goes.
Rect over(Point mouth, const Rect& room, double widest) {
    const double width = std::min(room.width, widest);
    const double x = std::clamp(mouth.x - width / 2, room.x, room.right() - width);
    return {x, room.y, width, room.height};
}

/// One under the other; a slip stands over the lower tokens.
EndPlaces tall_places(const Context& context, const story::Chapter& chapter, const Rect& room) {
    const double gap = context.mm(gap_mm);
    EndPlaces at;
    at.mission = {room.x, room.y + gap, room.width, context.screen().height * 0.16};
    if (chapter.mission)
        at.mission.height = mission_height(context, *chapter.mission, at.mission);
    at.notice = notice_rect(context, {room.x, 0, room.width, room.height * 0.3});
    at.notice.y = room.bottom() - at.notice.height;
    return at;
}

EndPlaces end_places(const Context& context, const story::Chapter& chapter, Point mouth) {
    const Rect all = context.screen();
    const double gap = context.mm(gap_mm), edge = context.mm(4);
    const double top = branch_rect(context).bottom() + context.mm(2);
    const double foot = token_rect(context, "next", ui::Corner::BottomEnd).y - context.mm(5.6);
    const bool tall = context.metrics().portrait(), low = is_low(context) && !tall;
    const Rect room{edge, top, all.width - 2 * edge, foot - top};
    EndPlaces at;
    if (tall)
        at = tall_places(context, chapter, room);
    else if (has_notice(context))
        at.notice = {room.right() - context.mm(54), top, context.mm(54), foot - top};
    // A low screen has no room for both; the note hangs on the page of the vest as well.
    if (!chapter.mission || (low && has_notice(context)))
        at.mission = {};
    else if (!tall) // on a low screen over the highest head, which is at 0.6 of its height
        at.mission = mission_rect(
            context, *chapter.mission,
            low ? Rect{room.x, top + gap / 4, room.width, all.height * 0.6 - top - gap / 4}
                : Rect{room.x, top + gap, room.width, all.height * 0.3});
    const double from = at.mission.empty() || tall ? room.x : at.mission.right() + gap;
    const double end = at.notice.empty() || tall ? room.right() : at.notice.x - gap;
    const double y = at.mission.empty() || !tall ? top : at.mission.bottom() + gap;
    at.thanks = over(mouth,
                     {from, y, end - from,
                      all.height * (tall  ? 0.18
                                    : low ? 0.36
                                          : 0.26)},
                     context.mm(110));
    return at;
}

/// Nothing but thanks, as wide as the wall.
EndPlaces wall_places(const Context& context, Point mouth) {
    const Rect all = context.screen();
    const double edge = context.mm(4), top = branch_rect(context).bottom() + context.mm(2);
    EndPlaces at;
    at.thanks =
        over(mouth, {edge, top, all.width - 2 * edge, all.height * 0.56 - top}, context.mm(250));
    return at;
}

} // namespace

ui::Tree view_chapter_end(const Context& context, SeenOn seen) {
    const auto& chapters = context.book()->book.chapters;
    const story::Chapter& chapter = *context.state().reading->chapter();
    ui::Tree tree =
        make_screen(context, "chapter-end", context.words(chapter.id + ".title", chapter.title));
    stage::Scene scene;
    if (const auto* panel = last_panel(chapter))
        scene = add_scene(tree.root.drawing, context, *panel, is_low(context) ? 0.6 : 0.52);
    const Point mouth = speaker_in(context, scene);
    const EndPlaces at =
        seen == SeenOn::Wall ? wall_places(context, mouth) : end_places(context, chapter, mouth);
    add_leaf_branch(tree.root, context, chapter);
    if (!at.mission.empty())
        tree.root.children.push_back(make_mission(context, *chapter.mission, at.mission));
    tree.root.children.push_back(
        make_balloon(context, "thanks", context.word("chapter-end.thanks"), at.thanks, mouth));
    tree.root.children.push_back(make_badge(context, badge_rect(context)));
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
    tree.root.children.push_back(make_token(context, "again", ui::Corner::BottomStart));
    tree.root.children.push_back(make_token(context, "shelf", ui::Corner::BottomStartInner));
    const auto next = std::find_if(chapters.begin(), chapters.end(),
                                   [&](const auto& c) { return c.number == chapter.number + 1; });
    tree.root.children.push_back(make_next_chapter(
        context, next == chapters.end() ? nullptr : &*next, next_picture(context, scene)));
    add_notice(tree, context, at.notice);
    turn_by_touch(tree);
    tree.on_touch.reset();
    return tree;
}

} // namespace hakawati::screens
