#include "print/sheets/booklet_plan.h"

namespace hakawati::print {

namespace {

using What = Block::What;

constexpr int panels_across = 2;
constexpr int places = 4;

class Planner {
  public:
    void add(const story::Step& step) {
        if (const auto* panel = std::get_if<story::Panel>(&step))
            add_panel(step, *panel);
        else if (const auto* question = std::get_if<story::Question>(&step))
            add_question(step, *question);
        else
            add_activity(step);
    }
    std::vector<PagePlan> finish() {
        close();
        for (std::size_t i = 0; i < m_pages.size(); ++i)
            fill_up(m_pages[i], i == 0);
        return std::move(m_pages);
    }

  private:
    void add_panel(const story::Step& step, const story::Panel& panel) {
        if (m_used == places)
            close();
        put(What::Panel, step);
        m_before = &panel;
    }
    /// At the beginning of a row it takes the row.
    void add_activity(const story::Step& step) {
        if (m_used == places)
            close();
        const int columns = m_used % panels_across == 0 ? panels_across : 1;
        put(What::Activity, step, columns);
    }
    /// Things are looked for in a picture of their own; other questions take the one panel that
    /// would be left over.
    void add_question(const story::Step& step, const story::Question& question) {
        const bool taps = question.kind == story::QuestionKind::Tap;
        if (!taps && m_used % panels_across == 1 && m_page.back().what == What::Panel) {
            const Block left_over = m_page.back();
            m_page.pop_back();
            m_used -= 1;
            close();
            put(What::Panel, *left_over.step);
        } else {
            close();
            put(What::Scene, step);
        }
        put(What::Ask, step);
        put(What::Options, step, panels_across);
        close();
    }
    void put(What what, const story::Step& step, int columns = 1) {
        m_page.push_back(
            {what, &step, m_used % panels_across, m_used / panels_across, columns, 1, m_before});
        m_used += columns;
    }
    void close() {
        if (!m_page.empty())
            m_pages.push_back(std::move(m_page));
        m_page.clear();
        m_used = 0;
    }

    static int used_on(const PagePlan& page) {
        return page.back().row * panels_across + page.back().column + page.back().columns;
    }
    /// A panel alone is shown large; a row alone gets the chapter's title over it, or room to draw
    /// under it.
    static void fill_up(PagePlan& page, bool first) {
        const int used = used_on(page);
        if (used == 1) {
            page.back().columns = panels_across;
            page.back().rows = places / panels_across;
        } else if (used == panels_across && first) {
            for (Block& block : page)
                block.row = 1;
            page.push_back({What::Opening, nullptr, 0, 0, panels_across, 1, nullptr});
        } else if (used == panels_across) {
            page.push_back({What::Drawing, nullptr, 0, 1, panels_across, 1, nullptr});
        } else if (used == places - 1) {
            page.push_back({What::Drawing, nullptr, 1, 1, 1, 1, nullptr});
        }
    }

    std::vector<PagePlan> m_pages;
    PagePlan m_page;
    int m_used = 0;
    const story::Panel* m_before = nullptr;
};

} // namespace

std::vector<PagePlan> plan_chapter(const story::Chapter& chapter) {
    Planner planner;
    for (const story::Step& step : chapter.steps)
        planner.add(step);
    return planner.finish();
}

} // namespace hakawati::print
