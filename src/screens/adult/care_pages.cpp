#include "screens/adult/care_pages.h"

#include "screens/adult/desk_parts.h"
#include "screens/adult/numbers.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

struct HealthLine {
    std::string label, value;
    bool well = true;
};

int faults_in(const std::vector<DamagedBook>& books) {
    std::size_t faults = 0;
    for (const DamagedBook& book : books)
        faults += book.faults.size();
    return static_cast<int>(faults);
}

std::vector<HealthLine> lines_of(const Context& context) {
    const Health& health = context.state().adult.health;
    std::vector<HealthLine> lines{
        {context.word("desk.free"), space_words(context, health.free_bytes)},
        {context.word("care.kept"), space_words(context, health.journal_bytes)},
        {context.word("desk.backup"),
         health.last_backup.empty() ? context.word("desk.never")
                                    : in_digits_of(context, health.last_backup),
         !health.last_backup.empty()},
        {context.word("care.faults"), context.number(faults_in(health.damaged)),
         health.damaged.empty()},
        {context.word("care.version"), in_digits_of(context, health.version)},
        {context.word("care.aside"), context.number(static_cast<int>(health.set_aside.size())),
         health.set_aside.empty()}};
    for (const std::string& name : health.set_aside)
        if (lines.size() < 9)
            lines.push_back({name, "", false});
    return lines;
}

void add_line(ui::Tree& tree, const Context& context, const HealthLine& line, const Rect& at,
              std::size_t i) {
    ui::Node node = make_node(context, "line-" + std::to_string(i + 1), ui::Role::Text,
                              line.label + (line.value.empty() ? "" : ": " + line.value), at);
    const double side = std::min(at.height * 0.7, context.mm(7));
    add_asset(node.drawing, context, line.well ? "ui/mark-found.svg" : "ui/mark-stone.svg",
              {at.x, at.centre().y - side / 2, side, side});
    const AdultType bold{adult_2, text::Weight::Bold};
    const double value =
        line.value.empty() ? 0
                           : std::min(at.width * 0.45, adult_width(context, line.value, bold) + 1);
    add_adult_words(node.drawing, context, line.label, {adult_2},
                    at.inset({side + context.mm(3), 0, value + context.mm(2), 0}));
    if (value > 0)
        add_adult_words(node.drawing, context, line.value, bold,
                        {at.right() - value, at.y, value, at.height});
    tree.root.children.push_back(std::move(node));
}

/// A slip in the middle with some words; returns what is left under them for a button.
Rect add_words_slip(ui::Tree& tree, const Context& context, const std::string& words,
                    double button) {
    const Rect room = desk_room(context);
    const double wide = std::min(room.width, context.mm(140));
    const double tall = std::min(room.height - context.mm(3), context.mm(84));
    const Rect at{room.centre().x - wide / 2, room.centre().y - tall / 2, wide, tall};
    add_taped_slip(tree.root.drawing, context, at, 117);
    const Rect inner = at.inflated(-context.mm(4));
    AdultType type{2.6};
    tree.root.children.push_back(
        make_adult_text(context, "words", words, type, inner.inset({0, 0, 0, button})));
    return inner.inset({0, inner.height - button, 0, 0});
}

} // namespace

ui::Tree view_space(const Context& context) {
    ui::Tree tree = make_desk_screen(context, "space", context.word("care.space"));
    const Rect room = desk_room(context);
    const auto lines = lines_of(context);
    const auto count = static_cast<double>(lines.size());
    const double wide = std::min(room.width, context.mm(150));
    const double tall = std::min(room.height, count * context.mm(13) + 2 * context.mm(3));
    const Rect at{room.centre().x - wide / 2, room.y, wide, tall};
    add_sheet(tree.root.drawing, context, at, 119);
    const Rect inner = at.inflated(-context.mm(3));
    for (std::size_t i = 0; i < lines.size(); ++i)
        add_line(tree, context, lines[i], row_of(inner, i, lines.size(), context.mm(0.6)), i);
    return tree;
}

ui::Tree view_kiosk(const Context& context) {
    ui::Tree tree = make_desk_screen(context, "kiosk", context.word("care.kiosk"));
    add_words_slip(tree, context, context.word("care.kiosk-words"), 0);
    return tree;
}

ui::Tree view_wipe(const Context& context) {
    ui::Tree tree = make_desk_screen(context, "wipe", context.word("care.wipe"));
    const Rect at = add_words_slip(tree, context, context.word("care.wipe-words"), context.mm(18));
    const double wide = std::min(at.width, context.mm(90));
    ui::Node node = make_paper_button(
        context, "wipe-now", context.word("care.wipe-now"),
        {at.centre().x - wide / 2, at.bottom() - context.mm(15), wide, context.mm(15)});
    node.action = ui::Message{"hold-it", ""}; // a touch alone does nothing
    node.hold = ui::Hold{5000, {"wipe-now", ""}};
    tree.root.children.push_back(std::move(node));
    return tree;
}

} // namespace hakawati::screens
