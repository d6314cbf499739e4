#include "screens/questions/rail.h"

#include "base/strings.h"
#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double twig_mm = 22;
constexpr double dot_pitch_mm = 3;
constexpr double small_mm = 100;
constexpr drawing::Colour plum_ink{0x4E, 0x2C, 0x52, 255};

/// The sign of next without its orange, for a Next that is not there yet.
drawing::Picture grey(const drawing::Picture& sign) {
    drawing::Picture picture = sign;
    picture.key = "next-asleep";
    picture.svg = [coloured = sign.svg] {
        std::string svg = coloured();
        for (const auto& [from, to] : {std::pair{"#D56B1D", "#A79A90"},
                                       {"#BD5716", "#93857B"},
                                       {"#86380F", "#71645C"},
                                       {"#F0A25E", "#C4B8AE"}})
            svg = replace_all(svg, from, to);
        return svg;
    };
    return picture;
}

/// The sign of next turned to point up or down; teal unless it is the way on.
drawing::Picture turned(const drawing::Picture& sign, int degrees, bool orange) {
    drawing::Picture picture = sign;
    picture.key = fmt::format("arrow:{}:{}", degrees, orange ? "orange" : "teal");
    picture.svg = [upright = sign.svg, degrees, orange] {
        std::string svg = upright();
        const auto arrow = svg.find("<g>");
        svg.replace(arrow, 3, fmt::format("<g transform=\"rotate({} 64 64)\">", degrees));
        if (!orange)
            for (const auto& [from, to] : {std::pair{"#D56B1D", "#3F959B"},
                                           {"#BD5716", "#2A7379"},
                                           {"#86380F", "#1A4F55"},
                                           {"#F0A25E", "#7FC0C4"}})
                svg = replace_all(svg, from, to);
        return svg;
    };
    return picture;
}

ui::Node make_arrow(const Context& context, const char* id, const char* word, const Rect& at,
                    const char* message) {
    ui::Node node = make_button(context, id, ui::Role::Button, context.word(word), at);
    node.action = ui::Message{message, ""};
    node.focus_radius = 0.33 * at.width;
    add_sign(node.drawing, context, "next", at);
    return node;
}

/// Points the arrow another way; the last thing drawn is its sign.
void turn(ui::Node& arrow, int degrees, bool orange) {
    auto& sign = std::get<drawing::DrawPicture>(arrow.drawing.back());
    sign.mirrored = false;
    sign.picture = turned(sign.picture, degrees, orange);
}

/// Questions of this chapter that were tried, the one at hand included.
int tried_of(const Context& context, const Asked& asked, int& total) {
    int tried = 0;
    for (const story::Step& step : asked.chapter->steps)
        if (const auto* question = std::get_if<story::Question>(&step)) {
            ++total;
            const bool here = question == asked.question && asked.answering.tried();
            tried += here || context.state().record.leaves.count(question->id) ? 1 : 0;
        }
    return tried;
}

std::string twig_line(const Rect& branch, double edge) {
    const Rect local{edge, edge, branch.width, branch.height};
    std::string path = "M" + svg_point({local.x, branch_y(local, local.x)});
    for (int i = 1; i <= 24; ++i) {
        const double x = local.x + local.width * i / 24;
        path += " L" + svg_point({x, branch_y(local, x)});
    }
    const auto line = [&](const char* colour, double width) {
        return fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\" "
                           "stroke-linecap=\"round\"/>",
                           path, colour, svg_number(width));
    };
    return line("#7B4E30", edge * 0.62) + line("#A5714A", edge * 0.3);
}

