#include "screens/leading/votes/tally.h"

#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr int strokes_of_a_group = 5;
constexpr double aspect = 1.5; ///< of a group, with the air after it
constexpr double highest_mm = 9.5;

std::string stroke(Point from, Point to, double width) {
    const Point middle = (from + to) * 0.5 + Point{width * 0.5, 0};
    return fmt::format("<path d=\"M{} Q{} {}\" fill=\"none\" stroke=\"#E9E6D2\" "
                       "stroke-width=\"{}\" stroke-linecap=\"round\"/>",
                       svg_point(from), svg_point(middle), svg_point(to), svg_number(width));
}

std::string strokes(Size size, int count) {
    const double width = size.height * 0.09, step = size.width / (aspect * 3.6);
    const double top = size.height * 0.08, bottom = size.height * 0.92;
    std::string svg;
    for (int i = 0; i < std::min(count, strokes_of_a_group - 1); ++i) {
        const double x = size.width * 0.12 + step * i;
        svg += stroke({x, top}, {x + width * 0.4, bottom}, width);
    }
    if (count == strokes_of_a_group)
        svg += stroke({size.width * 0.02, size.height * 0.74},
                      {size.width * 0.12 + step * 3.5, size.height * 0.22}, width);
    return svg;
}

/// The largest height of a row at which all groups have their place.
double row_height(int groups, const Rect& room, double highest) {
    double height = std::min(highest, room.height);
    while (height > 2) {
        const int across = std::max(1, static_cast<int>(room.width / (height * aspect)));
        const int rows = (groups + across - 1) / across;
        if (rows * height <= room.height + 0.01)
            break;
        height *= 0.94;
    }
    return height;
}

} // namespace

void add_tally(drawing::DrawList& list, const Context& context, int count, const Rect& room) {
    const int groups = (count + strokes_of_a_group - 1) / strokes_of_a_group;
    if (groups == 0)
        return;
    const double height = row_height(groups, room, context.mm(highest_mm));
    const Size size{height * aspect, height};
    const int across = std::max(1, static_cast<int>(room.width / size.width));
    for (int i = 0; i < groups; ++i) {
        const int here = std::min(strokes_of_a_group, count - i * strokes_of_a_group);
        const Rect at{room.x + size.width * (i % across), room.y + size.height * (i / across),
                      size.width, size.height};
        drawing::Picture picture;
        picture.key = fmt::format("tally:{}:{:.0f}", here, height);
        picture.svg = [size, here] { return svg_document(size, strokes(size, here)); };
        list.push_back(drawing::DrawPicture{picture, context.placed(at), false, 1});
    }
}

} // namespace hakawati::screens
