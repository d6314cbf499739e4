#include "book_option.h"

#include "stage/stage.h"

namespace hakawati::tool {

std::filesystem::path BookOption::assets_folder() const {
    if (!assets.empty())
        return assets;
    return std::filesystem::absolute(folder / "").parent_path().parent_path().parent_path() /
           "assets";
}

story::Catalogue BookOption::catalogue() const { return stage::Stage(assets_folder()).catalogue(); }

std::shared_ptr<BookOption> book_option(CLI::App& command) {
    auto option = std::make_shared<BookOption>();
    command.add_option("BOOK", option->folder, "the book's folder")
        ->required()
        ->check(CLI::ExistingDirectory);
    return option;
}

void asset_option(CLI::App& command, const std::shared_ptr<BookOption>& option) {
    command.add_option("--assets", option->assets,
                       "the folder of the art (default: 'assets' beside the folder of the books)");
}

} // namespace hakawati::tool