void add_twig(ui::Tree& tree, const Context& context, const Asked& asked, const Rect& at) {
    int total = 0;
    const int tried = tried_of(context, asked, total);
    const bool bud = asked.answering.tried() && is_pending(context.state(), asked.question->id);
    const std::string name = bud ? context.word("question.keeping")
                                 : context.word("twig.label", {{"number", context.number(tried)},
                                                               {"total", context.number(total)}});
    ui::Node node = make_node(context, "twig", ui::Role::Picture, name, at);
    const Rect ground = at.inset({0, at.height * 0.12, 0, at.height * 0.12});
    add_drawn(
        node.drawing, context, fmt::format("twig-ground:{:.0f}", at.width), ground,
        [size = ground.size()] {
            return svg_rect({0, 0, size.width, size.height}, size.height * 0.35, "#FDF3DA", 0.72);
        });
    const double edge = context.mm(1.6);
    const Rect branch{at.x + edge, at.centre().y, at.width - 2 * edge, at.height * 0.26};
    add_drawn(node.drawing, context, fmt::format("twig:{:.0f}", branch.width),
              branch.inflated(edge), [branch, edge] { return twig_line(branch, edge); });
    const double pitch = branch.width / (total + 0.2);
    const double side = std::min(pitch * 1.15, context.mm(9.4));
    for (int i = 0; i < total; ++i) {
        const double x = branch.x + pitch * (i + 0.35);
        const char* leaf = i >= tried              ? "ui/leaf-ahead.svg"
                           : bud && i + 1 == tried ? "ui/leaf-bud.svg"
                                                   : "ui/leaf-full.svg";
        add_asset(node.drawing, context, leaf,
                  {x - side * 0.14, branch_y(branch, x) - side * 0.88, side, side});
    }
    tree.root.children.push_back(std::move(node));
}

double pill_width(const Context& context) {
    const Type type{child_1, text::Weight::Bold, text::Align::Centre, plum_ink, nullptr, 1};
    const Size words =
        set_words(context, context.word("question.not-sure"), type, {context.mm(60), context.mm(9)})
            .paragraph.size;
    return context.mm(big_token_mm + 9) + words.width;
}

std::string pill(Size size, double high) {
    const Rect body{0, (size.height - high) / 2, size.width, high};
    std::string svg;
    for (double grown = 0; grown < 5; grown += 1.2)
        svg += svg_rect(body.inflated(grown * 0.6).moved(0, 3), high / 2, "#4A2E1A", 0.05);
    return svg + svg_rect(body, high / 2, "#8D6896") +
           svg_rect(body.inflated(-2.5), high / 2 - 2.5, "#F3E4F0");
}

/// A pill with its word where there is room, else the token alone.
ui::Node make_not_sure(const Context& context) {
    const double token = context.mm(big_token_mm);
    const Rect at = not_sure_rect(context);
    const double width = at.width;
    const bool roomy = width > token;
    const Rect sign{at.x, at.y, token, token};
    ui::Node node =
        make_button(context, "not-sure", ui::Role::Button, context.word("action.not-sure"), at);
    node.focus_radius = 0.33 * token;
    if (roomy) {
        const double high = token * 0.86;
        add_drawn(node.drawing, context, fmt::format("pill:{:.0f}x{:.0f}", width, token), at,
                  [size = at.size(), high] { return pill(size, high); });
        const Type type{child_1, text::Weight::Bold, text::Align::Centre, plum_ink, nullptr, 1};
        add_words(node.drawing, context, context.word("question.not-sure"), type,
                  at.inset({token + context.mm(1.5), 0, context.mm(4.5), 0}));
    }
    add_sign(node.drawing, context, "not-sure", sign);
    return node;
}

void add_dots(drawing::DrawList& list, const Context& context, int steps, int step,
              const Rect& room) {
    const double pitch = context.mm(dot_pitch_mm), high = pitch * steps;
    if (high > room.height)
        return;
    const Rect at{room.centre().x - pitch, room.centre().y - high / 2, 2 * pitch, high};
    add_drawn(list, context, fmt::format("dots:{}:{}:{:.0f}", steps, step, pitch), at, [=] {
        std::string svg;
        for (int i = 0; i < steps; ++i) {
            const Point middle{pitch, pitch * (i + 0.5)};
            svg += svg_circle(middle, pitch * 0.36, "#7D5A34") +
                   svg_circle(middle, pitch * 0.27, i == step ? "#BD5716" : "#FFF8E8");
        }
        return svg;
    });
}

} // namespace

double rail_top(const Context& context) {
    return context.screen().height - context.mm(big_token_mm + 2 * margin_mm);
}

Rect page_over_rail(const Context& context) {
    const double margin = context.mm(margin_mm);
    return {margin, margin, context.screen().width - 2 * margin, rail_top(context) - margin};
}

bool is_small(const Context& context) {
    return std::min(context.screen().width, context.screen().height) < context.mm(small_mm);
}

