#include "story/guide.h"

#include <algorithm>

namespace hakawati::story {

namespace {

/// Collects the units in the order of the guide.
class GuideCollector {
  public:
    std::vector<Unit> take() { return std::move(m_units); }

    void add(const GuideText& text, const std::string& what) {
        if (!text.words.empty() && !text.id.empty())
            m_units.push_back({text.id, "guide", what, text.words, text.at});
    }

    void card(const GuideCard& card, const std::string& what) {
        add(card.title, what + ", title");
        for (const GuideText& line : card.lines)
            add(line, what);
    }

    void talk_point(const TalkPoint& point) {
        for (const TalkQuestion& question : point.questions) {
            add(question.ask, "talk point, asked");
            add(question.hear, "talk point, what children may say");
        }
        add(point.idea, "talk point, health idea");
        add(point.todo, "talk point, to do");
        add(point.care, "talk point, care");
    }

  private:
    std::vector<Unit> m_units;
};

} // namespace

std::vector<Unit> units(const Guide& guide) {
    GuideCollector all;
    all.add(guide.title, "title");
    all.card(guide.before, "before the first session");
    all.card(guide.session, "session");
    for (const SessionPart& part : guide.path)
        all.card(part.card, "part of the session");
    all.card(guide.talk, "talk points");
    for (const TalkPoint& point : guide.talk_points)
        all.talk_point(point);
    all.card(guide.energiser, "energiser");
    all.card(guide.hands_on, "hands-on");
    for (const HandsOn& activity : guide.activities)
        all.card(activity.card, "hands-on");
    all.card(guide.home, "take-home missions");
    for (const auto part : {&Guide::referral, &Guide::look, &Guide::listen, &Guide::link})
        all.card(guide.*part, "look, listen, link");
    all.card(guide.record, "record");
    for (const GuideText& column : guide.columns)
        all.add(column, "record, head of a column");
    return all.take();
}

const TalkPoint* find_talk_point(const Guide& guide, const std::string& chapter_id) {
    const auto found = std::ranges::find(guide.talk_points, chapter_id, &TalkPoint::chapter);
    return found == guide.talk_points.end() ? nullptr : &*found;
}

std::vector<const HandsOn*> hands_on_for(const Guide& guide,
                                         const std::vector<std::string>& chapter_ids) {
    std::vector<const HandsOn*> fitting;
    for (const HandsOn& activity : guide.activities)
        if (std::ranges::find_first_of(activity.chapters, chapter_ids) != activity.chapters.end())
            fitting.push_back(&activity);
    return fitting;
}

std::vector<std::vector<int>> chapter_numbers(const std::vector<Sitting>& cut, const Book& book) {
    std::vector<std::vector<int>> numbers;
    for (const Sitting& sitting : cut) {
        std::vector<int>& of_one = numbers.emplace_back();
        for (const std::string& id : sitting.chapters)
            if (const auto chapter = std::ranges::find(book.chapters, id, &Chapter::id);
                chapter != book.chapters.end())
                of_one.push_back(chapter->number);
    }
    return numbers;
}

} // namespace hakawati::story
