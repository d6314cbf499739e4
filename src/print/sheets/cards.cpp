#include "print/sheets/sheets.h"

#include <fmt/format.h>

namespace hakawati::print {

namespace {

/// A sheet cut into equal cards, filled in reading order, one sheet after the other.
class Cards {
  public:
    Cards(const Kit& kit, int across, int down) : m_kit(kit), m_across(across), m_down(down) {}

    Sheet& sheet() { return m_sheets.back(); }
    /// The room of the next card.
    Rect next() {
        const int place = m_used++ % (m_across * m_down);
        if (place == 0)
            begin_sheet();
        const Size size = sheet().size();
        const double width = size.width / m_across, height = size.height / m_down;
        return {place % m_across * width, place / m_across * height, width, height};
    }
    Pages take() {
        Pages pages;
        for (Sheet& sheet : m_sheets)
            pages.push_back(sheet.take());
        return pages;
    }

  private:
    void begin_sheet() {
        m_sheets.emplace_back(m_kit, Turn::Upright);
        const Size size = sheet().size();
        for (int i = 1; i < m_across; ++i)
            sheet().cut_down(size.width * i / m_across);
        for (int i = 1; i < m_down; ++i)
            sheet().cut_across(size.height * i / m_down);
    }

    const Kit& m_kit;
    int m_across, m_down;
    int m_used = 0;
    std::vector<Sheet> m_sheets;
};

/// Letter, picture and words large enough for the other side of a circle; what was asked stands
/// small below, for the hand that sorts them.
void put_answer(Sheet& sheet, const Kit& kit, const Standing& standing, const story::Option& option,
                std::size_t place, const Rect& card) {
    const Rect in = card.inflated(-9);
    sheet.write(letter_of(kit, place), {in.x, in.y, 24, 20}, bold(44), Stand::Middle);
    put_option(sheet, kit, standing, option, {in.x + 8, in.y + 18, in.width - 16, 58});
    sheet.write(kit.words(option.id, option.words), {in.x, in.y + 78, in.width, 34},
                centred(bold(21)), Stand::Middle);
    sheet.fill({in.x, in.bottom() - 13, in.width, 0.2}, "#8A6F5A");
    sheet.write(asked(kit, *standing.question), {in.x, in.bottom() - 12, in.width, 12}, {8.5},
                Stand::Middle);
}

/// For whoever does not know yet, in the face that the vote has for it; it goes with every
/// question.
void put_not_known(Sheet& sheet, const Kit& kit, const Rect& card) {
    const Rect in = card.inflated(-9);
    sheet.put_asset("ui/not-sure.svg", {in.x + 8, in.y + 18, in.width - 16, 58});
    sheet.write(kit.word("vote.not-known"), {in.x, in.y + 78, in.width, 34}, centred(bold(21)),
                Stand::Middle);
}

void put_line(Sheet& sheet, const std::string& label, const Rect& line) {
    const double width = line.width * 0.48;
    sheet.write(label, {line.x, line.y, width, line.height}, {12}, Stand::Middle);
    sheet.fill({line.x + width + 2, line.bottom() - 2.5, line.width - width - 2, 0.3}, "#3A2A28");
}

} // namespace

Pages answer_cards(const Kit& kit) {
    Cards cards(kit, 2, 2);
    for (const Standing& standing : questions_of(kit.book())) {
        const auto options = on_paper(*standing.question);
        for (std::size_t i = 0; i < options.size(); ++i) {
            const Rect card = cards.next();
            put_answer(cards.sheet(), kit, standing, *options[i], i, card);
        }
    }
    const Rect card = cards.next();
    put_not_known(cards.sheet(), kit, card);
    return cards.take();
}

Pages address_cards(const Kit& kit) {
    Cards cards(kit, 2, 4);
    for (int i = 0; i < 8; ++i) {
        const Rect in = cards.next().inflated(-8);
        Sheet& sheet = cards.sheet();
        sheet.put_asset("props/tent.svg", {in.x, in.y - 1, 20, 14});
        sheet.write(kit.word("paper.address"), {in.x + 23, in.y, in.width - 23, 12}, bold(15),
                    Stand::Middle);
        double y = in.y + 12;
        for (const char* label : {"paper.address-name", "paper.address-grown-up",
                                  "paper.address-block", "paper.address-tent"}) {
            put_line(sheet, kit.word(label), {in.x, y, in.width, 12});
            y += 11.6;
        }
    }
    return cards.take();
}

} // namespace hakawati::print
