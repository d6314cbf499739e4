// What stands in the rooms of the screens: paper and wooden grounds, the awning, planks, ropes and
// the branch, all drawn by the program as SVG from fixed seeds. Knows no words and no book.
#pragma once

#include "screens/context.h"

#include <string>
#include <vector>

namespace hakawati::screens {

enum class Ground { Paper, Wall, Wood, Desk };
void add_ground(drawing::DrawList&, const Context&, Ground);
/// Striped cloth with a scalloped edge over the whole width.
void add_awning(drawing::DrawList&, const Context&, double height);
/// A plank with its front edge and two brackets below it.
void add_plank(drawing::DrawList&, const Context&, const Rect&);
/// A board over the whole width at the upper edge.
void add_header_board(drawing::DrawList&, const Context&, double height);
/// A box of the cupboard: back wall, wooden rim, shelf board at its foot.
void add_compartment(drawing::DrawList&, const Context&, const Rect&);

/// A branch that grows from the start of `at` to its end, with cords down to the given points.
void add_branch(drawing::DrawList&, const Context&, const Rect& at,
                const std::vector<Point>& cords);
/// Height of the middle of that branch.
double branch_y(const Rect& at, double x);

/// A rope from one point to another that hangs through by `sag` px.
void add_rope(drawing::DrawList&, const Context&, Point from, Point to, double sag);
double rope_y(Point from, Point to, double sag, double x);

/// A round paper disc with a brown rim, as for lanterns and chapters.
void add_round_paper(drawing::DrawList&, const Context&, const Rect&);
/// A leaf with light round it.
void add_glow(drawing::DrawList&, const Context&, const Rect&);

/// A whole empty place of the art behind a screen, and a veil over it.
void add_place(drawing::DrawList&, const Context&, const story::Staging&);
/// A panel's art behind a screen, with free sky over the heads (share of the height).
stage::Scene add_scene(drawing::DrawList&, const Context&, const story::Panel&, double headroom);
void add_veil(drawing::DrawList&, const Context&, drawing::Colour);

/// An asset's picture cut to a part of its viewBox (in its own units), as tall and wide as `at`.
drawing::Picture cropped(const drawing::Picture&, const Rect& part, Size);

} // namespace hakawati::screens
