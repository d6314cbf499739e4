#include "stage/camera.h"

#include <algorithm>

namespace hakawati::stage {
namespace {

constexpr double page_aspect = 1.6;
const Rect whole_place{0, 0, 1600, 1000};

/// A rectangle of 16:10 that stands on `bottom`.
Rect standing_on(double bottom, double centre, double height) {
    const double width = height * page_aspect;
    return {centre - width / 2, bottom - height, width, height};
}

Rect round_people(const Subjects& subjects) {
    Rect people;
    for (const Rect& body : subjects.bodies)
        people = people.united(body);
    const double height = std::max(people.height * 1.55, (people.width + 120) / page_aspect);
    return standing_on(people.bottom() + .08 * height, people.centre().x, height);
}

/// Head and chest of a person, low enough for hands.
Rect close_on_person(const Performer& one) {
    const Rect head = head_of(one);
    const double height = 2.9 * head.height;
    return standing_on(head.bottom() + .95 * head.height, head.centre().x, height);
}

Rect close_on_prop(const StandingProp& one) {
    const Rect box = one.transform(one.prop->box);
    const double height = std::max(300.0, 2.2 * box.height);
    return standing_on(box.bottom() + .25 * height, box.centre().x, height);
}

} // namespace

Rect shot_by_words(const Blocking& blocking, const story::Staging& staging) {
    if (staging.shot == story::Shot::Wide || blocking.performers.empty())
        return whole_place;
    if (staging.shot == story::Shot::Close) {
        for (const Performer& one : blocking.performers)
            if (one.who == staging.close_on)
                return close_on_person(one);
        for (const StandingProp& one : blocking.props)
            if (one.name == staging.close_on)
                return close_on_prop(one);
    }
    return round_people(subjects_of(blocking));
}

} // namespace hakawati::stage
