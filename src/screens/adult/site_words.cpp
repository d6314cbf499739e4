#include "story/site_words.h"
#include "base/strings.h"
#include "screens/adult/desk_parts.h"
#include "screens/adult/door/locking.h"
#include "screens/adult/keyboard.h"
#include "screens/adult/rooms.h"
#include "screens/offered.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

const text::Language& language_of(const Context& context) {
    const std::string& code = context.state().adult.site_language;
    return code.empty() ? context.language() : context.world().languages->at(code);
}

/// Not a blank of any line: tablets of one place have the same, and share their sessions.
const std::string code = "code";
constexpr std::size_t longest_code = 16; ///< characters

std::string place_of(const std::string& blank, const text::Language& language) {
    return blank == code ? code : story::site_key(blank, language.code);
}

std::string words_at(const Context& context, const std::string& blank) {
    const auto& all = context.state().adult.site_words;
    const auto found = all.find(place_of(blank, language_of(context)));
    return found == all.end() ? "" : found->second;
}

/// The very line a child may read, with these words in it, in the language that is written.
std::string line_with(const Context& context, const std::string& blank, const std::string& words) {
    if (blank == code)
        return words.empty() ? context.word("site.line-no-code")
                             : context.word("site.line-code", {{"code", words}});
    State there = context.state();
    there.preferences.language = language_of(context).code;
    there.adult.site_words[place_of(blank, language_of(context))] = words;
    return Context(there, context.world()).word("site.line-" + blank);
}

/// The languages, and at the end the code of the place.
void add_language_chips(ui::Tree& tree, const Context& context, const Rect& row) {
    const auto offered = offered_languages(context.state(), context.world());
    const std::size_t chips = offered.size() + 1;
    const std::string written = words_at(context, code);
    ui::Node last = make_paper_button(
        context, "site-code",
        context.word("site.code-chip", {{"code", written.empty() ? "\u2013" : written}}),
        column_of(row, offered.size(), chips, context.mm(adult_gap_mm)));
    last.action = ui::Message{"site", code};
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const Rect at = column_of(row, i, chips, context.mm(adult_gap_mm));
        const bool picked = offered[i]->code == language_of(context).code;
        ui::Node node = make_paper_button(context, "site-language-" + offered[i]->code, "", at,
                                          picked ? Wear::Picked : Wear::Plain);
        node.name = offered[i]->autonym;
        node.action = ui::Message{"site-language", offered[i]->code};
        AdultType type = adult_label;
        type.language = offered[i];
        add_adult_words(node.drawing, context, node.name, type, at.inflated(-context.mm(1)));
        tree.root.children.push_back(std::move(node));
    }
    tree.root.children.push_back(std::move(last));
}

ui::Node make_blank(const Context& context, const std::string& blank, const Rect& at) {
    const std::string words = words_at(context, blank);
    const std::string line = line_with(context, blank, words);
    const std::string& title = context.word("site." + blank);
    ui::Node node = make_button(context, "site-" + blank, ui::Role::Card, title + ": " + line, at);
    node.action = ui::Message{"site", blank};
    node.focus_radius = context.mm(2.4);
    if (words.empty())
        add_dashed_sheet(node.drawing, context, at, 81);
    else
        add_sheet(node.drawing, context, at, 81);
    const double pad = context.mm(is_low(context) ? 1.6 : 2.6);
    const double side = std::min(context.mm(is_low(context) ? 7 : 10), at.height * 0.5);
    add_asset(node.drawing, context, words.empty() ? "ui/mark-stone.svg" : "ui/mark-found.svg",
              {at.x + pad, at.centre().y - side / 2, side, side});
    Rect inner = at.inset({2 * pad + side, pad * 0.6, pad, pad * 0.6});
    AdultType bold = adult_label, soft{adult_2};
    bold.align = text::Align::Start;
    soft.language = &language_of(context);
    soft.colour = words.empty() ? ink_soft : ink;
    const double head = std::min(context.mm(is_low(context) ? 5 : 7), inner.height * 0.42);
    soft = fitted(context, line, soft, {inner.width, inner.height - head});
    const double both = head + adult_height(context, line, soft, inner.width);
    inner = inner.inset({0, std::max(0.0, (inner.height - both) / 2), 0, 0});
    add_adult_words(node.drawing, context, title, bold,
                    inner.inset({0, 0, 0, inner.height - head}));
    add_adult_words(node.drawing, context, line, soft, inner.inset({0, head, 0, 0}), Stand::Top);
    return node;
}

ui::Tree view_all(const Context& context) {
    ui::Tree tree = make_desk_screen(context, "site-words", context.word("site.title"));
    const Rect room = desk_room(context);
    const double gap = context.mm(is_low(context) ? 2 : 3),
                 low = context.mm(is_low(context) ? 9.6 : 11);
    const double chips = low, words = low;
    add_sheet(tree.root.drawing, context, {room.x, room.y, room.width, words}, 83);
    tree.root.children.push_back(
        make_adult_text(context, "words", context.word("site.why"), {adult_2},
                        Rect{room.x, room.y, room.width, words}.inset(
                            {context.mm(3), context.mm(0.3), context.mm(3), context.mm(0.3)})));
    add_language_chips(tree, context, {room.x, room.y + words + gap, room.width, chips});
    const Rect cards = room.inset({0, words + chips + 2 * gap, 0, 0});
    const auto blanks = story::site_blanks();
    const std::size_t across = context.metrics().portrait() ? 1 : 2;
    for (std::size_t i = 0; i < blanks.size(); ++i)
        tree.root.children.push_back(
            make_blank(context, blanks[i],
                       column_of(row_of(cards, i / across, blanks.size() / across, gap), i % across,
                                 across, gap)));
    return tree;
}

