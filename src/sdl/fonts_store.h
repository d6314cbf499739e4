// The open faces behind sdl::Fonts. SDL_ttf shares one FreeType, so every call to it is made with
// the lock held.
#pragma once

#include "sdl/handles.h"
#include "sdl/sdl.h"
#include "text/font_files.h"

#include <functional>
#include <map>
#include <mutex>
#include <tuple>
#include <unordered_map>

namespace hakawati::sdl {

/// Lets a run be looked up without a copy of it.
struct HashOfRun {
    using is_transparent = void;
    std::size_t operator()(std::string_view run) const {
        return std::hash<std::string_view>()(run);
    }
};

struct Fonts::Store {
    text::FontFiles files;
    std::map<std::tuple<std::string, text::Weight, int>, FontPtr> faces;
    using Advances = std::unordered_map<std::string, double, HashOfRun, std::equal_to<>>;
    /// Of runs in a face (family, weight, whole px) and a script. Asked for all the time: a run
    /// that is known is found without a copy of anything.
    std::map<std::tuple<std::string, text::Weight, int, std::string>, Advances, std::less<>>
        advances;
    std::mutex lock;

    /// The face at the size in whole px; the lock must be held.
    TTF_Font* face(const text::Font&);
    /// The same, set to the run's direction and script.
    TTF_Font* face_for(const text::Font&, text::Direction, const std::string& script);
};

/// A run drawn in one colour, and where it begins in the picture.
struct DrawnRun {
    SurfacePtr surface;
    int baseline = 0; ///< px from the surface's top
    int left = 0;     ///< px from the surface's left to the run's left end
};
DrawnRun draw_run(const Fonts&, const text::Run&, drawing::Colour);

} // namespace hakawati::sdl
