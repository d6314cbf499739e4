#include "base/strings.h"
#include "story/checking/check.h"
#include "story/parsing/names.h"
#include "story/parsing/script.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace hakawati::story {

namespace {

struct Count {
    std::size_t least, most;
};

Count options_of(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::TrueFalse:
        return {2, 2};
    case QuestionKind::Order:
    case QuestionKind::Sort:
        return {2, 6};
    default:
        return {3, 5};
    }
}

std::string name_of(QuestionKind wanted) {
    for (const auto& [name, kind] : question_kinds)
        if (kind == wanted)
            return std::string(name);
    return {};
}

/// S14: a question that teaches a number must name it.
struct TaughtNumber {
    std::string_view message;
    std::vector<std::string_view> names;
};
const std::vector<TaughtNumber> taught_numbers{{"hyg.twenty", {"twenty", "20"}},
                                               {"safe.burn", {"twenty", "20"}}};

void check_message(const Checking& c, const std::string& message, Position at) {
    const auto& known = c.book.messages;
    if (std::find(known.begin(), known.end(), message) == known.end())
        c.faults.error(at, fmt::format("the head has no message {}", in_quotes(message)),
                       proposal(message, known));
}

class QuestionCheck {
  public:
    QuestionCheck(const Checking& checking, const Question& question)
        : m_checking(checking), m_question(question) {}

    void check() const {
        check_parts();
        check_count();
        check_right_answers();
        check_pictures();
        check_feedback();
        check_messages();
        check_numbers();
    }

    void check_show() const {
        if (m_question.show.empty())
            error("[S9] the question does not show its answer", "'SHOW: ...'");
    }

  private:
    void check_parts() const {
        if (m_question.ask.empty())
            error("the question is not asked", "'ASK MAMA: ...'");
        if (has_places(m_question) && m_question.slip.empty())
            error("the question does not say what a slip is told", "'SLIP: ...'");
        if (!has_places(m_question) && !m_question.slip.empty())
            m_checking.faults.error(m_question.slip_at,
                                    fmt::format("a '{}' has no slip", name_of(m_question.kind)),
                                    "only 'order' and 'sort' have");
        if (m_question.kind == QuestionKind::Sort && m_question.baskets.size() != 2)
            error(fmt::format("a 'sort' has two baskets, not {}", m_question.baskets.size()),
                  "'BASKET: Drink {#basket1}'");
        if (m_question.kind != QuestionKind::Sort && !m_question.baskets.empty())
            m_checking.faults.error(m_question.baskets.front().at,
                                    fmt::format("a '{}' has no baskets", name_of(m_question.kind)),
                                    "only 'sort' has");
    }

    void check_count() const {
        const Count count = options_of(m_question.kind);
        const std::size_t n = m_question.options.size();
        if (n >= count.least && n <= count.most)
            return;
        const std::string wanted = count.least == count.most
                                       ? fmt::format("{}", count.least)
                                       : fmt::format("{} to {}", count.least, count.most);
        error(fmt::format("a '{}' has {} options, not {}", name_of(m_question.kind), wanted, n));
    }

    void check_right_answers() const {
        const bool unplaced = std::any_of(m_question.options.begin(), m_question.options.end(),
                                          [](const Option& option) { return option.place == 0; });
        if (m_question.options.empty() || (has_places(m_question) && unplaced))
            return; // told already: a mark is not a number
        if (m_question.kind == QuestionKind::Order)
            return check_places();
        if (m_question.kind == QuestionKind::Sort)
            return check_baskets();
        const auto right = std::count_if(m_question.options.begin(), m_question.options.end(),
                                         [](const Option& option) { return option.correct; });
        const bool one =
            m_question.kind == QuestionKind::Single || m_question.kind == QuestionKind::TrueFalse;
        if (right == 0)
            error("no option is right", "mark it '[x]'");
        else if (one && right > 1)
            error(fmt::format("{} options are right, a '{}' has one", right,
                              name_of(m_question.kind)),
                  "or make it a 'multiple'");
        for (const Option& option : m_question.options)
            if (m_question.kind == QuestionKind::Tap && option.picture.empty())
                m_checking.faults.error(option.at, "the option does not say where to tap",
                                        "a spot of the panel stands before the colon");
    }

    /// Order and sort are played with the pictures in the hand: a card without one would be blank.
    void check_pictures() const {
        for (const Option& option : m_question.options)
            if (has_places(m_question) && option.picture.empty() && !option.words.empty())
                m_checking.faults.error(
                    option.at,
                    fmt::format("an option of '{}' has a picture", name_of(m_question.kind)),
                    "a prop stands before the colon, such as '- [1] soap: ...'");
    }

    void check_places() const {
        std::set<int> places;
        for (const Option& option : m_question.options)
            if (option.place > static_cast<int>(m_question.options.size()) ||
                !places.insert(option.place).second)
                m_checking.faults.error(
                    option.at, fmt::format("the place {} does not fit", option.place),
                    fmt::format("the places are 1 to {}, each once", m_question.options.size()));
    }

