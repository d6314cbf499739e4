#include "screens/readers/who_places.h"

#include "screens/parts/cloth.h"
#include "screens/parts/notice.h"
#include "screens/parts/parts.h"
#include "screens/parts/small_lock.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double apart_mm = 3.05;
/// Karim beside the cloth, tokens below both. On a low screen the tree and the way to more animals
/// stand beside the cloth; an open cloth is smaller there, so that Karim has room to speak.
WhoPlaces who_landscape(const Context& context) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), token = context.mm(big_token_mm + 2 * margin_mm);
    const bool low = is_low(context), open = is_open(context.state().cloth);
    const double people =
        low ? context.mm(open ? 62 : 43.5)
            : std::clamp(all.width * (open ? 0.31 : 0.26), context.mm(43.5), context.mm(68));
    WhoPlaces at;
    if (low) {
        const double beside = context.mm(small_token_mm + 2 * margin_mm);
        const double foot = all.height - token * 0.95, words = all.height * (open ? 0.55 : 0.4);
        at.balloon = {margin * 0.3, margin * 0.6, people - margin * 0.6, words - margin};
        at.karim = {0, words, people, foot - words};
        const double end = !open && has_notice(context) ? context.mm(44) : beside;
        at.cloth = {people, margin * 1.3, all.width - people - end, all.height - margin * 2.3};
        return at;
    }
    at.balloon = {margin, margin, people - 2 * margin, all.height * 0.36};
    at.karim = {0, all.height * 0.4, people, all.height * 0.6 - token * 0.72};
    at.cloth = {people, margin * 1.6, all.width - people - margin,
                all.height - token * 0.86 - margin * 1.6};
    return at;
}

bool is_narrow(const Context& context) {
    return context.metrics().portrait() && context.screen().width < context.mm(110);
}

/// The height over an open cloth that Karim's words ask for, as far as the cloth leaves it.
double head_over(const Context& context, double words_width, double least) {
    const Rect all = context.screen();
    const double cloth = context.mm(big_token_mm + 2 * margin_mm + 85);
    const Size room = words_in_balloon(context, {0, 0, words_width, 0});
    const double words =
        height_of(context, context.word(asks(context.state().cloth)), {}, room.width);
    return std::clamp(balloon_height(context, words) + context.mm(6), least,
                      std::max(least, all.height - cloth));
}

/// The lowest row has no room for a lock and a slip too: the lock is over the cloth, beside what
/// Karim says, the slip under it.
void make_room_when_narrow(const Context& context, WhoPlaces& at) {
    const double margin = context.mm(margin_mm), gap = context.mm(gap_mm);
    const double side = context.mm(small_lock_mm);
    at.lock = {context.screen().width - margin - side, margin, side, side};
    at.balloon.width = at.lock.x - gap - at.balloon.x;
    if (!has_notice(context))
        return;
    at.notice = notice_rect(context, {at.cloth.x, 0, at.cloth.width, context.mm(22)});
    at.notice.y = at.cloth.bottom() - at.notice.height;
    at.cloth.height -= at.notice.height + gap;
}

/// Karim and his balloon over the cloth; on a narrow screen he stands back for what he says.
WhoPlaces who_portrait(const Context& context) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), token = context.mm(big_token_mm + 2 * margin_mm);
    const bool narrow = is_narrow(context), open = is_open(context.state().cloth);
    double head = std::max(all.height * 0.21, context.mm(32));
    WhoPlaces at;
    at.karim = {margin, margin * 2, head * 0.78, head - margin * 2};
    if (narrow && open) {
        at.karim.width = context.mm(16);
        head = head_over(context, all.width - at.karim.right() - 2 * margin, head);
        at.karim.height = head - margin * 2;
    }
    const double air = narrow && open ? margin * 0.5 : margin;
    at.balloon = {at.karim.right() + 2 * air, air, all.width - at.karim.right() - 3 * air,
                  head - 2.5 * air};
    at.cloth = {margin, head, all.width - 2 * margin, all.height - head - token};
    if (narrow && !open)
        make_room_when_narrow(context, at);
    return at;
}

} // namespace

bool is_open(const Cloth& cloth) {
    return cloth.code != Cloth::Code::None || !cloth.animal.empty() || cloth.full;
}

