#include "print/sheets/sheets.h"

namespace hakawati::print {

namespace {

constexpr double label_width = 24, gap = 3; ///< mm
constexpr Type body{10.5};

/// Sheets of writing, filled from top to bottom; what belongs together is not torn apart.
class Flow {
  public:
    explicit Flow(const Kit& kit) : m_kit(kit) { begin_sheet(); }

    /// Goes to a new sheet when so many mm are not left.
    void need(double height) {
        if (m_y + height > m_room.bottom() && m_y > m_room.y)
            begin_sheet();
    }
    void write(const std::string& words, Type type) {
        m_y += sheet().write(words, left_of(0), type) + 0.8;
    }
    /// A label at the side where reading starts, and what it is about.
    void write(const std::string& label, const std::string& words, Type type) {
        sheet().write(label, {m_room.x, m_y + 0.6, label_width - 2, 8}, {8.5});
        m_y += sheet().write(words, left_of(label_width), type) + 0.8;
    }
    void space(double height) { m_y += height; }
    void rule() {
        sheet().fill({m_room.x, m_y, m_room.width, 0.3}, "#8A6F5A");
        m_y += gap;
    }
    double width(double inset = 0) const { return m_room.width - inset; }
    Sheet& sheet() { return m_sheets.back(); }
    Pages take() {
        Pages pages;
        for (Sheet& one : m_sheets)
            pages.push_back(one.take());
        return pages;
    }

  private:
    Rect left_of(double inset) const {
        return {m_room.x + inset, m_y, m_room.width - inset, m_room.bottom() - m_y + 1};
    }
    void begin_sheet() {
        m_sheets.emplace_back(m_kit, Turn::Upright);
        m_room = sheet().inside(15);
        m_y = m_room.y;
    }

    const Kit& m_kit;
    std::vector<Sheet> m_sheets;
    Rect m_room;
    double m_y = 0;
};

class TalkSheets {
  public:
    TalkSheets(const Kit& kit, const story::Guide& guide)
        : m_kit(kit), m_guide(guide), m_flow(kit) {}

    Pages make() {
        m_flow.write(m_kit.words(m_kit.book().id + ".title", m_kit.book().title), bold(18));
        add_card(m_guide.talk);
        for (const story::TalkPoint& point : m_guide.talk_points)
            add_talk_point(point);
        add_card(m_guide.energiser);
        for (const story::HandsOn& activity : m_guide.activities)
            add_card(activity.card);
        for (const story::GuideCard* card :
             {&m_guide.referral, &m_guide.look, &m_guide.listen, &m_guide.link})
            add_card(*card);
        return m_flow.take();
    }

  private:
    struct Entry {
        std::string label, words;
        Type type;
    };

    std::string words(const story::GuideText& text) const {
        return m_kit.words_for_adults(text.id, text.words);
    }
    void add(std::vector<Entry>& entries, const char* label, const story::GuideText& text,
             Type type) const {
        if (!text.words.empty())
            entries.push_back({m_kit.word(label), words(text), type});
    }
    std::vector<Entry> entries_of(const story::TalkPoint& point) const {
        std::vector<Entry> entries;
        for (const story::TalkQuestion& question : point.questions) {
            add(entries, "paper.ask", question.ask, bold(13));
            add(entries, "paper.hear", question.hear, body);
        }
        add(entries, "paper.idea", point.idea, body);
        add(entries, "paper.do", point.todo, body);
        add(entries, "paper.care", point.care, body);
        return entries;
    }
    std::string heading_of(const story::TalkPoint& point) const {
        for (const story::Chapter& chapter : m_kit.book().chapters)
            if (chapter.id == point.chapter)
                return m_kit.number(chapter.number) + " · " +
                       m_kit.words(chapter.id + ".title", chapter.title);
        return point.heading;
    }
    void add_talk_point(const story::TalkPoint& point) {
        const auto entries = entries_of(point);
        double height = gap + m_flow.sheet().height_of(heading_of(point), m_flow.width(), bold(12));
        for (const Entry& entry : entries)
            height +=
                0.8 + m_flow.sheet().height_of(entry.words, m_flow.width(label_width), entry.type);
        m_flow.need(height + gap);
        m_flow.rule();
        m_flow.write(heading_of(point), bold(12));
        for (const Entry& entry : entries)
            m_flow.write(entry.label, entry.words, entry.type);
        m_flow.space(gap);
    }
    void add_card(const story::GuideCard& card) {
        double height = 2 * gap + 8;
        for (const story::GuideText& line : card.lines)
            height += 0.8 + m_flow.sheet().height_of(words(line), m_flow.width(), body);
        m_flow.need(height);
        m_flow.rule();
        m_flow.write(words(card.title), bold(12));
        for (const story::GuideText& line : card.lines)
            m_flow.write(words(line), body);
        m_flow.space(gap);
    }

    const Kit& m_kit;
    const story::Guide& m_guide;
    Flow m_flow;
};

} // namespace

Pages talk_points(const Kit& kit) { return TalkSheets(kit, *kit.loaded().guide).make(); }

} // namespace hakawati::print
