#include "screens/adult/desk_lead.h"

#include "screens/adult/desk_parts.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

/// What waits behind the lock, or what comes next.
group::Plan plan_of(const Context& context) {
    const State& state = context.state();
    if (!state.leading.session.empty())
        return state.leading.plan;
    const story::LoadedBook* book = book_to_lead(context);
    if (!book)
        return {};
    std::vector<std::vector<int>> cut;
    if (book->guide)
        cut = story::chapter_numbers(book->guide->cut, book->book);
    return group::proposal(state.sessions ? *state.sessions : group::Sessions{}, book->book.id,
                           cut);
}

std::string chapters_of(const Context& context, const group::Plan& plan) {
    std::string words;
    for (const int number : plan.chapters)
        words += (words.empty() ? "" : " · ") +
                 context.word("chapter.number", {{"number", context.number(number)}});
    return words;
}

const story::Panel* first_panel_of(const story::Book& book, const group::Plan& plan) {
    for (const story::Chapter& chapter : book.chapters)
        if (!plan.chapters.empty() && chapter.number == plan.chapters.front())
            return first_panel(chapter);
    return nullptr;
}

/// A session that nobody goes on with, because the children have gone home, is ended here.
ui::Node make_end(const Context& context, const Rect& art) {
    const std::string& words = context.word("desk.end-session");
    const double gap = context.mm(1.6);
    const double wide =
        std::min(art.width - 2 * gap, adult_width(context, words, adult_label) + context.mm(6));
    return make_paper_button(
        context, "end-session", words,
        {art.right() - wide - gap, art.y + gap, wide, context.mm(adult_target_mm)});
}

} // namespace

const story::LoadedBook* book_to_lead(const Context& context) {
    return context.book(context.state().leading.session.empty()
                            ? context.state().book
                            : context.state().leading.plan.book);
}

/// The orange one: a picture of what comes next, whose group it is, the way on.
ui::Node make_lead(const Context& context, const Rect& at) {
    const group::Plan plan = plan_of(context);
    const bool waits = !context.state().leading.session.empty();
    const std::string& title = context.word(waits ? "desk.go-on" : "desk.lead");
    const std::string group =
        plan.group.empty() ? "" : context.word("picture." + plan.group) + " · ";
    const std::string next = group + chapters_of(context, plan);
    ui::Node node = make_button(context, "lead", ui::Role::Card, title + ": " + next, at);
    node.focus_radius = context.mm(3);
    drawing::PaperStyle paper = picked_paper(context, 47);
    paper.edge_width = context.mm(0.9);
    add_card(node.drawing, context, at, paper);
    const double pad = context.mm(2.6), token = context.mm(is_low(context) ? 13 : 17.6);
    const Rect inner = at.inflated(-pad);
    const double foot = std::max(token, inner.height * (is_low(context) ? 0.46 : 0.36));
    const Rect art = inner.inset({0, 0, 0, foot + pad});
    const story::LoadedBook* book = book_to_lead(context);
    const story::Panel* panel = book ? first_panel_of(book->book, plan) : nullptr;
    if (panel && book == context.book())
        add_panel_art(node.drawing, context, panel->id, pages::Version::Gentle, art);
    const Rect words{inner.x + pad / 2, inner.bottom() - foot, inner.width - token - pad * 1.5,
                     foot};
    AdultType bold = adult_title, soft{adult_2};
    soft.colour = ink_soft;
    add_adult_words(node.drawing, context, title, bold, words.inset({0, 0, 0, foot * 0.58}));
    add_adult_words(node.drawing, context, next, soft, words.inset({0, foot * 0.44, 0, 0}),
                    Stand::Top);
    add_sign(node.drawing, context, "next",
             {inner.right() - token, words.centre().y - token / 2, token, token});
    if (waits)
        node.children.push_back(make_end(context, art));
    return node;
}

} // namespace hakawati::screens
