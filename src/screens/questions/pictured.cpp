#include "screens/questions/pictured.h"

#include "screens/parts/furniture.h"
#include "screens/questions/rail.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hakawati::screens {

namespace {

constexpr double panel_radius_mm = 3.4;
constexpr double tail_mm = 5;         ///< at the end side, kept free for the question's tail
constexpr double least_asker_mm = 12; ///< nobody rather than a doll
constexpr double least_headroom = 0.24;
constexpr double most_headroom = 0.4;   ///< more sky would make the people too small
constexpr double widest_headroom = 0.6; ///< unless else the one in question would not be seen

/// Whom a window of the picture should show, and how much that is worth.
using Worth = std::map<std::string, double>;

/// How well a window of the scene shows its people: each whole, the dear ones first.
double worth_of(const stage::Scene& scene, double left, double width, const Worth& dear) {
    double worth = 0;
    for (const stage::Figure& figure : scene.figures) {
        const double seen =
            std::min(figure.body.right(), left + width) - std::max(figure.body.x, left);
        if (seen <= 0)
            continue;
        const bool whole = seen >= figure.body.width - 1;
        const auto of = dear.find(figure.who);
        worth += (whole ? 1 : -1.5) * (of == dear.end() ? 1 : of->second);
    }
    return worth;
}

/// The best part of a scene, `width` px wide.
stage::Scene narrowed(const stage::Scene& scene, double width, const Worth& dear,
                      double* worth = nullptr) {
    double best = 0, most = -1e9;
    for (double left = 0; left <= scene.size.width - width; left += 4) {
        const double middle = std::abs(left + width / 2 - scene.size.width / 2);
        const double here = worth_of(scene, left, width, dear) - middle * 0.001;
        best = here > most ? left : best;
        most = std::max(most, here);
    }
    if (worth)
        *worth = most;
    return pages::window(scene, {best, 0, width, scene.size.height});
}

bool is_balloon(story::LineKind kind) {
    return kind == story::LineKind::Speech || kind == story::LineKind::Thought ||
           kind == story::LineKind::Whisper || kind == story::LineKind::Shout;
}

/// What was said last in the question's own panel; null where it has a picture of its own.
const story::Line* last_balloon(const Context& context, const Asked& asked) {
    const std::string picture = picture_behind(context, asked).id;
    if (!asked.panel || picture.rfind(asked.panel->id, 0) != 0)
        return nullptr;
    const bool gentle = picture != asked.panel->id;
    const auto& lines = gentle ? asked.panel->gentle->lines : asked.panel->lines;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        if (is_balloon(line->kind))
            return &*line;
    return nullptr;
}

/// Above the heads of the picture, thought left to right; empty when the speaker is not seen.
struct Sky {
    Rect room;
    Point mouth;
};
Sky sky_for(const Context& context, const stage::Scene& scene, const std::string& speaker,
            const Rect& at) {
    const Rect there = context.placed(at);
    const double side = context.mm(1.4);
    Sky sky{at.inset({side, side, context.mm(tail_mm), side}), {}};
    bool seen = false;
    double heads = at.height;
    for (const stage::Figure& figure : scene.figures) {
        const bool in_sight = figure.head.right() > 0 && figure.head.x < there.width;
        if (in_sight)
            heads = std::min(heads, figure.head.y);
        if (figure.who == speaker) { // from outside the picture when it is cut so narrow
            const Point mouth{std::clamp(figure.mouth.x, 1.0, there.width - 1), figure.mouth.y};
            sky.mouth = context.placed(mouth + there.origin());
            seen = true;
        }
    }
    sky.room.height = seen ? heads - context.mm(4) : 0;
    return sky;
}

/// Whom everybody in the picture looks at, or on whom it closes in; empty when there is nobody.
std::string subject_of(const story::Staging& staging) {
    if (!staging.close_on.empty())
        return staging.close_on;
    std::map<std::string, int> looks;
    for (const story::Actor& actor : staging.actors)
        ++looks[actor.looks_at];
    std::string most;
    for (const story::Actor& actor : staging.actors)
        if (looks[actor.who] > 1 && (most.empty() || looks[actor.who] > looks[most]))
            most = actor.who;
    return most;
}

Worth dear_in(const Context& context, const Asked& asked, Beside beside) {
    Worth dear;
    const auto add = [&](const std::string& who, double worth) {
        if (!who.empty())
            dear[who] = dear.count(who) ? dear[who] + worth : worth;
    };
    add(asked.question->asker, beside == Beside::Cards ? 4 : 20);
    add(subject_of(picture_behind(context, asked).staging), 3);
    if (const story::Line* line = last_balloon(context, asked))
        add(line->speaker, 3);
    return dear;
}

double headroom_for(const Context& context, const story::Line* line, const Rect& at) {
    if (!line)
        return least_headroom;
    const double high = height_wanted(context, context.words(line->id, line->words),
                                      at.width - context.mm(1.4 + tail_mm)) +
                        context.mm(6);
    const double share = high / at.height;
    return share > most_headroom ? least_headroom : std::max(least_headroom, share);
}

void add_last_balloon(ui::Tree& tree, const Context& context, const story::Line& line,
                      const stage::Scene& scene, const Rect& at) {
    const Sky sky = sky_for(context, scene, line.speaker, at);
    const std::string words = context.words(line.id, line.words);
    if (sky.room.height < height_wanted(context, words, sky.room.width) ||
        !fits_at_full_size(context, words, {}, words_in_balloon(context, sky.room)))
        return;
    ui::Node balloon = make_balloon(context, line.id, words, sky.room, sky.mouth);
    balloon.name = context.name_of(line.speaker) + ": " + words;
    balloon.arrival = ui::Arrival::None;
    tree.root.children.push_back(std::move(balloon));
}

/// Upright the tail points at the mouth in the picture above; beside the cards just into the
/// picture, so that it crosses no card.
Point tail_end(const Context& context, const stage::Scene& scene, const std::string& who,
               const Rect& at, const Rect& ask) {
    if (context.metrics().portrait())
        return mouth_of(context, scene, who, at);
    return {at.right() - context.mm(14), ask.bottom() - ask.height * 0.15};
}

const char* known(const std::vector<std::string>& there, const char* wanted, const char* other) {
    return std::find(there.begin(), there.end(), wanted) != there.end() ? wanted : other;
}

} // namespace

