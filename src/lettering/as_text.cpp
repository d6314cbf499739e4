#include "lettering/lettering.h"

#include <fmt/format.h>

namespace hakawati::lettering {

namespace {

const char* name_of(Kind kind) {
    switch (kind) {
    case Kind::Caption:
        return "caption";
    case Kind::Speech:
    case Kind::Tight:
        return "speech";
    case Kind::Thought:
        return "thought";
    case Kind::Whisper:
        return "whisper";
    case Kind::Shout:
        return "shout";
    case Kind::Phone:
        return "phone";
    case Kind::OffPanel:
        return "off-panel";
    case Kind::Sound:
        return "sound";
    case Kind::Sign:
        return "sign";
    }
    return "";
}

std::string line_of(const Balloon& b) {
    std::string line = fmt::format("{} {} {:.0f},{:.0f} {:.0f}x{:.0f}", name_of(b.kind), b.id,
                                   b.box.x, b.box.y, b.box.width, b.box.height);
    if (b.tail.size() == 3)
        line += fmt::format(" tail {:.0f},{:.0f}", b.tail[2].x, b.tail[2].y);
    line += b.joined_to_previous ? " joined" : "";
    return line + (b.beat ? fmt::format(" beat {}", b.beat) : "") + "\n";
}

std::string lines_of(const Faults& f) {
    std::string all;
    const std::pair<const char*, int> named[] = {
        {"over face", f.over_face},     {"over hand", f.over_hand},
        {"over target", f.over_target}, {"over balloon", f.over_balloon},
        {"order", f.order_inversions},  {"tails", f.tails_crossing},
        {"outside", f.outside},         {"too small", f.under_minimum}};
    for (const auto& [name, count] : named)
        if (count)
            all += fmt::format("fault: {} {}\n", name, count);
    return all;
}

} // namespace

std::string as_text(const Lettering& lettering) {
    std::string all;
    for (const Balloon& b : lettering.balloons)
        all += line_of(b);
    if (lettering.beats > 1)
        all += fmt::format("beats: {}\n", lettering.beats);
    return all + lines_of(lettering.faults);
}

} // namespace hakawati::lettering
