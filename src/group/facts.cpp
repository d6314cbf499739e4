#include "group/report.h"

#include "story/model.h"

namespace hakawati::group {

namespace {

void add_question(BookFacts& facts, const story::Question& question) {
    std::set<std::string>& right = facts.right[question.id];
    if (story::has_places(question))
        right.insert(found_together);
    else
        for (const story::Option& option : question.options)
            if (option.correct)
                right.insert(option.id);
}

} // namespace

BookFacts facts_of(const story::Book& book) {
    BookFacts facts;
    for (const story::Chapter& chapter : book.chapters)
        for (const story::Step& step : chapter.steps) {
            if (const auto* panel = std::get_if<story::Panel>(&step))
                facts.panels.push_back(panel->id);
            if (const auto* question = std::get_if<story::Question>(&step))
                add_question(facts, *question);
        }
    if (book.check)
        for (const story::Question& question : book.check->questions) {
            facts.checks.push_back(question.id);
            add_question(facts, question);
        }
    return facts;
}

} // namespace hakawati::group
