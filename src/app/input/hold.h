// A finger that stays down on a control: what repeats, what comes after a while, what is only there
// as long as it is held. Knows the control it began on by value, because the screen may change
// under the finger.
#pragma once

#include "ui/tree.h"

#include <optional>
#include <vector>

namespace hakawati::app {

class Hold {
  public:
    /// A finger came down on this control. Gives what it says at once.
    std::optional<ui::Message> begin(const ui::Node&, double now_ms);
    /// It went, or slid away. Gives what the control says then.
    std::optional<ui::Message> end();

    /// What is due by now; `spends` says that the release means nothing more.
    struct Due {
        std::vector<ui::Message> messages;
        bool spends = false;
    };
    Due due(double now_ms);
    /// ms until something is due; negative: nothing will be.
    double ms_until_due(double now_ms) const;

  private:
    std::optional<ui::Message> m_repeated;
    std::optional<ui::Hold> m_hold;
    std::optional<ui::Message> m_on_up;
    double m_at = 0; ///< ms: when the next is due
};

} // namespace hakawati::app
