#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace hakawati::screens {

namespace {

const Type card_type{child_1, text::Weight::Regular, text::Align::Start, ink, nullptr};

/// Some cards in one room: which, and how they stand.
struct Layout {
    bool art_beside = false; ///< the panel stands at the start, its question over the cards
    std::size_t a_step = 1;  ///< cards on one screen
    int across = 1;
};

const story::Question& question_of(const Context& context) {
    return *context.state().reading->question();
}

std::string ask_of(const Context& context) {
    const story::Question& question = question_of(context);
    const auto* panel = context.state().reading->panel();
    const bool gentle = panel && version_of(context, *panel) == pages::Version::Gentle;
    if (gentle && !question.gentle_ask.empty())
        return context.words(question.id + ".alt.ask", question.gentle_ask);
    return context.words(question.id + ".ask", question.ask);
}

/// The file of an option's picture; none for spots of the panel and for options without a picture.
std::optional<std::string> picture_of(const Context& context, const story::Option& option) {
    if (question_of(context).kind == story::QuestionKind::Tap)
        return std::nullopt;
    const auto& props = context.stage().catalogue().props;
    if (std::find(props.begin(), props.end(), option.picture) == props.end())
        return std::nullopt;
    return "props/" + option.picture + ".svg";
}

double rail_top(const Context& context) {
    return context.screen().height - context.mm(big_token_mm + 2 * margin_mm);
}

/// The panel's place when it stands beside (landscape) or above (portrait) the cards.
Rect art_rect(const Context& context) {
    const double margin = context.mm(margin_mm), width = context.screen().width;
    if (context.metrics().portrait())
        return {margin, margin, width - 3 * margin - context.mm(small_token_mm),
                rail_top(context) * 0.25};
    return {margin, margin, std::max(width * 0.25, context.mm(36)), rail_top(context) - margin};
}

/// As high as the question asks for, up to a third of the page.
Rect ask_room(const Context& context) {
    const Rect all = context.screen(), art = art_rect(context);
    const double gap = context.mm(gap_mm), tree = context.mm(small_token_mm + 2 * margin_mm);
    const bool tall = context.metrics().portrait();
    Rect room{art.right() + gap, context.mm(2), all.width - tree - art.right() - gap, 0};
    if (tall)
        room = {context.mm(margin_mm), art.bottom() + gap, all.width - 2 * context.mm(margin_mm),
                0};
    const double words =
        height_of(context, ask_of(context), {}, words_in_balloon(context, room).width);
    room.height = std::clamp(balloon_height(context, words) + 2, tall ? 0 : context.mm(20),
                             rail_top(context) * 0.34);
    return room;
}

Rect cards_room(const Context& context, const Layout& layout) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    if (!layout.art_beside)
        return {margin, context.mm(small_token_mm + 2 * margin_mm), all.width - 2 * margin,
                rail_top(context) - context.mm(small_token_mm + 2 * margin_mm)};
    const double top = ask_room(context).bottom() + gap;
    const double x = context.metrics().portrait() ? margin : art_rect(context).right() + gap;
    return {x, top, all.width - margin - x, rail_top(context) - top};
}

std::vector<Rect> cells(const Context& context, const Layout& layout, std::size_t count) {
    const Rect room = cards_room(context, layout);
    const double gap = context.mm(gap_mm);
    const auto across = static_cast<std::size_t>(layout.across);
    const std::size_t rows = (count + across - 1) / across;
    const double height =
        (room.height - gap * static_cast<double>(rows - 1)) / static_cast<double>(rows);
    const double width = (room.width - gap * (layout.across - 1)) / layout.across;
    std::vector<Rect> all;
    for (std::size_t i = 0; i < count; ++i) {
        const bool last_alone = i + 1 == count && i % across == 0 && across > 1;
        all.push_back({room.x + (last_alone ? (room.width - width) / 2
                                            : (width + gap) * static_cast<double>(i % across)),
                       room.y + (height + gap) * static_cast<double>(i / across), width, height});
    }
    return all;
}

struct Inside {
    Rect picture, words;
};

