#include "screens/adult/keyboard.h"

#include "base/strings.h"
#include "screens/adult/desk_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

using Page = std::vector<std::vector<std::string>>;

std::size_t rows_of(const text::Language& language) {
    std::size_t most = 0;
    for (const Page& page : language.keyboard)
        most = std::max(most, page.size());
    return most + 1; // and the lowest row: erase, space, the next page
}

std::size_t widest_row(const text::Language& language) {
    std::size_t most = 10;
    for (const Page& page : language.keyboard)
        for (const auto& row : page)
            most = std::max(most, row.size());
    return most;
}

double key_gap(const Context& context) { return context.mm(1.45); }

/// Keys lie as on a real keyboard, in every direction.
Rect unmirrored(const Context& context, const Rect& at) { return context.placed(at); }

ui::Node make_key(const Context& context, const text::Language& language, const std::string& id,
                  const std::string& text, const Rect& at) {
    ui::Node node = make_paper_button(context, id, "", unmirrored(context, at));
    node.name = text;
    node.role = ui::Role::Button;
    node.action = ui::Message{"type", text};
    AdultType type = adult_label;
    type.language = &language;
    add_adult_words(node.drawing, context, text, type, unmirrored(context, at));
    return node;
}

/// What the next page begins with, as the name of the key that leads there.
std::string next_page_name(const text::Language& language, std::size_t page) {
    const Page& next = language.keyboard[(page + 1) % language.keyboard.size()];
    std::string name;
    for (std::size_t i = 0; i < 3 && !next.empty() && i < next.front().size(); ++i)
        name += next.front()[i];
    return name;
}

void add_lowest_row(ui::Tree& tree, const Context& context, const text::Language& language,
                    std::size_t page, const Rect& row) {
    const double gap = key_gap(context), side = std::min(context.mm(22), row.width * 0.2);
    const Rect keys{row.x, row.y, side, row.height},
        erase{row.right() - side, row.y, side, row.height};
    ui::Node more = make_key(context, language, "keys", next_page_name(language, page), keys);
    more.action = ui::Message{"keys", ""};
    tree.root.children.push_back(std::move(more));
    ui::Node space =
        make_key(context, language, "key-space", " ", row.inset({side + gap, 0, side + gap, 0}));
    space.name = context.word("site.space");
    tree.root.children.push_back(std::move(space));
    ui::Node back = make_paper_button(context, "erase", "", unmirrored(context, erase));
    back.name = context.word("site.erase");
    back.repeats = true;
    const double sign = std::min(row.height - context.mm(1.4), context.mm(8));
    const Rect at = unmirrored(context, erase);
    add_sign(back.drawing, context, "delete",
             {at.centre().x - sign / 2, at.centre().y - sign / 2, sign, sign});
    tree.root.children.push_back(std::move(back));
}

} // namespace

double keyboard_height(const Context& context, const text::Language& language, const Rect& room) {
    const auto rows = static_cast<double>(rows_of(language));
    const double over = context.mm(is_low(context) ? 20 : 44); // what is written, and its line
    const double key = std::clamp((room.height - over) / rows - key_gap(context),
                                  context.mm(adult_target_mm), context.mm(13));
    return rows * key + (rows - 1) * key_gap(context);
}

void add_keyboard(ui::Tree& tree, const Context& context, const text::Language& language,
                  std::size_t page, const Rect& room) {
    if (language.keyboard.empty())
        return; // a real keyboard can still write
    page %= language.keyboard.size();
    const double gap = key_gap(context), height = keyboard_height(context, language, room);
    const Rect keys{room.x, room.bottom() - height, room.width, height};
    const std::size_t rows = rows_of(language), across = widest_row(language);
    const double wide = std::min(column_of(keys, 0, across, gap).width, context.mm(16));
    const Page& letters = language.keyboard[page];
    for (std::size_t r = 0; r < letters.size(); ++r) {
        const Rect row = row_of(keys, r, rows, gap);
        const auto count = static_cast<double>(letters[r].size());
        double x = row.centre().x - (count * wide + (count - 1) * gap) / 2;
        for (std::size_t i = 0; i < letters[r].size(); ++i, x += wide + gap)
            tree.root.children.push_back(make_key(context, language,
                                                  fmt::format("key-{}-{}", r + 1, i + 1),
                                                  letters[r][i], {x, row.y, wide, row.height}));
    }
    const auto n = static_cast<double>(across);
    const double total = n * wide + (n - 1) * gap;
    const Rect lowest = row_of(keys, rows - 1, rows, gap);
    add_lowest_row(tree, context, language, page,
                   {lowest.centre().x - total / 2, lowest.y, total, lowest.height});
}

void type_into(std::string& words, const std::string& text, std::size_t most) {
    std::u32string all = to_utf32(words);
    for (const char32_t c : to_utf32(text))
        if (all.size() < most && c >= U' ' && c != 0x7F && c != U'{' && c != U'}')
            all += c;
    words = to_utf8(all);
}

void erase_last(std::string& words) {
    std::u32string all = to_utf32(words);
    if (!all.empty())
        all.pop_back();
    words = to_utf8(all);
}

} // namespace hakawati::screens
