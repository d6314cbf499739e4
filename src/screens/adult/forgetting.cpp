#include "screens/adult/care_pages.h"
#include "screens/adult/desk_parts.h"
#include "screens/adult/rooms.h"
#include "screens/parts/people.h"
#include "screens/readers/who_places.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

std::string name_of_reader(const Context& context, const learning::Profile& reader) {
    return context.word("animal." + reader.animal) + ", " + context.word("rim." + reader.rim);
}

void add_readers(ui::Tree& tree, const Context& context, const Rect& at) {
    const auto& readers = context.state().readers;
    const Grid grid = grid_in(context, at, {readers.size(), 12, 13, 18});
    const std::size_t pages = (readers.size() + grid.size() - 1) / grid.size();
    const std::size_t from = context.state().adult.page % pages * grid.size();
    for (std::size_t i = from; i < std::min(readers.size(), from + grid.size()); ++i) {
        const learning::Profile& reader = readers[i];
        const Rect cell = grid.cell(i - from);
        ui::Node node = make_button(context, "forget-" + learning::hex(reader.id).substr(0, 8),
                                    ui::Role::Card, name_of_reader(context, reader), cell);
        node.action = ui::Message{"forget", learning::hex(reader.id)};
        node.focus_radius = cell.width / 2;
        add_avatar(node.drawing, context, reader.animal, {reader.rim}, cell);
        tree.root.children.push_back(std::move(node));
    }
}

bool needs_pages(const Context& context, const Rect& at) {
    const auto& readers = context.state().readers;
    return grid_in(context, at, {readers.size(), 12, 13, 18}).size() < readers.size();
}

/// Whose, what that means, and the one touch that does it.
void add_asked_once_more(ui::Tree& tree, const Context& context, const Rect& room) {
    const learning::Profile& reader = *context.state().adult.to_forget;
    const double wide = std::min(room.width, context.mm(130)), pad = context.mm(4);
    const double tall = std::min(room.height, context.mm(80));
    const Rect at{room.centre().x - wide / 2, room.centre().y - tall / 2, wide, tall};
    add_taped_slip(tree.root.drawing, context, at, 111);
    const Rect inner = at.inflated(-pad);
    const double side = std::min(context.mm(30), inner.height * 0.45);
    ui::Node who = make_node(context, "who", ui::Role::Picture, name_of_reader(context, reader),
                             {inner.x, inner.y, side, side});
    add_avatar(who.drawing, context, reader.animal, {reader.rim}, {inner.x, inner.y, side, side});
    tree.root.children.push_back(std::move(who));
    const double button = context.mm(13);
    tree.root.children.push_back(make_adult_text(context, "words", context.word("care.forget-ask"),
                                                 {adult_2},
                                                 inner.inset({side + pad, 0, 0, button + pad})));
    const Rect row{inner.x, inner.bottom() - button, inner.width, button};
    ui::Node keep = make_paper_button(context, "keep-reader", context.word("care.forget-not"),
                                      column_of(row, 0, 2, context.mm(3)), Wear::Picked);
    keep.action = ui::Message{"back", ""};
    tree.root.children.push_back(std::move(keep));
    tree.root.children.push_back(make_paper_button(context, "forget-now",
                                                   context.word("care.forget-now"),
                                                   column_of(row, 1, 2, context.mm(3))));
    tree.default_focus = "keep-reader";
}

} // namespace

ui::Tree view_readers_to_forget(const Context& context) {
    ui::Tree tree = make_desk_screen(context, "forget", context.word("care.forget"));
    const Rect room = desk_room(context);
    if (context.state().adult.to_forget) {
        add_asked_once_more(tree, context, room);
        return tree;
    }
    const double words = context.mm(is_low(context) ? 9 : 13), gap = context.mm(3);
    const Rect head{room.x, room.y, room.width, words};
    add_sheet(tree.root.drawing, context, head, 113);
    const bool nobody = context.state().readers.empty();
    tree.root.children.push_back(make_adult_text(
        context, "words", context.word(nobody ? "care.nobody" : "care.forget-whom"), {adult_2},
        head.inset({context.mm(3), context.mm(1), context.mm(3), context.mm(1)})));
    if (nobody)
        return tree;
    Rect sheet = room.inset({0, words + gap, 0, 0});
    if (needs_pages(context, sheet)) {
        const double more = context.mm(13);
        sheet.width -= more + gap;
        tree.root.children.push_back(
            make_adult_token(context, "more", "more", context.word("action.more"),
                             {sheet.right() + gap, sheet.centre().y - more / 2, more, more}));
    }
    add_sheet(tree.root.drawing, context, sheet, 115);
    add_readers(tree, context, sheet.inflated(-context.mm(2.4)));
    return tree;
}

bool act_on_readers(Update& update, const ui::Message& message) {
    State& state = update.state;
    Adult& adult = state.adult;
    if (message.name == "forget") {
        for (const learning::Profile& reader : state.readers)
            if (learning::hex(reader.id) == message.value)
                adult.to_forget = reader;
    } else if (message.name == "forget-now" && adult.to_forget) {
        update.effects.push_back({Effect::Kind::Forget, {}, *adult.to_forget});
    } else if (message.name == "more") {
        ++adult.page;
    } else {
        return false;
    }
    update.transition = Transition::Fade;
    return true;
}

void forgetting_answers(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (message.value != "yes") {
        state.notice = Notice::NotKept;
        return;
    }
    if (message.name == "wiped") { // as a tablet that nobody has touched yet
        State fresh;
        fresh.metrics = state.metrics;
        fresh.adult.health = state.adult.health;
        fresh.screen = Screen::Languages;
        fresh.before = Screen::Who;
        state = settled(std::move(fresh), world);
    } else if (state.adult.to_forget) {
        std::erase_if(state.readers, [&](const learning::Profile& reader) {
            return reader.id == state.adult.to_forget->id;
        });
        state.adult.to_forget.reset();
    }
    update.transition = Transition::Fade;
}

} // namespace hakawati::screens
