#include "screens/adult/desk_parts.h"
#include "screens/adult/library_parts.h"
#include "screens/adult/rooms.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr const char* copying = "books.copying"; ///< told while it is under way
constexpr std::size_t longest_fault = 110;       ///< bytes; more has no room on the sheet

/// Cut between two characters.
std::string shortened(const std::string& words) {
    if (words.size() <= longest_fault)
        return words;
    std::size_t end = longest_fault;
    while (end > 0 && (words[end] & 0xC0) == 0x80)
        --end;
    return words.substr(0, end) + "…";
}

/// As it can be told on the telephone: the place in the screen's language, what is wrong in
/// English, how many more there are.
std::string words_of_fault(const Context& context, const DamagedBook& book) {
    if (book.faults.empty())
        return "";
    const DamagedBook::Fault& fault = book.faults.front();
    std::string where = fault.file;
    if (fault.line > 0)
        where = context.word("books.at-line",
                             {{"file", fault.file}, {"number", context.number(fault.line)}});
    const auto more = static_cast<int>(book.faults.size()) - 1;
    return (where.empty() ? "" : where + ": ") + shortened(fault.what) +
           (more > 0 ? " (+" + context.number(more) + ")" : "");
}

const std::string& name_of(const DamagedBook& book) {
    return book.title.empty() ? book.folder : book.title;
}

bool is_damaged(const State& state, const std::string& folder) {
    return std::ranges::any_of(state.adult.health.damaged,
                               [&](const DamagedBook& book) { return book.folder == folder; });
}

void add_ways(ui::Tree& tree, const Context& context, const std::string& folder, const Rect& room) {
    const Adult& adult = context.state().adult;
    const double gap = context.mm(2);
    const Wear wear = adult.book_told == copying ? Wear::Asleep : Wear::Plain;
    if (adult.to_remove == folder) {
        ui::Node keep = make_paper_button(context, "keep-book", context.word("books.keep"),
                                          column_of(room, 0, 2, gap), Wear::Picked);
        tree.root.children.push_back(std::move(keep));
        tree.root.children.push_back(make_paper_button(
            context, "remove-now", context.word("books.remove"), column_of(room, 1, 2, gap)));
        tree.default_focus = "keep-book";
        return;
    }
    ui::Node copy =
        make_sign_card(context, "copy-" + folder, "export-usb", context.word("books.copy-again"),
                       column_of(room, 0, 2, gap), wear);
    copy.action = ui::Message{"copy-book", folder};
    tree.root.children.push_back(std::move(copy));
    ui::Node remove =
        make_sign_card(context, "remove-" + folder, "close", context.word("books.remove"),
                       column_of(room, 1, 2, gap), wear);
    remove.action = ui::Message{"remove-book", folder};
    tree.root.children.push_back(std::move(remove));
}

/// One thing at a time: while a book is copied, nothing is begun.
bool begin(Update& update, const ui::Message& message) {
    Adult& adult = update.state.adult;
    if (adult.book_told == copying)
        return false;
    if (message.name == "copy-book" && is_damaged(update.state, message.value)) {
        update.effects.push_back({Effect::Kind::CopyBook, {}, {}, message.value});
        adult.book_told = copying;
        adult.to_remove.clear();
        adult.removed.clear();
    } else if (message.name == "remove-book" && is_damaged(update.state, message.value)) {
        adult.to_remove = message.value;
        adult.book_told.clear();
    } else if (message.name == "remove-now" && !adult.to_remove.empty()) {
        update.effects.push_back({Effect::Kind::RemoveBook, {}, {}, adult.to_remove});
        adult.to_remove.clear();
    } else if (message.name == "put-back" && !adult.removed.empty()) {
        update.effects.push_back({Effect::Kind::PutBack, {}, {}});
    } else {
        return false;
    }
    return true;
}

} // namespace

