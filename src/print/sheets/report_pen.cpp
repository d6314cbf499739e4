#include "print/sheets/report_pen.h"

#include <fmt/format.h>

namespace hakawati::print {

std::string ReportPen::month(const std::string& written) const {
    if (written.size() != 7)
        return written;
    return fmt::format("{}/{}", kit.number(std::stoi(written.substr(5))),
                       kit.number(std::stoi(written.substr(0, 4))));
}

Rect ReportPen::headed(const Rect& room, const char* title, double share) {
    sheet.fill({room.x, room.y, room.width, 0.3}, "#8A6F5A");
    sheet.write(kit.word(title), {room.x, room.y + 1, room.width * share, 7}, bold(12.5),
                Stand::Middle);
    return {room.x, room.y + 9, room.width, room.height - 9};
}

void ReportPen::put_nothing(const Rect& room, const char* word) {
    sheet.write(kit.word(word), {room.x, room.y + 3, room.width, 7}, plain);
}

void ReportPen::bar(const Rect& mm, drawing::Pattern pattern) {
    drawing::add_bar(sheet.list(), sheet.placed(mm), pattern);
}

} // namespace hakawati::print
