#include "screens/adult/desk_parts.h"
#include "screens/adult/door/locking.h"
#include "screens/adult/library_parts.h"
#include "screens/adult/rooms.h"
#include "screens/offered.h"
#include "screens/shelf/cover.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

bool is_hidden(const Context& context, const std::string& what) {
    return context.state().adult.hidden.count(what) > 0;
}

std::string languages_of(const Context& context, const story::LoadedBook& book) {
    std::string names;
    for (const std::string& code : book.languages())
        names += (names.empty() ? "" : " · ") + context.world().languages->at(code).autonym;
    return names;
}

/// Print, and offer or hide: the last one that is offered cannot be hidden.
void add_choices(ui::Tree& tree, const Context& context, const std::string& id, const Rect& room) {
    const double gap = context.mm(2);
    const bool hidden = is_hidden(context, "book/" + id);
    const bool may = hidden || may_hide_book(context.state(), context.world(), id);
    ui::Node print = make_sign_card(context, "print-" + id, "print", context.word("books.print"),
                                    column_of(room, 0, 2, gap));
    print.action = ui::Message{"print", id};
    tree.root.children.push_back(std::move(print));
    ui::Node offer = make_sign_card(context, "offer-" + id, hidden ? "shelf" : "close",
                                    context.word(hidden ? "books.offer" : "books.hide"),
                                    column_of(room, 1, 2, gap), may ? Wear::Plain : Wear::Asleep);
    offer.action = ui::Message{"offer-book", id};
    tree.root.children.push_back(std::move(offer));
}

void add_readable(ui::Tree& tree, const Context& context, const story::LoadedBook& book,
                  const Rect& at) {
    const BookSheet in = book_sheet(context, at);
    const std::string& id = book.book.id;
    ui::Node node = make_node(context, "book-" + id, ui::Role::Group, "", at);
    add_sheet(node.drawing, context, at, 91);
    const bool hidden = is_hidden(context, "book/" + id);
    const double tall = std::min(in.cover.height, in.cover.width / cover_aspect);
    node.drawing.push_back(drawing::DrawPicture{
        cover_of(book),
        context.placed({in.cover.x, in.cover.centre().y - tall / 2, in.cover.width, tall}),
        context.right_to_left(), hidden ? 0.5 : 1});
    add_book_words(
        node, context,
        {book.words(id + ".title", book.book.title, context.state().preferences.language),
         languages_of(context, book), context.word(hidden ? "books.hidden" : "books.on-shelf"),
         hidden ? "" : "mark-found"},
        in.words);
    tree.root.children.push_back(std::move(node));
    add_choices(tree, context, id, in.choices);
}

/// The languages that children are offered, each to be taken away or given back.
void add_languages(ui::Tree& tree, const Context& context, const Rect& at) {
    add_sheet(tree.root.drawing, context, at, 95);
    const Rect inner = at.inflated(-context.mm(2.4));
    const double chips = context.mm(11);
    tree.root.children.push_back(make_adult_text(context, "languages-words",
                                                 context.word("books.languages"), {adult_2},
                                                 inner.inset({0, 0, 0, chips + context.mm(1.4)})));
    const Rect row{inner.x, inner.bottom() - chips, inner.width, chips};
    const auto& all = context.world().languages->all;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool offered = !is_hidden(context, "language/" + all[i].code);
        const bool may =
            !offered || may_hide_language(context.state(), context.world(), all[i].code);
        const Wear wear = !may ? Wear::Asleep : offered ? Wear::Picked : Wear::Plain;
        const Rect chip = column_of(row, i, all.size(), context.mm(adult_gap_mm));
        ui::Node node = make_paper_button(context, "offer-" + all[i].code, "", chip, wear);
        node.name = all[i].autonym;
        node.state.picked = offered;
        node.action = ui::Message{"offer-language", all[i].code};
        AdultType type = adult_label;
        type.language = &all[i];
        add_adult_words(node.drawing, context, node.name, type, chip.inflated(-context.mm(1)));
        tree.root.children.push_back(std::move(node));
    }
}

std::size_t sheets_on_page(const Context& context) {
    return context.metrics().portrait() ? 3 : is_low(context) ? 1 : 2;
}

void hide_or_offer(Update& update, const std::string& kind, const std::string& id, bool may) {
    const bool hidden = update.state.adult.hidden.count(kind + "/" + id) > 0;
    if (!hidden && !may)
        return;
    keep_of_tablet(update, (kind == "book" ? "hide/" : "hide-language/") + id,
                   hidden ? "no" : "yes");
}

void step_back(State& state) {
    if (!state.adult.to_remove.empty())
        return state.adult.to_remove.clear();
    state.adult.book_told.clear();
    state.screen = Screen::Desk;
}

/// How many sheets stand on one page, and which page it is.
struct Pages {
    std::size_t across, count, from;
};

Pages pages_of(const Context& context, std::size_t sheets) {
    const std::size_t across = sheets_on_page(context);
    const std::size_t count = std::max<std::size_t>(1, (sheets + across - 1) / across);
    return {across, count, context.state().adult.page % count * across};
}

void add_sheet_of(ui::Tree& tree, const Context& context, std::size_t i, const Rect& at) {
    const auto& books = *context.world().books;
    if (i < books.size())
        add_readable(tree, context, *books[i], at);
    else
        add_damaged(tree, context, context.state().adult.health.damaged[i - books.size()], at);
}

} // namespace

bool act_on_library(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (act_on_damaged(update, message))
        return true;
    if (message.name == "offer-book" && Context(state, world).book(message.value)) {
        hide_or_offer(update, "book", message.value, may_hide_book(state, world, message.value));
        state = settled(std::move(state), world);
    } else if (message.name == "offer-language") {
        hide_or_offer(update, "language", message.value,
                      may_hide_language(state, world, message.value));
    } else if (message.name == "print" && Context(state, world).book(message.value)) {
        state.book = message.value;
        open_print(update);
        state = settled(std::move(state), world);
    } else if (message.name == "more") {
        ++state.adult.page;
        update.transition = Transition::Fade;
    } else if (message.name == "back") {
        step_back(state);
        update.transition = Transition::Fade;
    } else {
        return false;
    }
    return true;
}

ui::Tree view_library(const Context& context) {
    ui::Tree tree = make_desk_screen(context, "books", context.word("books.title"));
    const Rect room = desk_room(context);
    const double gap = context.mm(is_low(context) ? 2 : 3);
    const double languages = context.mm(is_low(context) ? 22 : 25);
    const std::size_t count =
        context.world().books->size() + context.state().adult.health.damaged.size();
    const Pages pages = pages_of(context, count);
    const double more = pages.count > 1 ? context.mm(13) : 0;
    const double told = add_told_of_books(tree, context, room);
    const Rect sheets =
        room.inset({0, told > 0 ? told + gap : 0, more > 0 ? more + gap : 0, languages + gap});
    for (std::size_t i = pages.from; i < std::min(count, pages.from + pages.across); ++i) {
        Rect at = row_of(sheets, i - pages.from, pages.across, gap);
        at.height = std::min(at.height, context.mm(62));
        add_sheet_of(tree, context, i, at);
    }
    if (more > 0)
        tree.root.children.push_back(
            make_adult_token(context, "more", "more", context.word("action.more"),
                             {room.right() - more, sheets.centre().y - more / 2, more, more}));
    add_languages(tree, context, {room.x, room.bottom() - languages, room.width, languages});
    return tree;
}

} // namespace hakawati::screens
