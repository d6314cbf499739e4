// Every screen is one tree of controls: roles, names, states and bounds. It is drawn from, touched
// on, moved through by keys, described and tested; there is no second list of what is where.
#pragma once

#include "drawing/draw_list.h"
#include "geometry/geometry.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hakawati::ui {

enum class Role {
    Screen,
    Group,
    Button,
    Card,
    Picture,
    Panel,
    Balloon,
    Caption,
    Sound,
    Sign,
    Heading,
    Text,
    Stone
};

/// What a touch means. `name` is a word of the screen's own ("next", "open", "language"), `value`
/// its object ("gha-c1-p03", "ar").
struct Message {
    std::string name;
    std::string value;
    friend bool operator==(const Message&, const Message&) = default;
};

struct State {
    bool enabled = true;
    bool picked = false;  ///< the current one of a choice
    bool focused = false; ///< set by the focus, not by screens
    bool pressed = false; ///< set by the pointer, not by screens
    bool scanned = false; ///< under the ring of a one-switch scan; set by the scan
};

/// How a node comes in when it was not there in the tree before.
enum class Arrival { None, Balloon };

struct Hold {
    double ms = 0;
    Message message;
};

/// A node that swells or shrinks by itself, about its middle, from when its screen is shown.
struct Swell {
    double from = 1, to = 1; ///< of its size
    double ms = 0;
    friend bool operator==(const Swell&, const Swell&) = default;
};

struct Node {
    std::string id; ///< unique in its tree, stable over languages: "next", "gha-c1-p01.b1"
    Role role = Role::Group;
    std::string name; ///< in the language of the screen: what the ear says, what a plan may tap
    Rect bounds;      ///< px on the screen
    State state;
    std::optional<Message> action; ///< on release inside; a node with one can be focused
    drawing::DrawList drawing;     ///< px on the screen, drawn before the children
    Arrival arrival = Arrival::None;
    Point arrival_from; ///< px: the tail's tip
    /// While it is held down the action comes again and again; a short touch is one.
    bool repeats = false;
    /// Sent once it has been held for so long; the release then does nothing more.
    std::optional<Hold> hold;
    /// Sent as a finger comes down on it and as it goes, on top of the action.
    std::optional<Message> on_down, on_up;
    double focus_radius = 20; ///< px, of the ring
    std::optional<Swell> swell;
    /// A card that may also be dragged: letting it go over a node that `takes_cards` is the same as
    /// touching it and then that node.
    bool draggable = false, takes_cards = false;
    std::vector<Node> children;
};

/// What comes by itself when a screen has been shown for a while.
struct Timer {
    double ms = 0;
    Message message;
};

/// A whole screen.
struct Tree {
    Node root;
    std::string language;
    bool right_to_left = false;
    drawing::Colour ground{0xFB, 0xF1, 0xDC, 255}; ///< seen where nothing is drawn
    std::string default_focus;                     ///< id; where the keyboard starts
    std::optional<Message> on_back;                ///< Escape, the back key
    std::optional<Message> on_next;                ///< swipe forward, wheel, Page Down
    std::optional<Message> on_previous;            ///< swipe backward
    std::optional<Message> on_touch;               ///< a touch on nothing in particular
    std::optional<Timer> timer;
};

const Node* find(const Node&, const std::string& id);
/// The topmost enabled node with an action that holds the point; later siblings lie on top.
const Node* hit(const Node&, Point);
/// Nodes that can be focused, in reading order (the order of the tree).
std::vector<const Node*> focus_order(const Node&);
/// The node to the given side of the focused one (arrow keys), or the same when there is none.
enum class Side { Left, Right, Up, Down };
const Node* neighbour(const Node& root, const std::string& from, Side);

/// "screen reader 'Going Home Again'\n  button next 'Next' [1154 674 110 110]\n ..."
std::string describe(const Tree&, bool with_bounds = true);
/// What a self-voicing mode would say for a node.
std::string spoken(const Node&);

/// Everything to draw, in order, focus ring and pressed state included.
drawing::DrawList draw(const Node&);

/// Sizes that break the rules of trust.md section 4 (targets, gaps, bounds outside), one sentence
/// each; empty is right. Lengths in mm.
struct SizeRules {
    double px_per_mm = 5.9;
    double target = 15; ///< mm each way
    double gap = 3;     ///< mm between two targets
    /// A grown-up's control on a child's screen, by its id: small on purpose.
    std::string_view adults = "grown-ups";
    double adult_target = 9; ///< mm each way
};
std::vector<std::string> size_faults(const Tree&, const SizeRules&);

} // namespace hakawati::ui
