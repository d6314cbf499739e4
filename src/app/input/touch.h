// One finger on the screen, from press to release: what it holds, whether it slid away, whether it
// swiped. Knows the tree it touches only by ids.
#pragma once

#include "ui/metrics.h"
#include "ui/tree.h"

#include <optional>
#include <string>

namespace hakawati::app {

class Touch {
  public:
    /// What a release meant.
    struct Result {
        enum class Kind {
            Nothing,
            Activate,
            Background,
            SwipeForward,
            SwipeBackward,
            Drop
        } kind = Kind::Nothing;
        std::string id;   ///< of the control activated, or of the card dropped
        std::string onto; ///< Drop: of what takes it
    };

    void press(const ui::Node& root, Point, double now_ms);
    /// True when what is pressed changed (and so must be drawn).
    bool move(const ui::Node& root, Point, const ui::Metrics&);
    Result release(const ui::Node& root, Point, const ui::Metrics&, double now_ms);
    void cancel();
    /// What is held has done its work already: the release means nothing more.
    void spend() { m_ignored = true; }

    /// The card under the finger and how far it was dragged, px; an empty id when none is.
    struct Drag {
        std::string id;
        Point by;
    };
    Drag drag() const;

    /// The control that looks pressed; empty when there is none.
    const std::string& pressed() const { return m_pressed; }

  private:
    bool swiped(Point to, const ui::Metrics&) const;

    bool m_down = false;
    bool m_ignored = false;   ///< a second tap of a double tap
    bool m_draggable = false; ///< what is held is a card that may be dragged
    Point m_from, m_at;
    std::string m_held;    ///< what the press began on
    std::string m_pressed; ///< the same while the finger is still over it
    std::string m_last;    ///< activated last, and when
    double m_last_ms = -1e9;
};

} // namespace hakawati::app
