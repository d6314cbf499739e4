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

/// Sign and word: one above the other on a tall card, side by side on a low one.
ui::Node make_end_card(const Context& context, const std::string& id, const std::string& icon,
                       const std::string& words, const Rect& at) {
    ui::Node node = make_button(context, id, ui::Role::Card, words, at);
    add_card(node.drawing, context, at,
             card_paper(context, 40u + static_cast<unsigned>(id.size())));
    const double pad = context.mm(2.4);
    const Rect inner = at.inflated(-pad);
    const bool stacked = at.height > at.width * 0.8;
    const double side =
        std::min(context.mm(small_token_mm), stacked ? std::min(inner.width, inner.height * 0.4)
                                                     : std::min(inner.height, inner.width * 0.26));
    const Rect sign = stacked ? Rect{inner.centre().x - side / 2, inner.y + pad / 2, side, side}
                              : Rect{inner.x, inner.centre().y - side / 2, side, side};
    add_sign(node.drawing, context, icon, sign);
    const Rect label =
        stacked ? inner.inset({0, side + pad, 0, 0}) : inner.inset({side + pad, 0, 0, 0});
    add_words(node.drawing, context, words,
              {child_1, text::Weight::Bold, stacked ? text::Align::Centre : text::Align::Start, ink,
               nullptr},
              label);
    return node;
}

void add_end_cards(ui::Node& root, const Context& context, const Rect& row) {
    const double gap = context.mm(gap_mm), width = (row.width - 2 * gap) / 3;
    double x = row.x;
    const std::array<std::array<const char*, 4>, 3> cards{{
        {"again", "try-again", ".again", "action.again"},
        {"tree", "calm-exit", ".calm", "action.calm-tree"},
        {"shelf", "shelf", ".shelf", "action.shelf"},
    }};
    for (const auto& [id, icon, end, word] : cards) {
        root.children.push_back(make_end_card(context, id, icon, ending_words(context, end, word),
                                              {x, row.y, width, row.height}));
        x += width + gap;
    }
}

/// A pegged note, as large as its words ask for.
void add_take_home(ui::Node& root, const Context& context, const Rect& room) {
    const auto* line = ending_line(context.book()->book, "-home");
    if (!line)
        return;
    const std::string& words = context.words(line->id, line->words);
    const double pad = context.mm(4), peg = context.mm(4.4);
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
    add_take_home(tree.root, context,
                  {title.x, note_top, tall ? title.width : art.width * 0.56, all.height * 0.3});
    const Rect row = tall ? Rect{margin, art.bottom() + margin, art.width, stack - margin}
                          : Rect{tokens, all.height - tokens + margin, all.width - tokens - margin,
                                 tokens - 2 * margin};
    add_end_cards(tree.root, context, row);
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.default_focus = "shelf";
    tree.on_previous = ui::Message{"back", ""};
    tree.on_back = ui::Message{"shelf", ""};
    return tree;
}

} // namespace hakawati::screens
