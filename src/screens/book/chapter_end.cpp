#include "screens/book/end_tokens.h"
#include "screens/book/mission_card.h"
#include "screens/parts/balloons.h"
#include "screens/parts/furniture.h"
#include "screens/parts/notice.h"
#include "screens/parts/parts.h"
#include "screens/parts/people.h"
#include "screens/views.h"

#include <algorithm>
#include <array>
#include <cmath>

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

/// Under the branch: the note at the start, the thanks beside it or, on a tall screen, below it.
struct EndPlaces {
    Rect mission, thanks, notice;
};

/// Whom the thanks come from, among whom.
struct Speaker {
    const stage::Scene& scene;
    Point mouth; ///< thought left to right
};

/// As high as the thanks ask for at the reader's text size, but over the highest head; the room's
/// own height where that is enough.
double thanks_height(const Context& context, const Speaker& speaker, const Rect& room,
                     double widest) {
    const std::string words = context.word("chapter-end.thanks");
    double lowest = context.screen().height * 0.5;
    for (const stage::Figure& figure : speaker.scene.figures)
        lowest = std::min(lowest, figure.head.y - context.mm(3));
    Rect at{room.x, room.y, std::min(room.width, widest), room.height};
    while (!balloon_fits(context, words, at, 0.9) && at.bottom() + context.mm(1) <= lowest)
        at.height += context.mm(1);
    return at.height;
}

/// Above its speaker, as far as the room goes; lower than the room where it would cover a face.
Rect over(const Context& context, const Speaker& speaker, const Rect& room, double widest) {
    const double width = std::min(room.width, widest);
    const double x = std::clamp(speaker.mouth.x - width / 2, room.x, room.right() - width);
    const std::array shares{1.0, 0.9, 0.8, 0.7};
    const double height = thanks_height(context, speaker, room, widest);
    const auto at = [&](double share) { return Rect{x, room.y, width, height * share}; };
    return at(*std::ranges::min_element(shares, {}, [&](double share) {
        return std::round(covered_faces(context, speaker.scene, at(share)));
    }));
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

EndPlaces end_places(const Context& context, const story::Chapter& chapter,
                     const Speaker& speaker) {
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
    at.thanks = over(context, speaker,
                     {from, y, end - from,
                      all.height * (tall  ? 0.18
                                    : low ? 0.36
                                          : 0.26)},
                     context.mm(110) * std::min(1.5, context.metrics().text_scale));
    return at;
}

/// Nothing but thanks, as wide as the wall.
EndPlaces wall_places(const Context& context, const Speaker& speaker) {
    const Rect all = context.screen();
    const double edge = context.mm(4), top = branch_rect(context).bottom() + context.mm(2);
    EndPlaces at;
    at.thanks = over(context, speaker, {edge, top, all.width - 2 * edge, all.height * 0.56 - top},
                     context.mm(250));
    return at;
}

/// Share of the height over the heads: as much as the words of a tall screen ask for, but not so
/// much that the small ones sink behind the lowest row.
double headroom(const Context& context, const story::Chapter& chapter) {
    if (!context.metrics().portrait())
        return is_low(context) ? 0.6 : 0.52;
    const EndPlaces at = end_places(context, chapter, {{}, context.screen().centre()});
    return std::clamp(at.thanks.bottom() / context.screen().height, 0.52, 0.57);
}

} // namespace

ui::Tree view_chapter_end(const Context& context, SeenOn seen) {
    const auto& chapters = context.book()->book.chapters;
    const story::Chapter& chapter = *context.state().reading->chapter();
    ui::Tree tree =
        make_screen(context, "chapter-end", context.words(chapter.id + ".title", chapter.title));
    stage::Scene scene;
    if (const auto* panel = last_panel(chapter))
        scene = add_scene(tree.root.drawing, context, *panel, headroom(context, chapter));
    const Speaker speaker{scene, speaker_in(context, scene)};
    const EndPlaces at = seen == SeenOn::Wall ? wall_places(context, speaker)
                                              : end_places(context, chapter, speaker);
    add_leaf_branch(tree.root, context, chapter);
    if (!at.mission.empty())
        tree.root.children.push_back(make_mission(context, *chapter.mission, at.mission));
    tree.root.children.push_back(make_balloon(context, "thanks", context.word("chapter-end.thanks"),
                                              at.thanks, speaker.mouth));
    tree.root.children.push_back(make_badge(context, badge_rect(context)));
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
    const auto next = std::find_if(chapters.begin(), chapters.end(),
                                   [&](const auto& c) { return c.number == chapter.number + 1; });
    for (ui::Node& token : end_tokens(context, next == chapters.end() ? nullptr : &*next, scene))
        tree.root.children.push_back(std::move(token));
    add_notice(tree, context, at.notice);
    turn_by_touch(tree);
    tree.on_touch.reset();
    return tree;
}

} // namespace hakawati::screens
