#include "screens/adult/desk_parts.h"
#include "screens/adult/locking.h"
#include "screens/adult/rooms.h"
#include "screens/offered.h"
#include "screens/shelf/cover.h"

#include <algorithm>
#include <map>

namespace hakawati::screens {

namespace {

constexpr double cover_aspect = 0.75;

/// A book on the shelf, or the faults of one that is kept off it.
struct Entry {
    const story::LoadedBook* book = nullptr;
    std::string id;
    std::vector<std::string> faults;
};

/// Faults come as "gha: story.md:41: ...": by book, those without a readable one last.
std::vector<Entry> entries_of(const Context& context) {
    std::vector<Entry> entries;
    for (const auto& book : *context.world().books)
        entries.push_back({book.get(), book->book.id, {}});
    for (const std::string& fault : context.state().adult.health.faults) {
        const auto colon = fault.find(": ");
        const std::string id = fault.substr(0, colon);
        const std::string what = colon == std::string::npos ? fault : fault.substr(colon + 2);
        auto at = std::find_if(entries.begin(), entries.end(),
                               [&](const Entry& entry) { return entry.id == id; });
        if (at == entries.end())
            at = entries.insert(entries.end(), {nullptr, id, {}});
        at->faults.push_back(what);
    }
    return entries;
}

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
void add_choices(ui::Tree& tree, const Context& context, const Entry& entry, const Rect& room) {
    const double gap = context.mm(2);
    const bool hidden = is_hidden(context, "book/" + entry.id);
    const bool may = hidden || may_hide_book(context.state(), context.world(), entry.id);
    ui::Node print = make_sign_card(context, "print-" + entry.id, "print",
                                    context.word("books.print"), column_of(room, 0, 2, gap));
    print.action = ui::Message{"print", entry.id};
    tree.root.children.push_back(std::move(print));
    ui::Node offer = make_sign_card(context, "offer-" + entry.id, hidden ? "shelf" : "close",
                                    context.word(hidden ? "books.offer" : "books.hide"),
                                    column_of(room, 1, 2, gap), may ? Wear::Plain : Wear::Asleep);
    offer.action = ui::Message{"offer-book", entry.id};
    tree.root.children.push_back(std::move(offer));
}

struct Sheet {
    Rect cover, words, choices;
};

Sheet inside(const Context& context, const Rect& at) {
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

void add_words_of(ui::Node& node, const Context& context, const std::string& title,
                  const std::string& under, const std::string& state, bool well, const Rect& room) {
    const AdultType soft{adult_2, text::Weight::Regular, text::Align::Start, ink_soft};
    const double third = room.height / 3, side = std::min(third * 0.8, context.mm(9));
    add_adult_words(node.drawing, context, title, adult_title, {room.x, room.y, room.width, third});
    add_adult_words(node.drawing, context, under, soft,
                    {room.x, room.y + third, room.width, third * 0.8});
    const Rect last{room.x, room.y + third * 1.8, room.width, third * 1.2};
    add_asset(node.drawing, context, well ? "ui/mark-found.svg" : "ui/mark-stone.svg",
              {last.x, last.centre().y - side / 2, side, side});
    add_adult_words(node.drawing, context, state, {adult_2},
                    last.inset({side + context.mm(2), 0, 0, 0}));
    node.name = title + ", " + under + ". " + state;
}

void add_readable(ui::Tree& tree, const Context& context, const Entry& entry, const Rect& at) {
    const Sheet in = inside(context, at);
    ui::Node node = make_node(context, "book-" + entry.id, ui::Role::Group, "", at);
    add_sheet(node.drawing, context, at, 91);
    const bool hidden = is_hidden(context, "book/" + entry.id);
    const double tall = std::min(in.cover.height, in.cover.width / cover_aspect);
    node.drawing.push_back(drawing::DrawPicture{
        cover_of(*entry.book),
        context.placed({in.cover.x, in.cover.centre().y - tall / 2, in.cover.width, tall}),
        context.right_to_left(), hidden ? 0.5 : 1});
    const std::string state = !entry.faults.empty() ? entry.faults.front()
                              : hidden              ? context.word("books.hidden")
                                                    : context.word("books.on-shelf");
    add_words_of(node, context,
                 entry.book->words(entry.id + ".title", entry.book->book.title,
                                   context.state().preferences.language),
                 languages_of(context, *entry.book), state, !hidden && entry.faults.empty(),
                 in.words);
    tree.root.children.push_back(std::move(node));
    add_choices(tree, context, entry, in.choices);
}

/// What is wrong, where, and that no child sees it.
void add_damaged(ui::Tree& tree, const Context& context, const Entry& entry, const Rect& at) {
    Sheet in = inside(context, at);
    in.words.width = at.right() - context.mm(3) - in.words.x;
    ui::Node node = make_node(context, "damaged-" + entry.id, ui::Role::Text, "", at);
    add_dashed_sheet(node.drawing, context, at, 93);
    add_asset(node.drawing, context, "ui/shelf-sock.svg", in.cover.inflated(-context.mm(1)));
    add_words_of(node, context, entry.id, context.word("books.set-aside"), entry.faults.front(),
                 false, in.words);
    tree.root.children.push_back(std::move(node));
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
    update.effects.push_back({Effect::Kind::ChooseBooks, {}, {}});
}

void open_print(Update& update, const std::string& book) {
    update.state.book = book;
    update.state.taking.items.insert("print");
    update.state.screen = Screen::TakeAlong;
    update.effects.push_back({Effect::Kind::LookAround, {}, {}});
    update.transition = Transition::Fade;
}

} // namespace

bool act_on_library(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (message.name == "offer-book" && Context(state, world).book(message.value)) {
        hide_or_offer(update, "book", message.value, may_hide_book(state, world, message.value));
        state = settled(std::move(state), world);
    } else if (message.name == "offer-language") {
        hide_or_offer(update, "language", message.value,
                      may_hide_language(state, world, message.value));
    } else if (message.name == "print" && Context(state, world).book(message.value)) {
        open_print(update, message.value);
        state = settled(std::move(state), world);
    } else if (message.name == "more") {
        ++state.adult.page;
        update.transition = Transition::Fade;
    } else if (message.name == "back") {
        state.screen = Screen::Desk;
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
    const auto entries = entries_of(context);
    const std::size_t across = sheets_on_page(context);
    const std::size_t pages = std::max<std::size_t>(1, (entries.size() + across - 1) / across);
    const double more = pages > 1 ? context.mm(13) : 0;
    const Rect sheets = room.inset({0, 0, more > 0 ? more + gap : 0, languages + gap});
    const std::size_t from = context.state().adult.page % pages * across;
    for (std::size_t i = from; i < std::min(entries.size(), from + across); ++i) {
        Rect at = row_of(sheets, i - from, across, gap);
        at.height = std::min(at.height, context.mm(62));
        if (entries[i].book)
            add_readable(tree, context, entries[i], at);
        else
            add_damaged(tree, context, entries[i], at);
    }
    if (more > 0)
        tree.root.children.push_back(
            make_adult_token(context, "more", "more", context.word("action.more"),
                             {room.right() - more, sheets.centre().y - more / 2, more, more}));
    add_languages(tree, context, {room.x, room.bottom() - languages, room.width, languages});
    return tree;
}

} // namespace hakawati::screens
