#include "base/diagnostics.h"
#include "base/files.h"
#include "book_option.h"
#include "commands.h"
#include "head_check.h"
#include "stage/stage.h"
#include "story/library.h"
#include "story/parsing/faults.h"

#include <cstdio>
#include <fmt/format.h>

namespace hakawati::tool {

namespace {

/// A tap question asks for spots of the picture, and only the stage knows which there are.
void check_spots(const stage::Stage& stage, const story::Panel& panel,
                 const story::Question& question, const BookOption& book, Diagnostics& faults) {
    const stage::Scene scene = stage.compose(question.id, panel.staging, {{1280, 800}});
    std::vector<std::string> spots;
    for (const auto& [name, at] : scene.spots)
        spots.push_back(name);
    for (const story::Option& option : question.options)
        if (!scene.spots.contains(option.picture))
            faults.push_back({book.script().string(),
                              option.at.line,
                              option.at.column,
                              Severity::Error,
                              fmt::format("unknown spot '{}'", option.picture),
                              story::proposal(option.picture, spots),
                              {}});
}

void check_all_spots(const stage::Stage& stage, const story::Book& book, const BookOption& option,
                     Diagnostics& faults) {
    for (const story::Chapter& chapter : book.chapters) {
        const story::Panel* panel = nullptr;
        for (const story::Step& step : chapter.steps) {
            if (const auto* seen = std::get_if<story::Panel>(&step))
                panel = seen;
            const auto* question = std::get_if<story::Question>(&step);
            if (question && panel && question->kind == story::QuestionKind::Tap)
                check_spots(stage, *panel, *question, option, faults);
        }
    }
}

/// The script, its guide, its translations and its stagings, held against the art and the
/// languages.
Diagnostics all_faults(const BookOption& option) {
    stage::Stage stage(option.assets_folder());
    const auto loaded = story::load_book(option.folder, stage.catalogue());
    Diagnostics faults = loaded->faults;
    for (const Diagnostics* more : {&loaded->guide_faults, &loaded->translation_faults})
        faults.insert(faults.end(), more->begin(), more->end());
    const auto languages = text::load_languages(option.assets_folder() / "lang/languages.json");
    check_languages(option, languages, faults);
    const auto staging = option.folder / "staging.json";
    if (!loaded->readable())
        return faults; // a picture can be composed only for a book that is understood
    check_head(*loaded, option, languages, faults);
    if (std::filesystem::exists(staging))
        stage.load_staging(loaded->book.id, staging, loaded->book, faults);
    check_all_spots(stage, loaded->book, option, faults);
    return faults;
}

int check_book(const BookOption& option) {
    const Diagnostics faults = all_faults(option);
    if (!faults.empty())
        fmt::print("{}", format(faults));
    else
        fmt::print("{}: no faults\n", option.folder.string());
    return has_errors(faults) ? 1 : 0;
}

} // namespace

void add_check(CLI::App& app, int& status) {
    CLI::App* command = app.add_subcommand("check", "tells every fault of a book");
    const auto option = book_option(*command);
    asset_option(*command, option);
    command->callback([option, &status] { status = check_book(*option); });
}

} // namespace hakawati::tool
