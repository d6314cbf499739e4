#include "lettering/lettering.h"
#include "lettering/order.h"
#include "lettering/sizes.h"
#include "lettering/tail.h"

#include <algorithm>

namespace hakawati::lettering {

namespace {

int count_over(const Rect& box, const std::vector<Rect>& rects) {
    return static_cast<int>(std::count_if(rects.begin(), rects.end(),
                                          [&](const Rect& r) { return r.intersects(box); }));
}

bool type_too_small(const Balloon& balloon, const Style& style) {
    const double least = sizes_of(style).least_em - 0.01;
    for (const auto& line : balloon.words.lines)
        for (const auto& run : line.runs)
            for (const auto& face : style.language->faces)
                if (face.font == run.font.family && run.font.size / face.size_factor < least)
                    return true;
    return false;
}

/// Faces that a tail runs over.
int faces_crossed(const Balloon& balloon, const Obstacles& o) {
    if (balloon.tail.size() != 3)
        return 0;
    const Segment way = spine(balloon.tail);
    return static_cast<int>(std::count_if(o.faces.begin(), o.faces.end(),
                                          [&](const Rect& f) { return crosses(way, f); }));
}

void add_alone(Faults& faults, const Balloon& b, const Obstacles& o, const Style& style) {
    const Rect panel{0, 0, o.panel.width, o.panel.height};
    const double words_end = b.words_at.x + b.words.size.width;
    faults.over_face += count_over(b.box, o.faces);
    faults.over_hand += count_over(b.box, o.hands);
    faults.over_target += count_over(b.box, o.targets);
    faults.outside += !panel.contains(b.box) || b.words_at.x < b.box.x || words_end > b.box.right();
    faults.tails_crossing += faces_crossed(b, o);
    faults.under_minimum += type_too_small(b, style);
}

bool tail_over(const Balloon& one, const Balloon& other) {
    return one.tail.size() == 3 && crosses(spine(one.tail), other.box);
}

bool tails_cross(const Balloon& a, const Balloon& b) {
    return a.tail.size() == 3 && b.tail.size() == 3 && crosses(spine(a.tail), spine(b.tail));
}

void add_pair(Faults& faults, const Balloon& first, const Balloon& then, const Style& style) {
    faults.over_balloon += first.box.intersects(then.box);
    faults.tails_crossing +=
        tails_cross(first, then) || tail_over(first, then) || tail_over(then, first);
    if (is_read_in_order(first.kind) && is_read_in_order(then.kind))
        faults.order_inversions += order_inverted(first.box, then.box, direction_of(style));
}

/// The order is in doubt when an eye could go past the next balloon to a later one.
void add_doubts(Faults& faults, const std::vector<const Balloon*>& read, const Style& style) {
    for (std::size_t i = 0; i + 2 < read.size(); ++i)
        for (std::size_t later = i + 2; later < read.size(); ++later)
            faults.order_inversions += order_doubtful(read[i]->box, read[i + 1]->box,
                                                      read[later]->box, direction_of(style));
}

bool ever_together(const Lettering& lettering, const Balloon& a, const Balloon& b) {
    return a.beat == b.beat || !lettering.beats_replace;
}

} // namespace

Faults measure(const Lettering& lettering, const Obstacles& o, const Style& style) {
    Faults faults;
    const auto& all = lettering.balloons;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == Kind::Sign)
            continue;
        add_alone(faults, all[i], o, style);
        for (std::size_t j = i + 1; j < all.size(); ++j)
            if (all[j].kind != Kind::Sign && ever_together(lettering, all[i], all[j]))
                add_pair(faults, all[i], all[j], style);
    }
    for (int beat = 0; beat < lettering.beats; ++beat) {
        std::vector<const Balloon*> read;
        for (const Balloon& b : all)
            if (is_read_in_order(b.kind) && (!lettering.beats_replace || b.beat == beat))
                read.push_back(&b);
        add_doubts(faults, read, style);
        if (!lettering.beats_replace)
            break;
    }
    return faults;
}

} // namespace hakawati::lettering
