#include "screens/settings/choices.h"

#include "screens/offered.h"
#include "screens/settings/miniatures.h"

#include <cmath>

namespace hakawati::screens {

namespace {

/// A card with its word and picture; its id is the message in one word.
template <class Add, class... Value>
Choice make_choice(const Context& context, const ui::Message& message, const char* word, bool on,
                   Add add, Value... value) {
    return {message.name + "-" + message.value,
            message,
            context.word(word),
            on,
            [&context, add, value...](drawing::DrawList& list, const Rect& at) {
                add(list, context, value..., at);
            },
            nullptr};
}

Compartment text_sizes(const Context& context) {
    Compartment box{"text-size", context.word("settings.text-size"), {}};
    for (const int percent : {100, 150, 200}) {
        const std::string value = std::to_string(percent), word = "settings.text-" + value;
        const bool on = std::lround(context.state().preferences.text_scale * 100) == percent;
        box.choices.push_back(
            make_choice(context, {"text", value}, word.c_str(), on, add_letters, percent / 100.0));
    }
    return box;
}

Compartment balloons(const Context& context) {
    const bool one = context.state().preferences.pace == BalloonPace::OneByOne;
    return {"talk",
            context.word("settings.balloons"),
            {make_choice(context, {"pace", "one-by-one"}, "settings.one-by-one", one, add_balloons,
                         BalloonPace::OneByOne),
             make_choice(context, {"pace", "all-at-once"}, "settings.all-at-once", !one,
                         add_balloons, BalloonPace::AllAtOnce)}};
}

Compartment motion(const Context& context) {
    const bool still = context.state().preferences.motion == Motion::Reduced;
    Compartment box{"eye-look",
                    context.word("settings.motion"),
                    {make_choice(context, {"motion", "reduced"}, "settings.still", still, add_kite,
                                 Motion::Reduced),
                     make_choice(context, {"motion", "full"}, "settings.moving", !still, add_kite,
                                 Motion::Full)}};
    box.choices[0].id = "motion-still";
    box.choices[1].id = "motion-moving";
    return box;
}

Compartment sounds(const Context& context) {
    const bool on = context.state().preferences.sound == Sound::On;
    return {"play-voice",
            context.word("settings.sound"),
            {make_choice(context, {"sound", "on"}, "settings.sound-on", on, add_sign_picture,
                         std::string("sound-on")),
             make_choice(context, {"sound", "off"}, "settings.sound-off", !on, add_sign_picture,
                         std::string("sound-off"))}};
}

Compartment notes(const Context& context) {
    using reading::NotePreference;
    const bool gentle = context.state().preferences.notes == NotePreference::Gentle;
    return {"leaf",
            context.word("settings.notes"),
            {make_choice(context, {"notes", "gentle"}, "settings.gentle", gentle, add_version,
                         NotePreference::Gentle),
             make_choice(context, {"notes", "as-written"}, "settings.as-written", !gentle,
                         add_version, NotePreference::AsWritten)}};
}

Compartment hands(const Context& context) {
    const bool right = context.state().preferences.hand == ui::Hand::Right;
    return {"left-hand",
            context.word("settings.hand"),
            {make_choice(context, {"hand", "right"}, "settings.right-hand", right, add_hand,
                         ui::Hand::Right),
             make_choice(context, {"hand", "left"}, "settings.left-hand", !right, add_hand,
                         ui::Hand::Left)}};
}

Compartment controls(const Context& context) {
    const bool touch = context.state().preferences.control == Control::Touch;
    return {"scan",
            context.word("settings.scanning"),
            {make_choice(context, {"control", "touch"}, "settings.scanning-off", touch, add_touch),
             make_choice(context, {"control", "one-switch"}, "settings.scanning-on", !touch,
                         add_sign_picture, std::string("scan"))}};
}

Compartment papers(const Context& context) {
    using drawing::Light;
    const Light now = context.state().preferences.paper;
    Compartment box{"outdoor", context.word("settings.paper"), {}};
    for (const auto& [value, light] :
         {std::pair{"day", Light::Day}, {"evening", Light::Evening}, {"outdoor", Light::Sun}}) {
        const std::string word = std::string("settings.") + value;
        box.choices.push_back(
            make_choice(context, {"paper", value}, word.c_str(), light == now, add_light, light));
    }
    return box;
}

Compartment codes(const Context& context) {
    const bool has = !context.state().reader->code.empty();
    return {
        "profile",
        context.word("settings.code"),
        {make_choice(context, {"code", "none"}, "settings.code-none", !has, add_animal),
         make_choice(context, {"code", "choose"}, "settings.code-set", has, add_code_pictures)}};
}

} // namespace

std::vector<Compartment> first_page(const Context& context) {
    return {text_sizes(context), sounds(context), balloons(context), motion(context),
            notes(context)};
}

Compartment languages_of(const Context& context) {
    Compartment box{"language", context.word("settings.language"), {}};
    for (const text::Language* language : offered_languages(context.state(), context.world()))
        box.choices.push_back({"language-" + language->code,
                               {"language", language->code},
                               language->autonym,
                               language->code == context.state().preferences.language,
                               nullptr,
                               language});
    return box;
}

std::vector<Compartment> second_page(const Context& context) {
    std::vector<Compartment> page{hands(context), controls(context), papers(context)};
    if (context.state().reader)
        page.push_back(codes(context));
    return page;
}

} // namespace hakawati::screens
