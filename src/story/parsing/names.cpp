#include "story/parsing/names.h"

namespace hakawati::story {

std::string name_of(LineKind kind) {
    switch (kind) {
    case LineKind::Caption:
        return "caption";
    case LineKind::Speech:
        return "speech";
    case LineKind::Sound:
        return "sound";
    case LineKind::Sign:
        return "sign";
    default:
        break;
    }
    for (const auto& [name, manner] : manners)
        if (manner == kind)
            return std::string(name);
    return {};
}

} // namespace hakawati::story
