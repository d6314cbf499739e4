#include "stage/camera.h"

#include <algorithm>

namespace hakawati::stage {
namespace {

constexpr double margin = 30;    ///< between a person and the edge
constexpr double taller = 1.15;  ///< a narrow picture may be this much higher than the shot
constexpr double below = .2;     ///< share of the added height that goes under the feet
constexpr double strip_top = .1; ///< free above the heads in a picture lower than the shot
constexpr double for_hands_wider = 1.1;
constexpr double chest = .4; ///< of a head's height, seen under it

Rect people_in(const Rect& shot, const Subjects& subjects) {
    Rect all;
    for (const Rect& body : subjects.bodies)
        all = all.united(body.intersection(shot));
    for (const Rect& head : subjects.heads)
        if (shot.contains(head.centre()))
            all = all.united(head);
    return all;
}

/// What may not be cut: from the top of the highest head down to the lowest chest, and if it can be
/// had at little cost to the lowest busy hand.
struct Faces {
    double top = 0, bottom = 0, hands = 0;
    bool any = false;

    void add(double upper, double lower) {
        top = any ? std::min(top, upper) : upper;
        bottom = any ? std::max(bottom, lower) : lower;
        any = true;
    }
};

Faces faces_in(const Rect& shot, const Subjects& subjects) {
    Faces all;
    for (const Rect& head : subjects.heads)
        if (shot.contains(head.centre()))
            all.add(head.top(),
                    std::max(head.bottom(),
                             std::min(head.bottom() + chest * head.height, shot.bottom())));
    for (const Rect& hand : subjects.hands)
        if (all.any && shot.contains(hand))
            all.hands = std::max(all.hands, hand.bottom());
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

double top_for(const Rect& shot, const Faces& faces, const Rect& extents, double height) {
    const double added = height - shot.height;
    if (added >= 0) {
        const double room = std::max(0.0, extents.bottom() - shot.bottom());
        return shot.bottom() + std::min(room, added * below) - height;
    }
    const double lowest_top = shot.bottom() - height;
    return faces.any ? std::clamp(faces.top - strip_top * height, shot.top(), lowest_top)
                     : lowest_top;
}

/// Makes room above the heads: first by a wider view of the same ground, then by cutting at the
/// feet; it leaves the painted area only for faces, and a little for hands.
Rect with_headroom(Rect camera, const Faces& faces, const Rect& extents, double aspect,
                   double headroom) {
    const double shown = 1 - headroom;
    const bool roomy = faces.top - camera.top() >= headroom * camera.height - .001;
    const double lowest = std::max(faces.bottom, faces.hands);
    if (!faces.any || (roomy && lowest <= camera.bottom()))
        return camera;
    double bottom = std::max(camera.bottom(), lowest);
    double height = std::max(camera.height, (bottom - faces.top) / shown);
    const double highest = std::max(camera.width, extents.width) / aspect;
    if (height > highest) {
        const double for_hands = faces.top + shown * highest * for_hands_wider;
        bottom = std::max({faces.top + shown * highest, std::min(lowest, for_hands), faces.bottom});
        height = (bottom - faces.top) / shown;
    }
    const double width = height * aspect;
    return {camera.centre().x - width / 2, bottom - height, width, height};
}

/// Keeps the people in, then the painted area round it.
double left_for(double left, double width, const Rect& people, const Rect& extents) {
    if (!people.empty() && people.width <= width) {
        const double air = std::min(margin, (width - people.width) / 2);
        left = std::clamp(left, people.right() + air - width, people.left() - air);
    }
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
        for (const Rect& hand : busy_hands_of(one))
            all.hands.push_back(one.to_place(hand));
    };
    for (const Performer& one : blocking.performers) {
        add(one);
        for (const Performer& child : one.child)
            add(child);
    }
    return all;
}

void add_target(Subjects& subjects, Point at) {
    constexpr double size = 110; // a child's fingertip in the whole place on a small screen
    const Rect round{at.x - size / 2, at.y - size / 2, size, size};
    subjects.bodies.push_back(round);
    subjects.hands.push_back(round);
}

Rect frame(const Rect& shot, const Subjects& subjects, double aspect, double headroom) {
    const Rect people = people_in(shot, subjects);
    const Faces faces = faces_in(shot, subjects);
    const Size size = size_for(shot, people, subjects.extents, aspect);
    const double centre =
        people.empty() || size.width >= shot.width ? shot.centre().x : people.centre().x;
    const Rect camera{centre - size.width / 2, top_for(shot, faces, subjects.extents, size.height),
                      size.width, size.height};
    const double least = size.height < shot.height ? std::max(headroom, strip_top) : headroom;
    const Rect roomy = with_headroom(camera, faces, subjects.extents, aspect, least);
    return {left_for(roomy.x, roomy.width, people, subjects.extents), roomy.y, roomy.width,
            roomy.height};
}

} // namespace hakawati::stage
