// Inside of `print`: one page while it is being set. Everything is given in mm and thought left to
// right; the sheet mirrors it for a language that runs the other way.
#pragma once

#include "print/kit.h"

namespace hakawati::print {

enum class Turn { Upright, Lying };
enum class Stand { Top, Middle };

/// How words are written: the Latin em in points of 1/72 inch.
struct Type {
    double pt = 11;
    text::Weight weight = text::Weight::Regular;
    text::Align align = text::Align::Start;
};
inline Type bold(double pt) { return {pt, text::Weight::Bold, text::Align::Start}; }
inline Type centred(Type type) { return {type.pt, type.weight, text::Align::Centre}; }

class Sheet {
  public:
    Sheet(const Kit&, Turn);

    Size size() const { return m_size; } ///< mm
    /// The whole sheet less a margin no printer bites off.
    Rect inside(double margin = 12) const;
    /// Where a rectangle in mm lies on the page, px.
    Rect placed(const Rect&) const;

    /// How high these words stand when they are as wide as this at most, mm.
    double height_of(const std::string& words, double width, Type) const;
    /// Writes into the room, smaller when they would not fit; returns how high they stand, mm.
    double write(const std::string& words, const Rect& room, Type, Stand = Stand::Top);
    /// A picture stretched over the rectangle.
    void put(const drawing::Picture&, const Rect&);
    /// A file of the assets as large as the rectangle allows, in its middle.
    void put_asset(const std::string& file, const Rect&);
    void fill(const Rect&, const char* colour);
    /// A thin line round the rectangle.
    void frame(const Rect&, double width = 0.35);
    /// An empty circle to write into.
    void circle(Point centre, double radius);
    /// A line to cut along, from left to right or from top to bottom.
    void cut_across(double y);
    void cut_down(double x);
    /// A drawing made elsewhere for a room of `made` px, scaled onto the rectangle. Not mirrored:
    /// it already runs the right way.
    void add(const drawing::DrawList&, Size made, const Rect&);
    drawing::DrawList& list() { return m_page.list; }

    Page take() { return std::move(m_page); }

  private:
    text::Paragraph laid_out(const std::string& words, double width_px, Type) const;

    const Kit& m_kit;
    Size m_size;
    Page m_page;
};

/// What an answer is called on its card and in the booklet: "A", "أ"; a number after the sixth.
std::string letter_of(const Kit&, std::size_t place);

} // namespace hakawati::print
