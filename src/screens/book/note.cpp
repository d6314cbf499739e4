#include "screens/parts/furniture.h"
#include "screens/parts/parts.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr drawing::Colour dark_veil{0x2B, 0x1A, 0x14, 0x96};

/// Where everything of the note screen lies, thought left to right.
struct Places {
    Rect speaker, balloon, gentle, as_written, later;
};

/// The height that the note's words need in a balloon of this width.
double balloon_need(const Context& context, const std::string& words, double width) {
    const Size room = words_in_balloon(context, {0, 0, width, 0});
    return balloon_height(context, height_of(context, words, {}, room.width)) + 2;
}

Places landscape(const Context& context, const std::string& words) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double tokens = context.mm(big_token_mm + 2 * margin_mm);
    const double people = std::clamp(all.width * 0.22, context.mm(26), context.mm(48));
    const double tree = context.mm(small_token_mm + 2 * margin_mm);
    const double balloon = context.mm(12), width = (all.width - tree - balloon) * 0.88;
    const double need = std::min(balloon_need(context, words, width), all.height * 0.4);
    const double top = std::max({all.height * 0.19, context.mm(20), need + context.mm(4)});
    const double bottom = all.height - std::max(context.mm(margin_mm + 2), tokens * 0.2);
    const double from = margin + people + gap, room = all.width - margin - from - 2 * gap;
    Places at;
    at.speaker = {margin, top + context.mm(4), people, all.height - tokens - top - context.mm(4)};
    at.balloon = {balloon, context.mm(1.6), width, top - context.mm(4)};
    at.gentle = {from, top, room * 0.5, bottom - top};
    at.as_written = {at.gentle.right() + gap, top + (bottom - top) * 0.05, room * 0.32,
                     (bottom - top) * 0.9};
    at.later = {at.as_written.right() + gap, at.as_written.y, room * 0.18, at.as_written.height};
    return at;
}

/// On a narrow screen the cards stand one over the other beside who speaks, under the words.
Places narrow(const Context& context, const std::string& words) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double foot = all.height - context.mm(big_token_mm + 2 * margin_mm);
    const double tree = context.mm(small_token_mm + 2 * margin_mm), edge = context.mm(1.6);
    const double width = all.width - tree - edge;
    const double top = std::clamp(balloon_need(context, words, width) + 2 * edge + gap,
                                  all.height * 0.2, all.height * 0.29);
    const double people = context.mm(big_token_mm + margin_mm) + gap;
    const double cards = foot - top - gap;
    Places at;
    at.balloon = {edge, edge, width, top - 2 * edge - gap};
    at.speaker = {margin, top + gap, people - gap, foot - top - 2 * gap};
    at.gentle = {people + gap, top, all.width - margin - people - gap, cards * 0.56};
    at.as_written = {at.gentle.x, at.gentle.bottom() + gap, at.gentle.width, cards * 0.44};
    at.later = {at.gentle.x, foot + gap, at.gentle.width, all.height - foot - gap - margin};
    return at;
}

Places portrait(const Context& context, const std::string& words) {
    if (context.screen().width < context.mm(110))
        return narrow(context, words);
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double bottom = all.height - context.mm(big_token_mm + 2 * margin_mm);
    const double width = all.width - 2 * margin;
    const double need = balloon_need(context, words, width * 0.66 - margin);
    const double people = std::clamp(need + context.mm(32), bottom * 0.36, bottom * 0.48);
    Places at;
    at.speaker = {margin, context.mm(22), width * 0.34, people - context.mm(22)};
    at.balloon = {at.speaker.right(), context.mm(24), width - at.speaker.width - margin,
                  people - context.mm(34)};
    const double cards = bottom - people - 2 * gap;
    at.gentle = {margin, people + gap, width, cards * 0.56};
    at.as_written = {margin, at.gentle.bottom() + gap, width * 0.62 - gap, cards * 0.44};
    at.later = {at.as_written.right() + gap, at.as_written.y, width * 0.38, cards * 0.44};
    return at;
}

/// A card ends over Back, where that stands in its corner.
void keep_off(const Context& context, const Rect& back, Rect& card) {
    const double gap = context.mm(gap_mm);
    if (card.intersects(back.inflated(gap)))
        card.height = back.y - gap - card.y;
}

/// Under the picture: as low as the words can be, so that a small card shows a picture too.
double foot_of(const Context& context, const Rect& card, const std::string& words,
               const Type& type) {
    double foot = std::clamp(card.height * 0.3, context.mm(11), context.mm(20));
    while (foot < context.mm(20)) {
        const double beside = std::min(foot * 0.8, card.width * 0.24) + context.mm(9);
        if (fits_at_full_size(context, words, type, {card.width - beside, foot}))
            break;
        foot += context.mm(1);
    }
    return std::min(foot, card.height * 0.45);
}

