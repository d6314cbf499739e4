#include "screens/settings/miniatures.h"

#include "screens/parts/people.h"
#include "screens/parts/svg.h"

#include <fmt/format.h>

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double wide = 1.6; ///< width of a panel over its height

/// As large as a panel fits, in the middle.
Rect panel_in(const Rect& room) {
    const double width = std::min(room.width, room.height * wide);
    return {room.centre().x - width / 2, room.centre().y - width / wide / 2, width, width / wide};
}

/// A line in ink round a little panel.
void add_edge(drawing::DrawList& list, const Context& context, const Rect& at) {
    add_drawn(list, context, fmt::format("mini-edge:{:.0f}x{:.0f}", at.width, at.height), at,
              [size = at.size()] {
                  return fmt::format(
                      "<rect x=\"1.2\" y=\"1.2\" width=\"{}\" height=\"{}\" rx=\"12\" "
                      "fill=\"none\" stroke=\"#7B6857\" stroke-width=\"2.4\"/>",
                      svg_number(size.width - 2.4), svg_number(size.height - 2.4));
              });
}

std::string empty_balloon(const Rect& at) {
    const double radius = at.height * 0.45;
    return svg_rect(at, radius, "#3A2A28") + svg_rect(at.inflated(-1.6), radius - 1.6, "#FFFDF6");
}

/// A small screen with lines of words on it; returns where.
Rect add_screen(drawing::DrawList& list, const Context& context, const Rect& room) {
    const Rect at = panel_in(room);
    add_drawn(list, context, fmt::format("mini-screen:{:.0f}", at.width), at, [size = at.size()] {
        const Rect page{0, 0, size.width, size.height};
        return svg_rect(page, 12, "#5A4640") + svg_rect(page.inflated(-3), 9, "#FBF1DC") +
               svg_rect(
                   {size.width * 0.14, size.height * 0.16, size.width * 0.72, size.height * 0.09},
                   3, "#E6CFA0") +
               svg_rect(
                   {size.width * 0.14, size.height * 0.33, size.width * 0.5, size.height * 0.09}, 3,
                   "#E6CFA0");
    });
    return at;
}

template <class Wanted>
const story::Panel* first_panel_that(const Context& context, Wanted wanted) {
    if (context.book())
        for (const story::Chapter& chapter : context.book()->book.chapters)
            for (const story::Step& step : chapter.steps)
                if (const auto* panel = std::get_if<story::Panel>(&step); panel && wanted(*panel))
                    return panel;
    return nullptr;
}

} // namespace

void add_sign_picture(drawing::DrawList& list, const Context& context, const std::string& icon,
                      const Rect& at) {
    add_asset(list, context, "ui/" + icon + ".svg", at);
}

void add_letters(drawing::DrawList& list, const Context& context, double scale, const Rect& at) {
    const double share = 0.2 + 0.17 * scale;
    const double tall = at.height * (0.5 + 0.25 * scale), width = std::min(at.width, tall * 1.5);
    add_drawn(list, context, fmt::format("letter-balloon:{:.0f}x{:.0f}", width, tall),
              {at.centre().x - width / 2, at.centre().y - tall / 2, width, tall}, [width, tall] {
                  return svg_rect({0, 0, width, tall}, tall * 0.36, "#3A2A28") +
                         svg_rect({3, 3, width - 6, tall - 6}, tall * 0.36 - 3, "#FFFDF6");
              });
    const text::Style style = text::style_for(context.language(), at.height * share,
                                              text::Weight::Bold, text::Align::Centre);
    const std::string letter = context.right_to_left() ? "\xD8\xA3\xD8\xA8" : "Aa";
    const auto words = text::lay_out(letter, context.language(), style, at.width, context.fonts());
    const Rect there = context.placed(at);
    drawing::add_paragraph(
        list, words,
        {there.centre().x - words.size.width / 2, there.centre().y - words.size.height / 2}, ink);
}

void add_balloons(drawing::DrawList& list, const Context& context, BalloonPace pace,
                  const Rect& room) {
    const bool one = pace == BalloonPace::OneByOne;
    const auto* panel = first_panel_that(context, [](const story::Panel&) { return true; });
    if (!panel)
        return add_sign_picture(list, context, one ? "balloons-one-by-one" : "balloons-all", room);
    const Rect at = panel_in(room);
    add_panel_art(list, context, panel->id, version_of(context, *panel), at);
    add_drawn(list, context, fmt::format("mini-balloons:{}:{:.0f}", one, at.width), at,
              [one, size = at.size()] {
                  const Size body{size.width * 0.44, size.height * 0.3};
                  const Rect first{size.width * (one ? 0.3 : 0.1), size.height * 0.1, body.width,
                                   body.height};
                  const Rect second{size.width * 0.48, size.height * 0.34, body.width, body.height};
                  return empty_balloon(first) + (one ? "" : empty_balloon(second));
              });
}

