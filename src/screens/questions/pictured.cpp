#include "screens/questions/pictured.h"

#include "screens/parts/furniture.h"
#include "screens/questions/rail.h"
#include "screens/questions/talk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hakawati::screens {

namespace {

constexpr double panel_radius_mm = 3.4;
constexpr double least_asker_mm = 12; ///< nobody rather than a doll
constexpr double least_headroom = 0.24;
constexpr double widest_headroom = 0.6; ///< unless else the one in question would not be seen

/// Whom a window of the picture should show, and how much that is worth.
using Worth = std::map<std::string, double>;

/// How well somebody is seen between two sides: whole is best, half a face is worse than nobody.
double seen_of(const stage::Figure& figure, double left, double right) {
    const auto part = [&](const Rect& of) {
        return std::clamp(std::min(of.right(), right) - std::max(of.x, left), 0.0, of.width) /
               of.width;
    };
    const double body = part(figure.body), head = part(figure.head);
    if (body > 0.99)
        return 1;
    if (head > 0.99)
        return body > 0.8 ? 0.7 : -0.2;
    return head > 0.01 ? -2.5 : body > 0.01 ? -0.6 : 0;
}

/// How well a window of the scene shows its people, the dear ones first.
double worth_of(const stage::Scene& scene, double left, double width, const Worth& dear) {
    double worth = 0;
    for (const stage::Figure& figure : scene.figures) {
        const auto of = dear.find(figure.who);
        worth += seen_of(figure, left, left + width) * (of == dear.end() ? 1 : of->second);
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

Worth dear_in(const Context& context, const Asked& asked,
              const std::vector<std::string>& before_all) {
    Worth dear;
    const auto add = [&](const std::string& who, double worth) {
        if (!who.empty())
            dear[who] = dear.count(who) ? dear[who] + worth : worth;
    };
    add(asked.question->asker, 8);
    add(subject_of(picture_behind(context, asked).staging), 3);
    if (asked.last)
        add(asked.last->speaker, 3);
    for (const std::string& who : before_all)
        add(who, 16);
    return dear;
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
                          const std::vector<std::string>& before_all) {
    const Size wide{std::max(at.width, at.height * 1.2), at.height};
    const Worth dear = dear_in(context, asked, before_all);
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

Speech speech_in(const Context& context, const stage::Scene& scene, const std::string& who,
                 const Rect& at) {
    const Point by = context.placed(at).origin();
    const auto there = [&](const Rect& r) { return context.placed(r.moved(by.x, by.y)); };
    Speech speech;
    for (const stage::Figure& figure : scene.figures) {
        const Rect body = there(figure.body).intersection(at);
        if (figure.who != who) {
            speech.others.push_back(body);
            continue;
        }
        speech.mouth = context.placed(figure.mouth + by);
        speech.head = there(figure.head);
        speech.face = there(figure.face);
        speech.body = body;
    }
    return speech;
}

Speech last_speech_in(const Context& context, const Asked& asked, const stage::Scene& scene,
                      const Rect& at) {
    Speech speech = speech_in(context, scene, asked.last->speaker, at);
    if (!speech.mouth)
        speech.mouth = voice_from_outside;
    else
        speech.mouth->x = std::clamp(speech.mouth->x, at.x + 1, at.right() - 1);
    return speech;
}

double height_of_said(const Context& context, const Asked& asked, double width) {
    double high = 0;
    for (const Told& told : asked.ever_said)
        high = std::max(high, height_wanted(context, told.words, width));
    return high + 2;
}

bool said_fits(const Context& context, const std::vector<Told>& all, const Rect& room) {
    const Size inside = words_in_balloon(context, room);
    return std::all_of(all.begin(), all.end(), [&](const Told& told) {
        return fits_at_full_size(context, told.words, {}, inside);
    });
}

Rect talk_room(const Context& context, double from) {
    return {from, context.mm(3.2), column_rect(context).x - context.mm(gap_mm) - from, 0};
}

stage::Scene picture_beside(const Context& context, const Asked& asked, const Rect& at,
                            const Rect& last) {
    const bool inside = !last.empty() && at.contains(last.origin());
    const double headroom =
        std::max(least_headroom, inside ? sky_over(context, last, at) : least_headroom);
    return scene_beside(context, asked, at.size(), headroom);
}

Speech add_picture_beside(ui::Tree& tree, const Context& context, const Asked& asked,
                          const Rect& at, const Rect& last) {
    const stage::Scene scene = picture_beside(context, asked, at, last);
    add_art(tree.root.drawing, context, picture_behind(context, asked).id, "beside", scene, at);
    Speech asker = speech_in(context, scene, asked.question->asker, at);
    if (last.empty())
        return asker;
    tree.root.children.push_back(
        make_last_words(context, asked, last, last_speech_in(context, asked, scene, at)));
    keep_off(asker, context, tree.root.children.back());
    return asker;
}

Speech add_helper(drawing::DrawList& list, const Context& context, const std::string& who,
                  const Rect& at) {
    const stage::View view{
        {std::max(at.width, at.height * 1.2), at.height}, context.right_to_left(), least_headroom};
    const stage::Scene scene = narrowed(
        context.stage().compose("helper." + who, helper_staging(who), view), at.width, {{who, 4}});
    add_art(list, context, "helper." + who, "beside", scene, at);
    return speech_in(context, scene, who, at);
}

stage::Scene add_whole_picture(drawing::DrawList& list, const Context& context, const Asked& asked,
                               const Rect& at, double headroom) {
    stage::Scene scene = scene_of(context, asked, at.size(), headroom);
    add_art(list, context, picture_behind(context, asked).id, "whole", scene, at);
    return scene;
}

Speech add_asker(ui::Tree& tree, const Context& context, const Asked& asked, const Rect& place,
                 const Rect& asker) {
    const Shown shown = picture_behind(context, asked);
    const stage::View view{place.size(), context.right_to_left(), 0};
    const auto scene = context.stage().empty_place(shown.staging.place, shown.staging.light, view);
    add_art(tree.root.drawing, context, shown.id, "place", scene, place);
    return add_puppet(tree, context, asked, asker);
}

Speech add_puppet(ui::Tree& tree, const Context& context, const Asked& asked, const Rect& asker) {
    const std::string& who = asked.question->asker;
    const auto& puppets = context.stage().catalogue().puppets;
    const auto puppet = puppets.find(who);
    if (puppet == puppets.end() || asker.height < context.mm(least_asker_mm))
        return {};
    const char* pose = known(puppet->second.poses, "talk", "stand");
    const auto picture =
        context.stage().puppet(who, pose, known(puppet->second.moods, "kind", "calm"), false);
    const double aspect = context.stage().puppet_aspect(who, pose);
    add_picture(tree.root.drawing, context, picture, aspect, asker, Foot::Bottom);
    const double high = std::min(asker.height, asker.width / aspect);
    const Point by{asker.centre().x - high * aspect / 2, asker.bottom() - high};
    const stage::Figure figure = context.stage().puppet_figure(who, pose, high);
    Speech speech;
    speech.mouth = figure.mouth + by;
    speech.head = figure.head.moved(by.x, by.y);
    speech.face = figure.face.moved(by.x, by.y);
    speech.body = figure.body.moved(by.x, by.y);
    return speech;
}

} // namespace hakawati::screens
