#include "drawing/chart_marks.h"

#include "drawing/cut_paper.h"

#include <fmt/format.h>

namespace hakawati::drawing {

namespace {

struct Look {
    const char* fill;
    const char* edge;
    const char* mark;
};

Look look_of(Pattern pattern) {
    switch (pattern) {
    case Pattern::Hatched:
        return {"#2E7D84", "#17464C", "#CFE8E6"};
    case Pattern::Dotted:
        return {"#F0A04B", "#7A3B12", "#7A3B12"};
    case Pattern::Plain:
        return {"#E9DCC3", "#6B5646", ""};
    }
    return {};
}

/// Slanted lines, cut off at the box: the subset of SVG that we draw has neither patterns nor
/// clips.
std::string hatches(const Rect& box, double gap, const char* colour) {
    std::string path;
    for (double at = gap; at < box.width + box.height; at += gap) {
        const Point low = at < box.height ? Point{0, at} : Point{at - box.height, box.height};
        const Point high = at < box.width ? Point{at, 0} : Point{box.width, at - box.width};
        path += fmt::format("M{} {} L{} {}", svg_number(box.x + low.x), svg_number(box.y + low.y),
                            svg_number(box.x + high.x), svg_number(box.y + high.y));
    }
    return fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"/>", path,
                       colour, svg_number(gap * 0.16));
}

/// Dots in rows, every second row between those of the first; none lies on the edge.
std::string dots(const Rect& box, double gap, const char* colour) {
    std::string all;
    const double radius = gap * 0.17;
    bool odd = false;
    for (double y = gap / 2; y < box.height - radius; y += gap, odd = !odd)
        for (double x = odd ? gap : gap / 2; x < box.width - radius; x += gap)
            all += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/>",
                               svg_number(box.x + x), svg_number(box.y + y), svg_number(radius),
                               colour);
    return all;
}

std::string document(Size size, const std::string& inside) {
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
                       "viewBox=\"0 0 {0} {1}\">{2}</svg>",
                       svg_number(size.width), svg_number(size.height), inside);
}

/// Lines and gaps follow the bar's shorter side, within what an eye at arm's length still tells
/// apart.
std::string bar(Size size, Pattern pattern) {
    const Look look = look_of(pattern);
    const double shorter = std::min(size.width, size.height);
    const double line = std::clamp(shorter * 0.05, 0.5, 2.0);
    const Rect box = Rect{0, 0, size.width, size.height}.inflated(-line / 2);
    const double gap = std::clamp(shorter * 0.3, 4.0, 14.0);
    const std::string rect =
        fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"",
                    svg_number(box.x), svg_number(box.y), svg_number(box.width),
                    svg_number(box.height), svg_number(std::min(4.0, shorter * 0.12)));
    std::string inside = fmt::format("{} fill=\"{}\"/>", rect, look.fill);
    if (pattern == Pattern::Hatched)
        inside += hatches(box.inflated(-line), gap, look.mark);
    if (pattern == Pattern::Dotted)
        inside += dots(box.inflated(-line), gap, look.mark);
    inside += fmt::format("{} fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"/>", rect, look.edge,
                          svg_number(line));
    return document(size, inside);
}

void add_round(DrawList& list, const char* key, Point centre, double radius, const char* fill,
               const char* edge, double line) {
    const Size size{2 * radius, 2 * radius};
    const auto svg = [=] {
        return document(size, fmt::format("<circle cx=\"{0}\" cy=\"{0}\" r=\"{1}\" fill=\"{2}\" "
                                          "stroke=\"{3}\" stroke-width=\"{4}\"/>",
                                          svg_number(radius), svg_number(radius - line / 2), fill,
                                          edge, svg_number(line)));
    };
    list.push_back(DrawPicture{{fmt::format("{}:{:.1f}", key, radius), svg, {}},
                               {centre.x - radius, centre.y - radius, size.width, size.height}});
}

} // namespace

void add_bar(DrawList& list, const Rect& at, Pattern pattern) {
    if (at.empty())
        return;
    const std::string key =
        fmt::format("chart-bar:{}:{:.1f}x{:.1f}", static_cast<int>(pattern), at.width, at.height);
    const Size size = at.size();
    list.push_back(DrawPicture{{key, [size, pattern] { return bar(size, pattern); }, {}}, at});
}

void add_ring(DrawList& list, Point centre, double radius) {
    add_round(list, "chart-ring", centre, radius, "#FFFFFF", "#3A2A28", radius * 0.3);
}

void add_disc(DrawList& list, Point centre, double radius) {
    add_round(list, "chart-disc", centre, radius, "#3E6E33", "#24451D", radius * 0.12);
}

} // namespace hakawati::drawing