void add_kite(drawing::DrawList& list, const Context& context, Motion motion, const Rect& room) {
    const Rect at = panel_in(room);
    const bool moves = motion == Motion::Full;
    add_drawn(
        list, context, fmt::format("mini-sky:{}:{:.0f}", moves, at.width), at,
        [moves, size = at.size()] {
            const double w = size.width, h = size.height;
            std::string svg = svg_gradient("s", h, "#A9D3E8", "#F3EBCF") +
                              svg_rect({0, 0, w, h}, 12, "url(#s)") +
                              svg_rect({3, h * 0.84, w - 6, h * 0.13}, 6, "#B9B3C4");
            for (const double y : moves ? std::vector{0.3, 0.46, 0.62} : std::vector<double>{})
                svg += fmt::format("<path d=\"M{} {} q{} {} {} 0\" fill=\"none\" "
                                   "stroke=\"#3A4A66\" stroke-width=\"{}\" "
                                   "stroke-linecap=\"round\"/>",
                                   svg_number(w * (0.68 + y * 0.1)), svg_number(h * y),
                                   svg_number(w * 0.08), svg_number(-h * 0.12),
                                   svg_number(w * 0.17), svg_number(h * 0.035));
            return svg;
        });
    const double tall = at.height * 0.8;
    const double x = at.x + at.width * (moves ? 0.36 : 0.5) - tall / 2;
    add_asset(list, context, "props/kite.svg",
              {x, at.y + at.height * (moves ? 0.05 : 0.12), tall, tall});
    add_edge(list, context, at);
}

void add_version(drawing::DrawList& list, const Context& context, reading::NotePreference notes,
                 const Rect& room) {
    const bool gentle = notes == reading::NotePreference::Gentle;
    const auto* panel =
        first_panel_that(context, [](const story::Panel& one) { return one.gentle.has_value(); });
    if (!panel)
        return add_sign_picture(list, context, gentle ? "gentle" : "panel-view", room);
    const Rect at = panel_in(room);
    add_panel_art(list, context, panel->id,
                  gentle ? pages::Version::Gentle : pages::Version::AsWritten, at);
    if (!gentle)
        return;
    const double side = at.height * 0.42;
    add_asset(list, context, "ui/gentle.svg",
              {at.right() - side * 0.9, at.bottom() - side * 0.9, side, side});
}

void add_hand(drawing::DrawList& list, const Context& context, ui::Hand hand, const Rect& room) {
    const Rect at = add_screen(list, context, room);
    const double side = at.height * 0.44, edge = at.height * 0.08;
    const double y = at.bottom() - edge - side;
    const Rect end{at.right() - edge - side, y, side, side};
    const Rect start{at.x + edge, y, side, side};
    const bool right = hand == ui::Hand::Right;
    add_asset(list, context, "ui/next.svg", right ? end : start);
    const double small = side * 0.7;
    add_asset(list, context, "ui/back.svg",
              {right ? start.x : end.right() - small, end.bottom() - small, small, small});
}

void add_touch(drawing::DrawList& list, const Context& context, const Rect& room) {
    const Rect at = add_screen(list, context, room);
    const double side = at.height * 0.62;
    add_drawn(list, context, fmt::format("mini-touch:{:.0f}", side),
              {at.centre().x - side / 2, at.bottom() - side * 1.12, side, side}, [side] {
                  const Point middle{side / 2, side / 2};
                  return svg_circle(middle, side * 0.5, "#BD5716", 0.22) +
                         svg_circle(middle, side * 0.36, "#BD5716", 0.4) +
                         svg_circle(middle, side * 0.2, "#BD5716");
              });
}

void add_light(drawing::DrawList& list, const Context& context, drawing::Light light,
               const Rect& room) {
    const Rect at = panel_in(room);
    const auto colour = [light](const char* day) {
        return drawing::to_hex(drawing::paper_in(light, drawing::hex(day)));
    };
    const std::string edge = colour("#8A6F5A"), paper = colour("#FBF1DC"), line = colour("#3A2A28");
    add_drawn(list, context, "mini-light:" + paper + fmt::format(":{:.0f}", at.width), at,
              [=, size = at.size()] {
                  const Rect page{0, 0, size.width, size.height};
                  std::string svg =
                      svg_rect(page, 12, edge) + svg_rect(page.inflated(-3), 9, paper);
                  for (const auto& [y, share] : {std::pair{0.2, 0.72}, {0.4, 0.72}, {0.6, 0.34}})
                      svg += svg_rect({size.width * 0.14, size.height * y, size.width * share,
                                       size.height * 0.09},
                                      3, line);
                  return svg;
              });
    // It shows its own light in every other.
    std::get<drawing::DrawPicture>(list.back()).picture.stuff = drawing::Stuff::Art;
    const double side = at.height * 0.5;
    if (light != drawing::Light::Day)
        add_asset(list, context,
                  light == drawing::Light::Evening ? "ui/evening.svg" : "ui/outdoor.svg",
                  {at.right() - side * 1.05, at.bottom() - side * 1.05, side, side});
}

void add_code_pictures(drawing::DrawList& list, const Context& context, const Rect& at) {
    const double side = std::min(at.width / 3, at.height * 0.9);
    double x = at.centre().x - side * 1.5;
    for (std::size_t i = 0; i < learning::code_length; ++i, x += side)
        add_asset(list, context, std::string("props/") + learning::code_pictures[i] + ".svg",
                  Rect{x, at.centre().y - side / 2, side, side}.inflated(-side * 0.06));
}

void add_animal(drawing::DrawList& list, const Context& context, const Rect& at) {
    const learning::Profile& reader = *context.state().reader;
    const double side = std::min(at.width, at.height);
    add_avatar(list, context, reader.animal, {reader.rim},
               {at.centre().x - side / 2, at.centre().y - side / 2, side, side});
}

} // namespace hakawati::screens
