#include "screens/parts/balloons.h"

#include "lettering/sizes.h"
#include "lettering/tail.h"

#include <algorithm>
#include <cmath>

namespace hakawati::screens {

namespace {

lettering::Style balloon_style(const Context& context, double scale) {
    return {&context.language(), context.metrics().px_per_mm, scale};
}

Insets balloon_padding(const Context& context, double scale) {
    const lettering::Sizes sizes = lettering::sizes_of(balloon_style(context, scale));
    const double beside = sizes.pad_x * 1.15, over = sizes.pad_y * 1.2;
    return {beside, over, beside, over};
}

/// Half the height that a lens of this half width needs so that no line touches its edge.
double half_height_round(const text::Paragraph& words, double half_width) {
    constexpr double power = 3.1; // of the letterer's balloons
    const double middle = words.size.height / 2;
    double half = 0;
    for (const text::TextLine& line : words.lines) {
        const double size = line.runs.empty() ? 0 : line.runs.front().font.size;
        const double far =
            std::max(middle - (line.baseline - 0.75 * size), line.baseline + 0.22 * size - middle);
        const double reach = std::min(0.97, (line.width / 2 + 0.35 * size) / half_width);
        half = std::max(half, far / std::pow(1 - std::pow(reach, power), 1 / power));
    }
    return half;
}

/// In lines of much the same length: no word stands alone in the last one.
SetWords set_evenly(const Context& context, const std::string& words, const Type& type, Size room) {
    SetWords best = set_words(context, words, type, room);
    const double height = best.paragraph.size.height;
    while (best.paragraph.lines.size() > 1) {
        SetWords narrower =
            set_words(context, words, type, {best.paragraph.size.width - 1, height});
        if (!narrower.fits || narrower.scale < best.scale)
            break;
        best = std::move(narrower);
    }
    return best;
}

/// Words with the body round them; made again in less room while the body is too high.
struct Body {
    SetWords set;
    Size size;
    double scale = 1; ///< of the body's own measures
};

/// Before its words become smaller a body may be wider and closer over them; false when that does
/// not make it low enough.
bool make_flatter(Body& body, const Insets& pad, const Rect& room) {
    constexpr double widest = 1.3, closest = 0.5; // of its width; of the padding
    const double text = body.set.paragraph.size.height, width = body.size.width;
    const double most = std::min(room.width, width * widest);
    for (double wide = width; wide <= most; wide += 4) {
        const double round = 2 * half_height_round(body.set.paragraph, wide / 2);
        const double high = std::max(text + 2 * pad.top * closest, round + pad.top * 0.2);
        if (high > room.height)
            continue;
        body.size = {wide, high};
        return true;
    }
    return false;
}

Body body_in(const Context& context, const std::string& words, const Rect& room, double scale,
             double share = 1) {
    Insets pad = balloon_padding(context, scale);
    pad.left = pad.right = pad.left * share;
    Size inside = room.inset(pad).size();
    Type type;
    type.most = scale;
    Body body;
    body.scale = scale;
    for (int i = 0; i < 6; ++i) {
        body.set = set_words(context, words, type, inside);
        const Size text = body.set.paragraph.size;
        const double width = text.width + 2 * pad.left;
        const double round = 2 * half_height_round(body.set.paragraph, width / 2);
        body.size = {width, std::max(text.height + 2 * pad.top * 0.8, round + pad.top * 0.5)};
        if (body.size.height <= room.height || make_flatter(body, pad, room))
            break;
        inside.height = std::min(inside.height, text.height) * 0.9;
    }
    const double least = body.set.paragraph.size.height + 0.4 * pad.top;
    body.size.height = std::max(least, std::min(body.size.height, room.height));
    return body;
}

bool fits(const Body& body, const Rect& room) {
    return body.size.width <= room.width && body.size.height <= room.height;
}

/// At the reader's text size, or as large as has room.
Body tight_body(const Context& context, const std::string& words, Size room) {
    Body body;
    body.scale = context.metrics().text_scale;
    const double em = lettering::sizes_of(balloon_style(context, body.scale)).em;
    const double beside = 2 * 0.55 * em, over = 2 * 0.24 * em;
    Type type;
    type.most = body.scale;
    body.set = set_words(context, words, type, {room.width - beside, room.height - over});
    body.size = {body.set.paragraph.size.width + beside, body.set.paragraph.size.height + over};
    return body;
}

/// A body as large as the reader's text size asks for, or the largest that has room: padding grows
/// with the words, and must not push them out. One long word may lie closer to the sides.
Body fitting_body(const Context& context, const std::string& words, const Rect& room) {
    std::optional<Body> largest;
    for (const double scale : {context.metrics().text_scale, 1.5, 1.25, 1.0}) {
        if (scale > context.metrics().text_scale)
            continue;
        Body body = body_in(context, words, room, scale);
        if (fits(body, room) && (!largest || body.set.scale > largest->set.scale * 1.04))
            largest = std::move(body);
    }
    if (largest)
        return *std::move(largest);
    constexpr double close = 0.4;
    Body tight = body_in(context, words, room, 1, close);
    return fits(tight, room) ? tight : body_in(context, words, room, 1);
}

lettering::Kind kind_of(const Speech& speech) {
    return speech.cut == Cut::Tight ? lettering::Kind::Tight : lettering::Kind::Speech;
}

/// The tail of a balloon whose box is thought left to right, on the screen.
std::vector<Point> tail_of(const Context& context, const Rect& box, const Speech& speech,
                           const lettering::Sizes& sizes) {
    if (!speech.mouth)
        return {};
    lettering::Obstacles speaker;
    speaker.panel = context.metrics().screen;
    if (!speech.body.empty()) {
        speaker.heads = {context.placed(speech.head)};
        speaker.faces = {context.placed(speech.face)};
        speaker.bodies = {context.placed(speech.body)};
    }
    std::vector<Rect> others;
    for (const Rect& other : speech.others)
        others.push_back(context.placed(other));
    return lettering::clear_tail(kind_of(speech), context.placed(box),
                                 context.placed(*speech.mouth), speaker, others, sizes);
}

/// Where a balloon may begin in its room, best first: right over or under the mouth, else so that
/// it still reaches over it; one that stands beside it as near to it as goes.
std::vector<double> places_at_mouth(const Rect& room, double width, double mouth, double step) {
    const double last = std::max(room.x, room.right() - width);
    const double best = std::clamp(mouth - width / 2, room.x, last);
    std::vector<double> all{best};
    for (double far = step; far < width / 2; far += step)
        for (const double x : {best - far, best + far})
            if (x >= room.x && x <= last && mouth > x + step && mouth < x + width - step)
                all.push_back(x);
    return all;
}

/// A balloon's box, thought left to right, and its tail.
struct Standing {
    Rect box;
    std::vector<Point> tail;
};

Standing standing_in(const Context& context, const Rect& room, Size size, const Speech& speech,
                     Lean lean, const lettering::Sizes& sizes) {
    const double lowest = context.screen().height - size.height - 2;
    const double y = std::clamp(room.centre().y - size.height / 2, 2.0, std::max(2.0, lowest));
    std::vector<double> places{lean == Lean::Middle ? room.centre().x - size.width / 2 : room.x};
    if (lean == Lean::Mouth && speech.mouth)
        places = places_at_mouth(room, size.width, speech.mouth->x, sizes.em);
    Standing best;
    double longest = -2;
    for (const double x : places) {
        const Rect box{x, y, size.width, size.height};
        Standing here{box, tail_of(context, box, speech, sizes)};
        const auto way = here.tail.empty() ? lettering::Segment{} : lettering::spine(here.tail);
        const double length = distance(way.from, way.to);
        if (length > longest + 1) {
            longest = length;
            best = std::move(here);
        }
        if (longest >= sizes.em) // long enough to be understood
            break;
    }
    return best;
}

} // namespace

Size words_in_balloon(const Context& context, const Rect& room) {
    const Insets pad = balloon_padding(context, context.metrics().text_scale);
    return room.inset(pad).size();
}

double balloon_height(const Context& context, double words) {
    const Insets pad = balloon_padding(context, context.metrics().text_scale);
    return words + pad.top + pad.bottom;
}

bool balloon_fits(const Context& context, const std::string& words, const Rect& room,
                  double share) {
    const double scale = context.metrics().text_scale;
    const Body body = body_in(context, words, room, scale);
    return body.set.fits && body.set.scale >= scale * share && fits(body, room);
}

std::optional<Size> balloon_size(const Context& context, const std::string& words, double width,
                                 Cut cut) {
    const double scale = context.metrics().text_scale;
    const Rect room{0, 0, width, context.screen().height};
    const bool tight = cut == Cut::Tight;
    const Body body = tight ? tight_body(context, words, {width - 2, room.height})
                            : body_in(context, words, room, scale);
    if (!body.set.fits || body.set.scale < scale || !fits(body, room))
        return std::nullopt;
    if (tight)
        return Size{body.size.width + 2, body.size.height + 2};
    // A little more: set again in exactly this room, a line would break in two.
    const double high = balloon_height(context, body.set.paragraph.size.height);
    return Size{body.size.width + 2, std::max(body.size.height, high) + 2};
}

ui::Node make_balloon(const Context& context, const std::string& id, const std::string& words,
                      const Rect& room, Point mouth, Lean lean) {
    return make_balloon(context, id, words, room, Speech{mouth}, lean);
}

ui::Node make_balloon(const Context& context, const std::string& id, const std::string& words,
                      const Rect& room, const Speech& speech, Lean lean) {
    const bool tight = speech.cut == Cut::Tight;
    Body body =
        tight ? tight_body(context, words, room.size()) : fitting_body(context, words, room);
    const lettering::Style style = balloon_style(context, body.scale);
    const lettering::Sizes sizes = lettering::sizes_of(style);
    const Size text = body.set.paragraph.size;
    Standing standing = standing_in(context, room, body.size, speech, lean, sizes);
    lettering::Balloon balloon;
    balloon.id = id;
    balloon.kind = kind_of(speech);
    balloon.box = context.placed(standing.box);
    balloon.tail = std::move(standing.tail);
    balloon.words_at = balloon.box.centre() - Point{text.width / 2, text.height / 2};
    balloon.words = std::move(body.set.paragraph);
    if (speech.before)
        balloon.neck = lettering::neck_to(balloon.kind, balloon.box, *speech.before, sizes);
    ui::Node node = make_node(context, id, ui::Role::Balloon, words, standing.box);
    node.drawing = lettering::draw(balloon, {}, style);
    node.arrival = ui::Arrival::Balloon;
    node.arrival_from = balloon.tail.size() == 3 ? balloon.tail[2] : node.bounds.centre();
    return node;
}

void keep_off(Speech& speech, const Context& context, const ui::Node& words) {
    const Point from = words.bounds.centre(), tip = words.arrival_from;
    const Rect tail{std::min(from.x, tip.x), std::min(from.y, tip.y), std::abs(from.x - tip.x),
                    std::abs(from.y - tip.y)};
    for (const Rect& taken : {words.bounds, tail.inflated(context.mm(0.5))})
        speech.others.push_back(context.placed(taken));
}

Rect words_in_caption(const Context& context, const Rect& slip) {
    const double pad_x = context.mm(5), pad_y = context.mm(2.4);
    return slip.inset({pad_x, pad_y, pad_x, pad_y});
}

ui::Node make_caption(const Context& context, const std::string& id, const std::string& words,
                      const Rect& room, double most) {
    const Rect inside = words_in_caption(context, room);
    const double pad_x = inside.x - room.x, pad_y = inside.y - room.y, tab = context.mm(1);
    Type type = caption_type;
    type.most = most;
    const SetWords set = set_evenly(context, words, type, inside.size());
    // One px more: set again in a room that is narrower by a rounding, a line would break in two.
    const Rect box{room.x, room.y, set.paragraph.size.width + 2 * pad_x + 1,
                   set.paragraph.size.height + 2 * pad_y};
    ui::Node node = make_node(context, id, ui::Role::Caption, words, box);
    add_card(node.drawing, context, box, slip_paper(context, 5));
    const Rect stripe{box.x + pad_x / 3, box.y + pad_y / 2, tab, box.height - pad_y};
    node.drawing.push_back(drawing::DrawFill{context.placed(stripe), drawing::hex("#BD5716")});
    add_words(node.drawing, context, words, type, words_in_caption(context, box));
    return node;
}

} // namespace hakawati::screens
