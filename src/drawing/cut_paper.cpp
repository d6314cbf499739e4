#include "drawing/cut_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace hakawati::drawing {

namespace {

/// A hand that never trembles: the same seed and step give the same stray, -1 to 1.
double stray(unsigned seed, unsigned step) {
    unsigned h = seed * 2654435761u ^ (step + 1) * 2246822519u;
    h ^= h >> 15;
    h *= 2654435761u;
    h ^= h >> 13;
    return static_cast<double>(h % 2001u) / 1000.0 - 1.0;
}

std::string at(Point p) { return svg_number(p.x) + " " + svg_number(p.y); }

struct Cut {
    Point from, lean, reach, to; ///< a cubic curve
};

/// One cut from `start` to `end` that wavers on its way. Long cuts waver often: a line that is all
/// but upright comes out of the rasteriser in steps.
void cut_side(std::vector<Cut>& cuts, Point start, Point end, double drift, unsigned seed,
              unsigned side) {
    const double length = std::max(1.0, distance(start, end));
    const int pieces = std::clamp(static_cast<int>(length / 110), 1, 12);
    const Point along = (end - start) * (1 / length), out{along.y, -along.x};
    std::vector<Point> points{start};
    for (int i = 1; i < pieces; ++i) {
        const double aside = stray(seed, 40 * side + static_cast<unsigned>(i)) * drift * 0.5;
        points.push_back(start + (end - start) * (static_cast<double>(i) / pieces) + out * aside);
    }
    points.push_back(end);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Point before = points[i > 0 ? i - 1 : 0], from = points[i], to = points[i + 1];
        const Point after = points[std::min(i + 2, points.size() - 1)];
        cuts.push_back(
            {from, from + (to - before) * (1.0 / 6), to - (after - from) * (1.0 / 6), to});
    }
}

/// Clockwise from the top left: four corners that strayed, joined by wavering sides.
std::vector<Cut> cuts_round(const Rect& sheet, double radius, double drift, unsigned seed) {
    const double r = std::min({radius, sheet.width / 2, sheet.height / 2});
    std::array<Point, 4> corner{Point{sheet.x, sheet.y}, Point{sheet.right(), sheet.y},
                                Point{sheet.right(), sheet.bottom()},
                                Point{sheet.x, sheet.bottom()}};
    for (unsigned i = 0; i < 4; ++i)
        corner[i] = corner[i] + Point{stray(seed, 2 * i) * drift, stray(seed, 2 * i + 1) * drift};
    std::vector<Cut> cuts;
    for (unsigned i = 0; i < 4; ++i) {
        const Point from = corner[i], to = corner[(i + 1) % 4], after = corner[(i + 2) % 4];
        const Point along = (to - from) * (1 / std::max(1.0, distance(from, to)));
        const Point next = (after - to) * (1 / std::max(1.0, distance(to, after)));
        const Point start = from + along * r, end = to - along * r, turn = to + next * r;
        cut_side(cuts, start, end, drift, seed, i + 1);
        cuts.push_back({end, end + along * (r * 0.55), turn - next * (r * 0.55), turn});
    }
    return cuts;
}

std::string cut_outline(const Rect& sheet, double radius, double drift, unsigned seed) {
    const auto cuts = cuts_round(sheet, radius, drift, seed);
    std::string path = "M" + at(cuts.front().from);
    for (const Cut& cut : cuts)
        path += " C" + at(cut.lean) + " " + at(cut.reach) + " " + at(cut.to);
    return path + "Z";
}

Point point_on(const Cut& cut, double t) {
    const double u = 1 - t;
    return cut.from * (u * u * u) + cut.lean * (3 * u * u * t) + cut.reach * (3 * u * t * t) +
           cut.to * (t * t * t);
}

/// Real short lines: nanosvg's own dashes now and then close into a filled shape.
std::string dashes_along(const std::vector<Cut>& cuts, double dash) {
    constexpr int samples = 24;
    std::string path;
    Point last = cuts.front().from;
    double walked = 0;
    bool down = false;
    for (const Cut& cut : cuts)
        for (int i = 1; i <= samples; ++i) {
            const Point here = point_on(cut, static_cast<double>(i) / samples);
            const bool draws = static_cast<int>(walked / dash) % 2 == 0;
            if (draws)
                path += (down ? " L" : " M" + at(last) + " L") + at(here);
            down = draws;
            walked += distance(last, here);
            last = here;
        }
    return path;
}

