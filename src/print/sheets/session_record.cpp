#include "print/sheets/sheets.h"

namespace hakawati::print {

namespace {

constexpr int sessions = 6; ///< as many as the book takes
constexpr double columns_head = 25, free_line = 8;

/// How wide a column is against the others: words and marks need more room than numbers.
double weight_of(const std::string& id) {
    for (const char* wide : {".answers", ".before-after", ".gaps"})
        if (id.ends_with(wide))
            return 1.7;
    for (const char* middle : {".date", ".chapters", ".setting", ".unsaid"})
        if (id.ends_with(middle))
            return 1.3;
    return 1;
}

/// One line a session, and one more for what made them laugh.
void put_table(Sheet& sheet, const Kit& kit, const Rect& room) {
    const auto& columns = kit.loaded().guide->columns;
    double weights = 0;
    for (const story::GuideText& column : columns)
        weights += weight_of(column.id);
    const double row = (room.height - columns_head) / sessions;
    sheet.frame(room, 0.5);
    double x = room.x;
    for (const story::GuideText& column : columns) {
        const double width = room.width * weight_of(column.id) / weights;
        sheet.write(kit.words(column.id, column.words), {x + 1, room.y + 1, width - 2, 23},
                    centred({8}), Stand::Middle);
        for (int i = 0; i < sessions && x > room.x; ++i)
            sheet.fill({x, room.y + columns_head + i * row, 0.25, row - free_line}, "#5A4640");
        if (x > room.x)
            sheet.fill({x, room.y, 0.25, columns_head}, "#5A4640");
        x += width;
    }
    for (int i = 0; i < sessions; ++i) {
        const double y = room.y + columns_head + i * row;
        sheet.fill({room.x, y, room.width, 0.5}, "#3A2A28");
        sheet.fill({room.x, y + row - free_line, room.width, 0.2}, "#8A6F5A");
    }
}

} // namespace

Pages session_record(const Kit& kit) {
    const story::GuideCard& card = kit.loaded().guide->record;
    Sheet sheet(kit, Turn::Lying);
    const Rect page = sheet.inside(11);
    sheet.write(kit.words(kit.book().id + ".title", kit.book().title) + " · " +
                    kit.words(card.title.id, card.title.words),
                {page.x, page.y, page.width, 9}, bold(14), Stand::Middle);
    std::string notes;
    for (const story::GuideText& line : card.lines)
        notes += (notes.empty() ? "" : " ") + kit.words(line.id, line.words);
    const double foot = 16;
    put_table(sheet, kit, {page.x, page.y + 11, page.width, page.height - 13 - foot});
    sheet.write(notes, {page.x, page.bottom() - foot, page.width, foot}, {9});
    return {sheet.take()};
}

} // namespace hakawati::print