BookSheet book_sheet(const Context& context, const Rect& at) {
    const double pad = context.mm(is_low(context) ? 2 : 3);
    const Rect inner = at.inflated(-pad);
    const double cover = std::min(inner.height * cover_aspect, inner.width * 0.22);
    const bool upright = context.metrics().portrait();
    const double choices =
        upright ? inner.width - cover - pad : std::min(context.mm(62), inner.width * 0.42);
    const double tall = upright ? context.mm(15) : std::min(inner.height, context.mm(28));
    const Rect buttons{inner.right() - choices,
                       upright ? inner.bottom() - tall : inner.centre().y - tall / 2, choices,
                       tall};
    return {{inner.x, inner.y, cover, inner.height},
            {inner.x + cover + pad, inner.y,
             (upright ? inner.right() : buttons.x) - inner.x - cover - 2 * pad,
             upright ? inner.height - tall - pad : inner.height},
            buttons};
}

void add_book_words(ui::Node& node, const Context& context, const BookWords& words,
                    const Rect& room) {
    const AdultType soft{adult_2, text::Weight::Regular, text::Align::Start, ink_soft};
    const double third = room.height / 3, side = std::min(third * 0.8, context.mm(9));
    add_adult_words(node.drawing, context, words.title, adult_title,
                    {room.x, room.y, room.width, third});
    add_adult_words(node.drawing, context, words.under, soft,
                    {room.x, room.y + third, room.width, third * 0.8});
    const Rect last{room.x, room.y + third * 1.8, room.width, third * 1.2};
    add_asset(node.drawing, context,
              words.mark.empty() ? "ui/mark-stone.svg" : "ui/" + words.mark + ".svg",
              {last.x, last.centre().y - side / 2, side, side});
    add_adult_words(node.drawing, context, words.state, {adult_2},
                    last.inset({side + context.mm(2), 0, 0, 0}));
    node.name = words.title + ", " + words.under + ". " + words.state;
}

void add_damaged(ui::Tree& tree, const Context& context, const DamagedBook& book, const Rect& at) {
    const BookSheet in = book_sheet(context, at);
    const bool asked = context.state().adult.to_remove == book.folder;
    ui::Node node = make_node(context, "damaged-" + book.folder, ui::Role::Group, "", at);
    add_dashed_sheet(node.drawing, context, at, 93);
    add_asset(node.drawing, context, "ui/shelf-sock.svg", in.cover.inflated(-context.mm(1)));
    add_book_words(node, context,
                   {name_of(book), context.word("books.set-aside"),
                    asked ? context.word("books.remove-sure") : words_of_fault(context, book), ""},
                   in.words);
    tree.root.children.push_back(std::move(node));
    add_ways(tree, context, book.folder, in.choices);
}

double add_told_of_books(ui::Tree& tree, const Context& context, const Rect& room) {
    const Adult& adult = context.state().adult;
    if (adult.book_told.empty() && adult.removed.empty())
        return 0;
    const double tall = context.mm(context.metrics().portrait() ? 18 : 12.6), pad = context.mm(1.6);
    const Rect at{room.x, room.y, room.width, tall};
    add_sheet(tree.root.drawing, context, at, 97);
    const Rect inner = at.inflated(-pad);
    double button = 0;
    if (!adult.removed.empty()) {
        button = std::min(context.mm(36), inner.width * 0.36);
        tree.root.children.push_back(make_paper_button(
            context, "put-back", context.word("books.put-back"),
            {inner.right() - button, inner.y, button, inner.height}, Wear::Picked));
    }
    const std::string told = adult.book_told.empty() ? "books.removed" : adult.book_told;
    tree.root.children.push_back(
        make_adult_text(context, "told", context.word(told), {adult_2},
                        inner.inset({pad, 0, button > 0 ? button + pad : pad, 0})));
    return tall;
}

bool act_on_damaged(Update& update, const ui::Message& message) {
    if (message.name == "keep-book")
        update.state.adult.to_remove.clear();
    else if (!begin(update, message))
        return false;
    update.transition = Transition::Fade;
    return true;
}

void book_answers(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    state.adult.book_told = message.value;
    if (!is_damaged(state, state.adult.to_remove))
        state.adult.to_remove.clear();
    state = settled(std::move(state), world);
    update.transition = Transition::Fade;
}

} // namespace hakawati::screens