/// A soft shadow out of three faint sheets: nanosvg knows no blur.
std::string shadow_of(const Rect& sheet, const PaperStyle& style) {
    std::string all;
    for (int i = 0; i < 3; ++i) {
        const double grown = style.shadow * (0.5 * i - 0.4);
        all += fmt::format("<path d=\"{}\" fill=\"#4A2E1A\" fill-opacity=\"0.11\"/>",
                           cut_outline(sheet.moved(0, style.shadow * 0.8).inflated(grown),
                                       style.radius + grown, style.drift, style.seed));
    }
    return all;
}

std::string document(Size size, const PaperStyle& style) {
    const double margin = paper_margin(style);
    const Rect sheet{margin, margin, size.width, size.height};
    const bool graded = !style.fill_below.empty();
    std::string svg =
        fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
                    "viewBox=\"0 0 {0} {1}\">",
                    svg_number(size.width + 2 * margin), svg_number(size.height + 2 * margin));
    if (graded)
        svg += fmt::format("<defs><linearGradient id=\"g\" gradientUnits=\"userSpaceOnUse\" "
                           "x1=\"0\" y1=\"{}\" x2=\"0\" y2=\"{}\"><stop offset=\"0\" "
                           "stop-color=\"{}\"/><stop offset=\"1\" stop-color=\"{}\"/>"
                           "</linearGradient></defs>",
                           svg_number(sheet.y), svg_number(sheet.bottom()), style.fill,
                           style.fill_below);
    if (style.shadow > 0)
        svg += shadow_of(sheet, style);
    const std::string stroke =
        fmt::format(" stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"/>", style.edge,
                    svg_number(style.edge_width));
    const bool whole = style.edge_width > 0 && !style.dashed;
    svg += fmt::format("<path d=\"{}\" fill=\"{}\"{}",
                       cut_outline(sheet, style.radius, style.drift, style.seed),
                       graded ? "url(#g)" : style.fill, whole ? stroke : "/>");
    if (style.edge_width > 0 && style.dashed)
        svg += fmt::format("<path d=\"{}\" fill=\"none\"{}",
                           dashes_along(cuts_round(sheet, style.radius, style.drift, style.seed),
                                        style.edge_width * 3),
                           stroke);
    return svg + "</svg>";
}

std::string key_of(Size size, const PaperStyle& s) {
    return fmt::format("paper:{:.1f}x{:.1f}:{}:{}:{}:{}:{}:{}:{}:{}:{}", size.width, size.height,
                       s.fill, s.fill_below, s.edge, s.edge_width, s.dashed, s.radius, s.drift,
                       s.shadow, s.seed);
}

} // namespace

Picture cut_paper(Size size, const PaperStyle& style) {
    return {
        key_of(size, style), [size, style] { return document(size, style); }, {}, 0, Stuff::Paper};
}

double paper_margin(const PaperStyle& style) {
    return std::ceil(style.drift * 1.6 + style.edge_width / 2 + style.shadow * 1.5 + 1);
}

void add_paper(DrawList& list, const Rect& sheet, const PaperStyle& style) {
    list.push_back(
        DrawPicture{cut_paper(sheet.size(), style), sheet.inflated(paper_margin(style)), false, 1});
}

std::string panel_outline(Size size, double radius, double drift, unsigned seed) {
    const double room = drift * 1.6;
    return cut_outline(Rect{0, 0, size.width, size.height}.inflated(-room), radius, drift, seed);
}

std::string svg_number(double value) {
    const double rounded = std::round(value * 100) / 100;
    std::string words = fmt::format("{:.2f}", rounded == 0 ? 0.0 : rounded);
    while (words.back() == '0')
        words.pop_back();
    if (words.back() == '.')
        words.pop_back();
    return words;
}

} // namespace hakawati::drawing
