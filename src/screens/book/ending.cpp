#include "screens/book/end_slips.h"
#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/views.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

/// Sign and word of a card: one above the other on a tall card, side by side on a low one.
struct EndCard {
    Rect sign, label;
    text::Align align;
};

EndCard inside_of(const Context& context, const Rect& at, bool close = false) {
    const double pad = context.mm(close ? 1.6 : 2.4);
    const Rect inner = at.inflated(-pad);
    if (at.height > at.width * 0.8) {
        const double side = std::min({context.mm(small_token_mm), inner.width, inner.height * 0.4});
        return {{inner.centre().x - side / 2, inner.y + pad / 2, side, side},
                inner.inset({0, side + pad, 0, 0}),
                text::Align::Centre};
    }
    const double side = std::min({context.mm(close ? 7.5 : small_token_mm), inner.height,
                                  close ? inner.height : inner.width * 0.26});
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

struct EndCards {
    std::vector<Rect> at;
    bool close = false; ///< small signs and little air, so that each word has one line
};

/// Of one width where the words fit so; else each as wide as its words in one line ask for.
EndCards end_cards_in(const Context& context, const std::vector<std::string>& words, Type type,
                      const Rect& row) {
    const double gap = context.mm(gap_mm), count = static_cast<double>(words.size());
    const double width = (row.width - (count - 1) * gap) / count;
    const Rect one{0, 0, width, row.height};
    type.most = 1;
    EndCards cards;
    cards.close = !std::ranges::all_of(words, [&](const std::string& word) {
        return fits_at_full_size(context, word, type, inside_of(context, one).label.size());
    });
    std::vector<double> widths;
    const double beside = width - inside_of(context, one, true).label.width + 2;
    double spare = row.width - (count - 1) * gap;
    for (const std::string& word : words) {
        const SetWords line = set_words(context, word, type, row.size());
        widths.push_back(line.paragraph.size.width + beside);
        spare -= widths.back();
    }
    cards.close = cards.close && spare >= 0;
    double x = row.x;
    for (const double wanted : widths) {
        cards.at.push_back({x, row.y, cards.close ? wanted + spare / count : width, row.height});
        x = cards.at.back().right() + gap;
    }
    return cards;
}

void add_end_cards(ui::Node& root, const Context& context, const Rect& row) {
    std::vector<std::string> words;
    for (const Way& way : ways)
        words.push_back(ending_words(context, way.end, way.word));
    Type type{child_1, text::Weight::Bold};
    const EndCards cards = end_cards_in(context, words, type, row);
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Size label = inside_of(context, cards.at[i], cards.close).label.size();
        type.most = std::min(type.most, set_words(context, words[i], type, label).scale);
    }
    for (std::size_t i = 0; i < ways.size(); ++i) {
        const Rect& at = cards.at[i];
        ui::Node node = make_button(context, ways[i].id, ui::Role::Card, words[i], at);
        add_card(node.drawing, context, at, card_paper(context, 41u + static_cast<unsigned>(i)));
        const EndCard inside = inside_of(context, at, cards.close);
        add_sign(node.drawing, context, ways[i].icon, inside.sign);
        type.align = inside.align;
        add_words(node.drawing, context, words[i], type, inside.label);
        root.children.push_back(std::move(node));
    }
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

double covered_heads(const stage::Scene& scene, const Rect& art, const Slips& slips) {
    double covered = 0;
    for (const stage::Figure& figure : scene.figures)
        for (const ui::Node& slip : slips.nodes) {
            const Rect there = slip.bounds.moved(-art.x, -art.y);
            covered += figure.head.intersection(there).area() / std::max(1.0, figure.head.area());
        }
    return covered;
}

/// The picture of everybody with more and more sky over their heads.
struct Everybody {
    std::string id;
    std::vector<std::pair<double, stage::Scene>> skies; ///< with the share of the height
};

Everybody everybody_in(const Context& context, const Rect& art) {
    const auto& chapters = context.book()->book.chapters;
    const story::Panel* panel = chapters.empty() ? nullptr : last_panel(chapters.back());
    Everybody all;
    if (!panel)
        return all;
    const bool gentle = version_of(context, *panel) == pages::Version::Gentle;
    all.id = panel->id + (gentle ? ".alt" : "");
    for (const double sky : {0.0, 0.3, 0.4, 0.5, 0.6, 0.66})
        all.skies.emplace_back(
            sky, context.stage().compose(all.id, gentle ? panel->gentle->staging : panel->staging,
                                         {art.size(), context.right_to_left(), sky}));
    return all;
}

/// Everybody, and the words as large as they lie on nobody's head, with as much sky as that needs.
void add_everybody(ui::Node& root, const Context& context, const Rect& art, SeenOn seen) {
    const Everybody all = everybody_in(context, art);
    const Rect there = context.placed(art);
    Slips slips;
    const std::pair<double, stage::Scene>* seen_under = nullptr;
    double least = 1e9;
    for (const Hanging& hanging : ways_to_hang(context, seen)) {
        Slips hung = slips_on(context, art, seen, hanging);
        if (!hung.fit && hanging.most > 1)
            continue;
        double covered = all.skies.empty() ? 0 : 1e6;
        const std::pair<double, stage::Scene>* under = nullptr;
        for (const auto& sky : all.skies)
            if (const double here = covered_heads(sky.second, there, hung); here < covered) {
                covered = here;
                under = &sky;
            }
        if (covered >= least)
            continue;
        least = covered;
        slips = std::move(hung);
        seen_under = under;
        if (least <= 0)
            break;
    }
    if (seen_under) {
        const auto& [sky, scene] = *seen_under;
        const std::string key = fmt::format("end:{}:{:.0f}x{:.0f}:{:.2f}:{}", all.id, art.width,
                                            art.height, sky, scene.mirrored ? "rtl" : "ltr");
        root.drawing.push_back(drawing::DrawPicture{
            pages::panel_art(context.stage(), key, scene, context.mm(3.5)), there, false, 1});
    }
    for (ui::Node& slip : slips.nodes)
        root.children.push_back(std::move(slip));
}

} // namespace

ui::Tree view_end(const Context& context, SeenOn seen) {
    const story::Book& book = context.book()->book;
    ui::Tree tree = make_screen(context, "end", context.words(book.id + ".title", book.title));
    add_ground(tree.root.drawing, context, Ground::Paper);
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait(), narrow = is_narrow_end(context);
    const double margin = context.mm(margin_mm);
    const double tokens = context.mm(big_token_mm + 2 * margin_mm);
    const double stack = tall && !narrow ? context.mm(44) + margin : 0;
    const double foot = seen == SeenOn::Wall ? margin : tokens + stack;
    const Rect art{margin, margin, all.width - 2 * margin, all.height - margin - foot};
    add_everybody(tree.root, context, art, seen);
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
