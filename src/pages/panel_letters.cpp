#include "pages/panel_letters.h"

#include "pages/panel_view.h"

#include <algorithm>

namespace hakawati::pages {

namespace {

std::optional<Point> mouth_of(const std::string& who, const stage::Scene& scene) {
    for (const stage::Figure& figure : scene.figures)
        if (figure.who == who)
            return figure.mouth;
    return std::nullopt;
}

/// A point of the place's units in px of the panel.
Point in_panel(Point p, const stage::Scene& scene) {
    const double x = (p.x - scene.camera.x) * scene.size.width / scene.camera.width;
    const double y = (p.y - scene.camera.y) * scene.size.height / scene.camera.height;
    return {scene.mirrored ? scene.size.width - x : x, y};
}

/// A voice over a wire comes out of the prop that carries the kind's name, when it is seen.
std::optional<Point> mouthpiece(const stage::Scene& scene) {
    const Rect panel{0, 0, scene.size.width, scene.size.height};
    for (const stage::Piece& piece : scene.pieces) {
        if (piece.role != "prop" || piece.file.find("/phone") == std::string::npos)
            continue;
        const Point at = in_panel(piece.transform(Point{0, 0}), scene);
        if (panel.contains(at))
            return at;
    }
    return std::nullopt;
}

std::optional<Point> source_of(const story::Line& line, const stage::Scene& scene) {
    if (line.kind == story::LineKind::OffPanel)
        return std::nullopt;
    const auto mouth = mouth_of(line.speaker, scene);
    return !mouth && line.kind == story::LineKind::Phone ? mouthpiece(scene) : mouth;
}

std::optional<Rect> board_of(const story::Line& line, const stage::Scene& scene) {
    const Rect panel{0, 0, scene.size.width, scene.size.height};
    for (const stage::Board& board : scene.boards)
        if (board.name == line.speaker && panel.contains(board.at)) // half a sign says nothing
            return board.at;
    return std::nullopt;
}

/// A board near enough for its words; the far ones of a row of tents are scenery.
bool is_to_be_read(const stage::Board& board, const stage::Scene& scene) {
    return board.at.width > 0.09 * scene.size.width;
}

} // namespace

std::string WordSource::words(const story::Line& line) const {
    if (line.words.empty() || line.words.front() != '@')
        return story::filled(book.words(line.id, line.words, language), site, language,
                             program_word(story::site_blank_word));
    return program_word(line.words.substr(1));
}

std::string WordSource::program_word(const std::string& id) const {
    const auto found = program.find(language);
    return found == program.end() ? id : found->second(id, id);
}

std::vector<lettering::Letter> letters_of(const std::vector<story::Line>& lines,
                                          const stage::Scene& scene, const WordSource& source) {
    std::vector<lettering::Letter> letters;
    for (const story::Line& line : lines) {
        lettering::Letter letter{line.id,      lettering_kind(line.kind),
                                 line.speaker, source.words(line),
                                 std::nullopt, std::nullopt};
        if (line.kind == story::LineKind::Sign)
            letter.board = board_of(line, scene);
        else
            letter.mouth = source_of(line, scene);
        if (line.kind != story::LineKind::Sign || letter.board)
            letters.push_back(std::move(letter));
    }
    return letters;
}

lettering::Obstacles obstacles_of(const stage::Scene& scene, const std::vector<Rect>& reserved) {
    lettering::Obstacles o;
    o.panel = scene.size;
    for (const stage::Figure& figure : scene.figures) {
        if (!figure.seen_from_behind)
            o.faces.push_back(figure.face);
        o.heads.push_back(figure.head);
        o.bodies.push_back(figure.body);
        o.hands.insert(o.hands.end(), figure.hands.begin(), figure.hands.end());
    }
    o.targets = reserved;
    o.things = scene.props;
    for (const stage::Board& board : scene.boards)
        (is_to_be_read(board, scene) ? o.targets : o.things).push_back(board.at);
    o.quiet = scene.quiet;
    return o;
}

} // namespace hakawati::pages
