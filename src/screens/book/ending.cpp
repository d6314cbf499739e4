#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

const story::Line* ending_line(const story::Book& book, const std::string& end) {
    for (const story::Line& line : book.ending)
        if (line.id.ends_with(end))
            return &line;
    return nullptr;
}

std::string ending_words(const Context& context, const std::string& end, const std::string& word) {
    const auto* line = ending_line(context.book()->book, end);
    return line ? context.words(line->id, line->words) : context.word(word);
}

/// Sign and word of a card: one above the other on a tall card, side by side on a low one.
struct EndCard {
    Rect sign, label;
    text::Align align;
};

EndCard inside_of(const Context& context, const Rect& at) {
    const double pad = context.mm(2.4);
    const Rect inner = at.inflated(-pad);
    if (at.height > at.width * 0.8) {
        const double side = std::min({context.mm(small_token_mm), inner.width, inner.height * 0.4});
        return {{inner.centre().x - side / 2, inner.y + pad / 2, side, side},
                inner.inset({0, side + pad, 0, 0}),
                text::Align::Centre};
    }
    const double side = std::min({context.mm(small_token_mm), inner.height, inner.width * 0.26});
    return {{inner.x, inner.centre().y - side / 2, side, side},
            inner.inset({side + pad, 0, 0, 0}),
            text::Align::Start};
}

struct Way {
    const char* id;
    const char* icon;
    const char* end;  ///< of the id of the book's own word
    const char* word; ///< the program's, where the book has none
};

constexpr std::array<Way, 3> ways{{{"again", "try-again", ".again", "action.again"},
                                   {"tree", "calm-exit", ".calm", "action.calm-tree"},
                                   {"shelf", "shelf", ".shelf", "action.shelf"}}};

void add_end_cards(ui::Node& root, const Context& context, const Rect& row) {
    const double gap = context.mm(gap_mm), width = (row.width - 2 * gap) / 3;
    std::vector<std::string> words;
    for (const Way& way : ways)
        words.push_back(ending_words(context, way.end, way.word));
    const Size label = inside_of(context, {0, 0, width, row.height}).label.size();
    Type type{child_1, text::Weight::Bold};
    type.most = shared_scale(context, words, type, label);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Rect at{row.x + (width + gap) * static_cast<double>(i), row.y, width, row.height};
        ui::Node node = make_button(context, ways[i].id, ui::Role::Card, words[i], at);
        add_card(node.drawing, context, at, card_paper(context, 41u + static_cast<unsigned>(i)));
        const EndCard inside = inside_of(context, at);
        add_sign(node.drawing, context, ways[i].icon, inside.sign);
        type.align = inside.align;
        add_words(node.drawing, context, words[i], type, inside.label);
        root.children.push_back(std::move(node));
    }
}

/// Too narrow for cards with words, and for words beside words.
bool is_narrow(const Context& context) {
    return context.metrics().portrait() && context.screen().width < context.mm(low_screen_mm);
}

/// The ways on as tokens alone, at the end of Back's row.
void add_end_tokens(ui::Node& root, const Context& context) {
    const double side = context.mm(big_token_mm), step = side + context.mm(gap_mm);
    const Rect all = context.screen();
    double x = all.right() - context.mm(margin_mm) - side - 2 * step;
    for (const Way& way : ways) {
        const Rect at{x, all.bottom() - context.mm(margin_mm) - side, side, side};
        ui::Node token = make_token(context, way.id, context.metrics().for_hand(at));
        token.name = ending_words(context, way.end, way.word);
        root.children.push_back(std::move(token));
        x += step;
    }
}

/// A pegged note, as large as its words ask for.
void add_take_home(ui::Node& root, const Context& context, const story::Line* line,
                   const Rect& room) {
    const std::string words = context.words(line->id, line->words);
    const double pad = context.mm(is_low(context) || is_narrow(context) ? 2 : 4);
    const double peg = context.mm(4.4);
    const Size inside = room.inset({pad, pad + peg, pad, pad}).size();
    const Size size = set_words(context, words, {}, inside).paragraph.size;
    const Rect at{room.x, room.y + peg, size.width + 2 * pad + 2,
                  size.height + 2 * pad + peg * 0.4};
    ui::Node note = make_node(context, line->id, ui::Role::Text, words, at);
    add_card(note.drawing, context, at, slip_paper(context, 61));
    add_asset(note.drawing, context, "ui/rope-peg.svg",
              {at.centre().x - peg / 2, at.y - peg, peg, peg * 2});
    add_words(note.drawing, context, words, {}, at.inset({pad, pad + peg * 0.4, pad, pad}));
    root.children.push_back(std::move(note));
}

