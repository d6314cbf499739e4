#include "learning/review.h"

#include <algorithm>
#include <optional>

namespace hakawati::learning {

namespace {

struct Candidate {
    const story::Question* question;
    Box box;
};

bool comes_before(const Box& a, const Box& b) {
    return a.box != b.box ? a.box < b.box : a.due < b.due;
}

/// The most pressing box of the question's messages that are due; a message without a box was never
/// tried, and is not asked again: Later costs nothing.
std::optional<Box> due_box(const story::Question& question, const Record& record) {
    std::optional<Box> first;
    for (const std::string& message : question.messages) {
        const auto box = record.boxes.find(message);
        if (box == record.boxes.end() || box->second.due > record.visits)
            continue;
        if (!first || comes_before(box->second, *first))
            first = box->second;
    }
    return first;
}

std::vector<Candidate> candidates(const story::Book& book, const Record& record) {
    std::vector<Candidate> result;
    for (const story::Chapter& chapter : book.chapters) {
        if (!record.chapters.count(chapter.id))
            continue;
        for (const story::Step& step : chapter.steps) {
            const auto* question = std::get_if<story::Question>(&step);
            if (!question || record.given.count(question->id))
                continue;
            if (const auto box = due_box(*question, record))
                result.push_back({question, *box});
        }
    }
    return result;
}

bool share_a_message(const story::Question& a, const story::Question& b) {
    return std::find_first_of(a.messages.begin(), a.messages.end(), b.messages.begin(),
                              b.messages.end()) != a.messages.end();
}

} // namespace

std::vector<std::string> review_of(const story::Book& book, const Record& record) {
    std::vector<std::string> ids;
    if (record.visits < 2)
        return ids;
    std::vector<Candidate> waiting = candidates(book, record);
    std::stable_sort(waiting.begin(), waiting.end(), [](const Candidate& a, const Candidate& b) {
        return comes_before(a.box, b.box);
    });
    std::vector<const story::Question*> chosen;
    for (const Candidate& next : waiting) {
        const bool repeats =
            std::any_of(chosen.begin(), chosen.end(), [&](const story::Question* other) {
                return share_a_message(*next.question, *other);
            });
        if (repeats || chosen.size() == questions_a_visit)
            continue;
        chosen.push_back(next.question);
        ids.push_back(next.question->id);
    }
    return ids;
}

} // namespace hakawati::learning
