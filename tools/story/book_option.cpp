#include "book_option.h"

#include "base/files.h"
#include "stage/stage.h"

namespace hakawati::tool {

namespace fs = std::filesystem;

fs::path BookOption::script() const {
    const fs::path file = folder / "story.md";
    if (!fs::exists(file))
        throw SystemError(folder.string(),
                          "there is no story.md in this folder: give the folder of one book");
    return file;
}

fs::path BookOption::assets_folder() const {
    script();
    const fs::path art =
        assets.empty()
            ? fs::absolute(folder / "").parent_path().parent_path().parent_path() / "assets"
            : assets;
    if (!fs::exists(art / "places"))
        throw SystemError(art.string(), "here is no art: give --assets FOLDER, the folder 'assets' "
                                        "of Hakawati");
    return art;
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
