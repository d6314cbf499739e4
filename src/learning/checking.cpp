#include "learning/checking.h"

#include "learning/shuffle.h"

#include <algorithm>

namespace hakawati::learning {

namespace {

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// The line of the check whose id ends so: "gha-k.thanks".
void say(std::vector<Said>& said, const story::Check& check, const std::string& end) {
    for (const story::Line& line : check.lines)
        if (ends_with(line.id, end))
            said.push_back({line.id, line.words});
}

const story::Option* find(const story::Question& question, const std::string& id) {
    const auto option = std::find_if(question.options.begin(), question.options.end(),
                                     [&](const story::Option& o) { return o.id == id; });
    return option == question.options.end() ? nullptr : &*option;
}

} // namespace

std::string check_key(CheckTime time, const std::string& question) {
    return (time == CheckTime::Before ? "before " : "after ") + question;
}

Checking::Checking(const story::Check& check, CheckTime time, std::uint64_t seed,
                   std::set<std::string> answered)
    : m_check(&check), m_time(time), m_seed(seed), m_answered(std::move(answered)) {
    pass_answered();
}

void Checking::pass_answered() {
    while (!done() && m_answered.count(question().id))
        ++m_index;
}

std::vector<std::size_t> Checking::order() const {
    return shuffled(question().options.size(), m_seed + m_index);
}

std::optional<Said> Checking::said() const {
    if (m_time == CheckTime::Before || m_chosen.empty())
        return std::nullopt;
    if (const story::Option* option = find(question(), m_chosen))
        return Said{option->id + ".fb", option->feedback};
    std::vector<Said> kind;
    say(kind, *m_check, ".z.fb");
    return kind.empty() ? std::nullopt : std::optional(kind.front());
}

std::optional<Said> Checking::answer() const {
    if (m_time == CheckTime::After && m_chosen == not_known_yet)
        for (const story::Option& option : question().options)
            if (option.correct)
                return Said{option.id, option.words};
    return std::nullopt;
}

std::vector<Said> Checking::farewell() const {
    std::vector<Said> said;
    if (!done() || m_time == CheckTime::After)
        return said;
    say(said, *m_check, ".thanks");
    say(said, *m_check, ".safe");
    return said;
}

std::optional<Event> Checking::choose(const std::string& option) {
    if (done() || !m_chosen.empty() || (option != not_known_yet && !find(question(), option)))
        return std::nullopt;
    m_chosen = option;
    Event event;
    event.kind = m_time == CheckTime::Before ? EventKind::CheckBefore : EventKind::CheckAfter;
    event.item = question().id;
    event.option = option;
    event.messages = question().messages;
    return event;
}

bool Checking::next() {
    m_chosen.clear();
    m_index = std::min(m_index + 1, count());
    pass_answered();
    return !done();
}

void Checking::later() {
    m_chosen.clear();
    m_index = count();
}

} // namespace hakawati::learning
