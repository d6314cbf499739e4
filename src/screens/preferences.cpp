#include "screens/screens.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

std::string text_of(double scale) { return scale >= 2 ? "200" : scale >= 1.5 ? "150" : "100"; }

constexpr std::array<std::pair<const char*, drawing::Light>, 3> papers{
    {{"day", drawing::Light::Day},
     {"evening", drawing::Light::Evening},
     {"outdoor", drawing::Light::Sun}}};

void prefer_paper(Preferences& preferences, const std::string& value) {
    for (const auto& [name, light] : papers)
        if (value == name)
            preferences.paper = light;
}

std::string paper_of(const Preferences& preferences) {
    return std::find_if(papers.begin(), papers.end(),
                        [&](const auto& one) { return one.second == preferences.paper; })
        ->first;
}

/// One of two words, or neither: then what was there before stays.
template <class T>
void choose(T& wish, const std::string& value, const char* first, T one, const char* second,
            T other) {
    if (value == first)
        wish = one;
    else if (value == second)
        wish = other;
}

void prefer_text(Preferences& preferences, const std::string& value) {
    for (const double scale : {1.0, 1.5, 2.0})
        if (value == text_of(scale))
            preferences.text_scale = scale;
}

} // namespace

bool prefer(Preferences& p, const std::string& name, const std::string& value) {
    if (name == "language")
        p.language = value;
    else if (name == "text")
        prefer_text(p, value);
    else if (name == "pace")
        choose(p.pace, value, "one-by-one", BalloonPace::OneByOne, "all-at-once",
               BalloonPace::AllAtOnce);
    else if (name == "motion")
        choose(p.motion, value, "full", Motion::Full, "reduced", Motion::Reduced);
    else if (name == "notes")
        choose(p.notes, value, "gentle", reading::NotePreference::Gentle, "as-written",
               reading::NotePreference::AsWritten);
    else if (name == "view")
        choose(p.view, value, "guided", ReaderView::Guided, "page", ReaderView::Page);
    else if (name == "control")
        choose(p.control, value, "touch", Control::Touch, "one-switch", Control::OneSwitch);
    else if (name == "hand")
        choose(p.hand, value, "right", ui::Hand::Right, "left", ui::Hand::Left);
    else if (name == "paper")
        prefer_paper(p, value);
    else if (name == "sound")
        choose(p.sound, value, "on", Sound::On, "off", Sound::Off);
    else
        return false;
    return true;
}

std::map<std::string, std::string> to_map(const Preferences& p) {
    return {{"language", p.language},
            {"text", text_of(p.text_scale)},
            {"pace", p.pace == BalloonPace::OneByOne ? "one-by-one" : "all-at-once"},
            {"motion", p.motion == Motion::Full ? "full" : "reduced"},
            {"notes", p.notes == reading::NotePreference::Gentle ? "gentle" : "as-written"},
            {"view", p.view == ReaderView::Guided ? "guided" : "page"},
            {"control", p.control == Control::Touch ? "touch" : "one-switch"},
            {"hand", p.hand == ui::Hand::Right ? "right" : "left"},
            {"paper", paper_of(p)},
            {"sound", p.sound == Sound::On ? "on" : "off"}};
}

Preferences preferences_from(const std::map<std::string, std::string>& values,
                             const Preferences& otherwise) {
    Preferences preferences = otherwise;
    for (const auto& [name, value] : values)
        prefer(preferences, name, value);
    return preferences;
}

} // namespace hakawati::screens
