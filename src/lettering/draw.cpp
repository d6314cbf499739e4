#include "drawing/cut_paper.h"
#include "lettering/lettering.h"
#include "lettering/outline.h"
#include "lettering/sizes.h"

#include <fmt/format.h>

#include <cmath>

namespace hakawati::lettering {

namespace {

using drawing::svg_number;

const char* const ink = "#3A2A28";
/// Words on a thing in the art: whatever the light of the paper, they keep their paint.
const char* const paint = "#3A2A27";
const char* const paper = "#FFFDF6";
const char* const shade = "#4A2E1A";

Kind shape_of(Kind kind) {
    return kind == Kind::OffPanel || kind == Kind::Whisper ? Kind::Speech : kind;
}

/// One balloon, moved so that its picture begins at 0, 0.
struct Cut {
    Kind kind;
    Lens lens;
    std::vector<Point> tail, neck;
    Size size;
    double outline;
};

std::string path_of(const Cut& cut) { return outline_path(shape_of(cut.kind), cut.lens, cut.tail); }

std::string shadow(const Cut& cut, const std::string& path) {
    std::string all;
    for (const double far : {1.0, 1.7, 2.4})
        all += fmt::format("<path transform=\"translate({} {})\" d=\"{}\" fill=\"{}\" "
                           "fill-opacity=\"0.075\"/>",
                           svg_number(cut.outline * far * 0.35), svg_number(cut.outline * far),
                           path, shade);
    return all;
}

/// The line of a whisper is broken; so is the one of its tail.
std::string stroke(const Cut& cut, double width) {
    const std::string dashes =
        cut.kind == Kind::Whisper
            ? fmt::format(" stroke-dasharray=\"{} {}\" stroke-linecap=\"round\"",
                          svg_number(width * 3.2), svg_number(width * 2.6))
            : "";
    return fmt::format("stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"{}", ink,
                       svg_number(width), dashes);
}

std::string bubbles(const Cut& cut) {
    std::string all;
    if (cut.kind != Kind::Thought)
        return all;
    for (const Bubble& b : bubbles_of(cut.tail))
        all += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\" {}/>",
                           svg_number(b.centre.x), svg_number(b.centre.y), svg_number(b.radius),
                           paper, stroke(cut, cut.outline));
    return all;
}

/// A bridge laid over the outlines of both balloons: open at its ends, drawn at its sides.
std::string neck(const Cut& cut) {
    if (cut.neck.size() != 4)
        return "";
    const auto at = [](Point p) { return svg_number(p.x) + " " + svg_number(p.y); };
    const auto &a = cut.neck[0], &b = cut.neck[1], &c = cut.neck[2], &d = cut.neck[3];
    const Point way = (c + d) * 0.5 - (a + b) * 0.5;
    const bool beside = std::abs(way.x) > std::abs(way.y);
    const double wide = beside ? b.y - a.y : b.x - a.x;
    const double sign = (beside ? way.x : way.y) < 0 ? -1 : 1;
    const auto turned = [&](double along, double across) {
        return beside ? Point{along * sign, across} : Point{across, along * sign};
    };
    const Point back = turned(-cut.outline * 1.1, 0), on = turned(cut.outline * 1.1, 0);
    const auto waist = [&](Point p, Point q, double in) {
        return at((p + q) * 0.5 + turned(0, in));
    };
    const std::string first = waist(a, d, 0.18 * wide), second = waist(b, c, -0.18 * wide);
    return fmt::format("<path d=\"M{} L{} Q{} {} L{} Q{} {}Z\" fill=\"{}\"/>", at(a + back),
                       at(b + back), second, at(c + on), at(d + on), first, at(a + back), paper) +
           fmt::format("<path d=\"M{} Q{} {} M{} Q{} {}\" fill=\"none\" {}/>", at(a), first, at(d),
                       at(b), second, at(c), stroke(cut, cut.outline));
}

std::string document(const Cut& cut) {
    const std::string path = path_of(cut);
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
                       "viewBox=\"0 0 {0} {1}\">{2}{3}<path d=\"{4}\" fill=\"{5}\" {6}/>{7}</svg>",
                       svg_number(cut.size.width), svg_number(cut.size.height), shadow(cut, path),
                       bubbles(cut), path, paper, stroke(cut, cut.outline), neck(cut));
}

