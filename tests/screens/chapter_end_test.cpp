#include "readers.h"
#include "screens/views.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <string>

using namespace hakawati;
using namespace hakawati::screens;
using namespace hakawati::screens::test;
using reading::StopKind;

namespace {

/// The share of the height over the heads, as the picture's key tells it.
double headroom_of(const ui::Tree& tree) {
    for (const drawing::Item& item : tree.root.drawing)
        if (const auto* picture = std::get_if<drawing::DrawPicture>(&item))
            if (picture->picture.key.starts_with("scene:"))
                return std::stod(picture->picture.key.substr(picture->picture.key.rfind(':') + 1));
    return -1;
}

/// Who is behind what, one a line.
std::string covered_on(const Context& context) {
    const story::Panel& panel = *last_panel(*context.state().reading->chapter());
    const auto tree = view_chapter_end(context);
    const stage::View view{context.metrics().screen, context.right_to_left(), headroom_of(tree)};
    std::string all;
    for (const auto& figure : context.stage().compose(panel.id, panel.staging, view).figures)
        for (const ui::Node& node : tree.root.children)
            if (node.id != "branch" && !figure.seen_from_behind &&
                figure.face.intersects(node.bounds))
                all += fmt::format("{} behind {}\n", figure.who, node.id);
    return all;
}

} // namespace

TEST_CASE("on a chapter's last page nobody's face is behind anything") {
    for (const Display& display : four_tablets)
        for (const char* language : {"en", "ar"})
            for (const int percent : {100, 200})
                for (const story::Chapter& chapter : the_world().books->front()->book.chapters) {
                    const State state = at(state_on(the_world(), display, language, percent),
                                           StopKind::ChapterEnd, chapter.id);
                    INFO(chapter.id << " in " << language << " at " << percent << " %, "
                                    << display.size.width << " px across");
                    CHECK(covered_on(Context(state, the_world())) == "");
                }
}
