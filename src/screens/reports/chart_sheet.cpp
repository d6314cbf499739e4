#include "screens/reports/chart_sheet.h"

namespace hakawati::screens {

ChartSheet::ChartSheet(const Context& context, const std::string& id, const std::string& title,
                       const Rect& at)
    : m_context(context), m_node(make_node(context, id, ui::Role::Picture, title, at)) {
    add_sheet(m_node.drawing, context, at, 60u + static_cast<unsigned>(id.size()));
    const double pad = context.mm(2.6), head = context.mm(7);
    AdultType heading = adult_title;
    heading.x_height = 2.6;
    const Rect inside = at.inset({pad, pad * 0.6, pad, pad * 0.8});
    add_adult_words(m_node.drawing, context, title, heading,
                    {inside.x, inside.y, inside.width, head});
    const double wide = adult_width(context, title, heading) + context.mm(3);
    m_beside = {inside.x + wide, inside.y, inside.width - wide, head};
    m_room = inside.inset({0, head + context.mm(0.6), 0, 0});
}

void ChartSheet::write(const std::string& words, const AdultType& type, const Rect& at) {
    add_adult_words(m_node.drawing, m_context, words, type, at);
}

void ChartSheet::bar(const Rect& at, drawing::Pattern pattern) {
    drawing::add_bar(m_node.drawing, m_context.placed(at), pattern);
}

void ChartSheet::ring(Point centre, double radius) {
    drawing::add_ring(m_node.drawing, m_context.placed(centre), radius);
}

void ChartSheet::disc(Point centre, double radius) {
    drawing::add_disc(m_node.drawing, m_context.placed(centre), radius);
}

void ChartSheet::line(const Rect& at, drawing::Colour colour) {
    m_node.drawing.push_back(drawing::DrawFill{m_context.placed(at), colour});
}

void ChartSheet::say_empty(const std::string& words) {
    AdultType type = chart_words;
    type.x_height = adult_2;
    type.align = text::Align::Centre;
    type.colour = ink_soft;
    write(words, type, m_room);
    m_node.name += ". " + words;
}

void ChartSheet::say(const std::string& name, const std::string& value) {
    m_node.name += ". " + name + ": " + value;
}

std::string ChartSheet::percent(int value) const {
    return m_context.word("report.percent", {{"number", m_context.number(value)}});
}

} // namespace hakawati::screens
