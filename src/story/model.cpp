#include "story/model.h"

#include "story/parsing/names.h"

namespace hakawati::story {

namespace {

/// Collects the units in the order of the script.
class Collector {
  public:
    std::vector<Unit> take() { return std::move(m_units); }

    void chapter(const Chapter& chapter) {
        add(chapter.id + ".title", "title", chapter.title, chapter.title_at);
        for (const Step& step : chapter.steps)
            std::visit([&](const auto& it) { this->step(it); }, step);
        if (chapter.mission)
            add(chapter.mission->id, "mission", chapter.mission->words, chapter.mission->at);
    }

    void step(const Panel& panel) {
        lines(panel.lines);
        for (const Jump& jump : panel.jumps)
            add(jump.id, "choice", jump.words, jump.at);
        if (panel.gentle)
            lines(panel.gentle->lines);
    }

    void step(const Question& q) {
        add(q.id + ".ask", "question", q.ask, q.ask_at, q.asker);
        add(q.id + ".alt.ask", "question", q.gentle_ask, q.gentle_ask_at, q.asker);
        for (const Basket& basket : q.baskets)
            add(basket.id, "basket", basket.words, basket.at);
        for (const Option& option : q.options) {
            add(option.id, has_places(q) ? "step" : "option", option.words, option.at);
            add(option.id + ".fb", "feedback", option.feedback, option.feedback_at);
        }
        add(q.id + ".slip", "feedback", q.slip, q.slip_at);
        add(q.id + ".show", "reveal", q.show, q.show_at);
    }

    void step(const Activity& activity) {
        add(activity.id + ".title", "title", activity.title, activity.title_at);
        for (const Line& line : activity.steps)
            add(line.id, "activity", line.words, line.at);
    }

    void check(const Check& check) {
        for (const Question& question : check.questions)
            step(question);
        for (const Line& line : check.lines) {
            const bool option = line.id.ends_with(".z");
            const bool safe = line.id.ends_with(".safe");
            add(line.id, option ? "option" : safe ? "caption" : "feedback", line.words, line.at);
        }
    }

    void ending(const Book& book) {
        for (const Line& line : book.ending)
            add(line.id, line.kind == LineKind::Caption ? "caption" : "button", line.words,
                line.at);
        add(book.id + ".title", "title", book.title, book.title_at);
    }

  private:
    /// What has no words, and a sign that shows a program word, is nothing to translate.
    void add(const std::string& id, std::string kind, const std::string& words, Position at,
             std::string speaker = {}) {
        if (!words.empty() && !id.empty())
            m_units.push_back({id, std::move(kind), std::move(speaker), words, at});
    }

    void lines(const std::vector<Line>& all) {
        for (const Line& line : all)
            add(line.id, name_of(line.kind), line.words, line.at, line.speaker);
    }

    std::vector<Unit> m_units;
};

} // namespace

std::string id_of(const Step& step) {
    return std::visit([](const auto& it) { return it.id; }, step);
}

bool has_places(const Question& question) {
    return question.kind == QuestionKind::Order || question.kind == QuestionKind::Sort;
}

const Panel* find_panel(const Book& book, const std::string& id) {
    for (const Chapter& chapter : book.chapters)
        for (const Step& step : chapter.steps)
            if (const Panel* panel = std::get_if<Panel>(&step); panel && panel->id == id)
                return panel;
    return nullptr;
}

std::vector<Unit> units(const Book& book) {
    Collector collector;
    for (const Chapter& chapter : book.chapters)
        collector.chapter(chapter);
    if (book.check)
        collector.check(*book.check);
    collector.ending(book);
    return collector.take();
}

} // namespace hakawati::story
