#include "pages/page_layout.h"

#include <algorithm>

namespace hakawati::pages {

namespace {

// An upright page stacks wide panels; on a wide page a row must be high enough for words over
// heads.
constexpr double height_stacked = 0.7;
constexpr double height_beside = 1;
constexpr int most_across = 3;
constexpr int most_down = 3;

using Panels = std::vector<const story::Panel*>;

/// How many panels a page can take.
struct Grid {
    int across = 1;
    int down = 1;
};

int how_many(double room, double least, double gutter, int most) {
    return std::clamp(static_cast<int>((room + gutter) / (least + gutter)), 1, most);
}

std::string chain_of(const story::Panel& panel) {
    return panel.note ? panel.note->chain : std::string();
}

bool chain_asks(const story::Chapter& chapter, const std::string& chain) {
    return !chain.empty() &&
           std::any_of(chapter.steps.begin(), chapter.steps.end(), [&](const story::Step& step) {
               const auto* panel = std::get_if<story::Panel>(&step);
               return panel && chain_of(*panel) == chain && panel->note->level >= 2;
           });
}

/// Runs of panels between which a page must end.
std::vector<Panels> runs_of(const story::Chapter& chapter) {
    std::vector<Panels> runs(1);
    std::string chain;
    for (const story::Step& step : chapter.steps) {
        const auto* panel = std::get_if<story::Panel>(&step);
        if (!panel) {
            runs.emplace_back();
            continue;
        }
        const bool asks = chain_of(*panel) != chain && chain_asks(chapter, chain_of(*panel));
        if (panel->starts_page || asks)
            runs.emplace_back();
        chain = chain_of(*panel);
        runs.back().push_back(panel);
    }
    std::erase_if(runs, [](const Panels& run) { return run.empty(); });
    return runs;
}

/// As few pages as the grid allows, with about as many panels each.
std::vector<Panels> split_evenly(const Panels& run, std::size_t capacity) {
    const std::size_t pages = (run.size() + capacity - 1) / capacity;
    std::vector<Panels> split;
    for (std::size_t i = 0; i < pages; ++i) {
        const auto from = static_cast<std::ptrdiff_t>(run.size() * i / pages);
        const auto to = static_cast<std::ptrdiff_t>(run.size() * (i + 1) / pages);
        split.emplace_back(run.begin() + from, run.begin() + to);
    }
    return split;
}

std::vector<Panels> rows_of(const Panels& panels, const Grid& grid) {
    const auto across = static_cast<std::size_t>(grid.across);
    const auto rows_for = [&](std::size_t count) { return (count + across - 1) / across; };
    std::size_t rows_left = static_cast<std::size_t>(grid.down);
    std::vector<Panels> rows;
    for (std::size_t i = 0; i < panels.size();) {
        const std::size_t left = panels.size() - i;
        const bool spare = rows_left > rows_for(left - 1);
        const bool alone = panels[i]->staging.shot == story::Shot::Wide && spare;
        const std::size_t take = alone ? 1 : std::min(across, (left + rows_left - 1) / rows_left);
        const auto first = panels.begin() + static_cast<std::ptrdiff_t>(i);
        rows.emplace_back(first, first + static_cast<std::ptrdiff_t>(take));
        i += take;
        rows_left -= rows_left > 1 ? 1 : 0;
    }
    return rows;
}

/// Words ask for width: a panel with twice the words is not twice as wide, because the art asks
/// too.
double weight_of(const story::Panel& panel) {
    std::size_t letters = 0;
    for (const story::Line& line : panel.lines)
        letters += line.kind == story::LineKind::Sign ? 0 : line.words.size();
    const double shot = panel.staging.shot == story::Shot::Wide ? 40 : 0;
    return 220 + shot + static_cast<double>(letters);
}

std::vector<double> widths_of(const Panels& row, double room, double least) {
    double all = 0;
    for (const auto* panel : row)
        all += weight_of(*panel);
    std::vector<double> widths;
    double missing = 0, spare = 0;
    for (const auto* panel : row) {
        widths.push_back(room * weight_of(*panel) / all);
        missing += std::max(0.0, least - widths.back());
        spare += std::max(0.0, widths.back() - least);
    }
    for (double& width : widths)
        width = width < least ? least : width - (width - least) * missing / std::max(spare, 1.0);
    return widths;
}

Page page_of(const Panels& panels, Size area, double gutter, const Grid& grid, double least) {
    const auto rows = rows_of(panels, grid);
    const auto count = static_cast<double>(rows.size());
    const double height = (area.height - gutter * (count - 1)) / count;
    Page page;
    double y = 0;
    for (const Panels& row : rows) {
        const double room = area.width - gutter * static_cast<double>(row.size() - 1);
        const auto widths =
            widths_of(row, room, std::min(least, room / static_cast<double>(row.size())));
        double x = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            page.panels.push_back({row[i]->id, {x, y, widths[i], height}});
            x += widths[i] + gutter;
        }
        y += height + gutter;
    }
    return page;
}

void mirror(Page& page, double width) {
    for (PagePanel& panel : page.panels)
        panel.at.x = width - panel.at.right();
}

} // namespace

std::vector<Page> lay_out_pages(const story::Chapter& chapter, Size area, double gutter,
                                bool right_to_left, double min_width) {
    const double height = area.width > area.height ? height_beside : height_stacked;
    const Grid grid{how_many(area.width, min_width, gutter, most_across),
                    how_many(area.height, min_width * height, gutter, most_down)};
    std::vector<Page> pages;
    for (const Panels& run : runs_of(chapter))
        for (const Panels& panels :
             split_evenly(run, static_cast<std::size_t>(grid.across * grid.down))) {
            pages.push_back(page_of(panels, area, gutter, grid, min_width));
            if (right_to_left)
                mirror(pages.back(), area.width);
        }
    return pages;
}

} // namespace hakawati::pages
