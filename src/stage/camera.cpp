#include "stage/camera.h"

#include <algorithm>

namespace hakawati::stage {
namespace {

constexpr double margin = 30;    ///< between a person and the edge
constexpr double taller = 1.15;  ///< a narrow picture may be this much higher than the shot
constexpr double below = .2;     ///< share of the added height that goes under the feet
constexpr double strip_top = .1; ///< free above the heads in a picture lower than the shot

Rect people_in(const Rect& shot, const Subjects& subjects) {
    Rect all;
    for (const Rect& body : subjects.bodies)
        all = all.united(body.intersection(shot));
    for (const Rect& head : subjects.heads)
        if (shot.contains(head.centre()))
            all = all.united(head);
    return all;
}

/// The heads that the shot shows; the highest and the lowest edge matter.
Rect heads_in(const Rect& shot, const Subjects& subjects) {
    Rect all;
    for (const Rect& head : subjects.heads)
        if (shot.contains(head.centre()))
            all = all.united(head);
    return all;
}

Size size_for(const Rect& shot, const Rect& people, const Rect& extents, double aspect) {
    double width = 0;
    if (aspect < shot.width / shot.height) {
        const double needed = std::max(people.width + 2 * margin, shot.height * aspect);
        width = std::max(needed, std::min(shot.width, shot.height * taller * aspect));
    } else {
        width = std::min(shot.height * aspect, extents.width);
    }
    return {width, width / aspect};
}

double top_for(const Rect& shot, const Rect& heads, const Rect& extents, double height) {
    const double added = height - shot.height;
    if (added >= 0) {
        const double room = std::max(0.0, extents.bottom() - shot.bottom());
        return shot.bottom() + std::min(room, added * below) - height;
    }
    const double lowest_top = shot.bottom() - height;
    return heads.empty() ? lowest_top
                         : std::clamp(heads.top() - strip_top * height, shot.top(), lowest_top);
}

/// Makes room above the heads: first by a wider view of the same ground, then by cutting at the
/// feet, and only for people who would lose their faces by leaving the painted area.
Rect with_headroom(Rect camera, const Rect& heads, const Rect& extents, double aspect,
                   double headroom) {
    const double top_of_heads = heads.top(), free = 1 - headroom;
    if (heads.empty() || top_of_heads - camera.top() >= headroom * camera.height)
        return camera;
    double bottom = camera.bottom(), height = (bottom - top_of_heads) / free;
    const double highest = std::max(camera.width, extents.width) / aspect;
    if (height > highest) {
        height = highest;
        bottom = top_of_heads + free * height;
        const double chests = heads.bottom() + .4 * heads.height;
        if (bottom < chests) {
            bottom = chests;
            height = (bottom - top_of_heads) / free;
        }
    }
    const double width = height * aspect;
    return {camera.centre().x - width / 2, bottom - height, width, height};
}

/// Keeps the people in, then the painted area round it.
double left_for(double left, double width, const Rect& people, const Rect& extents) {
    if (!people.empty() && people.width <= width)
        left = std::clamp(left, people.right() - width, people.left());
    if (width >= extents.width)
        return extents.centre().x - width / 2;
    return std::clamp(left, extents.left(), extents.right() - width);
}

} // namespace

Subjects subjects_of(const Blocking& blocking) {
    Subjects all;
    all.extents = blocking.place->extents;
    const auto add = [&all](const Performer& one) {
        all.bodies.push_back(body_of(one));
        all.heads.push_back(head_of(one));
    };
    for (const Performer& one : blocking.performers) {
        add(one);
        for (const Performer& child : one.child)
            add(child);
    }
    return all;
}

Rect frame(const Rect& shot, const Subjects& subjects, double aspect, double headroom) {
    const Rect people = people_in(shot, subjects), heads = heads_in(shot, subjects);
    const Size size = size_for(shot, people, subjects.extents, aspect);
    const double centre =
        people.empty() || size.width >= shot.width ? shot.centre().x : people.centre().x;
    const Rect camera{centre - size.width / 2, top_for(shot, heads, subjects.extents, size.height),
                      size.width, size.height};
    const Rect roomy = with_headroom(camera, heads, subjects.extents, aspect, headroom);
    return {left_for(roomy.x, roomy.width, people, subjects.extents), roomy.y, roomy.width,
            roomy.height};
}

} // namespace hakawati::stage
