#include "screens/book/end_slips.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double peg_mm = 4.4;

const story::Line* ending_line(const story::Book& book, const std::string& end) {
    for (const story::Line& line : book.ending)
        if (line.id.ends_with(end))
            return &line;
    return nullptr;
}

/// A pegged note, as large as its words ask for.
void hang_note(Slips& slips, const Context& context, const story::Line& line, const Rect& room,
               double most) {
    const std::string words = context.words(line.id, line.words);
    const double pad = context.mm(is_low(context) || is_narrow_end(context) ? 2 : 4);
    const double peg = context.mm(peg_mm);
    Type type;
    type.most = most;
    const Size inside = room.inset({pad, pad + peg, pad, pad}).size();
    const Size size = set_words(context, words, type, inside).paragraph.size;
    const Rect at{room.x, room.y + peg, size.width + 2 * pad + 2,
                  size.height + 2 * pad + peg * 0.4};
    ui::Node note = make_node(context, line.id, ui::Role::Text, words, at);
    add_card(note.drawing, context, at, slip_paper(context, 61));
    add_asset(note.drawing, context, "ui/rope-peg.svg",
              {at.centre().x - peg / 2, at.y - peg, peg, peg * 2});
    add_words(note.drawing, context, words, type, at.inset({pad, pad + peg * 0.4, pad, pad}));
    slips.fit = slips.fit && fits_at_full_size(context, words, type, inside);
    slips.nodes.push_back(std::move(note));
}

} // namespace

std::string ending_words(const Context& context, const std::string& end, const std::string& word) {
    const auto* line = ending_line(context.book()->book, end);
    return line ? context.words(line->id, line->words) : context.word(word);
}

bool is_narrow_end(const Context& context) {
    return context.metrics().portrait() && context.screen().width < context.mm(low_screen_mm);
}

std::vector<Hanging> ways_to_hang(const Context& context, SeenOn seen) {
    std::vector<Hung> notes{Hung::Under};
    if (is_low(context) && !context.metrics().portrait())
        notes = {Hung::Beside, Hung::Close, Hung::Wide};
    else if (!context.metrics().portrait() && seen != SeenOn::Wall)
        notes.push_back(Hung::Beside);
    std::vector<Hanging> all;
    for (double most = context.metrics().text_scale;; most = std::max(1.0, most * 0.92)) {
        for (const Hung note : notes)
            all.push_back({note, most});
        if (most <= 1)
            return all;
    }
}

Slips slips_on(const Context& context, const Rect& art, SeenOn seen, const Hanging& hanging) {
    const story::Book& book = context.book()->book;
    const auto* home = ending_line(book, "-home");
    const bool beside = home && hanging.note != Hung::Under, wall = seen == SeenOn::Wall;
    const double gap = context.mm(3), height = context.screen().height;
    const bool close = hanging.note == Hung::Close || hanging.note == Hung::Wide;
    const double down = close ? context.mm(1) : gap;
    Rect room{art.x + gap, art.y + down, art.width - 2 * gap, height * (wall ? 0.3 : 0.2)};
    if (beside)
        room = {room.x, room.y, (room.width - gap) * (hanging.note == Hung::Wide ? 0.38 : 0.5),
                art.height * (close ? 0.66 : 0.6)};
    const std::string thanks = ending_words(context, ".cap", "end.thanks");
    Type type = caption_type;
    type.most = hanging.most;
    Slips slips;
    slips.fit = fits_at_full_size(context, thanks, type, words_in_caption(context, room).size());
    slips.nodes.push_back(make_caption(context, book.id + "-end.cap", thanks, room, hanging.most));
    if (!home)
        return slips;
    const Rect caption = context.placed(slips.nodes.back().bounds);
    Rect rest{room.x, caption.bottom() + gap, 0, 0};
    if (beside) {
        const double x = caption.right() + gap;
        const double y = close ? room.y - context.mm(peg_mm) : art.y;
        rest = {x, y, art.right() - gap - x, art.height * 0.66};
    } else {
        rest.width = context.metrics().portrait() || wall ? room.width : art.width * 0.56;
        rest.height = std::min(height * (wall ? 0.5 : 0.3), art.bottom() - rest.y - context.mm(1));
    }
    hang_note(slips, context, *home, rest, hanging.most);
    return slips;
}

} // namespace hakawati::screens
