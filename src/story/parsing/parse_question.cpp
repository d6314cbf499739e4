#include "base/strings.h"
#include "story/parsing/names.h"
#include "story/parsing/parser.h"

#include <charconv>
#include <fmt/format.h>

namespace hakawati::story {

namespace {

std::string option_example(const Question& question) {
    return has_places(question) ? "'- [1] soap: Soap on {#1}'" : "'- [x] soap: the soap {#a}'";
}

} // namespace

void Parser::read_question(const std::vector<std::string_view>& words) {
    if (m_page_starts)
        error(m_line->body, "a page break stands before a panel", "put '---' before a panel");
    m_page_starts = false;
    if (!m_chapters_over && !m_panel_in_chapter)
        error(m_line->body, "a question hangs on the panel before it", "put a panel before it");
    m_part = Part::Question;
    Question question;
    question.at = at(m_line->body);
    question.id = full(read_id(words[0]));
    question.kind = *kind_of(words[1], question_kinds);
    for (std::size_t i = 2; i < words.size(); ++i)
        question.messages.emplace_back(words[i]);
    if (m_chapters_over)
        m_book.check->questions.push_back(std::move(question));
    else
        m_book.chapters.back().steps.emplace_back(std::move(question));
}

void Parser::read_question_spoken(const Spoken& spoken) {
    Question& q = question();
    if (spoken.name == "ASK")
        return read_ask(spoken);
    if (spoken.label == "SHOW")
        return say_once(q.show, q.show_at, spoken);
    if (spoken.label == "SLIP")
        return say_once(q.slip, q.slip_at, spoken);
    if (spoken.label == "BASKET")
        return read_basket(spoken);
    if (m_chapters_over)
        return read_check_spoken(spoken);
    error(spoken.label, fmt::format("a question knows no {}", in_quotes(spoken.label)),
          proposal(spoken.name, {"ASK", "SHOW", "SLIP", "BASKET"}));
}

void Parser::read_ask(const Spoken& spoken) {
    Question& q = question();
    if (spoken.manner == "gentle" && spoken.detail.empty())
        return say_once(q.gentle_ask, q.gentle_ask_at, spoken);
    if (!spoken.manner.empty())
        error(spoken.manner, fmt::format("nobody asks {}", in_quotes(spoken.manner)),
              proposal(spoken.manner, {"gentle"}));
    if (spoken.detail.empty())
        error(spoken.label, "nobody asks the question", "'ASK MAMA:'");
    else if (!is_label(spoken.detail))
        error(spoken.detail, fmt::format("{} is not one who asks", in_quotes(spoken.detail)),
              "one member of the cast in capitals: 'ASK MAMA:'");
    q.asker = small_letters(spoken.detail);
    q.asker_at = at(spoken.detail);
    say_once(q.ask, q.ask_at, spoken);
}

void Parser::read_basket(const Spoken& spoken) {
    question().baskets.push_back({local_id(question().id, spoken.tagged), read_words(spoken.tagged),
                                  at(spoken.tagged.words)});
}

/// "- Yes. ..." under an option that has no feedback yet, where its two blanks are missing.
bool Parser::is_feedback_without_indent(std::string_view body) {
    const auto& options = question().options;
    return !body.starts_with('[') && !options.empty() && options.back().feedback.empty() &&
           !split_tag(body).tagged;
}

void Parser::read_option(std::string_view body) {
    if (is_feedback_without_indent(body)) {
        error(body, "the feedback is not indented", "two blanks before it: '  - Yes. ...'");
        return read_feedback(body);
    }
    const std::size_t close = body.find(']');
    const bool marked = body.starts_with('[') && close != std::string_view::npos;
    Option option;
    if (marked)
        read_mark(body.substr(1, close - 1), option);
    else
        error(body, "an option begins with its mark", option_example(question()));
    const std::string_view rest = marked ? trim(body.substr(close + 1)) : body;
    const Cut cut = cut_at(rest, ':');
    if (!cut.found || (cut.before != "-" && !is_name(cut.before)))
        error(rest, "the option does not name its picture",
              option_example(question()) + ", or '-' for none");
    else if (cut.before != "-")
        option.picture = cut.before;
    const Tagged tagged = split_tag(cut.found ? cut.after : cut.before);
    option.at = at(tagged.words);
    option.words = read_words(tagged);
    option.id = local_id(question().id, tagged);
    question().options.push_back(std::move(option));
}

void Parser::read_mark(std::string_view mark, Option& option) {
    const std::string_view sign = trim(mark);
    if (!has_places(question())) {
        option.correct = !sign.empty();
        if (!sign.empty() && sign != "x")
            error(mark, fmt::format("the mark {} is not understood", in_quotes(sign)),
                  "'[x]' or '[ ]'");
        return;
    }
    const char* end = sign.data() + sign.size();
    if (sign.size() > 2 || std::from_chars(sign.data(), end, option.place).ptr != end ||
        option.place < 1)
        error(mark, fmt::format("the mark {} is not a number", in_quotes(sign)),
              question().kind == QuestionKind::Order ? "its right place: '[1]', '[2]', ..."
                                                     : "its basket: '[1]' or '[2]'");
}

void Parser::read_feedback(std::string_view body) {
    if (question().options.empty())
        return error(body, "feedback stands under its option", option_example(question()));
    Option& option = question().options.back();
    const Tagged tagged = split_tag(body);
    if (!option.feedback.empty())
        return error(body, "the option has its feedback already");
    if (tagged.tagged)
        error(tagged.id, "the id of feedback is fixed", "take '{#...}' away");
    option.feedback_at = at(body);
    option.feedback = read_words(tagged);
}

void Parser::read_activity(const std::vector<std::string_view>& words) {
    if (m_page_starts)
        error(m_line->body, "a page break stands before a panel", "put '---' before a panel");
    m_page_starts = false;
    if (!m_panel_in_chapter)
        error(m_line->body, "an activity hangs on the panel before it", "put a panel before it");
    m_part = Part::Activity;
    Activity activity;
    activity.at = at(m_line->body);
    activity.id = full(read_id(words[0]));
    activity.kind = *kind_of(words[1], activity_kinds);
    if (words.size() > 2)
        activity.message = words[2];
    if (words.size() > 3)
        error(words[3], fmt::format("{} is not understood", in_quotes(words[3])),
              "an activity has one message");
    m_book.chapters.back().steps.emplace_back(std::move(activity));
}

void Parser::read_activity_spoken(const Spoken& spoken) {
    Activity& a = activity();
    if (spoken.label == "TITLE")
        return say_once(a.title, a.title_at, spoken);
    if (spoken.label != "STEP")
        return error(spoken.label, fmt::format("an activity knows no {}", in_quotes(spoken.label)),
                     proposal(spoken.label, {"TITLE", "STEP"}));
    a.steps.push_back({local_id(a.id, spoken.tagged),
                       LineKind::Caption,
                       {},
                       read_words(spoken.tagged),
                       at(spoken.tagged.words)});
}

void Parser::say_once(std::string& field, Position& field_at, const Spoken& spoken) {
    if (!field.empty())
        return error(spoken.label, fmt::format("'{}' is said twice", spoken.label));
    if (spoken.tagged.tagged)
        error(spoken.tagged.id, fmt::format("the id of '{}' is fixed", spoken.label),
              "take '{#...}' away");
    field_at = at(spoken.tagged.words);
    field = read_words(spoken.tagged);
}

} // namespace hakawati::story