/// The balloon's outline with its tail as a picture; words come on top of it.
drawing::DrawPicture balloon_picture(const Balloon& b, Point offset, const Style& style) {
    const double line = sizes_of(style).outline;
    Rect all = b.box;
    for (const auto* points : {&b.tail, &b.neck})
        for (const Point& p : *points)
            all = all.united({p.x - 0.5, p.y - 0.5, 1, 1});
    all = all.inflated(std::ceil(line * 4));
    all = {std::floor(all.x), std::floor(all.y), std::ceil(all.width), std::ceil(all.height)};
    const Point back = Point{0, 0} - all.origin();
    Cut cut{b.kind,     lens_of(shape_of(b.kind), b.box.moved(back.x, back.y), b.seed),
            b.tail,     b.neck,
            all.size(), line};
    std::string key = fmt::format("balloon:{}:{}:{:.1f}", static_cast<int>(b.kind), b.seed, line);
    for (auto* points : {&cut.tail, &cut.neck})
        for (Point& p : *points) {
            p = p + back;
            key += fmt::format(":{:.1f},{:.1f}", p.x, p.y);
        }
    key += fmt::format(":{:.2f},{:.2f},{:.1f}x{:.1f}", cut.lens.centre.x, cut.lens.centre.y,
                       b.box.width, b.box.height);
    return {{key, [cut] { return document(cut); }, {}, 0, drawing::Stuff::Paper},
            all.moved(offset.x, offset.y),
            false,
            1};
}

/// A slip of cream paper with crooked corners and a coloured tab on the side where reading starts.
void add_slip(drawing::DrawList& list, const Balloon& b, Point offset, const Style& style) {
    const double mm = style.px_per_mm;
    const Rect slip = b.box.moved(offset.x, offset.y);
    drawing::PaperStyle cream;
    cream.fill = "#FDF2D8";
    cream.fill_below = "#FBE7BD";
    cream.edge = "#B98F5E";
    cream.edge_width = 0.34 * mm;
    cream.radius = 0.5 * mm;
    cream.drift = 0.4 * mm;
    cream.shadow = 0.8 * mm;
    cream.seed = b.seed;
    drawing::add_paper(list, slip, cream);
    drawing::PaperStyle colour;
    colour.fill = "#CF4F3D";
    colour.edge_width = 0;
    colour.radius = 0.3 * mm;
    colour.drift = 0.12 * mm;
    colour.shadow = 0;
    colour.seed = b.seed + 1;
    const double width = 0.95 * mm, in = 1.5 * mm, up = std::min(1.6 * mm, slip.height * 0.14);
    const bool mirrored = direction_of(style) == text::Direction::RightToLeft;
    drawing::add_paper(list,
                       {mirrored ? slip.right() - in - width : slip.x + in, slip.y + up, width,
                        slip.height - 2 * up},
                       colour);
}

/// Letters that are drawn, not said: warm, with a light round them.
void add_sound(drawing::DrawList& list, const Balloon& b, Point offset, const Style& style) {
    for (const auto& line : b.words.lines)
        for (const auto& run : line.runs)
            list.push_back(drawing::DrawWords{run, b.words_at + offset, drawing::hex("#A8401C"),
                                              drawing::hex("#FFF6DF"), 0.62 * style.px_per_mm});
}

} // namespace

drawing::DrawList draw(const Balloon& b, Point offset, const Style& style) {
    drawing::DrawList list;
    if (b.kind == Kind::Sound) {
        add_sound(list, b, offset, style);
        return list;
    }
    if (b.kind == Kind::Caption)
        add_slip(list, b, offset, style);
    else if (b.kind != Kind::Sign)
        list.push_back(balloon_picture(b, offset, style));
    drawing::add_paragraph(list, b.words, b.words_at + offset,
                           drawing::hex(b.kind == Kind::Sign ? paint : ink));
    return list;
}

} // namespace hakawati::lettering