/// Between the guest and the tokens at the end, over the lower edge of the cloth; on a low screen
/// over the tokens beside it.
Rect notice_in(const Context& context, const WhoPlaces& at) {
    const double gap = context.mm(gap_mm), margin = context.mm(margin_mm);
    const Rect all = context.screen();
    if (is_low(context) && !context.metrics().portrait())
        return {at.cloth.right() + gap, margin, all.width - at.cloth.right() - gap - margin,
                at.lock.y - gap - margin};
    const double from = at.guest.right() + gap, to = at.lock.x - gap;
    const double tall = notice_rect(context, {from, 0, to - from, context.mm(19)}).height;
    return {from, all.bottom() - context.mm(1.2) - tall, to - from, tall};
}

namespace {

/// Before the tokens at the end; on a low screen over them.
Rect lock_at(const Context& context, const WhoPlaces& at, const Rect& tree) {
    const double side = context.mm(small_lock_mm), gap = context.mm(gap_mm);
    const bool pages = animals_on(context, at.cloth).size() < context.world().animals->size();
    if (!is_low(context) || context.metrics().portrait())
        return {(pages ? at.more.x : tree.x) - gap - side, tree.bottom() - side, side, side};
    const bool above = pages && at.more.x == tree.x;
    return {tree.right() - side, (above ? at.more.y : tree.y) - gap - side, side, side};
}

/// Everything changes sides with the lower corners: Karim sits over the guest.
WhoPlaces for_hand(const Context& context, WhoPlaces at) {
    for (Rect* place :
         {&at.balloon, &at.karim, &at.cloth, &at.guest, &at.more, &at.lock, &at.notice})
        *place = context.metrics().for_hand(*place);
    at.mouth = context.metrics().for_hand({at.mouth.x, at.mouth.y, 0, 0}).origin();
    return at;
}

} // namespace

WhoPlaces who_places(const Context& context) {
    WhoPlaces at = context.metrics().portrait() ? who_portrait(context) : who_landscape(context);
    const Rect tree =
        context.metrics().for_hand(token_rect(context, "tree", ui::Corner::BottomEnd));
    const double step = tree.width + context.mm(gap_mm);
    const bool beside = is_low(context) && !context.metrics().portrait();
    // Beside the tree where a slip is over both.
    at.more = beside && !has_notice(context) ? tree.moved(0, -step) : tree.moved(-step, 0);
    const double margin = context.mm(margin_mm), height = context.mm(big_token_mm);
    at.guest = {margin, context.screen().bottom() - margin - height,
                std::min(context.mm(46), (beside ? at.cloth.x : at.more.x) - 2 * margin), height};
    if (!is_narrow(context)) {
        if (has_notice(context) && context.metrics().portrait())
            at.guest.width = height; // its sign alone
        at.lock = lock_at(context, at, tree);
        at.notice = notice_in(context, at);
    }
    const double aspect = context.stage().puppet_aspect("karim", "sit");
    const double tall = std::min(at.karim.height, at.karim.width / aspect);
    at.karim = {at.karim.centre().x - tall * aspect / 2, at.karim.bottom() - tall, tall * aspect,
                tall};
    at.mouth = {at.karim.centre().x, at.karim.y + tall * (context.metrics().portrait() ? 0.25 : 0)};
    return for_hand(context, at);
}

Rect Grid::cell(std::size_t i) const {
    const double wide = room.width / static_cast<double>(across);
    const double tall = room.height / static_cast<double>(down);
    const double x = room.x + wide * (static_cast<double>(i % across) + 0.5);
    const double y = room.y + tall * (static_cast<double>(i / across) + 0.5);
    return {x - side / 2, y - side / 2, side, side};
}

Grid grid_in(const Context& context, const Rect& at, const Wanted& wanted) {
    const double gap = context.mm(apart_mm), pitch = context.mm(wanted.least_mm) + gap;
    const auto fits = [&](double length) {
        return std::max<std::size_t>(1, static_cast<std::size_t>(length / pitch));
    };
    const Rect room = at.inflated(gap / 4); // half a gap beside the outer cells is more than enough
    Grid grid;
    grid.room = room;
    grid.across = std::min({wanted.across, wanted.count, fits(room.width)});
    grid.down = std::min((wanted.count + grid.across - 1) / grid.across, fits(room.height));
    grid.side =
        std::min({room.width / static_cast<double>(grid.across) - gap,
                  room.height / static_cast<double>(grid.down) - gap, context.mm(wanted.most_mm)});
    return grid;
}

Grid animals_on(const Context& context, const Rect& cloth) {
    const std::size_t across = context.metrics().portrait() ? 4 : 6;
    return grid_in(context, inside_cloth(context, cloth),
                   {context.world().animals->size(), across, 18.3, 25});
}

} // namespace hakawati::screens
