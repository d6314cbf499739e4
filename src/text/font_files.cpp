#include "text/font_files.h"

#include "base/files.h"

namespace hakawati::text {

namespace {

/// The Debian folders of the two families first: walking all of /usr/share/fonts takes longer than
/// everything else at start.
std::filesystem::path find_font(const std::string& name, const std::filesystem::path& extra) {
    const std::filesystem::path system = "/usr/share/fonts";
    for (const std::filesystem::path& folder :
         {extra, system / "truetype" / "andika", system / "truetype" / "noto"})
        if (std::error_code ignored;
            !folder.empty() && std::filesystem::exists(folder / name, ignored))
            return folder / name;
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator at(system, error), end; !error && at != end;
         at.increment(error))
        if (at->path().filename() == name)
            return at->path();
    throw SystemError("font " + name, "it is not installed; the Debian packages are "
                                      "fonts-sil-andika and fonts-noto-core");
}

} // namespace

FontFiles find_fonts(const Languages& languages, const std::filesystem::path& extra) {
    FontFiles files;
    for (const FontFamily& family : languages.fonts) {
        files[{family.name, Weight::Regular}] = find_font(family.regular, extra);
        files[{family.name, Weight::Bold}] = find_font(family.bold, extra);
    }
    return files;
}

} // namespace hakawati::text
