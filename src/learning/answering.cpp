#include "learning/answering.h"

#include "base/strings.h"
#include "learning/shuffle.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace hakawati::learning {

namespace {

using story::Option;
using story::Question;
using story::QuestionKind;

bool lie_in_order(const Question& question, const std::vector<std::size_t>& order) {
    return std::is_sorted(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return question.options[a].place < question.options[b].place;
    });
}

std::vector<std::size_t> laid_out(const Question& question, std::uint64_t seed) {
    const std::size_t count = question.options.size();
    if (question.kind == QuestionKind::TrueFalse || question.kind == QuestionKind::Tap)
        return in_order(count);
    std::vector<std::size_t> order = shuffled(count, seed);
    if (question.kind == QuestionKind::Order && count > 1 && lie_in_order(question, order))
        std::rotate(order.begin(), order.begin() + 1, order.end());
    return order;
}

/// "gha-q03.2@3" as a card and a place; place 0 when there is none.
struct Laid {
    std::string option;
    int place = 0;
};
Laid laid(const std::string& kept) {
    Laid result{kept.substr(0, kept.find('@')), 0};
    if (result.option.size() < kept.size())
        std::from_chars(kept.data() + result.option.size() + 1, kept.data() + kept.size(),
                        result.place);
    return result;
}

} // namespace

Answering::Answering(const Question& question, std::uint64_t seed)
    : m_question(&question), m_order(laid_out(question, seed)) {}

bool Answering::has_places() const { return story::has_places(*m_question); }

const Option* Answering::find(const std::string& option) const {
    for (const Option& known : m_question->options)
        if (known.id == option)
            return &known;
    return nullptr;
}

bool Answering::is_right(const Option& option, int place) const {
    return has_places() ? option.place == place : option.correct;
}

bool Answering::is_free(int place) const {
    const std::size_t places = m_question->kind == QuestionKind::Order ? m_question->options.size()
                                                                       : m_question->baskets.size();
    return place >= 1 && place <= static_cast<int>(places) && at_place(place).empty();
}

Mark Answering::mark(const std::string& option) const {
    const auto known = m_marks.find(option);
    return known == m_marks.end() ? Mark::Open : known->second;
}

int Answering::place_of(const std::string& option) const {
    const auto known = m_places.find(option);
    return known == m_places.end() ? 0 : known->second;
}

std::string Answering::at_place(int place) const {
    if (m_question->kind == QuestionKind::Order)
        for (const auto& [option, taken] : m_places)
            if (taken == place)
                return option;
    return {};
}

int Answering::first_free_place() const {
    if (m_question->kind == QuestionKind::Order)
        for (std::size_t place = 1; place <= m_question->options.size(); ++place)
            if (at_place(static_cast<int>(place)).empty())
                return static_cast<int>(place);
    return 0;
}

int Answering::to_find() const {
    return static_cast<int>(
        std::count_if(m_question->options.begin(), m_question->options.end(),
                      [&](const Option& option) { return has_places() || option.correct; }));
}

int Answering::found() const {
    return static_cast<int>(std::count_if(m_marks.begin(), m_marks.end(), [](const auto& marked) {
        return marked.second == Mark::Found;
    }));
}

std::optional<Given> Answering::pick(const std::string& option) {
    const Option* card = find(option);
    if (!card || done() || mark(option) != Mark::Open)
        return std::nullopt;
    if (!has_places())
        return answer(*card, 0);
    m_in_hand = m_in_hand == option ? std::string() : option;
    return std::nullopt;
}

std::optional<Given> Answering::put(int place) {
    const Option* card = find(m_in_hand);
    if (!card || !is_free(place))
        return std::nullopt;
    return answer(*card, place);
}

std::optional<Given> Answering::not_sure() {
    if (done())
        return std::nullopt;
    show();
    return Given{EventKind::Shown, "asked"};
}

Given Answering::answer(const Option& option, int place) {
    const bool right = is_right(option, place);
    m_last = option.id;
    m_in_hand.clear();
    if (right)
        lay_down(option);
    else
        slip(option);
    return {right ? EventKind::Found : EventKind::NotYet,
            has_places() ? fmt::format("{}@{}", option.id, place) : option.id};
}

void Answering::lay_down(const Option& option) {
    m_marks[option.id] = Mark::Found;
    if (has_places())
        m_places[option.id] = option.place;
    m_said = Said{option.id + ".fb", option.feedback};
}

void Answering::slip(const Option& option) {
    ++m_not_yet;
    if (has_places()) {
        m_said = Said{m_question->id + ".slip", m_question->slip};
    } else {
        m_marks[option.id] = Mark::NotYet;
        m_said = Said{option.id + ".fb", option.feedback};
    }
    if (m_not_yet >= tries_before_showing)
        show();
}

void Answering::show() {
    for (const Option& option : m_question->options)
        if (has_places() || option.correct)
            lay_down(option);
    m_in_hand.clear();
    m_shown = true;
    m_said = Said{m_question->id + ".show", m_question->show};
}

void Answering::resume(const std::vector<Given>& kept) {
    for (const Given& given : kept)
        repeat(given);
}

void Answering::repeat(const Given& given) {
    if (given.kind == EventKind::Shown) {
        not_sure();
        return;
    }
    const auto [option, place] = laid(given.option);
    const Option* card = find(option);
    const bool fits = card && !done() && mark(option) == Mark::Open &&
                      (has_places() ? is_free(place) : place == 0) &&
                      is_right(*card, place) == (given.kind == EventKind::Found);
    if (fits)
        answer(*card, place);
}

Event event_of(const Question& question, const Given& given, int try_number) {
    Event event;
    event.kind = given.kind;
    event.item = question.id;
    event.option = given.option;
    event.try_number = try_number;
    event.messages = question.messages;
    return event;
}

std::uint64_t seed_for(std::uint64_t reader_seed, const std::string& question, int visit) {
    return hash_of(fmt::format("{:016x} {} {}", reader_seed, question, visit));
}

std::uint64_t seed_of(const ProfileId& id) { return hash_of(hex(id)); }

} // namespace hakawati::learning
