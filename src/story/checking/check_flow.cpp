#include "base/strings.h"
#include "story/checking/check.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace hakawati::story {

namespace {

/// Tells the second and every later use of an id.
class Once {
  public:
    explicit Once(Faults& faults) : m_faults(&faults) {}

    bool use(const std::string& id, Position at) {
        const auto [first, added] = m_lines.emplace(id, at.line);
        if (!added && !told_with_its_owner(id, at))
            m_faults->error(at, fmt::format("the id {} is there twice", in_quotes(id)),
                            fmt::format("first in line {}", first->second));
        return added;
    }

    /// A panel or question that is there twice: its lines are not told one by one.
    void owner_is_told(const std::string& id, Position at) { m_told.emplace(id + ".", at.line); }

  private:
    bool told_with_its_owner(const std::string& id, Position at) const {
        const auto told = m_told.find(id.substr(0, id.find('.') + 1));
        return told != m_told.end() && told->second <= at.line;
    }

    Faults* m_faults;
    std::map<std::string, int> m_lines;
    std::map<std::string, int> m_told;
};

/// The panels as a graph: where Next leads, and where the choices lead.
class Flow {
  public:
    explicit Flow(const Checking& checking)
        : m_checking(checking), m_panels(panels_of(checking.book)) {
        for (std::size_t i = 0; i < m_panels.size(); ++i)
            m_index.emplace(m_panels[i]->id, i);
        for (std::size_t i = 0; i < m_panels.size(); ++i)
            m_ways.push_back(ways_from(i));
    }

    void check() const {
        if (m_panels.empty())
            return;
        const std::vector<bool> reached = reached_from_start(m_ways);
        const std::vector<bool> ends = reaching_the_end();
        auto led_out = m_ways; // what only a circle cuts off is not told beside it
        for (std::size_t i = 0; i < m_panels.size(); ++i)
            if (reached[i] && !ends[i] && goes_back(i)) {
                led_out[i].push_back(i + 1);
                m_checking.faults.error(next_of(*m_panels[i])->at,
                                        "the story goes round here and never ends",
                                        "a choice must lead out: '-> p07: words'");
            }
        const std::vector<bool> would_be_reached = reached_from_start(led_out);
        for (std::size_t i = 0; i < m_panels.size(); ++i)
            if (!would_be_reached[i])
                m_checking.faults.error(m_panels[i]->at, "no way leads to this panel",
                                        "a jump or the panel before must lead here");
    }

  private:
    using Ways = std::vector<std::vector<std::size_t>>; ///< from panel to panels

    static const Jump* next_of(const Panel& panel) {
        const auto found = std::find_if(panel.jumps.begin(), panel.jumps.end(),
                                        [](const Jump& jump) { return jump.words.empty(); });
        return found == panel.jumps.end() ? nullptr : &*found;
    }

    /// Indices of panels; the number of panels stands for the end.
    std::vector<std::size_t> ways_from(std::size_t i) const {
        std::vector<std::size_t> ways;
        for (const Jump& jump : m_panels[i]->jumps)
            if (const auto target = m_index.find(jump.target); target != m_index.end())
                ways.push_back(target->second);
        if (ways.empty() || next_of(*m_panels[i]) == nullptr)
            ways.push_back(i + 1);
        return ways;
    }

    bool goes_back(std::size_t i) const {
        const Jump* next = next_of(*m_panels[i]);
        const auto target = next ? m_index.find(next->target) : m_index.end();
        return target != m_index.end() && target->second <= i;
    }

    std::vector<bool> reached_from_start(const Ways& ways) const {
        std::vector<bool> reached(m_panels.size() + 1);
        std::vector<std::size_t> open{0};
        reached[0] = true;
        while (!open.empty()) {
            const std::size_t here = open.back();
            open.pop_back();
            if (here == m_panels.size())
                continue;
            for (const std::size_t way : ways[here])
                if (!reached[way]) {
                    reached[way] = true;
                    open.push_back(way);
                }
        }
        return reached;
    }

    std::vector<bool> reaching_the_end() const {
        std::vector<std::vector<std::size_t>> back(m_panels.size() + 1);
        for (std::size_t i = 0; i < m_panels.size(); ++i)
            for (const std::size_t way : m_ways[i])
                back[way].push_back(i);
        std::vector<bool> ends(m_panels.size() + 1);
        std::vector<std::size_t> open{m_panels.size()};
        ends.back() = true;
        while (!open.empty()) {
            const std::size_t here = open.back();
            open.pop_back();
            for (const std::size_t before : back[here])
                if (!ends[before]) {
                    ends[before] = true;
                    open.push_back(before);
                }
        }
        return ends;
    }

    const Checking& m_checking;
    std::vector<const Panel*> m_panels;
    std::map<std::string, std::size_t> m_index;
    Ways m_ways;
};

void check_jumps(const Checking& c, const Panel& panel, const std::vector<std::string>& names,
                 const std::set<std::string>& ids) {
    int without_words = 0;
    for (const Jump& jump : panel.jumps) {
        if (!ids.contains(jump.target))
            c.faults.error(jump.at, fmt::format("there is no panel {}", in_quotes(jump.target)),
                           c.faults.full() ? "" : did_you_mean(jump.target, names));
        if (jump.words.empty() && ++without_words == 2)
            c.faults.error(jump.at, "two jumps without words", "Next can only lead to one panel");
    }
}

} // namespace

void check_ids(const Checking& c) {
    Once all(c.faults), panels(c.faults);
    for (const Chapter& chapter : c.book.chapters) {
        all.use(chapter.id, chapter.at);
        for (const Step& step : chapter.steps) {
            const Position at = std::visit([](const auto& it) { return it.at; }, step);
            const std::string id = id_of(step);
            const bool added = std::holds_alternative<Panel>(step)
                                   ? panels.use(id.substr(chapter.id.size() + 1), at)
                                   : all.use(id, at);
            if (!added)
                all.owner_is_told(id, at);
        }
        if (std::none_of(chapter.steps.begin(), chapter.steps.end(),
                         [](const Step& step) { return std::holds_alternative<Panel>(step); }))
            c.faults.error(chapter.at, "the chapter has no panel", "'### p01 courtyard@day wide'");
    }
    if (c.book.check)
        for (const Question& question : c.book.check->questions)
            if (!all.use(question.id, question.at))
                all.owner_is_told(question.id, question.at);
    for (const Unit& unit : units(c.book))
        all.use(unit.id, unit.at);
}

void check_flow(const Checking& c) {
    constexpr std::size_t most_proposed =
        200; // comparing with more would take long and help nobody
    std::vector<std::string> names;
    std::set<std::string> ids;
    for (const Panel* panel : panels_of(c.book)) {
        ids.insert(panel->id);
        if (names.size() < most_proposed)
            names.push_back(local_id(c.book, panel->id));
    }
    for (const Panel* panel : panels_of(c.book))
        check_jumps(c, *panel, names, ids);
    Flow(c).check();
}

} // namespace hakawati::story