/// Picture and words of a card: side by side, or one above the other on a tall card.
Inside inside_of(const Context& context, const Rect& card, bool has_picture) {
    const double pad = std::min(context.mm(2.4), card.height * 0.06);
    const Rect inner = card.inset({context.mm(2.4), pad, context.mm(2.4), pad});
    if (!has_picture)
        return {{}, inner};
    if (card.height > card.width * 0.9) {
        const double side = inner.height * 0.5;
        return {{inner.x, inner.y, inner.width, side}, inner.inset({0, side + pad / 2, 0, 0})};
    }
    const double side = std::min({inner.height, inner.width * 0.25, context.mm(27)});
    return {{inner.x, inner.y, side, inner.height}, inner.inset({side + context.mm(2.4), 0, 0, 0})};
}

Type type_of(const Context& context, const Rect& card, bool has_picture) {
    Type type = card_type;
    if (has_picture && card.height > card.width * 0.9)
        type.align = text::Align::Centre;
    if (question_of(context).kind == story::QuestionKind::TrueFalse)
        type.weight = text::Weight::Bold;
    return type;
}

bool all_fit(const Context& context, const Layout& layout) {
    const auto& options = question_of(context).options;
    if (layout.art_beside && !fits_at_full_size(context, ask_of(context), {},
                                                words_in_balloon(context, ask_room(context))))
        return false;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const std::size_t first = i - i % layout.a_step;
        const std::size_t count = std::min(layout.a_step, options.size() - first);
        const Rect cell = cells(context, layout, count)[i - first];
        const bool pictured = picture_of(context, options[i]).has_value();
        if (!fits_at_full_size(context, context.words(options[i].id, options[i].words),
                               type_of(context, cell, pictured),
                               inside_of(context, cell, pictured).words.size()))
            return false;
    }
    return true;
}

/// The first of the ways from all together to one by one in which no word must be made smaller.
Layout layout_of(const Context& context) {
    const std::size_t count = std::max<std::size_t>(1, question_of(context).options.size());
    const bool tall = context.metrics().portrait();
    const std::vector<Layout> ways{{true, count, 2}, {true, count, 1},         {false, 4, 2},
                                   {false, 3, 1},    {false, 2, tall ? 1 : 2}, {false, 2, 1},
                                   {false, 1, 1}};
    for (const Layout& way : ways)
        if (all_fit(context, way))
            return way;
    return ways.back();
}

ui::Node make_option(const Context& context, const story::Option& option, const Rect& at,
                     unsigned seed) {
    const std::string& words = context.words(option.id, option.words);
    ui::Node node = make_node(context, option.id, ui::Role::Card, words, at);
    add_card(node.drawing, context, at, card_paper(context, seed));
    const auto picture = picture_of(context, option);
    const Inside inside = inside_of(context, at, picture.has_value());
    if (picture)
        add_asset(node.drawing, context, *picture, inside.picture.inflated(-context.mm(0.6)));
    add_words(node.drawing, context, words, type_of(context, at, picture.has_value()),
              inside.words);
    return node;
}

void add_options(ui::Tree& tree, const Context& context, const Layout& layout, std::size_t page) {
    const auto& options = question_of(context).options;
    const std::size_t first = std::min(page * layout.a_step, options.size());
    const std::size_t count = std::min(layout.a_step, options.size() - first);
    const auto at = cells(context, layout, count);
    for (std::size_t i = 0; i < count; ++i)
        tree.root.children.push_back(make_option(context, options[first + i], at[i],
                                                 70u + static_cast<unsigned>(first + i)));
}

/// Where the question's tail points: in portrait to the asker's mouth in the picture above, beside
/// the cards just into the picture, so that it crosses no card.
Point asker_in(const Context& context, const stage::Scene& scene, const Rect& at) {
    const Rect ask = ask_room(context), there = context.placed(at);
    if (!context.metrics().portrait())
        return {at.right() - context.mm(16), ask.bottom() - ask.height * 0.2};
    for (const stage::Figure& figure : scene.figures)
        if (figure.who == question_of(context).asker)
            return context.placed(figure.mouth + there.origin());
    return {at.centre().x, at.y + at.height * 0.6};
}

/// How well a window of the scene shows its people: the asker first, then everybody whole.
double worth_of(const stage::Scene& scene, double left, double width, const std::string& asker) {
    double worth = 0;
    for (const stage::Figure& figure : scene.figures) {
        const double seen =
            std::min(figure.body.right(), left + width) - std::max(figure.body.x, left);
        if (seen <= 0)
            continue;
        const bool whole = seen >= figure.body.width - 1;
        worth += (whole ? 1 : -1.5) * (figure.who == asker ? 4 : 1);
    }
    return worth;
}

