#include "print/sheet.h"

#include "drawing/cut_paper.h"

#include <fmt/format.h>

#include <array>

namespace hakawati::print {

namespace {

constexpr double px_per_point = px_per_inch / 72;
constexpr double smallest = 0.5; ///< times the size asked for: below it nobody can read
constexpr double step_down = 0.95;

Size size_of(Paper paper, Turn turn) {
    const Size upright = paper == Paper::A4 ? Size{210, 297} : Size{215.9, 279.4};
    return turn == Turn::Upright ? upright : Size{upright.height, upright.width};
}

/// What lies at `from` in a drawing of another size.
struct Scaling {
    double by;
    Point to;

    Rect operator()(const Rect& r) const {
        return {r.x * by + to.x, r.y * by + to.y, r.width * by, r.height * by};
    }
    void operator()(drawing::DrawPicture& item) const { item.to = (*this)(item.to); }
    void operator()(drawing::DrawFill& item) const { item.to = (*this)(item.to); }
    void operator()(drawing::DrawWords& item) const {
        item.origin = item.origin * by + to;
        item.run.baseline = item.run.baseline * by;
        item.run.font.size *= by;
        item.run.width *= by;
        item.halo_width *= by;
    }
};

std::string circle_svg(double radius) {
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{0}\" "
                       "viewBox=\"0 0 {0} {0}\"><circle cx=\"{1}\" cy=\"{1}\" r=\"{2}\" "
                       "fill=\"#FFFFFF\" stroke=\"#3A2A28\" stroke-width=\"2\"/></svg>",
                       drawing::svg_number(2 * radius), drawing::svg_number(radius),
                       drawing::svg_number(radius - 1));
}

} // namespace

Sheet::Sheet(const Kit& kit, Turn turn) : m_kit(kit), m_size(size_of(kit.order().paper, turn)) {
    m_page.size = {m_size.width * px_per_mm, m_size.height * px_per_mm};
}

Rect Sheet::inside(double margin) const {
    return Rect{0, 0, m_size.width, m_size.height}.inflated(-margin);
}

Rect Sheet::placed(const Rect& mm) const {
    const double x = m_kit.right_to_left() ? m_size.width - mm.right() : mm.x;
    return {x * px_per_mm, mm.y * px_per_mm, mm.width * px_per_mm, mm.height * px_per_mm};
}

text::Paragraph Sheet::laid_out(const std::string& words, double width_px, Type type) const {
    const auto style =
        text::style_for(m_kit.language(), type.pt * px_per_point, type.weight, type.align);
    return text::lay_out(words, m_kit.language(), style, width_px, m_kit.fonts());
}

double Sheet::height_of(const std::string& words, double width, Type type) const {
    return laid_out(words, width * px_per_mm, type).size.height / px_per_mm;
}

double Sheet::write(const std::string& words, const Rect& mm, Type type, Stand stand) {
    const Rect room = placed(mm);
    const double least = type.pt * smallest;
    text::Paragraph paragraph = laid_out(words, room.width, type);
    while ((paragraph.size.height > room.height || paragraph.size.width > room.width) &&
           type.pt * step_down > least) {
        type.pt *= step_down;
        paragraph = laid_out(words, room.width, type);
    }
    Point at = room.origin();
    if (type.align == text::Align::Centre)
        at.x += (room.width - paragraph.size.width) / 2;
    else if (m_kit.right_to_left())
        at.x = room.right() - paragraph.size.width;
    if (stand == Stand::Middle)
        at.y += (room.height - paragraph.size.height) / 2;
    drawing::add_paragraph(m_page.list, paragraph, at, drawing::hex("#3A2A28"));
    return paragraph.size.height / px_per_mm;
}

void Sheet::put(const drawing::Picture& picture, const Rect& mm) {
    m_page.list.push_back(drawing::DrawPicture{picture, placed(mm)});
}

void Sheet::put_asset(const std::string& file, const Rect& mm) {
    const double aspect = m_kit.stage().aspect(file);
    const double width = std::min(mm.width, mm.height * aspect), height = width / aspect;
    put(m_kit.stage().asset(file),
        {mm.centre().x - width / 2, mm.centre().y - height / 2, width, height});
}

void Sheet::fill(const Rect& mm, const char* colour) {
    m_page.list.push_back(drawing::DrawFill{placed(mm), drawing::hex(colour)});
}

void Sheet::frame(const Rect& r, double width) {
    const char* const colour = "#5A4640";
    fill({r.x, r.y, r.width, width}, colour);
    fill({r.x, r.bottom() - width, r.width, width}, colour);
    fill({r.x, r.y, width, r.height}, colour);
    fill({r.right() - width, r.y, width, r.height}, colour);
}

void Sheet::circle(Point centre, double radius) {
    const double px = radius * px_per_mm;
    put({fmt::format("print-circle:{:.1f}", px), [px] { return circle_svg(px); }, {}},
        {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius});
}

void Sheet::cut_across(double y) {
    for (double x = 4; x < m_size.width - 4; x += 4)
        fill({x, y - 0.1, 2, 0.2}, "#5A4640");
}

void Sheet::cut_down(double x) {
    for (double y = 4; y < m_size.height - 4; y += 4)
        fill({x - 0.1, y, 0.2, 2}, "#5A4640");
}

void Sheet::add(const drawing::DrawList& list, Size made, const Rect& mm) {
    const Rect room = placed(mm);
    const Scaling scaling{room.width / made.width, room.origin()};
    for (drawing::Item item : list) {
        std::visit(scaling, item);
        m_page.list.push_back(std::move(item));
    }
}

std::string letter_of(const Kit& kit, std::size_t place) {
    static constexpr std::array<const char*, 6> letters = {"paper.letter-a", "paper.letter-b",
                                                           "paper.letter-c", "paper.letter-d",
                                                           "paper.letter-e", "paper.letter-f"};
    return place < letters.size() ? kit.word(letters[place])
                                  : kit.number(static_cast<int>(place) + 1);
}

} // namespace hakawati::print
