#include "pages/fit.h"

namespace hakawati::pages {

namespace {

constexpr double page_edge = 8; // px of page round the panel
constexpr double margin_mm = 3.4, small_token_mm = 15.6, token_mm = 17.6;
constexpr double stones_width_mm = 36, stones_height_mm = 7;

/// The reader's tokens, thought left to right, px on the screen.
std::vector<Rect> tokens_on(Size screen, double mm) {
    const double margin = margin_mm * mm, small = small_token_mm * mm, token = token_mm * mm;
    const double low = screen.height - margin - token;
    const double stones = stones_width_mm * mm;
    return {{margin, margin, small, small},
            {screen.width - margin - small, margin, small, small},
            {margin, low, token, token},
            {screen.width - 2 * margin - 2 * token, low, 2 * token + margin, token},
            {(screen.width - stones) / 2, screen.height - margin - stones_height_mm * mm, stones,
             stones_height_mm * mm}};
}

void add(lettering::Faults& sum, const lettering::Faults& f) {
    sum.over_face += f.over_face;
    sum.over_hand += f.over_hand;
    sum.over_target += f.over_target;
    sum.over_balloon += f.over_balloon;
    sum.order_inversions += f.order_inversions;
    sum.tails_crossing += f.tails_crossing;
    sum.outside += f.outside;
    sum.under_minimum += f.under_minimum;
}

} // namespace

PanelRequest reader_request(const story::LoadedBook& book, const std::string& panel,
                            Version version, const FitCase& which, text::Direction direction) {
    PanelRequest request;
    request.book = &book;
    request.panel = panel;
    request.version = version;
    request.language = which.language;
    request.size = {which.screen.width - 2 * page_edge, which.screen.height - 2 * page_edge};
    request.px_per_mm = which.dots_per_inch / 25.4;
    request.text_scale = which.text_scale;
    for (Rect token : tokens_on(which.screen, request.px_per_mm)) {
        if (direction == text::Direction::RightToLeft)
            token.x = which.screen.width - token.right();
        request.reserved.push_back(token.moved(-page_edge, -page_edge));
    }
    return request;
}

std::vector<FitRow> fit(const story::LoadedBook& book, const FitCase& which, PanelMaker& maker) {
    const text::Direction direction = maker.languages().at(which.language).direction;
    std::vector<FitRow> rows;
    const auto measure = [&](const story::Panel& panel, Version version, const char* suffix) {
        const auto made = maker.make(reader_request(book, panel.id, version, which, direction));
        rows.push_back({panel.id + suffix, made->lettering.faults, made->lettering.beats});
    };
    for (const story::Chapter& chapter : book.book.chapters)
        for (const story::Step& step : chapter.steps)
            if (const auto* panel = std::get_if<story::Panel>(&step)) {
                measure(*panel, Version::AsWritten, "");
                if (panel->gentle)
                    measure(*panel, Version::Gentle, ".alt");
            }
    return rows;
}

FitRow total(const std::vector<FitRow>& rows) {
    FitRow sum{"total", {}, 0};
    for (const FitRow& row : rows) {
        add(sum.faults, row.faults);
        sum.beats += row.beats > 1;
    }
    return sum;
}

} // namespace hakawati::pages
