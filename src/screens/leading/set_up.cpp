#include "screens/leading/session.h"

#include <algorithm>
#include <cstdlib>

namespace hakawati::screens {

namespace {

std::vector<std::vector<int>> cut_of(const story::LoadedBook& book) {
    if (book.guide && !book.guide->cut.empty())
        return story::chapter_numbers(book.guide->cut, book.book);
    std::vector<std::vector<int>> one_each;
    for (const story::Chapter& chapter : book.book.chapters)
        one_each.push_back({chapter.number});
    return one_each;
}

bool has_chapter(const story::Book& book, int number) {
    return std::any_of(book.chapters.begin(), book.chapters.end(),
                       [&](const auto& chapter) { return chapter.number == number; });
}

group::Plan proposed(const State& state, const story::LoadedBook& book, const std::string& group) {
    const group::Sessions none;
    return group::proposal(state.sessions ? *state.sessions : none, book.book.id, cut_of(book),
                           group);
}

/// Another book of the shelf, with what its groups would read next.
void propose(State& state, const story::LoadedBook& book) {
    Leading& leading = state.leading;
    leading.plan = proposed(state, book, {});
    leading.chapters_chosen = false;
    leading.plan.shown = leading.wall_attached ? group::ShownOn::Wall : group::ShownOn::Tablet;
}

/// The first touch begins a choice in place of what is proposed, each one after it adds a chapter
/// or takes it out, neighbours or not; when none is left, the proposal is back.
void touch_chapter(State& state, const story::LoadedBook& book, int number) {
    Leading& leading = state.leading;
    std::vector<int>& chapters = leading.plan.chapters;
    if (!has_chapter(book.book, number))
        return;
    if (!leading.chapters_chosen)
        chapters.clear();
    const auto at = std::lower_bound(chapters.begin(), chapters.end(), number);
    if (at != chapters.end() && *at == number)
        chapters.erase(at);
    else
        chapters.insert(at, number);
    leading.chapters_chosen = !chapters.empty();
    if (!leading.chapters_chosen)
        chapters = proposed(state, book, leading.plan.group).chapters;
}

bool is_picture(const std::string& name) {
    return std::find(group::pictures.begin(), group::pictures.end(), name) != group::pictures.end();
}

/// Its own next session, but for what was already chosen otherwise than proposed.
void touch_group(State& state, const story::LoadedBook& book, const std::string& picture) {
    group::Plan& plan = state.leading.plan;
    if (!is_picture(picture))
        return;
    const group::Plan before = proposed(state, book, plan.group);
    group::Plan now = proposed(state, book, picture);
    plan.group = picture;
    if (!state.leading.chapters_chosen)
        plan.chapters = std::move(now.chapters);
    if (plan.telling == before.telling)
        plan.telling = now.telling;
    if (plan.children == before.children)
        plan.children = now.children;
}

} // namespace

void open_set_up(Update& update, const World& world) {
    State& state = update.state;
    const auto* book = Context(state, world).book();
    if (!book)
        return;
    propose(state, *book);
    state.screen = Screen::GroupSetUp;
    update.transition = Transition::Fade;
}

bool act_in_set_up(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    group::Plan& plan = state.leading.plan;
    const auto* book = Context(state, world).book(plan.book);
    if (!book)
        return false;
    if (message.name == "chapter") {
        touch_chapter(state, *book, std::atoi(message.value.c_str()));
    } else if (message.name == "book") {
        if (const auto* other = Context(state, world).book(message.value))
            propose(state, *other);
    } else if (message.name == "group") {
        touch_group(state, *book, message.value);
    } else if (message.name == "children") {
        plan.children =
            std::clamp(plan.children + std::atoi(message.value.c_str()), 0, group::most_hands);
    } else if (message.name == "telling") {
        plan.telling =
            message.value == "as-written" ? group::Telling::AsWritten : group::Telling::Gentle;
    } else if (message.name == "shown-on") {
        plan.shown = message.value == "wall" ? group::ShownOn::Wall : group::ShownOn::Tablet;
    } else if (message.name == "start" || message.name == "next") {
        begin_session(update, world, Leading::Spot::Reading);
    } else if (message.name == "hello") {
        begin_session(update, world, Leading::Spot::Card);
    } else if (message.name == "back") {
        state.screen = Screen::Desk;
        update.transition = Transition::Fade;
    } else {
        return false;
    }
    return true;
}

} // namespace hakawati::screens
