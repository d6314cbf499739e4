// Inside of `screens`: what an answer looks like. Paper in its state, the sticker on it, Captain
// Sock who nods or shakes his head, soap bubbles for what is to be found. Never a cross, never red.
#pragma once

#include "screens/parts/parts.h"
#include "screens/questions/asked.h"

namespace hakawati::screens {

drawing::PaperStyle paper_of(const Context&, Look, unsigned seed);
/// The colour of words on that paper.
drawing::Colour ink_of(Look);
/// A leaf, a bud or an apricot stone on the upper end corner of a card; nothing for other looks.
void add_mark(drawing::DrawList&, const Context&, Look, const Rect& card);
/// The same in the middle of a place of its own.
void add_mark_at(drawing::DrawList&, const Context&, Look, Point middle);
/// Whether a card in this look can be touched.
bool is_open(Look);
/// The words with the state of the card: "Ask the drum, not yet".
std::string spoken_card(const Context&, const std::string& words, Look);

/// A framed bit of sky and ground for a thing to stand on; a twin's lies in another light.
void add_little_scene(drawing::DrawList&, const Context&, const Rect&, Look, int twin = 0);
/// A round of that light for a thing that stands on the card itself.
void add_twin_ground(drawing::DrawList&, const Context&, const Rect&, Look, int twin);
enum class Head { Nods, Shakes };
/// Captain Sock in a disc as large as fits.
void add_sock(drawing::DrawList&, const Context&, Head, const Rect&, Look);

/// As many bubbles as there are things to find, with a leaf in those that are found; a node with
/// their number as its name.
ui::Node make_bubbles(const Context&, const Asked&, const Rect&);

} // namespace hakawati::screens
