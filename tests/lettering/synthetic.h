// Panels for the letterer's tests: two people on a stage of 1264 x 784 px, letters half an em wide.
#pragma once

#include "base/strings.h"
#include "lettering/lettering.h"

namespace hakawati::lettering {

class HalfEm final : public text::FontMeasure {
  public:
    double advance(const text::Font& font, std::string_view run, text::Direction,
                   const std::string&) const override {
        return static_cast<double>(character_count(run)) * font.size / 2;
    }
    text::FontMetrics metrics(const text::Font& font) const override {
        return {font.size * 0.9, font.size * 0.3, font.size * 0.5};
    }
};

inline const HalfEm half_em;

inline text::Language language(const std::string& code, text::Direction direction) {
    text::Language language;
    language.code = code;
    language.direction = direction;
    language.script = direction == text::Direction::RightToLeft ? "Arab" : "Latn";
    language.font = direction == text::Direction::RightToLeft ? "Naskh" : "Andika";
    language.size_factor = direction == text::Direction::RightToLeft ? 1.16 : 1;
    language.faces = {{language.script, language.font, language.size_factor}};
    return language;
}

inline const text::Language english = language("en", text::Direction::LeftToRight);
inline const text::Language arabic = language("ar", text::Direction::RightToLeft);

inline Style style_of(const text::Language& language, double text_scale = 1) {
    return {&language, 5.9, text_scale};
}

/// A person whose head is 110 px wide, at a place.
struct Person {
    Point mouth;
    Rect face, head, body;
};

inline Person person_at(double x, double top) {
    return {{x + 8, top + 92},
            {x - 36, top + 40, 80, 78},
            {x - 55, top, 110, 130},
            {x - 80, top, 160, 460}};
}

/// Two people, the first at the left; turned for right-to-left.
struct Stage {
    Person first, second;
    Obstacles obstacles;
};

inline Stage two_people(const text::Language& language, double top = 300) {
    const bool turned = language.direction == text::Direction::RightToLeft;
    Stage stage{person_at(turned ? 860 : 410, top), person_at(turned ? 400 : 850, top + 40), {}};
    stage.obstacles.panel = {1264, 784};
    for (const Person& p : {stage.first, stage.second}) {
        stage.obstacles.faces.push_back(p.face);
        stage.obstacles.heads.push_back(p.head);
        stage.obstacles.bodies.push_back(p.body);
    }
    stage.obstacles.targets = {
        {12, 12, 92, 92}, {1160, 12, 92, 92}, {12, 668, 104, 104}, {1024, 668, 228, 104}};
    return stage;
}

inline Letter said(const std::string& id, const std::string& who, Point mouth,
                   const std::string& words, Kind kind = Kind::Speech) {
    return {id, kind, who, words, mouth, {}};
}

inline Letter caption(const std::string& words) {
    return {"cap", Kind::Caption, "", words, {}, {}};
}

} // namespace hakawati::lettering
