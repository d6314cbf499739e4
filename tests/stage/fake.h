// A tiny asset folder and short ways to build stagings by hand.
#pragma once

#include "stage/stage.h"

#include <string>
#include <vector>

namespace hakawati::fake {

inline stage::Stage stage() { return stage::Stage(HAKAWATI_ROOT "/tests/stage/assets"); }

inline story::Actor actor(const std::string& who, const std::string& slot,
                          const std::string& pose = "stand", const std::string& mood = "calm") {
    story::Actor one;
    one.who = one.puppet = who;
    one.slot = slot;
    one.pose = pose;
    one.mood = mood;
    return one;
}

inline story::Staging yard(std::vector<story::Actor> actors, const std::string& light = "day") {
    story::Staging all;
    all.place = "yard";
    all.light = light;
    all.shot = story::Shot::Wide;
    all.actors = std::move(actors);
    return all;
}

/// A book of the panel "b-c1-p01" with a gentle alternate, and of the question "b-q1".
inline story::Book book(const story::Staging& staging) {
    story::Panel panel;
    panel.id = "b-c1-p01";
    panel.staging = staging;
    panel.gentle.emplace();
    panel.gentle->staging = staging;
    story::Question question;
    question.id = "b-q1";
    story::Chapter chapter;
    chapter.id = "b-c1";
    chapter.steps = {panel, question};
    story::Book all;
    all.id = "b";
    all.chapters = {chapter};
    return all;
}

/// For exact comparison.
inline std::vector<double> numbers(const Transform& t) { return {t.a, t.b, t.c, t.d, t.e, t.f}; }

/// The picture of the whole place at one px a unit.
inline const stage::View whole{{1600, 1000}, false, 0};
inline const stage::View mirrored{{1600, 1000}, true, 0};

} // namespace hakawati::fake
