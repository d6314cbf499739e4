#include "learning/checking.h"
#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/parts/furniture.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

std::vector<std::string> lines_of(const Context& context, const story::GuideCard& card) {
    std::vector<std::string> lines;
    for (const story::GuideText& line : card.lines)
        lines.push_back(words_of(context, line));
    return lines;
}

CardWords from_guide(const Context& context, const story::GuideCard& card,
                     const std::string& picture) {
    return {words_of(context, card.title), lines_of(context, card), "", picture, false};
}

bool is_read_here(const Context& context, const story::Chapter& chapter) {
    const auto& planned = context.state().leading.plan.chapters;
    return std::find(planned.begin(), planned.end(), chapter.number) != planned.end();
}

/// What a child may take home from the chapters of this session.
CardWords home_card(const Context& context) {
    CardWords card{context.word("end.take-home"), {}, "", "props/tent.svg", false};
    if (const auto* guide = guide_of(context))
        card.lines = lines_of(context, guide->home);
    for (const story::Chapter& chapter : context.book()->book.chapters) {
        if (!is_read_here(context, chapter) || !chapter.mission)
            continue;
        card.for_everybody += (card.for_everybody.empty() ? "" : " ") +
                              context.words(chapter.mission->id, chapter.mission->words);
        card.picture = "props/" + chapter.mission->picture + ".svg";
    }
    return card;
}

CardWords hands_on_card(const Context& context) {
    const auto fitting = hands_on_here(context);
    if (fitting.empty())
        return {context.word("group.part-hands-on"), {}, "", "ui/five.svg", false};
    const auto& activity = *fitting[context.state().leading.hands_on % fitting.size()];
    std::string picture = "ui/five.svg";
    for (const story::Chapter& chapter : context.book()->book.chapters)
        if (is_read_here(context, chapter) &&
            std::find(activity.chapters.begin(), activity.chapters.end(), chapter.id) !=
                activity.chapters.end()) {
            picture = "props/" + chapter.picture + ".svg";
            break;
        }
    CardWords card = from_guide(context, activity.card, picture);
    card.adults_only = activity.measures == story::Measures::AdultsOnly;
    return card;
}

CardWords safe_card(const Context& context) {
    CardWords card{context.word("group.safe"), {}, "", "props/step-stop.svg", false};
    const auto& check = context.book()->book.check;
    for (const story::Line& line : check ? check->lines : std::vector<story::Line>{})
        if (line.id.ends_with(".safe"))
            card.for_everybody = context.words(line.id, line.words);
    return card;
}

CardWords part_card(const Context& context, std::size_t part, const std::string& picture) {
    const auto* guide = guide_of(context);
    if (guide && part < guide->path.size())
        return from_guide(context, guide->path[part].card, picture);
    const std::string name = story::session_parts[part];
    return {context.word("group.part-" + name), {}, "", picture, false};
}

struct CardPlaces {
    Rect sheet, picture, title, large, lines, path;
};

enum class Way { Shown, GivesRoom };

/// `share`: how much of its own size the picture has.
CardPlaces card_places(const Context& context, const CardWords& card, std::size_t tokens,
                       double share, Way way = Way::Shown) {
    const Rect all = context.screen();
    const bool tall = context.metrics().portrait(), low = is_low(context);
    const double margin = context.mm(low ? 2.4 : 4), gap = context.mm(low ? 2 : 3);
    const double path = context.mm(low ? 11 : 18);
    const Rect row = row_rect(context, tokens);
    CardPlaces at;
    at.sheet = {margin, margin, all.width - 2 * margin, row.y - gap - margin};
    if (way == Way::Shown) {
        at.path = {margin, row.y - gap - path, at.sheet.width, path};
        at.sheet.height -= path + gap;
    }
    const Rect inside = at.sheet.inflated(-context.mm(!low ? 6 : share > 0 ? 2 : 1));
    const double side =
        share * (tall ? inside.height * 0.26 : std::min(inside.height, inside.width * 0.3));
    const double beside = share > 0 ? side + (tall ? gap : context.mm(6)) : 0;
    at.picture = tall ? Rect{inside.x, inside.y, inside.width, side}
                      : Rect{inside.x, inside.centre().y - side / 2, side, side};
    const Rect words = inside.inset({tall ? 0 : beside, tall ? beside : 0, 0, 0});
    const double title = context.mm(low ? 6 : 11);
    at.title = {words.x, words.y, words.width, title};
    const Rect rest = words.inset({0, title + (low ? 0 : gap), 0, 0});
    const double large = card.for_everybody.empty() ? 0 : card.lines.empty() ? 1 : 0.6;
    at.large = {rest.x, rest.y, rest.width, rest.height * large};
    at.lines = rest.inset({0, at.large.height, 0, 0});
    return at;
}

struct LineType {
    AdultType type{adult_3, text::Weight::Regular, text::Align::Start, ink, nullptr};
    double gap, indent, height; ///< px; height of all of them
};

/// As large as the lines fit, or the smallest that can be read.
LineType type_of_lines(const Context& context, const std::vector<std::string>& lines, Size room) {
    LineType set;
    set.gap = context.mm(is_low(context) ? 0.7 : 1.8);
    set.indent = context.mm(4.5);
    const double width = room.width - set.indent;
    set.type = fitted_lines(context, lines, set.type, {width, room.height}, set.gap);
    set.height = adult_lines_height(context, lines, set.type, width, set.gap);
    return set;
}

