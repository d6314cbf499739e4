#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/views.h"

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

/// A pegged note, as large as its words ask for.
void add_take_home(ui::Node& root, const Context& context, const Rect& room) {
    const auto* line = ending_line(context.book()->book, "-home");
    if (!line)
        return;
    const std::string words = context.words(line->id, line->words);
    const double pad = context.mm(is_low(context) ? 2 : 4), peg = context.mm(4.4);
    const Size inside = room.inset({pad, pad + peg, pad, pad}).size();
    const Size size = set_words(context, words, {}, inside).paragraph.size;
    const Rect at{room.x, room.y + peg, size.width + 2 * pad, size.height + 2 * pad + peg * 0.4};
    ui::Node note = make_node(context, line->id, ui::Role::Text, words, at);
    add_card(note.drawing, context, at, slip_paper(context, 61));
    add_asset(note.drawing, context, "ui/rope-peg.svg",
              {at.centre().x - peg / 2, at.y - peg, peg, peg * 2});
    add_words(note.drawing, context, words, {}, at.inset({pad, pad + peg * 0.4, pad, pad}));
    root.children.push_back(std::move(note));
}

} // namespace

ui::Tree view_end(const Context& context) {
    const story::Book& book = context.book()->book;
    ui::Tree tree = make_screen(context, "end", context.words(book.id + ".title", book.title));
    add_ground(tree.root.drawing, context, Ground::Paper);
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait();
    const double margin = context.mm(margin_mm), tokens = context.mm(big_token_mm + 2 * margin_mm);
    const double stack = tall ? context.mm(44) + margin : 0;
    const Rect art{margin, margin, all.width - 2 * margin, all.height - margin - tokens - stack};
    if (!book.chapters.empty())
        if (const auto* panel = last_panel(book.chapters.back()))
            add_panel_art(tree.root.drawing, context, panel->id, version_of(context, *panel), art);
    const Rect title{art.x + context.mm(3), art.y + context.mm(3), art.width - context.mm(6),
                     all.height * 0.2};
    tree.root.children.push_back(make_caption(context, book.id + "-end.cap",
                                              ending_words(context, ".cap", "end.thanks"), title));
    const double note_top = tree.root.children.back().bounds.bottom() + context.mm(3);
    const bool wide = tall || is_low(context);
    add_take_home(tree.root, context,
                  {title.x, note_top, wide ? title.width : art.width * 0.56,
                   std::min(all.height * 0.3, art.bottom() - note_top - context.mm(1))});
    const Rect beside_back{tokens, all.height - tokens + margin, all.width - tokens - margin,
                           tokens - 2 * margin};
    const Rect row = tall ? Rect{margin, art.bottom() + margin, art.width, stack - margin}
                          : context.metrics().for_hand(beside_back);
    add_end_cards(tree.root, context, row);
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.default_focus = "shelf";
    tree.on_previous = ui::Message{"back", ""};
    tree.on_back = ui::Message{"shelf", ""};
    return tree;
}

} // namespace hakawati::screens
