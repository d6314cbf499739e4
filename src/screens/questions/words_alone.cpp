#include "screens/questions/words_alone.h"

#include "base/strings.h"
#include "screens/parts/balloons.h"
#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double least_sky = 0.35, most_sky = 0.6; ///< shares of the picture over the heads
constexpr double asker_share = 0.18;               ///< of the screen, for the asker beside words
constexpr double asker_under = 0.3;                ///< of an upright page
constexpr double as_asked = 0.9;      ///< of the reader's text size: no eye tells it from it
constexpr double narrow_share = 0.75; ///< where else every word would stand alone
constexpr double edge_mm = 1.4;       ///< between balloon and picture's edge
constexpr double tail_mm = 4;

bool ends_with_one_of(const std::string& words, std::initializer_list<const char*> signs) {
    return std::any_of(signs.begin(), signs.end(),
                       [&](const char* sign) { return words.ends_with(sign); });
}

/// As many words as fit; fewer where a sentence, or at least a comma, ends near there.
std::size_t end_of_part(const std::function<bool(const std::string&)>& fit,
                        const std::string& words) {
    std::size_t most = words.find(' '), sentence = 0, comma = 0;
    for (auto end = most; end != std::string::npos; end = words.find(' ', end + 1)) {
        const std::string part = words.substr(0, end);
        if (!fit(part))
            break;
        most = end;
        if (ends_with_one_of(part, {".", "!", "?", "\u061F", "\u06D4"}))
            sentence = end;
        else if (ends_with_one_of(part, {",", ";", ":", "\u060C", "\u061B"}))
            comma = end;
    }
    most = std::min(most, words.size()); // one word alone
    if (sentence * 5 > most * 2)
        return sentence;
    return comma * 5 > most * 3 ? comma : most;
}

std::vector<std::string> parts_in(const Context& context, const Asked& asked, const Rect& room) {
    const bool narrow = is_small(context) && context.metrics().portrait();
    const double share = narrow ? narrow_share : as_asked;
    return parts_that(
        [&](const std::string& part) { return balloon_fits(context, part, room, share); },
        asked.now.words);
}

/// As large as the sky allows, beside the column of arrows.
WordsAlone under_the_sky(const Context& context, const Asked& asked) {
    WordsAlone at;
    at.picture = page_over_rail(context);
    const double edge = context.mm(edge_mm);
    at.room = at.picture.inflated(-edge);
    at.room.width = column_rect(context).x - context.mm(gap_mm) - at.room.x;
    const double need = height_wanted(context, asked.now.words, at.room.width) * 1.1;
    const double sky = (need + edge + context.mm(tail_mm)) / at.picture.height;
    at.scene = scene_of(context, asked, at.picture.size(), std::clamp(sky, least_sky, most_sky));
    at.room.height = heads_of(at.scene) - edge - context.mm(tail_mm);
    at.mouth = mouth_of(context, at.scene, asked.question->asker, at.picture);
    at.parts = parts_in(context, asked, at.room);
    return at;
}

/// The asker in a strip, and the whole height for the words; upright under them.
WordsAlone beside_the_asker(const Context& context, const Asked& asked) {
    WordsAlone at;
    const Rect page = at.picture = page_over_rail(context);
    const double edge = context.mm(edge_mm), gap = context.mm(gap_mm);
    const bool tall = context.metrics().portrait();
    if (tall)
        at.picture = page.inset({0, page.height * (1 - asker_under), 0, 0});
    else
        at.picture.width = context.screen().width * asker_share;
    at.scene = scene_beside(context, asked, at.picture.size(), 0.2, Beside::WordsAlone);
    const double from = tall ? page.x : at.picture.right() + gap;
    const double floor = tall ? at.picture.y - gap : rail_top(context);
    at.room = {from, edge, column_rect(context).x - gap - from, floor - edge};
    at.mouth = tall ? mouth_of(context, at.scene, asked.question->asker, at.picture)
                    : Point{at.picture.right() - context.mm(12), at.room.centre().y};
    at.parts = parts_in(context, asked, at.room);
    return at;
}

} // namespace

std::vector<std::string> parts_that(const std::function<bool(const std::string&)>& fit,
                                    const std::string& words) {
    std::vector<std::string> parts;
    for (std::string rest = words; !rest.empty();) {
        const std::size_t end = fit(rest) ? rest.size() : end_of_part(fit, rest);
        parts.push_back(rest.substr(0, end));
        rest = std::string(trim(rest.substr(end)));
    }
    return parts;
}

WordsAlone words_alone(const Context& context, const Asked& asked) {
    WordsAlone sky = under_the_sky(context, asked);
    // What is to be touched must not be seen twice.
    const bool twice = asked.question->kind == story::QuestionKind::Tap && repeats(sky.scene);
    if (sky.parts.size() == 1 && !twice)
        return sky;
    WordsAlone beside = beside_the_asker(context, asked);
    return twice || beside.parts.size() < sky.parts.size() ? beside : sky;
}

Rect add_words_alone(ui::Tree& tree, const Context& context, const Asked& asked,
                     const WordsAlone& at, int part) {
    const bool over = at.picture.contains(at.room.centre());
    add_art(tree.root.drawing, context, picture_behind(context, asked).id,
            over ? "whole" : "beside", at.scene, at.picture);
    tree.root.children.push_back(make_balloon(
        context, asked.now.id, at.parts[static_cast<std::size_t>(part)], at.room, at.mouth));
    return context.placed(tree.root.children.back().bounds);
}

} // namespace hakawati::screens
