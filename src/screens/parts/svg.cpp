#include "screens/parts/svg.h"

#include <fmt/format.h>

namespace hakawati::screens {

std::string svg_point(Point p) { return svg_number(p.x) + " " + svg_number(p.y); }

std::string svg_rect(const Rect& r, double radius, const std::string& fill, double opacity) {
    return fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\" fill=\"{}\" "
                       "opacity=\"{}\"/>",
                       svg_number(r.x), svg_number(r.y), svg_number(r.width), svg_number(r.height),
                       svg_number(radius), fill, svg_number(opacity));
}

std::string svg_circle(Point centre, double radius, const std::string& fill, double opacity) {
    return fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" opacity=\"{}\"/>",
                       svg_number(centre.x), svg_number(centre.y), svg_number(radius), fill,
                       svg_number(opacity));
}

std::string svg_gradient(const std::string& id, double height, const std::string& top,
                         const std::string& bottom) {
    return fmt::format("<defs><linearGradient id=\"{}\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" "
                       "y1=\"0\" x2=\"0\" y2=\"{}\"><stop offset=\"0\" stop-color=\"{}\"/><stop "
                       "offset=\"1\" stop-color=\"{}\"/></linearGradient></defs>",
                       id, svg_number(height), top, bottom);
}

std::string svg_document(Size size, const std::string& inside) {
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
                       "viewBox=\"0 0 {0} {1}\">{2}</svg>",
                       svg_number(size.width), svg_number(size.height), inside);
}

void add_drawn(drawing::DrawList& list, const Context& context, const std::string& key,
               const Rect& at, std::function<std::string()> inside, double opacity) {
    drawing::Picture picture;
    picture.key = key;
    picture.stuff = drawing::Stuff::Paper;
    picture.svg = [size = at.size(), inside = std::move(inside)] {
        return svg_document(size, inside());
    };
    list.push_back(
        drawing::DrawPicture{picture, context.placed(at), context.right_to_left(), opacity});
}

double Strays::unit() {
    m_state = m_state * 1664525u + 1013904223u;
    return static_cast<double>(m_state >> 8) / static_cast<double>(1u << 24);
}

} // namespace hakawati::screens
