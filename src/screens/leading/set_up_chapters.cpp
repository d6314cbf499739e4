#include "screens/leading/rooms.h"
#include "screens/leading/session.h"
#include "screens/leading/set_up_parts.h"
#include "screens/parts/furniture.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hakawati::screens {

namespace {

std::set<int> read_before(const Context& context) {
    std::set<int> read;
    const group::Plan& plan = context.state().leading.plan;
    if (!context.state().sessions)
        return read;
    for (const group::Session& session : *context.state().sessions)
        if (session.plan.book == plan.book && session.plan.group == plan.group) {
            const std::vector<int>& behind = group::chapters_behind(session);
            read.insert(behind.begin(), behind.end());
        }
    return read;
}

enum class Choice { None, Proposed, Chosen };

Choice choice_of(const Context& context, int number) {
    const Leading& leading = context.state().leading;
    const auto& chapters = leading.plan.chapters;
    if (std::find(chapters.begin(), chapters.end(), number) == chapters.end())
        return Choice::None;
    return leading.chapters_chosen ? Choice::Chosen : Choice::Proposed;
}

/// The chapter's picture over its number, as the guide calls it.
void add_disc(drawing::DrawList& out, const Context& context, const story::Chapter& chapter,
              const Rect& paper) {
    add_round_paper(out, context, paper);
    const double side = paper.width;
    if (!chapter.picture.empty())
        add_asset(out, context, "props/" + chapter.picture + ".svg",
                  paper.inset({side * 0.25, side * 0.13, side * 0.25, side * 0.37}));
    add_adult_words(out, context, context.number(chapter.number),
                    {adult_2, text::Weight::Bold, text::Align::Centre, ink, nullptr},
                    paper.inset({side * 0.3, side * 0.62, side * 0.3, side * 0.08}));
}

ui::Node make_chapter(const Context& context, const story::Chapter& chapter, const Rect& cell,
                      Choice choice, bool read) {
    const std::string title =
        context.word("chapter.number", {{"number", context.number(chapter.number)}});
    ui::Node node =
        make_node(context, "chapter-" + std::to_string(chapter.number), ui::Role::Card,
                  title + ": " + context.words(chapter.id + ".title", chapter.title), cell);
    node.action = ui::Message{"chapter", std::to_string(chapter.number)};
    const bool picked = choice != Choice::None;
    node.state.picked = picked;
    const double side = std::min(cell.width, cell.height);
    const Rect disc = Rect{cell.centre().x, cell.centre().y, 0, 0}.inflated(side * 0.46);
    node.focus_radius = disc.width / 2;
    if (picked)
        add_drawn(node.drawing, context, fmt::format("picked-disc:{:.0f}", disc.width), disc,
                  [wide = disc.width] {
                      return svg_circle({wide / 2, wide / 2}, wide / 2, "#BD5716");
                  });
    add_disc(node.drawing, context, chapter, disc.inflated(picked ? -disc.width * 0.06 : 0));
    const double leaf = side * 0.34;
    const Rect corner{disc.right() - leaf * 0.8, disc.y - leaf * 0.1, leaf, leaf};
    if (choice == Choice::Chosen)
        add_asset(node.drawing, context, "ui/mark-found.svg", corner);
    else if (read)
        add_asset(node.drawing, context, "ui/leaf-full.svg", corner);
    return node;
}

/// After the sheet's title, in words: what is proposed, or chosen, and what a touch does; where
/// that has no room, the chapters alone.
void add_chosen(ui::Tree& tree, const Context& context, const Rect& at) {
    const Leading& leading = context.state().leading;
    const std::string numbers = numbers_of(context, leading.plan.chapters);
    const AdultType soft{adult_2, text::Weight::Regular, text::Align::Start, ink_soft, nullptr};
    std::string words =
        context.word(leading.chapters_chosen ? "setup.chapters-chosen" : "setup.chapters-proposed",
                     {{"number", numbers}});
    const AdultType smaller = fitted(context, words, soft, at.size());
    if (adult_height(context, words, smaller, at.width) > at.height) // as beside another book
        words = context.word("chapter.number", {{"number", numbers}});
    tree.root.children.push_back(make_adult_text(context, "chapters-chosen", words, soft,
                                                 end_for(context, words, soft, at)));
}

/// The other books of the shelf, one after another.
void add_next_book(ui::Tree& tree, const Context& context, const story::LoadedBook& book,
                   const Rect& at) {
    const auto& books = *context.world().books;
    const auto here = std::find_if(books.begin(), books.end(),
                                   [&](const auto& one) { return one.get() == &book; });
    const auto& next = here + 1 == books.end() ? *books.begin() : *(here + 1);
    ui::Node other = make_paper_button(context, "book",
                                       context.words(book.book.id + ".title", book.book.title), at);
    other.action = ui::Message{"book", next->book.id};
    tree.root.children.push_back(std::move(other));
}

} // namespace

void add_chapters(ui::Tree& tree, const Context& context, const story::LoadedBook& book,
                  const Rect& at) {
    Rect inside = add_titled_sheet(tree, context, 1, "setup.chapters", at);
    Rect head = room_after_title(context, 1, "setup.chapters", at);
    if (context.world().books->size() > 1) {
        const double wide = std::min(context.mm(46), inside.width * 0.3);
        add_next_book(
            tree, context, book,
            {inside.right() - wide, at.y + context.mm(1), wide, context.mm(adult_target_mm)});
        head.width -= wide + context.mm(2);
        inside = inside.inset({0, context.mm(2), 0, 0});
    }
    add_chosen(tree, context, head);
    const auto& chapters = book.book.chapters;
    const auto read = read_before(context);
    const std::size_t rows = context.metrics().portrait() ? 2 : 1;
    const std::size_t across = (chapters.size() + rows - 1) / rows;
    for (std::size_t row = 0; row < rows; ++row) {
        const Rect line = row_of(inside, row, rows, context.mm(1.7));
        add_branch(tree.root.drawing, context,
                   {line.x, line.y + line.height * 0.1, line.width, context.mm(4)}, {});
    }
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const Rect line = row_of(inside, i / across, rows, context.mm(1.7));
        tree.root.children.push_back(make_chapter(
            context, chapters[i], column_of(line, i % across, across, context.mm(1.7)),
            choice_of(context, chapters[i].number), read.count(chapters[i].number) > 0));
    }
}

} // namespace hakawati::screens