/// The part of a scene, `width` px wide, that shows the asker and as many others as it can.
stage::Scene narrowed(stage::Scene scene, double width, const std::string& asker) {
    double best = 0, most = -1e9;
    for (double left = 0; left <= scene.size.width - width; left += 4) {
        const double middle = std::abs(left + width / 2 - scene.size.width / 2);
        const double worth = worth_of(scene, left, width, asker) - middle * 0.001;
        best = worth > most ? left : best;
        most = std::max(most, worth);
    }
    const double unit = scene.camera.width / scene.size.width;
    const double from = scene.mirrored ? scene.size.width - best - width : best;
    scene.camera.x += from * unit;
    scene.camera.width = width * unit;
    scene.size.width = width;
    for (stage::Figure& figure : scene.figures)
        figure.mouth.x -= best;
    return scene;
}

/// The question's own picture where the staging has one, else that of the panel it hangs on.
Point add_question_art(drawing::DrawList& list, const Context& context, const Rect& at) {
    const std::string& id = question_of(context).id;
    const auto* panel = context.state().reading->panel();
    const double wide = std::max(at.width, at.height * 1.2);
    const stage::View view{{wide, at.height}, context.right_to_left(), 0.24};
    stage::Scene scene;
    if (context.stage().has_staging(id))
        scene = context.stage().compose(id, {}, view);
    else if (panel && version_of(context, *panel) == pages::Version::Gentle)
        scene = context.stage().compose(panel->id + ".alt", panel->gentle->staging, view);
    else if (panel)
        scene = context.stage().compose(panel->id, panel->staging, view);
    scene = narrowed(std::move(scene), at.width, question_of(context).asker);
    const std::string key = fmt::format("question:{}:{:.0f}x{:.0f}:{}", id, at.width, at.height,
                                        view.mirrored ? "rtl" : "ltr");
    list.push_back(
        drawing::DrawPicture{pages::panel_art(context.stage(), key, scene, context.mm(3.4)),
                             context.placed(at), false, 1});
    return asker_in(context, scene, at);
}

/// The question over the cards, spoken out of the picture beside them.
ui::Node make_question_beside(drawing::DrawList& list, const Context& context) {
    const Point mouth = add_question_art(list, context, art_rect(context));
    return make_balloon(context, question_of(context).id + ".ask", ask_of(context),
                        ask_room(context), mouth, Lean::Start);
}

/// The question alone, large, out of the panel behind it.
void add_question_alone(ui::Tree& tree, const Context& context) {
    const Rect all = context.screen();
    const double side = context.mm(small_token_mm + 2 * margin_mm);
    Point mouth{all.centre().x, all.height * 0.7};
    if (const auto* panel = context.state().reading->panel()) {
        const auto scene = add_scene(tree.root.drawing, context, *panel, 0.55);
        for (const stage::Figure& figure : scene.figures)
            if (figure.who == question_of(context).asker)
                mouth = context.placed(figure.mouth);
    }
    tree.root.children.push_back(
        make_balloon(context, question_of(context).id + ".ask", ask_of(context),
                     {side, context.mm(margin_mm), all.width - 2 * side, all.height * 0.5}, mouth));
}

} // namespace

int question_steps(const Context& context) {
    const Layout layout = layout_of(context);
    if (layout.art_beside)
        return 1;
    const auto count = question_of(context).options.size();
    return 1 + static_cast<int>((count + layout.a_step - 1) / layout.a_step);
}

ui::Tree view_question(const Context& context) {
    const Layout layout = layout_of(context);
    const int steps = question_steps(context);
    const int step = std::clamp(context.state().beat, 0, steps - 1);
    ui::Tree tree = make_screen(context, "question", ask_of(context));
    add_ground(tree.root.drawing, context, Ground::Paper);
    if (layout.art_beside) {
        ui::Node balloon = make_question_beside(tree.root.drawing, context);
        add_options(tree, context, layout, 0);
        tree.root.children.push_back(std::move(balloon));
    } else if (step == 0) {
        add_question_alone(tree, context);
    } else {
        add_options(tree, context, layout, static_cast<std::size_t>(step - 1));
    }
    add_step_controls(tree, context, static_cast<std::size_t>(steps),
                      static_cast<std::size_t>(step));
    turn_by_touch(tree);
    tree.on_touch.reset();
    return tree;
}

} // namespace hakawati::screens