ui::Node make_version(const Context& context, const std::string& id, const char* icon,
                      const Rect& at, pages::Version version) {
    const story::Panel& panel = *context.state().reading->panel();
    const bool gentle = version == pages::Version::Gentle;
    ui::Node node = make_button(context, id, ui::Role::Card, context.word("note." + id), at);
    node.action = ui::Message{"choose", id};
    node.focus_radius = context.mm(3.8);
    add_card(node.drawing, context, at,
             gentle ? picked_paper(context, 51) : card_paper(context, 52));
    const double pad = context.mm(gentle ? 3 : 2.4);
    const std::string words = context.word("note." + id);
    Type type{gentle ? child_2 : child_1, text::Weight::Bold, text::Align::Start, ink, nullptr};
    const double foot = foot_of(context, at, words, type);
    add_panel_art(node.drawing, context, panel.id, version,
                  {at.x + pad, at.y + pad, at.width - 2 * pad, at.height - foot - 2 * pad});
    const double side = std::min(foot * 0.8, at.width * 0.24);
    const Rect sign{at.x + pad * 1.4, at.bottom() - pad - foot / 2 - side / 2, side, side};
    Rect label{sign.right() + pad, at.bottom() - pad - foot, at.right() - 2 * pad - sign.right(),
               foot};
    if (set_words(context, words, type, label.size()).fits) {
        add_sign(node.drawing, context, icon, sign);
    } else { // the words are the choice; the sign only goes with them
        label = {at.x + pad, label.y, at.width - 2 * pad, foot};
        type.align = text::Align::Centre;
    }
    add_words(node.drawing, context, words, type, label);
    return node;
}

ui::Node make_later(const Context& context, const Rect& at) {
    ui::Node node = make_button(context, "later", ui::Role::Card, context.word("action.later"), at);
    add_card(node.drawing, context, at, card_paper(context, 53));
    const double pad = context.mm(1.6);
    if (at.width > at.height * 1.5) {
        const double sign = at.height - 2 * pad;
        add_sign(node.drawing, context, "later", {at.x + 2 * pad, at.y + pad, sign, sign});
        add_words(node.drawing, context, context.word("action.later"),
                  {child_1, text::Weight::Bold, text::Align::Start},
                  at.inset({sign + 4 * pad, pad, pad, pad}));
        return node;
    }
    const double side =
        std::min({context.mm(big_token_mm), at.width - 2 * pad - context.mm(2), at.height * 0.5});
    const Rect sign{at.centre().x - side / 2, at.y + at.height * 0.4 - side / 2, side, side};
    add_sign(node.drawing, context, "later", sign);
    const double top = sign.bottom() + context.mm(1.5);
    add_words(
        node.drawing, context, context.word("action.later"), {child_1, text::Weight::Bold},
        {at.x + pad, top, at.width - 2 * pad, std::min(at.bottom() - top - pad, context.mm(16))});
    return node;
}

/// Who tells about the next part: somebody who carries a child in it, else the first one seen.
std::string speaker_of(const story::Staging& staging) {
    for (const story::Actor& actor : staging.actors)
        if (!actor.carrier.empty())
            return actor.carrier;
    return staging.actors.empty() ? std::string() : staging.actors.front().who;
}

std::string first_of(const std::vector<std::string>& wanted,
                     const std::vector<std::string>& there) {
    for (const std::string& one : wanted)
        if (std::find(there.begin(), there.end(), one) != there.end())
            return one;
    return there.empty() ? std::string() : there.front();
}

/// Draws the speaker; returns where the mouth is, roughly.
Point add_speaker(ui::Node& root, const Context& context, const story::Panel& panel,
                  const Rect& at) {
    const std::string who = speaker_of(panel.staging);
    const auto& puppets = context.stage().catalogue().puppets;
    const auto puppet = puppets.find(who);
    if (puppet == puppets.end())
        return at.centre();
    const std::string pose = first_of({"talk", "stand"}, puppet->second.poses);
    const std::string mood = first_of({"kind", "calm"}, puppet->second.moods);
    const double aspect = context.stage().puppet_aspect(who, pose);
    ui::Node node = make_node(context, "speaker", ui::Role::Picture, context.name_of(who), at);
    const auto picture = context.stage().puppet(who, pose, mood, false);
    add_picture(node.drawing, context, picture, aspect, at, Foot::Bottom);
    root.children.push_back(std::move(node));
    const double height = std::min(at.height, at.width / aspect);
    return {at.centre().x + at.width * 0.04, at.bottom() - height * 0.80};
}

} // namespace

ui::Tree view_note(const Context& context) {
    const story::Panel& panel = *context.state().reading->panel();
    const std::string words = context.word("note." + panel.note->kind);
    ui::Tree tree = make_screen(context, "note", words);
    add_place(tree.root.drawing, context, panel.staging);
    add_veil(tree.root.drawing, context, dark_veil);
    Places at = context.metrics().portrait() ? portrait(context, words) : landscape(context, words);
    keep_off(context, token_rect(context, "back", ui::Corner::BottomStart), at.later);
    keep_off(context, token_rect(context, "back", ui::Corner::BottomStart), at.as_written);
    const Point mouth = add_speaker(tree.root, context, panel, at.speaker);
    tree.root.children.push_back(make_token(context, "tree", ui::Corner::TopEnd));
    if (panel.gentle)
        tree.root.children.push_back(
            make_version(context, "gentle", "gentle", at.gentle, pages::Version::Gentle));
    tree.root.children.push_back(make_version(context, "as-written", "panel-view", at.as_written,
                                              pages::Version::AsWritten));
    tree.root.children.push_back(make_later(context, at.later));
    tree.root.children.push_back(make_balloon(context, "words", words, at.balloon, mouth));
    tree.root.children.push_back(make_token(context, "back", ui::Corner::BottomStart));
    tree.default_focus = panel.gentle ? "gentle" : "as-written";
    tree.on_next = ui::Message{"choose", tree.default_focus};
    tree.on_previous = ui::Message{"back", ""};
    tree.on_back = ui::Message{"back", ""};
    return tree;
}

} // namespace hakawati::screens
