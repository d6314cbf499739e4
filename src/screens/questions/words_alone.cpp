#include "screens/questions/words_alone.h"

#include "base/strings.h"
#include "screens/parts/balloons.h"
#include "screens/questions/asking/words_both.h"
#include "screens/questions/pictured.h"
#include "screens/questions/rail.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double least_sky = 0.35;    ///< share of the picture over the heads
constexpr double asker_share = 0.18;  ///< of the screen, for the asker beside words
constexpr double asker_under = 0.3;   ///< of an upright page
constexpr double narrow_share = 0.75; ///< where else every word would stand alone
constexpr double alone_tail_mm = 4;

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

/// What somebody says alone on the screen.
struct Saying {
    Told told;
    std::string speaker;
};

Saying said_now(const Asked& asked) { return {asked.now, asked.question->asker}; }

std::vector<std::string> parts_in(const Context& context, const std::string& words,
                                  const Rect& room) {
    const bool narrow = is_small(context) && context.metrics().portrait();
    const double share = narrow ? narrow_share : as_asked;
    return parts_that(
        [&](const std::string& part) { return balloon_fits(context, part, room, share); }, words);
}

} // namespace

WordsAlone whole_page(const Context& context) {
    WordsAlone at;
    at.picture = at.label = page_over_rail(context);
    at.room = at.picture.inflated(-context.mm(words_edge_mm));
    at.room.width = column_rect(context).x - context.mm(gap_mm) - at.room.x;
    return at;
}

void show_under(const Context& context, const Asked& asked, WordsAlone& at, double high) {
    const double sky = (high + context.mm(words_edge_mm + alone_tail_mm)) / at.picture.height;
    at.scene =
        scene_of(context, asked, at.picture.size(), std::clamp(sky, least_sky, widest_words_sky));
    at.room.height = heads_of(at.scene) - context.mm(words_edge_mm + alone_tail_mm);
}

bool seen_twice(const Asked& asked, const stage::Scene& scene) {
    return asked.question->kind == story::QuestionKind::Tap && repeats(scene);
}

namespace {

/// As large as the sky allows.
WordsAlone under_the_sky(const Context& context, const Asked& asked, const Saying& saying) {
    WordsAlone at = whole_page(context);
    at.id = saying.told.id;
    show_under(context, asked, at, height_wanted(context, saying.told.words, at.room.width) * 1.1);
    at.asker = speech_in(context, at.scene, saying.speaker, at.picture);
    at.parts = parts_in(context, saying.told.words, at.room);
    return at;
}

/// Somebody in a strip, and the whole height for the words; upright under them.
WordsAlone beside_people(const Context& context, const Asked& asked,
                         const std::vector<std::string>& people) {
    WordsAlone at;
    const Rect page = at.picture = page_over_rail(context);
    const double edge = context.mm(words_edge_mm), gap = context.mm(gap_mm);
    const bool tall = context.metrics().portrait();
    if (tall)
        at.picture = page.inset({0, page.height * (1 - asker_under), 0, 0});
    else
        at.picture.width = context.screen().width * asker_share;
    at.label = at.picture;
    at.scene = scene_beside(context, asked, at.picture.size(), 0.2, people);
    const double from = tall ? page.x : at.picture.right() + gap;
    const double floor = tall ? at.picture.y - gap : rail_top(context);
    at.room = {from, edge, column_rect(context).x - gap - from, floor - edge};
    at.asker = speech_in(context, at.scene, people.front(), at.picture);
    return at;
}

WordsAlone beside_speaker(const Context& context, const Asked& asked, const Saying& saying) {
    WordsAlone at = beside_people(context, asked, {saying.speaker});
    at.id = saying.told.id;
    at.parts = parts_in(context, saying.told.words, at.room);
    return at;
}

WordsAlone alone(const Context& context, const Asked& asked, const Saying& saying) {
    WordsAlone sky = under_the_sky(context, asked, saying);
    const bool twice = seen_twice(asked, sky.scene);
    if (sky.parts.size() == 1 && !twice)
        return sky;
    WordsAlone beside = beside_speaker(context, asked, saying);
    return twice || beside.parts.size() < sky.parts.size() ? beside : sky;
}

/// A slip has no speaker: the asker is shown with it.
WordsAlone last_words_alone(const Context& context, const Asked& asked) {
    const LastWords& last = *asked.last;
    return alone(context, asked, {last.told, last.caption ? asked.question->asker : last.speaker});
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
    return alone(context, asked, said_now(asked));
}

std::vector<WordsAlone> words_first(const Context& context, const Asked& asked) {
    if (!asked.last || !asked.asks())
        return {words_alone(context, asked)};
    if (auto both = words_both(context, asked))
        return {*std::move(both)};
    return {last_words_alone(context, asked), words_alone(context, asked)};
}

int count_of_parts(const std::vector<WordsAlone>& all) {
    std::size_t count = 0;
    for (const WordsAlone& one : all)
        count += one.parts.size();
    return static_cast<int>(count);
}

std::vector<Rect> add_words_alone(ui::Tree& tree, const Context& context, const Asked& asked,
                                  const WordsAlone& at, int part) {
    const bool over = at.picture.contains(at.room.centre());
    add_art(tree.root.drawing, context, picture_behind(context, asked).id,
            over ? "whole" : "beside", at.scene, at.picture);
    if (at.talk) {
        add_talk(tree, context, asked, *at.talk, at.speaker, at.asker);
        return {at.talk->last, at.talk->ask};
    }
    std::vector<Rect> words;
    const auto add = [&](ui::Node node) {
        words.push_back(context.placed(node.bounds));
        tree.root.children.push_back(std::move(node));
    };
    Speech asker = at.asker;
    if (!at.last.empty()) {
        add(make_last_words(context, asked, at.last, at.speaker));
        keep_off(asker, context, tree.root.children.back());
    }
    const std::string& now = at.parts[static_cast<std::size_t>(part)];
    ui::Node node = make_balloon(context, at.id, now, at.room, asker, Lean::Mouth);
    if (asked.last && at.id == asked.last->told.id)
        node.name = name_of_last_words(context, *asked.last, now);
    add(std::move(node));
    return words;
}

} // namespace hakawati::screens
