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

/// The end's picture: where it lies, and the share of its height over the heads, as its key tells.
struct EndPicture {
    Rect at;
    double sky = -1;
};

EndPicture end_picture(const ui::Tree& tree) {
    for (const drawing::Item& item : tree.root.drawing)
        if (const auto* drawn = std::get_if<drawing::DrawPicture>(&item))
            if (const std::string& key = drawn->picture.key; key.starts_with("end:")) {
                const std::string before = key.substr(0, key.rfind(':'));
                return {drawn->to, std::stod(before.substr(before.rfind(':') + 1))};
            }
    return {};
}

/// Who is behind what, one a line.
std::string covered_at_the_end(const Context& context) {
    const story::Panel& panel = *last_panel(context.book()->book.chapters.back());
    const auto tree = view_end(context);
    const EndPicture picture = end_picture(tree);
    const stage::View view{picture.at.size(), context.right_to_left(), picture.sky};
    std::string all = picture.sky < 0 ? "no picture\n" : "";
    for (const auto& figure : context.stage().compose(panel.id, panel.staging, view).figures)
        for (const ui::Node& node : tree.root.children)
            if (figure.face.moved(picture.at.x, picture.at.y).intersects(node.bounds))
                all += fmt::format("{} behind {}\n", figure.who, node.id);
    return all;
}

} // namespace

TEST_CASE("at the end of a book nobody's face is behind the words") {
    for (const Display& display : four_tablets)
        for (const char* language : {"en", "ar", "kmr", "ckb", "tr"})
            for (const int percent : {100, 200}) {
                const State state =
                    at_first(state_on(the_world(), display, language, percent), StopKind::End);
                INFO("in " << language << " at " << percent << " %, " << display.size.width
                           << " px across");
                CHECK(covered_at_the_end(Context(state, the_world())) == "");
            }
}