double height_wanted(const Context& context, const std::string& words, double width) {
    const Size room = words_in_balloon(context, {0, 0, width, 0});
    return balloon_height(context, height_of(context, words, {}, room.width));
}

stage::Scene scene_of(const Context& context, const Asked& asked, Size size, double headroom) {
    const Shown shown = picture_behind(context, asked);
    return context.stage().compose(shown.id, shown.staging,
                                   {size, context.right_to_left(), headroom});
}

double heads_of(const stage::Scene& scene) {
    double heads = scene.size.height;
    for (const stage::Figure& figure : scene.figures)
        heads = std::min(heads, figure.head.y);
    return heads;
}

bool repeats(const stage::Scene& scene) {
    constexpr double painted = 1600; // units of every place; beyond, it is mirrored
    return scene.camera.width > painted * 1.02;
}

stage::Scene scene_beside(const Context& context, const Asked& asked, Size at, double headroom,
                          Beside beside) {
    const Size wide{std::max(at.width, at.height * 1.2), at.height};
    const Worth dear = dear_in(context, asked, beside);
    stage::Scene best;
    double most = -1e9;
    for (double sky = headroom; sky < headroom + 0.01 || sky < widest_headroom; sky += 0.05) {
        double worth = 0;
        stage::Scene scene = narrowed(scene_of(context, asked, wide, sky), at.width, dear, &worth);
        worth -= (sky - headroom) * 6; // smaller people must be worth it
        if (worth <= most)
            continue;
        most = worth;
        best = std::move(scene);
    }
    return best;
}

void add_art(drawing::DrawList& list, const Context& context, const std::string& id,
             const char* what, const stage::Scene& scene, const Rect& at) {
    const std::string key = fmt::format(
        "question:{}:{}:{:.0f}x{:.0f}:{:.0f},{:.0f},{:.0f}:{}", what, id, at.width, at.height,
        scene.camera.x, scene.camera.y, scene.camera.width, scene.mirrored ? "rtl" : "ltr");
    list.push_back(drawing::DrawPicture{
        pages::panel_art(context.stage(), key, scene, context.mm(panel_radius_mm)),
        context.placed(at), false, 1});
}

