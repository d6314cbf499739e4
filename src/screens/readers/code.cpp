#include "screens/parts/cloth.h"
#include "screens/parts/parts.h"
#include "screens/readers/who_places.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

std::string file_of(const std::string& picture) { return "props/" + picture + ".svg"; }

ui::Node make_picture(const Context& context, const std::string& picture, const Rect& at) {
    ui::Node node = make_button(context, "picture-" + picture, ui::Role::Card,
                                context.word("picture." + picture), at);
    node.action = ui::Message{"picture", picture};
    const auto seed = 140u + static_cast<unsigned>(picture.size());
    add_card(node.drawing, context, at, card_paper(context, seed));
    add_asset(node.drawing, context, file_of(picture), at.inflated(-at.height * 0.13));
    return node;
}

/// One of the three places that fill; dashed while it is empty. What is to be touched once more
/// shows small in it.
ui::Node make_slot(const Context& context, std::size_t i, const Rect& at) {
    const Cloth& cloth = context.state().cloth;
    const auto& touched = cloth.touched;
    const bool full = i < touched.size();
    ui::Node node = make_node(context, "slot-" + std::to_string(i + 1), ui::Role::Picture,
                              full ? context.word("picture." + touched[i]) : "", at);
    drawing::PaperStyle style = full ? picked_paper(context, 150) : card_paper(context, 150);
    style.dashed = !full;
    style.shadow = full ? style.shadow : 0;
    add_card(node.drawing, context, at, style);
    if (full)
        add_asset(node.drawing, context, file_of(touched[i]), at.inflated(-at.width * 0.17));
    else if (cloth.code == Cloth::Code::Again)
        add_asset(node.drawing, context, file_of(cloth.first[i]), at.inflated(-at.width * 0.24),
                  0.6);
    return node;
}

/// The slots above the pictures on a tall cloth, at their end on a wide one.
struct Split {
    Rect slots, pictures;
    std::size_t slots_across;
};

Split split(const Context& context, const Rect& inside) {
    if (context.metrics().portrait()) {
        const double row = std::min(context.mm(26), inside.height * 0.2);
        const double width = std::min(inside.width, row * 4.6);
        return {{inside.centre().x - width / 2, inside.y, width, row},
                inside.inset({0, row + context.mm(3), 0, 0}),
                3};
    }
    const double least = 3 * context.mm(least_target_mm + gap_mm);
    const double column = std::min({context.mm(30), inside.width * 0.24, inside.width - least});
    return {{inside.right() - column, inside.y, column, inside.height},
            inside.inset({0, 0, column, 0}),
            1};
}

} // namespace

void add_code(ui::Tree& tree, const Context& context, const WhoPlaces& at) {
    const Split parts = split(context, inside_cloth(context, at.cloth));
    const Grid pictures =
        grid_in(context, parts.pictures, {learning::code_pictures.size(), 3, least_target_mm, 29});
    for (std::size_t i = 0; i < learning::code_pictures.size(); ++i)
        tree.root.children.push_back(
            make_picture(context, learning::code_pictures[i], pictures.cell(i)));
    const Grid slots =
        grid_in(context, parts.slots, {learning::code_length, parts.slots_across, 8, 20});
    for (std::size_t i = 0; i < learning::code_length; ++i)
        tree.root.children.push_back(make_slot(context, i, slots.cell(i)));
}

} // namespace hakawati::screens
