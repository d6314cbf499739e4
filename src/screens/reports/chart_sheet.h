// A sheet of the report while it is drawn: paper with a heading, marks that are told apart by their
// pattern, a number beside each of them. What is drawn is also said, so that nothing is known from
// the picture alone. Rectangles are px, thought left to right.
#pragma once

#include "drawing/chart_marks.h"
#include "screens/adult/desk_parts.h"

#include <string>

namespace hakawati::screens {

constexpr AdultType chart_words{adult_1, text::Weight::Regular, text::Align::Start, ink, nullptr};
constexpr AdultType chart_number{adult_1, text::Weight::Bold, text::Align::Centre, ink, nullptr};

class ChartSheet {
  public:
    ChartSheet(const Context&, const std::string& id, const std::string& title, const Rect& at);

    const Context& context() const { return m_context; }
    double mm(double millimetres) const { return m_context.mm(millimetres); }
    const Rect& room() const { return m_room; } ///< what the heading leaves
    const Rect& beside_heading() const { return m_beside; }

    void write(const std::string& words, const AdultType&, const Rect&);
    void bar(const Rect&, drawing::Pattern);
    void ring(Point centre, double radius);
    void disc(Point centre, double radius);
    /// A straight line of the chart's ground, as thick as it is high.
    void line(const Rect&, drawing::Colour);
    drawing::DrawList& list() { return m_node.drawing; }

    /// Words in the middle of a sheet that has no mark.
    void say_empty(const std::string& words);
    /// What the ear hears of a mark: "11/2026: 52".
    void say(const std::string& name, const std::string& value);
    std::string percent(int) const;
    ui::Node take() { return std::move(m_node); }

  private:
    const Context& m_context;
    ui::Node m_node;
    Rect m_room, m_beside;
};

} // namespace hakawati::screens