/// No line of what the adult says may be missing: the picture gives way to them, and
/// at last the stones of the session, which every other card has.
CardPlaces places_for(const Context& context, const CardWords& card,
                      const std::vector<std::string>& lines, std::size_t tokens) {
    for (const double share : {1.0, 0.7, 0.4, 0.0}) {
        const CardPlaces at = card_places(context, card, tokens, share);
        if (type_of_lines(context, lines, at.lines.size()).height <= at.lines.height)
            return at;
    }
    return card_places(context, card, tokens, 0, Way::GivesRoom);
}

void add_lines(ui::Tree& tree, const Context& context, const std::vector<std::string>& lines,
               const Rect& at) {
    const LineType set = type_of_lines(context, lines, at.size());
    const double dot = context.mm(1.6), width = at.width - set.indent;
    const double first = adult_height(context, "x", set.type, at.width) / 2;
    double y = at.y + std::max(0.0, (at.height - set.height) / 2);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double high = adult_height(context, lines[i], set.type, width);
        ui::Node line =
            make_adult_text(context, "line-" + std::to_string(i + 1), lines[i], set.type,
                            {at.x + set.indent, y, width, high + 1}, Stand::Top);
        add_asset(line.drawing, context, "ui/leaf-full.svg",
                  Rect{at.x + dot, y + first, 0, 0}.inflated(dot));
        tree.root.children.push_back(std::move(line));
        y += high + set.gap;
    }
}

/// Before the book beside the energiser, after it beside the goodbye.
bool offers_check(const Context& context) {
    const std::string& card = context.state().leading.card;
    return has_check(context) && (card == "hello" || card == "energiser" || card == "goodbye");
}

/// "Next: Play", beside the token, where the row has room for it.
void add_next_words(ui::Tree& tree, const Context& context, std::size_t tokens_before) {
    const Rect row = row_rect(context, tokens_before + 1);
    const double from =
        row.x + static_cast<double>(tokens_before) * (row.height + context.mm(gap_mm));
    const Rect room{from, row.y, row.right() - row.height - context.mm(gap_mm) - from, row.height};
    const std::string next = after_card(context);
    const std::string word = next == "check"       ? "group.check"
                             : next == "talk"      ? "group.talk"
                             : next == "record"    ? "record.title"
                             : next == "story"     ? "group.part-read"
                             : next == "energiser" ? "group.part-play"
                                                   : "group.part-" + next;
    const std::string words = context.word("group.next") + " " + context.word(word);
    const AdultType bold{adult_2, text::Weight::Bold, text::Align::Start, ink_desk, nullptr};
    if (room.width >= context.mm(24))
        tree.root.children.push_back(make_adult_text(context, "next-part", words, bold,
                                                     end_for(context, words, bold, room)));
}

} // namespace

CardWords words_of_card(const Context& context) {
    const std::string& card = context.state().leading.card;
    if (card == "home")
        return home_card(context);
    if (card == "safe")
        return safe_card(context);
    if (card == "hands-on")
        return hands_on_card(context);
    if (card == "hello")
        return part_card(context, 0, "ui/greeter.svg");
    if (card == "goodbye")
        return part_card(context, 5, "ui/greeter.svg");
    if (const auto* guide = guide_of(context))
        return from_guide(context, guide->energiser, "props/captain-sock-hand.svg");
    return part_card(context, 1, "props/captain-sock-hand.svg");
}

ui::Tree view_card(const Context& context) {
    const CardWords card = words_of_card(context);
    ui::Tree tree = make_screen(context, "card", card.title);
    add_ground(tree.root.drawing, context, Ground::Desk);
    std::vector<const char*> first{"back", "tree", "referral"};
    if (context.state().leading.card == "hands-on" && hands_on_here(context).size() > 1)
        first.push_back("more");
    if (offers_check(context))
        first.push_back("check");
    std::vector<std::string> lines;
    if (card.adults_only)
        lines.push_back(context.word("group.adults-measure"));
    lines.insert(lines.end(), card.lines.begin(), card.lines.end());
    const CardPlaces at = places_for(context, card, lines, first.size() + 1);
    add_sheet(tree.root.drawing, context, at.sheet, 65);
    if (!at.picture.empty())
        add_asset(tree.root.drawing, context, card.picture, at.picture);
    ui::Node title = make_adult_text(context, "card.title", card.title, adult_title, at.title);
    title.role = ui::Role::Heading;
    tree.root.children.push_back(std::move(title));
    if (!card.for_everybody.empty()) {
        ui::Node large =
            make_node(context, "card.words", ui::Role::Text, card.for_everybody, at.large);
        add_words(large.drawing, context, card.for_everybody, group_type(5.2), at.large);
        tree.root.children.push_back(std::move(large));
    }
    add_lines(tree, context, lines, at.lines);
    if (!at.path.empty())
        add_path(tree, context, at.path);
    for (ui::Node& token : make_row(context, first, {"next"}))
        tree.root.children.push_back(std::move(token));
    add_next_words(tree, context, first.size());
    tree.default_focus = "next";
    tree.on_next = ui::Message{"next", ""};
    tree.on_previous = tree.on_back = ui::Message{"back", ""};
    return tree;
}

} // namespace hakawati::screens