    void check_baskets() const {
        std::set<int> used;
        for (const Option& option : m_question.options) {
            used.insert(option.place);
            if (option.place > 2)
                m_checking.faults.error(option.at,
                                        fmt::format("there is no basket {}", option.place),
                                        "'[1]' or '[2]'");
        }
        for (const int basket : {1, 2})
            if (*used.rbegin() <= 2 && !used.contains(basket))
                error(fmt::format("nothing belongs into basket {}", basket));
    }

    void check_feedback() const {
        const std::vector<std::string_view> unkind{"no", "not", "wrong", "incorrect"};
        for (const Option& option : m_question.options) {
            if (option.feedback.empty())
                m_checking.faults.error(option.at, "[S9] the option has no feedback",
                                        "'  - Yes. ...' under it");
            const auto words = words_of(option.feedback);
            const bool not_yet = !option.correct && !has_places(m_question) && !words.empty();
            if (not_yet && word_lists_apply(m_checking.book) &&
                !phrase_in(plain_words(words.front()), unkind).empty())
                m_checking.faults.error(
                    option.feedback_at,
                    fmt::format("[S9] the feedback begins with {}", in_quotes(words.front())),
                    "begin with something true or kind about the answer");
        }
    }

    void check_messages() const {
        if (m_question.messages.empty())
            error("the question teaches no message", "'### q01 single hyg.when'");
        for (const std::string& message : m_question.messages)
            check_message(m_checking, message, m_question.at);
    }

    void check_numbers() const {
        std::string all = m_question.ask + " " + m_question.gentle_ask + " " + m_question.show;
        for (const Option& option : m_question.options)
            all += " " + option.words + " " + option.feedback;
        const std::string plain = plain_words(all);
        for (const TaughtNumber& number : taught_numbers) {
            const auto& taught = m_question.messages;
            const bool teaches =
                std::find(taught.begin(), taught.end(), number.message) != taught.end();
            if (teaches && word_lists_apply(m_checking.book) &&
                phrase_in(plain, number.names).empty())
                error(fmt::format("[S14] a question about '{}' names its number: {}",
                                  number.message, number.names.front()));
        }
    }

    void error(std::string message, std::string hint = {}) const {
        m_checking.faults.error(m_question.at, std::move(message), std::move(hint));
    }

    const Checking& m_checking;
    const Question& m_question;
};

void check_activity(const Checking& c, const Activity& activity) {
    if (activity.title.empty())
        c.faults.error(activity.at, "the activity has no title", "'TITLE: ...'");
    if (activity.steps.empty())
        c.faults.error(activity.at, "the activity has no step", "'STEP: If you like, ...'");
    if (activity.message.empty())
        c.faults.error(activity.at, "the activity teaches no message",
                       "'### a1 breathe feel.breathe'");
    else
        check_message(c, activity.message, activity.at);
}

} // namespace

void check_questions(const Checking& c) {
    for (const Question* question : questions_of(c.book))
        QuestionCheck(c, *question).check();
    for (const Chapter& chapter : c.book.chapters)
        for (const Step& step : chapter.steps) {
            if (const Question* question = std::get_if<Question>(&step))
                QuestionCheck(c, *question).check_show();
            if (const Activity* activity = std::get_if<Activity>(&step))
                check_activity(c, *activity);
        }
}

void check_ending(const Checking& c) {
    if (c.book.check) {
        const auto& lines = c.book.check->lines;
        for (const auto& [label, id] :
             {std::pair{"THANKS", ".thanks"}, std::pair{"UNSURE", ".z"},
              std::pair{"UNSURE FEEDBACK", ".z.fb"}, std::pair{"SAFE", ".safe"}})
            if (std::none_of(lines.begin(), lines.end(),
                             [&, wanted = c.book.id + "-k" + id](const Line& line) {
                                 return line.id == wanted;
                             }))
                c.faults.error(c.book.check->at, fmt::format("the check does not say '{}'", label),
                               fmt::format("'{}: ...'", label));
        if (c.book.check->questions.empty())
            c.faults.error(c.book.check->at, "the check asks nothing",
                           "'### k1 single hyg.twenty'");
    }
    const std::vector<std::string> buttons{"again", "calm", "shelf"};
    const std::set<std::string> leaving{"skip", "later", "next", "stop", "leave", "exit", "quit"};
    for (const Line& line : c.book.ending) {
        if (line.kind == LineKind::Caption)
            continue;
        const std::string name = line.id.substr(line.id.rfind('.') + 1);
        if (leaving.contains(name))
            c.faults.error(line.at, fmt::format("[S7] a book makes no button {}", in_quotes(name)),
                           "it is always there, at the same place");
        else if (std::find(buttons.begin(), buttons.end(), name) == buttons.end())
            c.faults.error(line.at, fmt::format("there is no button {}", in_quotes(name)),
                           proposal(name, buttons));
    }
}

} // namespace hakawati::story