/// What fits of it: its end, where the next letter goes.
std::string end_that_fits(const Context& context, std::string words, const AdultType& type,
                          Size room) {
    std::u32string all = to_utf32(words);
    while (all.size() > 1 && adult_width(context, words, type) > room.width) {
        all.erase(0, 1);
        words = to_utf8(all);
    }
    return words;
}

void add_field(ui::Tree& tree, const Context& context, const Rect& field) {
    const std::string& words = context.state().adult.written;
    add_sheet(tree.root.drawing, context, field, 85);
    AdultType type{adult_2, text::Weight::Bold};
    type.language = &language_of(context);
    const Rect inner =
        field.inset({context.mm(3), context.mm(0.6), context.mm(3), context.mm(0.6)});
    const std::string seen = end_that_fits(context, words, type, inner.size());
    ui::Node written = make_adult_text(context, "written", seen, type, inner);
    written.name = words;
    tree.root.children.push_back(std::move(written));
}

void add_line(ui::Tree& tree, const Context& context, const Rect& at) {
    const Adult& adult = context.state().adult;
    AdultType type{adult_3};
    type.language = &language_of(context);
    add_sheet(tree.root.drawing, context, at, 87);
    tree.root.children.push_back(make_adult_text(
        context, "line", line_with(context, adult.site_blank, adult.written), type,
        at.inset({context.mm(3), context.mm(0.4), context.mm(3), context.mm(0.4)})));
}

/// The line over what is written, and Keep beside it; on a low screen the line alone says both.
ui::Tree view_writing(const Context& context) {
    const Adult& adult = context.state().adult;
    ui::Tree tree =
        make_desk_screen(context, "site-words", context.word("site." + adult.site_blank),
                         language_of(context).autonym);
    const Rect room = desk_room(context);
    const double gap = context.mm(1.7), field = context.mm(12);
    const double keys = keyboard_height(context, language_of(context), room);
    const Rect upper = room.inset({0, 0, 0, keys + gap});
    const double keep = std::min(context.mm(34), room.width * 0.3);
    Rect lowest = upper.inset({0, upper.height - field, 0, 0});
    if (is_low(context)) {
        lowest = upper;
        add_line(tree, context, lowest.inset({0, 0, keep + gap, 0}));
    } else {
        const double tall = std::min(upper.height - field - gap, context.mm(34));
        add_line(tree, context, {upper.x, lowest.y - gap - tall, upper.width, tall});
        add_field(tree, context, lowest.inset({0, 0, keep + gap, 0}));
    }
    tree.root.children.push_back(make_paper_button(context, "keep", context.word("site.keep"),
                                                   lowest.inset({lowest.width - keep, 0, 0, 0})));
    add_keyboard(tree, context, language_of(context), adult.keyboard_page, room);
    tree.default_focus = "keep";
    return tree;
}

void keep_written(Update& update, const World& world) {
    Adult& adult = update.state.adult;
    const std::string place = place_of(adult.site_blank, language_of(Context(update.state, world)));
    const auto was = adult.site_words.find(place);
    const std::string words = std::string(trim(adult.written));
    if (words != (was == adult.site_words.end() ? "" : was->second))
        keep_of_tablet(update, "site/" + place, words);
    adult.site_blank.clear();
    adult.written.clear();
}

bool write(Update& update, const ui::Message& message, const World& world) {
    Adult& adult = update.state.adult;
    const Context context(update.state, world);
    if (message.name == "type")
        type_into(adult.written, message.value,
                  adult.site_blank == code ? longest_code : story::longest_site_words);
    else if (message.name == "erase")
        erase_last(adult.written);
    else if (message.name == "keys")
        adult.keyboard_page = (adult.keyboard_page + 1) %
                              std::max<std::size_t>(1, language_of(context).keyboard.size());
    else if (message.name == "keep")
        keep_written(update, world);
    else if (message.name == "back")
        adult.site_blank.clear();
    else
        return false;
    return true;
}

void begin_writing(Update& update, const std::string& blank, const World& world) {
    const auto blanks = story::site_blanks();
    if (blank != code && std::find(blanks.begin(), blanks.end(), blank) == blanks.end())
        return;
    Adult& adult = update.state.adult;
    const Context context(update.state, world);
    adult.site_language = language_of(context).code;
    adult.written = words_at(context, blank);
    adult.site_blank = blank;
    adult.keyboard_page = 0;
    update.transition = Transition::Fade;
}

} // namespace

bool act_on_site_words(Update& update, const ui::Message& message, const World& world) {
    Adult& adult = update.state.adult;
    if (!adult.site_blank.empty())
        return write(update, message, world);
    if (message.name == "site")
        begin_writing(update, message.value, world);
    else if (message.name == "site-language")
        adult.site_language = world.languages->at(message.value).code;
    else if (message.name == "back") {
        adult.site_language.clear();
        update.state.screen = Screen::Desk;
        update.transition = Transition::Fade;
    } else {
        return false;
    }
    return true;
}

ui::Tree view_site_words(const Context& context) {
    return context.state().adult.site_blank.empty() ? view_all(context) : view_writing(context);
}

} // namespace hakawati::screens
