#include "screens/who.h"

#include "screens/keeping.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

using learning::Profile;

void sign_in(Update& update, const Profile& profile) {
    State& state = update.state;
    if (!profile.code.empty()) {
        state.cloth = {};
        state.cloth.code = Cloth::Code::Asked;
        state.cloth.asked = profile;
        update.transition = Transition::Fade;
        return;
    }
    update.effects.push_back({Effect::Kind::SignIn, {}, profile});
}

void make_reader(Update& update, const std::string& animal, const std::string& rim) {
    const auto& readers = update.state.readers;
    const bool taken = std::any_of(readers.begin(), readers.end(), [&](const Profile& profile) {
        return profile.animal == animal && profile.rim == rim;
    });
    if (!taken && readers.size() < learning::most_profiles)
        update.effects.push_back({Effect::Kind::MakeReader, {}, {{}, animal, rim, {}}});
}

/// One reader with that animal: in. Several, or every animal has a reader: its colours.
void touch_animal(Update& update, const std::string& animal, const World& world) {
    State& state = update.state;
    std::vector<const Profile*> with;
    for (const Profile& profile : state.readers)
        if (profile.animal == animal)
            with.push_back(&profile);
    const bool plain_left =
        std::any_of(world.animals->begin(), world.animals->end(), [&](const std::string& other) {
            return std::none_of(state.readers.begin(), state.readers.end(),
                                [&](const Profile& p) { return p.animal == other; });
        });
    const auto rim = learning::free_rim(state.readers, animal);
    if (with.empty() && rim)
        return make_reader(update, animal, *rim);
    if (with.size() == 1 && (plain_left || !rim))
        return sign_in(update, *with.front());
    if (with.empty()) {
        state.cloth.full = true;
    } else {
        state.cloth.animal = animal;
    }
    update.transition = Transition::Fade;
}

void ask_code_again(Cloth& cloth) {
    cloth.touched.clear();
    cloth.kindly = true;
}

void keep_code(Update& update, const std::vector<std::string>& pictures, const World& world) {
    learning::Event event;
    event.kind = learning::EventKind::CodeChosen;
    for (const std::string& picture : pictures)
        event.option += (event.option.empty() ? "" : " ") + picture;
    keep(update, std::move(event), world);
}

void finish_new_code(Update& update, const World& world) {
    State& state = update.state;
    Cloth& cloth = state.cloth;
    if (cloth.code == Cloth::Code::Choose) {
        cloth.first = std::move(cloth.touched);
        cloth.touched.clear();
        cloth.code = Cloth::Code::Again;
        cloth.kindly = false;
        return;
    }
    if (cloth.touched != cloth.first) {
        ask_code_again(cloth);
        cloth.code = Cloth::Code::Choose;
        return;
    }
    Profile profile = *state.reader;
    profile.code = cloth.touched;
    state.reader = profile;
    for (Profile& reader : state.readers)
        if (reader.id == profile.id)
            reader = profile;
    keep_code(update, profile.code, world);
    state.cloth = {};
    state.screen = Screen::Settings;
    update.transition = Transition::Fade;
}

void touch_picture(Update& update, const std::string& picture, const World& world) {
    State& state = update.state;
    Cloth& cloth = state.cloth;
    const auto& known = learning::code_pictures;
    if (cloth.code == Cloth::Code::None ||
        std::find(known.begin(), known.end(), picture) == known.end())
        return;
    cloth.touched.push_back(picture);
    if (cloth.touched.size() < learning::code_length)
        return;
    if (cloth.code != Cloth::Code::Asked)
        return finish_new_code(update, world);
    if (cloth.touched == cloth.asked.code)
        update.effects.push_back({Effect::Kind::SignIn, {}, cloth.asked});
    else
        ask_code_again(cloth);
}

void fold(Update& update) {
    State& state = update.state;
    const bool chooses = somebody(state);
    const bool open =
        state.cloth.code != Cloth::Code::None || !state.cloth.animal.empty() || state.cloth.full;
    const int page = state.cloth.page;
    state.cloth = {};
    state.cloth.page = page;
    if (chooses)
        state.screen = Screen::Settings;
    if (chooses || open)
        update.transition = Transition::Fade;
}

} // namespace

bool somebody(const State& state) { return state.guest || state.reader; }

void act_on_cloth(Update& update, const ui::Message& message, const World& world) {
    State& state = update.state;
    if (message.name == "picture")
        return touch_picture(update, message.value, world);
    if (message.name == "back")
        return fold(update);
    if (somebody(state))
        return; // a reader who chooses a code is no stranger
    if (state.adult.guest_only && message.name != "guest")
        return; // nobody is remembered on this tablet
    if (message.name == "animal")
        return touch_animal(update, message.value, world);
    if (message.name == "more") {
        ++state.cloth.page;
        update.transition = Transition::Fade;
    } else if (message.name == "guest") {
        state.guest = true;
        state.record = {};
        state.screen = Screen::Shelf;
        state.cloth = {};
        state = settled(std::move(state), world);
        update.transition = Transition::Fade;
    } else if (message.name == "reader") {
        for (const Profile& profile : state.readers)
            if (learning::hex(profile.id) == message.value)
                return sign_in(update, profile);
    } else if (message.name == "new-reader") {
        const auto space = message.value.find(' ');
        if (space != std::string::npos)
            make_reader(update, message.value.substr(0, space), message.value.substr(space + 1));
    }
}

void change_code(Update& update, const std::string& wish, const World& world) {
    State& state = update.state;
    if (!state.reader)
        return;
    if (wish == "choose") {
        state.cloth = {};
        state.cloth.code = Cloth::Code::Choose;
        state.screen = Screen::Who;
        update.transition = Transition::Fade;
    } else if (!state.reader->code.empty()) {
        state.reader->code.clear();
        for (Profile& reader : state.readers)
            if (reader.id == state.reader->id)
                reader.code.clear();
        keep_code(update, {}, world);
    }
}

void leave_reader(Update& update) {
    State& state = update.state;
    State fresh;
    fresh.metrics = state.metrics;
    fresh.readers = std::move(state.readers);
    fresh.pending = std::move(state.pending); // still on its way to the disk
    fresh.notice = state.notice;
    fresh.of_the_tablet = fresh.preferences = state.of_the_tablet;
    fresh.book = state.book;
    fresh.adult = std::move(state.adult); // the grown-up's matters are nobody's reading
    fresh.leading = std::move(state.leading);
    fresh.taking = std::move(state.taking);
    fresh.sessions = std::move(state.sessions);
    fresh.alone = std::move(state.alone);
    fresh.screen = fresh.before = Screen::Who;
    state = std::move(fresh);
    update.transition = Transition::Fade;
}

State signed_in(State state, const Profile& profile, learning::Record record, const World& world) {
    Update update;
    update.state = std::move(state);
    leave_reader(update);
    state = std::move(update.state);
    if (std::none_of(state.readers.begin(), state.readers.end(),
                     [&](const Profile& p) { return p.id == profile.id; }))
        state.readers.push_back(profile);
    state.reader = profile;
    state.record = std::move(record);
    state.preferences = preferences_from(state.record.preferences, state.of_the_tablet);
    if (!state.record.book.empty())
        state.book = state.record.book;
    state.screen = Screen::Shelf;
    return settled(std::move(state), world);
}

State opened_where_left(State state, const World& world) {
    if (state.record.places.count(state.book)) {
        state.screen = Screen::Reading;
        state.reviewed = true; // whoever opens the book itself has not asked for anything else
        state = settled(std::move(state), world);
    }
    return state;
}

} // namespace hakawati::screens
