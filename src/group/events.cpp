#include "group/events.h"

#include "group/option_words.h"

#include <algorithm>
#include <fmt/format.h>

namespace hakawati::group {

namespace {

using learning::Event;
using learning::EventKind;

constexpr std::array<const char*, cell_count> cell_names = {"girls-6-8", "boys-6-8", "girls-9-12",
                                                            "boys-9-12", "unsaid"};
constexpr std::array<const char*, 3> asked_names = {"story", "before", "after"};
constexpr int most_chapters = 99;

Event event_of(EventKind kind, const std::string& session, std::string option = {}) {
    Event event;
    event.kind = kind;
    event.item = session;
    event.option = std::move(option);
    return event;
}

std::string hands_of(const Vote& vote) {
    std::vector<std::string> hands;
    for (const auto& [option, count] : vote.hands)
        hands.push_back(fmt::format("{}:{}", option, count));
    return joined(hands);
}

bool read_hands(const std::vector<std::string>& words, std::map<std::string, int>& hands) {
    for (const std::string& word : words) {
        const auto colon = word.find(':');
        const std::string option = word.substr(0, colon);
        const auto count = colon == std::string::npos
                               ? std::nullopt
                               : number_from(word.substr(colon + 1), most_hands);
        if (!count || !is_id(option))
            return false;
        hands[option] = *count;
    }
    return true;
}

std::vector<std::string> words_of(const std::vector<int>& chapters) {
    std::vector<std::string> words;
    for (const int number : chapters)
        words.push_back(std::to_string(number));
    return words;
}

/// None when a word is no number.
std::optional<std::vector<int>> chapters_in(const std::vector<std::string>& words) {
    std::vector<int> chapters;
    for (const std::string& word : words) {
        const auto number = number_from(word, most_chapters);
        if (!number)
            return std::nullopt;
        chapters.push_back(*number);
    }
    return chapters;
}

std::optional<Asked> asked_named(const std::string& name) {
    const auto* found = std::find(asked_names.begin(), asked_names.end(), name);
    return found == asked_names.end()
               ? std::nullopt
               : std::optional(static_cast<Asked>(found - asked_names.begin()));
}

bool all_ids(const std::vector<std::string>& words) {
    return std::all_of(words.begin(), words.end(), [](const auto& word) { return is_id(word); });
}

} // namespace

Event begun(const std::string& session, const Plan& plan, const std::string& book_version) {
    Event event = event_of(EventKind::SessionBegun, session,
                           fmt::format("group={} chapters={} telling={} shown={}", plan.group,
                                       joined(words_of(plan.chapters)),
                                       plan.telling == Telling::Gentle ? "gentle" : "as-written",
                                       plan.shown == ShownOn::Wall ? "wall" : "tablet"));
    if (plan.children > 0)
        event.option += fmt::format(" children={}", plan.children);
    event.book = plan.book;
    event.version = book_version;
    return event;
}

Event left_out(const std::string& session, const std::string& panel) {
    return event_of(EventKind::PanelLeftOut, session, panel);
}

Event voted(const std::string& session, const Vote& vote) {
    Event event =
        event_of(EventKind::Vote, session,
                 fmt::format("question={} asked={} hands={}", vote.question,
                             asked_names[static_cast<std::size_t>(vote.asked)], hands_of(vote)));
    event.messages = vote.messages;
    return event;
}

Event recorded(const std::string& session, const Attendance& who) {
    std::string option;
    for (std::size_t cell = 0; cell < cell_count; ++cell)
        option += fmt::format("{}={} ", cell_names[cell], who.children[cell]);
    option += fmt::format("new={} gaps={} referrals={}", who.newcomers,
                          joined({who.gaps.begin(), who.gaps.end()}), who.referrals);
    return event_of(EventKind::SessionRecord, session, std::move(option));
}

Event ended(const std::string& session, const std::optional<std::vector<int>>& read) {
    return event_of(EventKind::SessionEnded, session,
                    read ? "read=" + joined(words_of(*read)) : std::string());
}

std::optional<Plan> plan_in(const Event& event) {
    const OptionWords words = OptionWords::read(event.option);
    const auto chapters = chapters_in(words.list("chapters"));
    if (!chapters || chapters->empty())
        return std::nullopt;
    Plan plan{event.book, *chapters, words.text("group")};
    if (!is_id(plan.group) || !is_id(plan.book))
        return std::nullopt;
    plan.children = words.number("children", most_hands).value_or(0);
    if (words.text("telling") == "as-written")
        plan.telling = Telling::AsWritten;
    if (words.text("shown") == "wall")
        plan.shown = ShownOn::Wall;
    return plan;
}

std::optional<Vote> vote_in(const Event& event) {
    const OptionWords words = OptionWords::read(event.option);
    const auto asked = asked_named(words.text("asked"));
    Vote vote{words.text("question"), asked.value_or(Asked::InStory), {}, event.messages};
    const bool whole = asked && is_id(vote.question) && all_ids(vote.messages) &&
                       read_hands(words.list("hands"), vote.hands);
    return whole ? std::optional(std::move(vote)) : std::nullopt;
}

std::optional<Attendance> attendance_in(const Event& event) {
    const OptionWords words = OptionWords::read(event.option);
    Attendance who;
    for (std::size_t cell = 0; cell < cell_count; ++cell) {
        const auto count = words.number(cell_names[cell], most_hands);
        if (!count)
            return std::nullopt;
        who.children[cell] = *count;
    }
    const auto newcomers = words.number("new", most_hands);
    const auto referrals = words.number("referrals", most_hands);
    const auto seen = words.list("gaps");
    if (!newcomers || !referrals || !all_ids(seen))
        return std::nullopt;
    who.newcomers = *newcomers;
    who.referrals = *referrals;
    who.gaps.insert(seen.begin(), seen.end());
    return who;
}

std::optional<std::vector<int>> read_in(const Event& event) {
    const OptionWords words = OptionWords::read(event.option);
    return words.has("read") ? chapters_in(words.list("read")) : std::nullopt;
}

} // namespace hakawati::group
