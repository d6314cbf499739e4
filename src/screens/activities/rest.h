// Inside of `screens`: what breathing, the senses, the birds and the calm tree share. Their ground,
// the people who do it too, the words over it, and Stop. Keeps nothing and counts nothing.
#pragma once

#include "screens/parts/parts.h"

#include <string>
#include <vector>

namespace hakawati::screens {

/// What is said in a step: a line of the book, or a program word where the book has none.
struct Said {
    std::string id;
    std::string words;
};
std::vector<Said> lines_of(const Context&, story::ActivityKind);

/// In the story; else opened from the calm tree.
bool in_story(const Context&);
/// On the ground of the calm tree; else in a place of the book.
bool under_tree(const Context&);
/// The calm picture over the whole screen, at dusk.
void add_calm_ground(drawing::DrawList&, const Context&);
/// The screen of the activity at hand on its ground: a place of the book, or the tree.
ui::Tree begin_activity(const Context&, const std::string& name);

/// The two who were in the panel before it sit down and do it too; nobody under the tree. `first`
/// and `second`: where they sit, thought left to right; empty: no room for this one.
enum class Eyes { Open, FirstShut };
void add_companions(drawing::DrawList&, const Context&, Eyes, const Rect& first,
                    const Rect& second);

/// Where the words may stand: over the upper edge, between the corners.
enum class StartCorner { Free, Taken };
Rect words_room(const Context&, StartCorner);

/// The upper edge of the row of large tokens, with the air over it, px.
double row_top(const Context&);
/// Stop, the biggest, and what stands beside it; in the story the tree and Back as well.
enum class BesideStop { Nothing, Next, Sound };
void add_rest_controls(ui::Tree&, const Context&, BesideStop);
/// What is left of the lower row between Back (with the ear's place) and Next, thought for the
/// right hand.
Rect between_controls(const Context&);

ui::Tree view_breathing(const Context&);
ui::Tree view_senses(const Context&);

} // namespace hakawati::screens
