#include "screens/parts/parts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hakawati::screens {

namespace {

constexpr double page_px_per_mm = 5.9; // the px of the design's pictures

/// A measure of the design in its own px, on this screen.
double design_px(const Context& context, double px) { return context.mm(px / page_px_per_mm); }

/// Signs with an arrow or an order of reading; the same list as "mirror" in assets/ui/ui.json.
bool turns(std::string_view icon) {
    constexpr std::array turning{"next",        "back",      "later",      "play",
                                 "text-size",   "undo",      "page-view",  "flag-note",
                                 "leaf-bud",    "leaf-full", "leaf-ahead", "balloons-one-by-one",
                                 "balloons-all"};
    return std::find(turning.begin(), turning.end(), icon) != turning.end();
}

std::string_view name_of_file(std::string_view file) {
    const auto from = file.rfind('/') + 1;
    return file.substr(from, file.rfind('.') - from);
}

} // namespace

bool is_low(const Context& context) { return context.screen().height < context.mm(low_screen_mm); }

bool is_low_or_narrow(const Context& context) {
    return is_low(context) || context.screen().width < context.mm(low_screen_mm);
}

ui::Node make_node(const Context& context, std::string id, ui::Role role, std::string name,
                   const Rect& at) {
    ui::Node node;
    node.id = std::move(id);
    node.role = role;
    node.name = std::move(name);
    node.bounds = context.placed(at);
    node.focus_radius = design_px(context, 20);
    return node;
}

ui::Node make_button(const Context& context, std::string id, ui::Role role, std::string name,
                     const Rect& at) {
    ui::Node node = make_node(context, std::move(id), role, std::move(name), at);
    node.action = ui::Message{node.id, ""};
    return node;
}

ui::Tree make_screen(const Context& context, std::string id, std::string name) {
    ui::Tree tree;
    tree.root =
        make_node(context, std::move(id), ui::Role::Screen, std::move(name), context.screen());
    tree.language = context.language().code;
    tree.right_to_left = context.right_to_left();
    return tree;
}

void add_asset(drawing::DrawList& list, const Context& context, const std::string& file,
               const Rect& at, double opacity) {
    if (file.empty())
        return; // a card without a picture
    const double aspect = context.stage().aspect(file);
    const double width = std::min(at.width, at.height * aspect), height = width / aspect;
    const Rect to{at.centre().x - width / 2, at.centre().y - height / 2, width, height};
    const bool mirrored = context.right_to_left() && turns(name_of_file(file));
    list.push_back(
        drawing::DrawPicture{context.stage().asset(file), context.placed(to), mirrored, opacity});
}

void add_picture(drawing::DrawList& list, const Context& context, const drawing::Picture& picture,
                 double aspect, const Rect& at, Foot foot) {
    const double width = std::min(at.width, at.height * aspect), height = width / aspect;
    const double y = foot == Foot::Bottom ? at.bottom() - height : at.centre().y - height / 2;
    const Rect to{at.centre().x - width / 2, y, width, height};
    list.push_back(drawing::DrawPicture{picture, context.placed(to), context.right_to_left(), 1});
}

drawing::PaperStyle card_paper(const Context& context, unsigned seed) {
    drawing::PaperStyle style;
    style.radius = design_px(context, 20);
    style.drift = design_px(context, 1.8);
    style.edge_width = design_px(context, 2.5);
    style.shadow = design_px(context, 6);
    style.seed = seed;
    return style;
}

drawing::PaperStyle picked_paper(const Context& context, unsigned seed) {
    drawing::PaperStyle style = card_paper(context, seed);
    style.edge = "#BD5716";
    style.edge_width = design_px(context, 8);
    style.shadow = design_px(context, 10);
    return style;
}

drawing::PaperStyle slip_paper(const Context& context, unsigned seed) {
    drawing::PaperStyle style = card_paper(context, seed);
    style.fill = "#FDEFC9";
    style.fill_below = "#FAE3B0";
    style.radius = design_px(context, 8);
    return style;
}

void add_card(drawing::DrawList& list, const Context& context, const Rect& at,
              const drawing::PaperStyle& style) {
    drawing::add_paper(list, context.placed(at), style);
}

pages::Version version_of(const Context& context, const story::Panel& panel) {
    const auto& reading = context.state().reading;
    const bool gentle = reading ? reading->gentle(panel)
                                : panel.gentle && context.state().preferences.notes ==
                                                      reading::NotePreference::Gentle;
    return gentle ? pages::Version::Gentle : pages::Version::AsWritten;
}

pages::PanelRequest panel_request(const Context& context, const std::string& panel,
                                  pages::Version version, Size size) {
    pages::PanelRequest request;
    request.book = context.book();
    request.panel = panel;
    request.version = version;
    request.language = context.language().code;
    request.size = size;
    request.px_per_mm = context.metrics().px_per_mm;
    return request;
}

void add_panel_art(drawing::DrawList& list, const Context& context, const std::string& panel,
                   pages::Version version, const Rect& at) {
    pages::PanelRequest request = panel_request(context, panel, version, at.size());
    request.question_frame = true;
    const auto finished = context.world().panels->make(request);
    list.push_back(drawing::DrawPicture{finished->art, context.placed(at), false, 1});
}

} // namespace hakawati::screens