Point mouth_of(const Context& context, const stage::Scene& scene, const std::string& who,
               const Rect& at) {
    for (const stage::Figure& figure : scene.figures)
        if (figure.who == who)
            return context.placed(figure.mouth + context.placed(at).origin());
    return {at.centre().x, at.y + at.height * 0.7};
}

double height_of_said(const Context& context, const Asked& asked, double width) {
    double high = 0;
    for (const Told& told : asked.ever_said)
        high = std::max(high, height_wanted(context, told.words, width));
    return high + 2;
}

bool said_fits(const Context& context, const Asked& asked, const Rect& room) {
    const Size inside = words_in_balloon(context, room);
    return std::all_of(asked.ever_said.begin(), asked.ever_said.end(), [&](const Told& told) {
        return fits_at_full_size(context, told.words, {}, inside);
    });
}

Rect said_rect(const Context& context, const Asked& asked, double from) {
    const double width = column_rect(context).x - context.mm(gap_mm) - from;
    const double high = height_of_said(context, asked, width);
    return {from, context.mm(3.2), width, std::max(high, context.mm(small_token_mm))};
}

Point add_picture_beside(ui::Tree& tree, const Context& context, const Asked& asked, const Rect& at,
                         const Rect& ask) {
    const story::Line* line = last_balloon(context, asked);
    const bool tall = context.metrics().portrait();
    const double headroom = tall ? least_headroom : headroom_for(context, line, at);
    const std::string& asker = asked.question->asker;
    const stage::Scene scene = scene_beside(context, asked, at.size(), headroom, Beside::Cards);
    add_art(tree.root.drawing, context, picture_behind(context, asked).id, "beside", scene, at);
    if (line && !tall)
        add_last_balloon(tree, context, *line, scene, at);
    return tail_end(context, scene, asker, at, ask);
}

Point add_helper(drawing::DrawList& list, const Context& context, const std::string& who,
                 const Rect& at, const Rect& ask) {
    const stage::View view{
        {std::max(at.width, at.height * 1.2), at.height}, context.right_to_left(), least_headroom};
    const stage::Scene scene = narrowed(
        context.stage().compose("helper." + who, helper_staging(who), view), at.width, {{who, 4}});
    add_art(list, context, "helper." + who, "beside", scene, at);
    return tail_end(context, scene, who, at, ask);
}

stage::Scene add_whole_picture(drawing::DrawList& list, const Context& context, const Asked& asked,
                               const Rect& at, double headroom) {
    stage::Scene scene = scene_of(context, asked, at.size(), headroom);
    add_art(list, context, picture_behind(context, asked).id, "whole", scene, at);
    return scene;
}

Point add_asker(ui::Tree& tree, const Context& context, const Asked& asked, const Rect& place,
                const Rect& asker) {
    const Shown shown = picture_behind(context, asked);
    const stage::View view{place.size(), context.right_to_left(), 0};
    const auto scene = context.stage().empty_place(shown.staging.place, shown.staging.light, view);
    add_art(tree.root.drawing, context, shown.id, "place", scene, place);
    return add_puppet(tree, context, asked, asker);
}

Point add_puppet(ui::Tree& tree, const Context& context, const Asked& asked, const Rect& asker) {
    const std::string& who = asked.question->asker;
    const auto& puppets = context.stage().catalogue().puppets;
    const auto puppet = puppets.find(who);
    if (puppet == puppets.end() || asker.height < context.mm(least_asker_mm))
        return asker.centre();
    const char* pose = known(puppet->second.poses, "talk", "stand");
    const auto picture =
        context.stage().puppet(who, pose, known(puppet->second.moods, "kind", "calm"), false);
    const double aspect = context.stage().puppet_aspect(who, pose);
    add_picture(tree.root.drawing, context, picture, aspect, asker, Foot::Bottom);
    const double high = std::min(asker.height, asker.width / aspect);
    return {asker.centre().x + asker.width * 0.1, asker.bottom() - high * 0.8};
}

} // namespace hakawati::screens
