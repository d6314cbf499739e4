// Every question of the book in turn, told apart in what a failing test says.
#pragma once

#include "world.h"

#include <catch2/catch.hpp>

namespace hakawati::screens::test {

/// Every question of the book, fresh, on such a display.
template <class See>
void each_question(const Display& display, const char* language, int percent, const See& see) {
    const World& world = the_world();
    const State fresh = state_on(world, display, language, percent);
    for (const reading::Stop& stop : fresh.reading->all_stops())
        if (stop.kind == reading::StopKind::Question) {
            INFO(display.size.width << "x" << display.size.height << " " << language << " "
                                    << percent << " % " << stop.id);
            see(at(fresh, stop.kind, stop.id));
        }
}

} // namespace hakawati::screens::test
