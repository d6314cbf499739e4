#include "print/sheets/panel_on_paper.h"

#include <array>
#include <memory>

namespace hakawati::print {

namespace {

/// Sizes of type against the screen's, largest first: 13 pt down to 8.6 pt of Latin em.
constexpr std::array<double, 5> scales = {0.75, 0.68, 0.62, 0.56, 0.5};

struct Lettered {
    std::shared_ptr<const pages::FinishedPanel> panel;
    Size made; ///< px
};

Lettered made_at(double scale, const Kit& kit, const std::string& id, Size room_mm) {
    pages::PanelRequest request;
    request.book = &kit.loaded();
    request.panel = id;
    request.version = kit.order().version;
    request.language = kit.language().code;
    request.size = {room_mm.width * px_per_mm / scale, room_mm.height * px_per_mm / scale};
    request.px_per_mm = px_per_mm;
    request.site_words = kit.site_words();
    return {kit.panels().make(request), request.size};
}

bool reads_at_once(const Lettered& lettered) {
    return lettered.panel->lettering.beats == 1 && lettered.panel->lettering.faults.total() == 0;
}

Lettered largest(const Kit& kit, const std::string& id, Size room_mm) {
    for (const double scale : scales)
        if (Lettered lettered = made_at(scale, kit, id, room_mm); reads_at_once(lettered))
            return lettered;
    return made_at(scales.back(), kit, id, room_mm);
}

} // namespace

void put_panel(Sheet& sheet, const Kit& kit, const std::string& id, const Rect& room) {
    const Lettered lettered = largest(kit, id, room.size());
    const lettering::Style style{&kit.language(), px_per_mm, 1};
    drawing::DrawList list{drawing::DrawPicture{lettered.panel->art,
                                                {0, 0, lettered.made.width, lettered.made.height}}};
    for (const lettering::Balloon& balloon : lettered.panel->lettering.balloons) {
        const auto drawn = lettering::draw(balloon, {0, 0}, style);
        list.insert(list.end(), drawn.begin(), drawn.end());
    }
    sheet.add(list, lettered.made, room);
}

} // namespace hakawati::print
