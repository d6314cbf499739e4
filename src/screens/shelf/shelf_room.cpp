#include "screens/shelf/shelf_room.h"

#include <algorithm>
#include <cmath>

namespace hakawati::screens {

namespace {

constexpr double apart_mm = 3.05;

std::size_t chapter_count(const Context& context) {
    return context.book() ? context.book()->book.chapters.size() : 0;
}

/// So little height that everything stands as close as it may.
bool is_tight(const Context& context) {
    return context.screen().height < context.mm(context.metrics().portrait() ? 180 : low_screen_mm);
}

double rows_of(const ShelfPlaces& at) {
    return std::ceil(static_cast<double>(at.hanging) / static_cast<double>(at.across));
}

/// Discs as large as a finger asks for, in as few rows as the width allows. Where there is room the
/// lower corners stay free.
void plan_discs(const Context& context, ShelfPlaces& at) {
    const double gap = context.mm(apart_mm), all = context.screen().width;
    const double corner = context.mm(big_token_mm + 2 * margin_mm), edge = context.mm(margin_mm);
    const double big = context.mm(big_token_mm), least = context.mm(least_target_mm);
    const auto widest = [&](double count) {
        return std::min(big, (at.discs.width - gap * (count - 1)) / count);
    };
    const auto count = static_cast<double>(std::max<std::size_t>(1, at.hanging));
    at.discs = {corner, 0, all - 2 * corner, 0};
    if (widest(count) < least)
        at.discs = {edge, 0, all - 2 * edge, 0};
    const double fits = std::floor((at.discs.width + gap + 0.5) / (least + gap));
    const double rows = std::ceil(count / std::clamp(fits, 1.0, count));
    at.across = static_cast<std::size_t>(std::ceil(count / rows));
    const double cord = is_tight(context) ? context.mm(7.2)
                                          : std::clamp(context.screen().height * 0.1, context.mm(9),
                                                       context.mm(14));
    const double tallest = context.screen().height * 0.3 / rows - context.mm(7);
    at.disc = std::max(least, std::min(widest(static_cast<double>(at.across)), tallest));
    at.row = at.disc + cord;
}

/// Who reads, in the upper corner. The vest hangs on the branch after the last chapter; where one
/// disc more would ask for another row, under who reads.
ShelfPlaces people_of(const Context& context) {
    ShelfPlaces at;
    at.profile = token_rect(context, "tree", ui::Corner::TopStart);
    at.hanging = chapter_count(context);
    ShelfPlaces with_vest = at;
    with_vest.hanging += at.hanging > 0 ? 1 : 0;
    plan_discs(context, at);
    plan_discs(context, with_vest);
    if (rows_of(with_vest) == rows_of(at))
        return with_vest;
    at.badge = at.profile.moved(0, at.profile.height + context.mm(gap_mm));
    return at;
}

ShelfPlaces landscape(const Context& context) {
    const Rect all = context.screen();
    ShelfPlaces at = people_of(context);
    const double branch = at.row * rows_of(at) + context.mm(5);
    const double board = std::clamp(all.height * 0.045, context.mm(3.6), context.mm(6.2));
    const double top =
        all.height - branch - board - std::clamp(all.height * 0.05, 0.0, context.mm(7));
    at.plank = {all.width * 0.03, top, all.width * 0.94, board};
    const double head = context.mm(small_token_mm + 2 * margin_mm);
    const double tall =
        top - std::max(context.mm(4), std::min(all.height * 0.14, head - context.mm(3)));
    const double beside = at.profile.right() + context.mm(gap_mm);
    at.books = {is_low(context) ? beside : std::max(beside, all.width * 0.115), top - tall,
                all.width * 0.5, tall};
    at.go_on = {0, head + context.mm(1), 0, top - context.mm(2.4) - head - context.mm(1)};
    at.branch = {0, all.height - branch, all.width * 0.98, context.mm(6)};
    return at;
}

/// Books over the plank, the way on under it: it has its height first.
ShelfPlaces portrait(const Context& context) {
    const Rect all = context.screen();
    ShelfPlaces at = people_of(context);
    const double branch = at.row * rows_of(at) + context.mm(5);
    const double head = context.mm(small_token_mm + 2 * margin_mm);
    const double room = all.height - branch - head;
    const double board = context.mm(5), under = board + context.mm(7);
    const double over_branch = context.mm(is_tight(context) ? 2.5 : 5);
    const double top = head + std::min(room * 0.46, room - under - context.mm(31) - over_branch);
    const double edge = context.mm(margin_mm), inset = is_tight(context) ? edge : 2 * edge;
    at.plank = {edge, top, all.width - 2 * edge, board};
    const double from = at.badge.empty() ? all.width * 0.16 : at.badge.right() + 2 * edge;
    at.books = {from, head + context.mm(1), all.width * 0.88 - from, top - head - context.mm(1)};
    at.go_on = {inset, top + under, all.width - 2 * inset,
                all.height - branch - top - under - over_branch};
    at.branch = {0, all.height - branch, all.width * 0.97, context.mm(6)};
    return at;
}

} // namespace

ShelfPlaces shelf_places(const Context& context) {
    return context.metrics().portrait() ? portrait(context) : landscape(context);
}

/// Things on the plank where no book stands.
void add_ornaments(drawing::DrawList& list, const Context& context, const ShelfPlaces& at,
                   double from, double to) {
    const double plant = std::min(context.mm(17), at.books.height * 0.3);
    const auto stand = [&](const char* file, double x, double height) {
        const double aspect = context.stage().aspect(file);
        add_asset(list, context, file, {x, at.plank.y - height + 2, height * aspect, height});
    };
    if (at.badge.empty() && at.books.x - at.plank.x > plant)
        stand("ui/shelf-plant.svg", (at.plank.x + at.books.x) / 2 - plant * 0.42, plant);
    const double pot = std::min(context.mm(17), at.books.height * 0.3);
    if (to - from > pot * 1.75) {
        stand("ui/shelf-oud.svg", to - pot * 0.75, pot * 1.65);
        stand("ui/shelf-pot.svg", to - pot * 1.65, pot);
    } else if (to - from > pot * 1.1) {
        stand("ui/shelf-pot.svg", to - pot, pot);
    }
}

void add_top_tokens(ui::Tree& tree, const Context& context) {
    const Rect corner = token_rect(context, "tree", ui::Corner::TopEnd);
    const double step = corner.width + context.mm(gap_mm);
    tree.root.children.push_back(make_token(context, "languages", corner.moved(-2 * step, 0)));
    tree.root.children.push_back(make_token(context, "settings", corner.moved(-step, 0)));
    tree.root.children.push_back(make_token(context, "tree", corner));
}

void add_room(ui::Tree& tree, const Context& context, const ShelfPlaces& at) {
    add_ground(tree.root.drawing, context, Ground::Wall);
    add_awning(tree.root.drawing, context, context.mm(small_token_mm + 2 * margin_mm + 3));
    add_plank(tree.root.drawing, context, at.plank);
}

} // namespace hakawati::screens
