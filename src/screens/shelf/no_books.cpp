#include "screens/parts/notice.h"
#include "screens/parts/small_lock.h"
#include "screens/shelf/shelf_room.h"
#include "screens/views.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

/// Where Captain Sock speaks: under the tokens, on a low screen beside them.
Rect words_room(const Context& context, const Rect& sock) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), token = context.mm(small_token_mm + margin_mm);
    if (is_low(context) && !context.metrics().portrait())
        return {margin * 2, margin, all.width - 3 * token - 4 * margin, sock.y - 3 * margin};
    const double top = token + 2 * margin;
    return {all.width * 0.08, top, all.width * 0.84, sock.y - top - context.mm(6)};
}

} // namespace

ui::Tree view_no_books(const Context& context) {
    ShelfPlaces at = shelf_places(context);
    const Rect all = context.screen();
    at.plank.y = all.height * (is_low(context) ? 0.52 : 0.62);
    at.plank.x = all.width * 0.03;
    at.plank.width = all.width * 0.94;
    ui::Tree tree = make_screen(context, "no-books", context.word("no-books.title"));
    add_room(tree, context, at);
    add_top_tokens(tree, context);
    const double sock = std::min(all.width * 0.24, context.mm(is_low(context) ? 28 : 38));
    const double tall = sock / context.stage().aspect("ui/shelf-sock.svg");
    const Rect sock_at{all.centre().x - sock / 2, at.plank.y - tall + 4, sock, tall};
    add_picture(tree.root.drawing, context, context.stage().asset("ui/shelf-sock.svg"),
                context.stage().aspect("ui/shelf-sock.svg"), sock_at);
    const double pot = std::min(context.mm(19), all.height * 0.16);
    add_asset(tree.root.drawing, context, "ui/shelf-pot.svg",
              {all.width * 0.84 - pot, at.plank.y - pot + 2, pot * 1.1, pot});
    add_asset(tree.root.drawing, context, "ui/shelf-plant.svg",
              {all.width * 0.1, at.plank.y - pot + 2, pot * 0.7, pot});
    tree.root.children.push_back(
        make_balloon(context, "words", context.word("no-books.title"), words_room(context, sock_at),
                     {sock_at.right() - sock * 0.08, sock_at.y + sock_at.height * 0.5}));
    const double under = at.plank.bottom() + context.mm(is_low(context) ? 4 : 6);
    tree.root.children.push_back(
        make_slip(context, "notice", {"pack", context.word("no-books.notice")},
                  {all.width * 0.08, under, all.width * 0.84,
                   std::min(all.height - under - context.mm(margin_mm), context.mm(44))}));
    const double lock = context.mm(small_lock_mm), margin = context.mm(margin_mm);
    add_small_lock(tree, context,
                   {all.width - margin - lock, all.height - margin - lock, lock, lock});
    tree.default_focus = "tree";
    return tree;
}

} // namespace hakawati::screens
