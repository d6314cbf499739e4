#include "base/strings.h"
#include "story/checking/check.h"
#include "story/guide.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace hakawati::story {

namespace {

class GuideCheck {
  public:
    GuideCheck(const Guide& guide, const Book& book, Faults& faults)
        : m_guide(&guide), m_book(&book), m_faults(&faults) {
        for (const Chapter& chapter : book.chapters)
            m_chapters.push_back(chapter.id.substr(book.id.size() + 1));
    }

    void run() {
        if (m_guide->book.empty())
            return;                      // told already
        if (m_guide->book != m_book->id) // every other fault would be its echo
            return m_faults->error(m_guide->book_at,
                                   fmt::format("the guide is of the book '{}', the story is '{}'",
                                               m_guide->book, m_book->id));
        for (const TalkPoint& point : m_guide->talk_points)
            check(point);
        for (const Chapter& chapter : m_book->chapters)
            if (find_talk_point(*m_guide, chapter.id) == nullptr)
                m_faults->error(m_guide->talk.at,
                                fmt::format("the chapter '{}' has no talk point", chapter.id));
        for (const HandsOn& activity : m_guide->activities)
            check(activity);
        check_cut();
        for (const Unit& unit : units(*m_guide))
            check_blanks(unit, *m_faults);
    }

  private:
    const Chapter* find_chapter(const std::string& id) const {
        const auto found = std::ranges::find(m_book->chapters, id, &Chapter::id);
        return found == m_book->chapters.end() ? nullptr : &*found;
    }

    const Chapter* check_chapter(const std::string& id, Position at) {
        if (const Chapter* chapter = find_chapter(id))
            return chapter;
        const std::string local = id.substr(std::min(id.size(), m_book->id.size() + 1));
        m_faults->error(at, fmt::format("the story has no chapter '{}'", local),
                        proposal(local, m_chapters));
        return nullptr;
    }

    void check(const TalkPoint& point) {
        const Chapter* chapter = check_chapter(point.chapter, point.at);
        if (chapter == nullptr)
            return;
        if (!m_talked.insert(point.chapter).second)
            m_faults->error(point.at, "the chapter has a talk point already");
        if (point.heading != chapter->title)
            m_faults->error(point.heading_at,
                            fmt::format("in the story the chapter is called '{}'", chapter->title));
        if (point.questions.empty())
            m_faults->error(point.at, "the talk point asks nothing", "'ASK: ... {#ask}'");
        if (point.care.words.empty())
            m_faults->error(point.at, "the talk point has no care note", "'CARE: ... {#care}'");
    }

    void check(const HandsOn& activity) {
        if (activity.chapters.empty())
            m_faults->error(activity.card.at, "the activity fits no chapter",
                            "'- chapters: c1 c5'");
        for (const std::string& chapter : activity.chapters)
            check_chapter(chapter, activity.chapters_at);
    }

    /// Every chapter once and in order.
    void check_cut() {
        std::size_t next = 0;
        for (const Sitting& sitting : m_guide->cut) {
            for (const std::string& chapter : sitting.chapters) {
                if (check_chapter(chapter, sitting.at) == nullptr)
                    return;
                if (next >= m_chapters.size() || m_book->chapters[next].id != chapter)
                    return m_faults->error(sitting.at,
                                           "the cut has every chapter once, in the story's order");
                ++next;
            }
            if (!sitting.with.empty() && !has_activity(sitting.with))
                m_faults->error(sitting.with_at, "the story has no such activity",
                                "the id of an activity such as 'a1', or 'check'");
        }
        if (next != m_chapters.size())
            m_faults->error(m_guide->session.at,
                            fmt::format("the cut ends before the chapter '{}'", m_chapters[next]),
                            "'- cut: c1 c2 with a1, c3'");
    }

    bool has_activity(const std::string& id) const {
        if (id == "check")
            return m_book->check.has_value();
        for (const Chapter& chapter : m_book->chapters)
            for (const Step& step : chapter.steps)
                if (const auto* activity = std::get_if<Activity>(&step);
                    activity && activity->id == id)
                    return true;
        return false;
    }

    const Guide* m_guide;
    const Book* m_book;
    Faults* m_faults;
    std::vector<std::string> m_chapters; ///< local ids: "c1"
    std::set<std::string> m_talked;
};

} // namespace

Diagnostics check_guide(const Guide& guide, const Book& book, std::string_view text,
                        const std::string& file) {
    Faults faults(text, file);
    GuideCheck(guide, book, faults).run();
    return faults.take();
}

ParsedGuide parse_and_check_guide(std::string_view text, const Book& book,
                                  const std::string& file) {
    ParsedGuide parsed = parse_guide(text, file);
    add_sense(parsed.faults, check_guide(parsed.guide, book, text, file));
    return parsed;
}

} // namespace hakawati::story
