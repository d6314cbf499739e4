#include "base/files.h"
#include "commands.h"
#include "open_book.h"
#include "pages/fit.h"

#include <cstdio>
#include <fmt/format.h>
#include <map>

namespace hakawati::tool {

namespace {

// px. A panel is drawn as the reader shows it and laid on the sheet at half its size.
constexpr int columns = 3;
constexpr double cell_width = 640, cell_height = 400, label_height = 36, gap = 12;
constexpr double pitch_x = cell_width + gap, pitch_y = cell_height + label_height;

struct Cell {
    std::string label;
    drawing::DrawList drawing;
};

/// Each beat of a panel is a cell of its own: what a reader sees when it has come whole.
void add_cells(std::vector<Cell>& cells, OpenBook& open, const std::string& panel,
               pages::Version version, const pages::FitCase& look) {
    const text::Language& language = open.languages().at(look.language);
    const auto request =
        pages::reader_request(open.book(), panel, version, look, language.direction);
    const auto finished = open.panels().make(request);
    const lettering::Style style{&language, request.px_per_mm, request.text_scale};
    const int beats = finished->lettering.beats_replace ? finished->lettering.beats : 1;
    const std::string id = panel + (version == pages::Version::Gentle ? ".alt" : "");
    for (int beat = 0; beat < beats; ++beat) {
        Cell cell{beats > 1 ? fmt::format("{}  {}/{}", id, beat + 1, beats) : id, {}};
        cell.drawing.push_back(
            drawing::DrawPicture{finished->art, {0, 0, request.size.width, request.size.height}});
        for (const lettering::Balloon& balloon : finished->lettering.balloons)
            if (beats == 1 || lettering::seen_in(finished->lettering, balloon, beat))
                for (drawing::Item& item : lettering::draw(balloon, {0, 0}, style))
                    cell.drawing.push_back(std::move(item));
        cells.push_back(std::move(cell));
    }
}

std::vector<Cell> cells_of(OpenBook& open, const story::Chapter& chapter,
                           const pages::FitCase& look) {
    std::vector<Cell> cells;
    for (const story::Step& step : chapter.steps)
        if (const auto* panel = std::get_if<story::Panel>(&step)) {
            add_cells(cells, open, panel->id, pages::Version::AsWritten, look);
            if (panel->gentle)
                add_cells(cells, open, panel->id, pages::Version::Gentle, look);
        }
    return cells;
}

drawing::DrawWords label(const std::string& words, Point at) {
    text::Run run{words,  text::Direction::LeftToRight,
                  "Latn", {"Andika", text::Weight::Regular, 20},
                  {0, 0}, 0};
    return {run, at, drawing::hex("#3A2A28")};
}

/// Art that several languages share is rasterised once.
using Rasters = std::map<std::string, sdl::Image>;

void give_pictures(sdl::Canvas& canvas, const drawing::DrawList& list, Rasters& rasters) {
    for (const drawing::DrawPicture& item : canvas.missing(list)) {
        const std::string key = sdl::texture_key(item);
        auto known = rasters.find(key);
        if (known == rasters.end())
            known = rasters
                        .emplace(key, sdl::rasterise(item.picture, static_cast<int>(item.to.width),
                                                     static_cast<int>(item.to.height)))
                        .first;
        canvas.put(item, known->second);
    }
}

void write_sheet(const std::vector<Cell>& cells, const sdl::Fonts& fonts, Rasters& rasters,
                 const pages::FitCase& look, const std::filesystem::path& file) {
    const int rows = (static_cast<int>(cells.size()) + columns - 1) / columns;
    const auto canvas = sdl::Canvas::in_memory(static_cast<int>(columns * pitch_x + gap),
                                               static_cast<int>(rows * pitch_y + gap), fonts);
    canvas->clear(drawing::hex("#FBF1DC"));
    const double scale = cell_width / look.screen.width;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Point at{gap + static_cast<double>(i % columns) * pitch_x,
                       gap + static_cast<double>(i / columns) * pitch_y};
        give_pictures(*canvas, cells[i].drawing, rasters);
        canvas->draw(cells[i].drawing, 1,
                     Transform::translation(at.x, at.y) * Transform::scaling(scale, scale));
        canvas->draw({label(cells[i].label, at + Point{4, cell_height + 22})});
    }
    sdl::write_png(canvas->read(), file);
}

struct TourOptions {
    std::shared_ptr<BookOption> book;
    std::string language;
    std::filesystem::path out = "build/tour";
};

int tour(const TourOptions& options) {
    OpenBook open(*options.book);
    if (has_errors(open.faults())) {
        fmt::print(stderr, "{}", format(open.faults()));
        return 1;
    }
    const auto codes = open.language_codes(options.language);
    int pictures = 0;
    for (const story::Chapter& chapter : open.book().book.chapters) {
        Rasters rasters;
        for (const std::string& code : codes) {
            const pages::FitCase look{code, {1280, 800}, 150, 1};
            const auto cells = cells_of(open, chapter, look);
            write_sheet(cells, open.fonts(), rasters, look,
                        options.out / fmt::format("{}-{}.png", chapter.id, code));
            pictures += static_cast<int>(cells.size());
        }
        fmt::print(stderr, "hakawati-story: chapter {} of {}\n", chapter.number,
                   open.book().book.chapters.size());
    }
    fmt::print("{}: {} panels in {} languages, one sheet a chapter and language, in {}\n",
               open.book().book.title, pictures, codes.size(), options.out.string());
    return 0;
}

} // namespace

void add_tour(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("tour", "draws every panel in every language");
    const auto options = std::make_shared<TourOptions>();
    options->book = book_option(*command);
    asset_option(*command, options->book);
    command->add_option("--out", options->out, "where the sheets go")->capture_default_str();
    command->add_option("--language", options->language, "one language only");
    command->callback([options, &status] { status = tour(*options); });
}

} // namespace hakawati::tool
