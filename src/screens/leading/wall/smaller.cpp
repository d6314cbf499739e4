#include "screens/leading/wall/wall.h"

#include "screens/leading/rooms.h"

namespace hakawati::screens {

namespace {

struct Shrink {
    double factor;
    Point to;

    Point operator()(Point p) const { return p * factor + to; }
    Rect operator()(const Rect& r) const {
        const Point at = (*this)(r.origin());
        return {at.x, at.y, r.width * factor, r.height * factor};
    }
};

drawing::Item smaller(drawing::Item item, const Shrink& shrink) {
    if (auto* picture = std::get_if<drawing::DrawPicture>(&item)) {
        picture->to = shrink(picture->to);
    } else if (auto* words = std::get_if<drawing::DrawWords>(&item)) {
        words->origin = shrink(words->origin);
        words->run.baseline = words->run.baseline * shrink.factor;
        words->run.width *= shrink.factor;
        words->run.font.size *= shrink.factor;
        words->halo_width *= shrink.factor;
    } else if (auto* fill = std::get_if<drawing::DrawFill>(&item)) {
        fill->to = shrink(fill->to);
    }
    return item;
}

} // namespace

drawing::DrawList made_smaller(const drawing::DrawList& list, double factor, Point to) {
    drawing::DrawList made;
    for (const drawing::Item& item : list)
        made.push_back(smaller(item, {factor, to}));
    return made;
}

void add_small_wall(drawing::DrawList& list, const Context& context, const Rect& at) {
    const State& state = context.state();
    const ui::Tree there = wall(state, context.world(), metrics_of_wall(state.leading.wall_size));
    const double factor = at.width / state.leading.wall_size.width;
    for (drawing::Item& item :
         made_smaller(ui::draw(there.root), factor, context.placed(at).origin()))
        list.push_back(std::move(item));
}

} // namespace hakawati::screens
