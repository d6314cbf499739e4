// Paper, wood and rope that the program cuts itself: small SVG documents with hand-cut edges. The
// same seed always gives the same edge, so nothing trembles between two frames.
#pragma once

#include "drawing/draw_list.h"

#include <string>

namespace hakawati::drawing {

struct PaperStyle {
    std::string fill = "#FFFBF0";
    std::string fill_below; ///< when set, a gradient from `fill` down to this
    std::string edge = "#8A6F5A";
    double edge_width = 2.5; ///< px; 0: none
    bool dashed = false;
    double radius = 20; ///< px
    double drift = 2;   ///< px by which each side may stray (0.3 mm)
    double shadow = 5;  ///< px downward, warm brown; 0: none
    unsigned seed = 1;
};

/// A sheet of paper of `size` px. The picture is larger than the sheet by `paper_margin` on every
/// side, for the shadow and the drift.
Picture cut_paper(Size size, const PaperStyle&);
double paper_margin(const PaperStyle&);
/// Adds the sheet so that the sheet itself lies on `sheet`.
void add_paper(DrawList&, const Rect& sheet, const PaperStyle&);

/// The line round panels by day.
constexpr const char* panel_edge = "#7B6857";
/// The shape of a panel: a closed path (SVG path data) round `size` with corners and hand-cut
/// sides; used as mask, and stroked as the panel's frame.
std::string panel_outline(Size size, double radius, double drift, unsigned seed);

/// A number for SVG: at most two decimals, no exponent.
std::string svg_number(double);

} // namespace hakawati::drawing