/// The caption over the picture and the note under it; on a low screen beside it.
void add_slips(ui::Node& root, const Context& context, const Rect& art, SeenOn seen) {
    const story::Book& book = context.book()->book;
    const auto* home = ending_line(book, "-home");
    const bool tall = context.metrics().portrait(), beside = is_low(context) && !tall && home;
    const double gap = context.mm(3), height = context.screen().height;
    const bool wall = seen == SeenOn::Wall;
    Rect room{art.x + gap, art.y + gap, art.width - 2 * gap, height * (wall ? 0.3 : 0.2)};
    if (beside)
        room = {room.x, room.y, (room.width - gap) * 0.5, art.height * 0.6};
    root.children.push_back(make_caption(context, book.id + "-end.cap",
                                         ending_words(context, ".cap", "end.thanks"), room));
    if (!home)
        return;
    const Rect caption = root.children.back().bounds;
    if (beside) {
        const double x = context.placed(caption).right() + gap;
        return add_take_home(root, context, home,
                             {x, art.y, art.right() - gap - x, art.height * 0.66});
    }
    const double top = caption.bottom() + gap;
    add_take_home(root, context, home,
                  {room.x, top, tall || wall ? room.width : art.width * 0.56,
                   std::min(height * (wall ? 0.5 : 0.3), art.bottom() - top - context.mm(1))});
}

double covered_heads(const stage::Scene& scene, const std::vector<Rect>& slips) {
    double covered = 0;
    for (const stage::Figure& figure : scene.figures)
        for (const Rect& slip : slips)
            covered += figure.head.intersection(slip).area() / std::max(1.0, figure.head.area());
    return covered;
}

/// Everybody, with as much sky as keeps the slips off their heads.
void add_everybody(drawing::DrawList& list, const Context& context, const story::Panel& panel,
                   const Rect& art, std::vector<Rect> slips) {
    const bool gentle = version_of(context, panel) == pages::Version::Gentle;
    const std::string id = panel.id + (gentle ? ".alt" : "");
    const Rect there = context.placed(art);
    for (Rect& slip : slips)
        slip = slip.moved(-there.x, -there.y);
    stage::Scene best;
    double least = 0, sky = 0;
    for (const double headroom : {0.0, 0.3, 0.4, 0.5, 0.6}) {
        stage::Scene scene =
            context.stage().compose(id, gentle ? panel.gentle->staging : panel.staging,
                                    {art.size(), context.right_to_left(), headroom});
        const double covered = covered_heads(scene, slips);
        if (headroom > 0 && covered >= least)
            continue;
        best = std::move(scene);
        least = covered;
        sky = headroom;
    }
    const std::string key = fmt::format("end:{}:{:.0f}x{:.0f}:{:.2f}:{}", id, art.width, art.height,
                                        sky, best.mirrored ? "rtl" : "ltr");
    list.push_back(drawing::DrawPicture{
        pages::panel_art(context.stage(), key, best, context.mm(3.5)), there, false, 1});
}

} // namespace

ui::Tree view_end(const Context& context, SeenOn seen) {
    const story::Book& book = context.book()->book;
    ui::Tree tree = make_screen(context, "end", context.words(book.id + ".title", book.title));
    add_ground(tree.root.drawing, context, Ground::Paper);
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait(), narrow = is_narrow(context);
    const double margin = context.mm(margin_mm);
    const double tokens = context.mm(big_token_mm + 2 * margin_mm);
    const double stack = tall && !narrow ? context.mm(44) + margin : 0;
    const double foot = seen == SeenOn::Wall ? margin : tokens + stack;
    const Rect art{margin, margin, all.width - 2 * margin, all.height - margin - foot};
    add_slips(tree.root, context, art, seen);
    std::vector<Rect> slips;
    for (const ui::Node& slip : tree.root.children)
        slips.push_back(slip.bounds);
    if (!book.chapters.empty())
        if (const auto* panel = last_panel(book.chapters.back()))
            add_everybody(tree.root.drawing, context, *panel, art, std::move(slips));
    if (seen == SeenOn::Wall)
        return tree;
    const Rect beside_back{tokens, all.height - tokens + margin, all.width - tokens - margin,
                           tokens - 2 * margin};
    const Rect row = tall ? Rect{margin, art.bottom() + margin, art.width, stack - margin}
                          : context.metrics().for_hand(beside_back);
    if (narrow)
        add_end_tokens(tree.root, context);
    else
        add_end_cards(tree.root, context, row);
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.default_focus = "shelf";
    tree.on_previous = ui::Message{"back", ""};
    tree.on_back = ui::Message{"shelf", ""};
    return tree;
}

} // namespace hakawati::screens