Rect rail_middle(const Context& context) {
    const double ear = context.metrics().portrait() ? 0 : context.mm(big_token_mm + gap_mm);
    return context.metrics().for_hand(between_lower_tokens(context).inset({ear, 0, 0, 0}));
}

ui::Node make_next(const Context& context, Onward way) {
    ui::Node node = make_token(context, "next", ui::Corner::BottomEnd);
    if (way == Onward::Awake)
        return node;
    node.name = context.word("question.first-choose");
    node.state.enabled = false;
    auto& sign = std::get<drawing::DrawPicture>(node.drawing.back());
    sign.picture = grey(sign.picture);
    return node;
}

Onward onward(const Asked& asked) {
    return asked.answering.tried() ? Onward::Awake : Onward::Asleep;
}

bool twig_has_place(const Context& context) {
    return rail_middle(context).width >= context.mm(twig_mm + gap_mm + big_token_mm);
}

Rect beside_twig(const Context& context) {
    const double taken = twig_has_place(context) ? context.mm(twig_mm + gap_mm) : 0;
    return rail_middle(context).inset({taken, 0, 0, 0});
}

Rect not_sure_rect(const Context& context) {
    const Rect room = beside_twig(context);
    const double token = context.mm(big_token_mm), wide = pill_width(context);
    const double width = wide <= room.width ? wide : token;
    const double middle = std::clamp(context.screen().centre().x, room.x + width / 2,
                                     std::max(room.x + width / 2, room.right() - width / 2));
    return {middle - width / 2, room.y, width, token};
}

void add_rail(ui::Tree& tree, const Context& context, const Asked& asked) {
    const Rect middle = rail_middle(context);
    const double twig = context.mm(twig_mm);
    const bool beside = twig_has_place(context), asks = !asked.done();
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    if (beside)
        add_twig(tree, context, asked, {middle.x, middle.y, twig, middle.height});
    else if (!asks)
        add_twig(tree, context, asked,
                 {middle.centre().x - twig / 2, middle.y, twig, middle.height});
    if (asks)
        tree.root.children.push_back(make_not_sure(context));
    tree.root.children.push_back(make_token(context, "later", ui::Corner::BottomEndInner));
    tree.root.children.push_back(make_next(context, onward(asked)));
}

Rect column_rect(const Context& context) {
    const Rect tree = token_rect(context, "tree", ui::Corner::TopEnd);
    const double top = tree.bottom() + context.mm(gap_mm);
    return {tree.x, top, tree.width, rail_top(context) - top};
}

Rect beside_column(const Context& context) {
    const double margin = context.mm(margin_mm);
    return {margin, margin, column_rect(context).x - context.mm(gap_mm) - margin,
            rail_top(context) - margin};
}

Rect column_top(const Context& context) {
    const Rect column = column_rect(context);
    return {column.x, column.y, column.width, column.width};
}

Rect arrows_rect(const Context& context, int steps) {
    Rect room = column_rect(context);
    const double gap = context.mm(gap_mm);
    const double most = room.width * 2 + std::max(gap, context.mm(dot_pitch_mm) * steps + gap);
    room.height = std::min(room.height, most);
    return room;
}

Down down_of(Onward way, bool reads) {
    return reads ? Down::None : way == Onward::Asleep ? Down::Orange : Down::Teal;
}

void add_column(ui::Tree& tree, const Context& context, const Steps& of, int step, Down way) {
    const int steps = of.all;
    if (steps < 2)
        return;
    const Rect room = arrows_rect(context, steps), up = column_top(context);
    const double side = room.width;
    const Rect down{room.x, room.bottom() - side, side, side};
    if (step > 0) {
        const char* word = step <= of.words ? "question.label" : "action.more";
        tree.root.children.push_back(make_arrow(context, "fewer", word, up, "previous-cards"));
        turn(tree.root.children.back(), -90, false);
    }
    if (step > 0 || way != Down::None) // without an arrow they would be spots on the picture
        add_dots(tree.root.drawing, context, steps, step,
                 {room.x, up.bottom(), side, down.y - up.bottom()});
    if (step + 1 < steps && way != Down::None) {
        tree.root.children.push_back(
            make_arrow(context, "more", "action.more", down, "next-cards"));
        turn(tree.root.children.back(), 90, way == Down::Orange);
    }
}

} // namespace hakawati::screens
