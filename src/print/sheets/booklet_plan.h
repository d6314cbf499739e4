// Inside of `print`: what stands on which page of the booklet. A page has two rows of two; a panel
// takes one place, a question begins a page of its own (or finishes the one panel before it), so
// that nobody sees what comes after it. Knows steps and places, no words and no mm.
#pragma once

#include "story/model.h"

#include <vector>

namespace hakawati::print {

struct Block {
    enum class What {
        Opening,  ///< the chapter's title
        Panel,    ///< of `step`
        Activity, ///< of `step`
        Scene,    ///< the picture of the question of `step`
        Ask,      ///< what the question of `step` asks
        Options,  ///< and what can be answered
        Drawing   ///< room to draw: no page is half empty
    } what = What::Panel;
    const story::Step* step = nullptr;
    int column = 0, row = 0;
    int columns = 1, rows = 1;
    const story::Panel* before = nullptr; ///< of a question: the panel it stands after
};
using PagePlan = std::vector<Block>;

std::vector<PagePlan> plan_chapter(const story::Chapter&);

} // namespace hakawati::print
