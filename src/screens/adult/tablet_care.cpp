#include "screens/adult/care_pages.h"
#include "screens/adult/desk_parts.h"
#include "screens/adult/door/locking.h"
#include "screens/adult/rooms.h"

#include <algorithm>
#include <array>

namespace hakawati::screens {

namespace {

struct Choice {
    const char* id;
    const char* word;
    ui::Message message;
    bool picked;
};
struct Question {
    const char* icon;
    const char* word;
    std::vector<Choice> choices;
};

std::vector<Question> questions_of(const State& state) {
    const bool gentle = state.of_the_tablet.notes == reading::NotePreference::Gentle;
    const bool guests = state.adult.guest_only;
    const int idle = state.adult.idle_minutes, volume = state.adult.volume;
    return {{"gentle",
             "care.notes",
             {{"notes-gentle", "settings.gentle", {"notes", "gentle"}, gentle},
              {"notes-as-written", "settings.as-written", {"notes", "as-written"}, !gentle}}},
            {"profile",
             "care.who",
             {{"guest-only-no", "care.everybody", {"guest-only", "no"}, !guests},
              {"guest-only-yes", "care.guests", {"guest-only", "yes"}, guests}}},
            {"later",
             "care.idle",
             {{"idle-2", "2", {"idle-minutes", "2"}, idle == 2},
              {"idle-5", "5", {"idle-minutes", "5"}, idle == 5},
              {"idle-10", "10", {"idle-minutes", "10"}, idle == 10}}},
            {"sound-on",
             "care.volume",
             {{"volume-0", "care.volume-0", {"volume", "0"}, volume == 0},
              {"volume-25", "care.volume-25", {"volume", "25"}, volume == 25},
              {"volume-50", "care.volume-50", {"volume", "50"}, volume == 50},
              {"volume-100", "care.volume-100", {"volume", "100"}, volume == 100}}}};
}

/// The minutes are figures, everything else is a program word.
std::string name_of(const Context& context, const Choice& choice) {
    if (choice.message.name == "idle-minutes")
        return context.word("care.minutes",
                            {{"number", context.number(std::stoi(choice.message.value))}});
    return context.word(choice.word);
}

struct Halves {
    Rect words, choices;
};

/// The words over the choices; before them where that leaves more room to touch.
Halves halves_of(const Context& context, const Rect& inner, std::size_t count) {
    const double gap = context.mm(adult_gap_mm);
    if (inner.height < context.mm(20)) {
        const double from = inner.width * (0.68 - 0.09 * static_cast<double>(count));
        return {inner.inset({0, 0, inner.width - from, 0}), inner.inset({from + gap, 0, 0, 0})};
    }
    const double head = std::min(inner.height * 0.42, context.mm(9));
    return {inner.inset({0, 0, 0, inner.height - head}), inner.inset({0, head + gap, 0, 0})};
}

void add_question(ui::Tree& tree, const Context& context, const Question& question,
                  const Rect& at) {
    add_sheet(tree.root.drawing, context, at, 101);
    const double pad = context.mm(is_low(context) ? 1.8 : 2.6), gap = context.mm(adult_gap_mm);
    const std::size_t count = question.choices.size();
    const auto [words, row] = halves_of(context, at.inflated(-pad), count);
    const double sign = std::min(words.height, context.mm(9));
    add_sign(tree.root.drawing, context, question.icon,
             {words.x, words.centre().y - sign / 2, sign, sign});
    tree.root.children.push_back(make_adult_text(context, question.word,
                                                 context.word(question.word), {adult_2},
                                                 words.inset({sign + pad, 0, 0, 0})));
    for (std::size_t i = 0; i < count; ++i) {
        const Choice& choice = question.choices[i];
        ui::Node node = make_paper_button(context, choice.id, name_of(context, choice),
                                          column_of(row, i, count, gap),
                                          choice.picked ? Wear::Picked : Wear::Plain);
        node.action = choice.message;
        tree.root.children.push_back(std::move(node));
    }
}

struct Card {
    const char* id;
    const char* icon;
    const char* word;
};
constexpr std::array<Card, 6> cards{{{"readers", "profile", "care.forget"},
                                     {"space", "chart", "care.space"},
                                     {"number", "lock", "care.number"},
                                     {"kiosk", "tablet", "care.kiosk"},
                                     {"practise", "group", "care.practise"},
                                     {"wipe", "delete", "care.wipe"}}};

ui::Tree view_first_page(const Context& context) {
    ui::Tree tree = make_desk_screen(context, "tablet-care", context.word("care.title"));
    const Rect room = desk_room(context);
    const double gap = context.mm(is_low(context) ? 2 : 3);
    const bool upright = context.metrics().portrait();
    const double share = upright ? 0.62 : is_low(context) ? 0.62 : 0.53; // of the questions
    const Rect left = upright ? room.inset({0, 0, 0, room.height * (1 - share)})
                              : room.inset({0, 0, room.width * (1 - share), 0});
    const Rect right = upright ? room.inset({0, room.height * share + gap, 0, 0})
                               : room.inset({room.width * share + gap, 0, 0, 0});
    const auto questions = questions_of(context.state());
    for (std::size_t i = 0; i < questions.size(); ++i)
        add_question(tree, context, questions[i], row_of(left, i, questions.size(), gap));
    const std::size_t across = upright ? 3 : 2, down = cards.size() / across;
    for (std::size_t i = 0; i < cards.size(); ++i)
        tree.root.children.push_back(make_sign_card(
            context, cards[i].id, cards[i].icon, context.word(cards[i].word),
            column_of(row_of(right, i / across, down, gap), i % across, across, gap)));
    return tree;
}

bool is_card(const std::string& name) {
    return std::any_of(cards.begin(), cards.end(),
                       [&](const Card& card) { return name == card.id; });
}

void choose_number_again(Update& update) {
    Adult& adult = update.state.adult;
    adult.step = Adult::Step::ChoosePin;
    adult.reply = Adult::Reply::None;
    adult.behind = Screen::TabletCare; // whoever thinks better of it stands here again
    update.state.screen = Screen::Door;
}

void open_card_of_care(Update& update, const std::string& id) {
    State& state = update.state;
    state.adult.page = 0;
    update.transition = Transition::Fade;
    if (id == "number")
        return choose_number_again(update);
    if (id == "practise") {
        state.adult.practising = true;
        state.screen = Screen::Desk;
        return;
    }
    state.adult.tablet_page = id;
    if (id == "space")
        update.effects.push_back({Effect::Kind::LookAround, {}, {}});
}

void step_back(Update& update) {
    Adult& adult = update.state.adult;
    update.transition = Transition::Fade;
    if (adult.to_forget)
        return adult.to_forget.reset();
    if (adult.tablet_page.empty())
        update.state.screen = Screen::Desk;
    adult.tablet_page.clear();
}

} // namespace

bool act_on_tablet_care(Update& update, const ui::Message& message, const World&) {
    Adult& adult = update.state.adult;
    if (message.name == "back") {
        step_back(update);
        return true;
    }
    if (adult.tablet_page == "readers")
        return act_on_readers(update, message);
    if (adult.tablet_page == "wipe" && message.name == "wipe-now") {
        update.effects.push_back({Effect::Kind::Wipe, {}, {}});
        return true;
    }
    if (!adult.tablet_page.empty())
        return false;
    if (message.name == "guest-only")
        keep_of_tablet(update, "guest-only", message.value);
    else if (message.name == "idle-minutes")
        keep_of_tablet(update, "idle", message.value);
    else if (message.name == "volume")
        keep_of_tablet(update, "volume", message.value);
    else if (is_card(message.name))
        open_card_of_care(update, message.name);
    else
        return false;
    return true;
}

ui::Tree view_tablet_care(const Context& context) {
    const std::string& page = context.state().adult.tablet_page;
    if (page == "readers")
        return view_readers_to_forget(context);
    if (page == "space")
        return view_space(context);
    if (page == "kiosk")
        return view_kiosk(context);
    if (page == "wipe")
        return view_wipe(context);
    return view_first_page(context);
}

} // namespace hakawati::screens
