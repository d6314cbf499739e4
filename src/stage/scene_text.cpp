#include "stage/stage.h"

#include <fmt/format.h>

#include <cmath>

namespace hakawati::stage {
namespace {

/// Whole numbers without a minus before zero.
long whole(double value) { return std::lround(value); }

std::string text(const Rect& r) {
    return fmt::format("{},{} {}x{}", whole(r.x), whole(r.y), whole(r.width), whole(r.height));
}

std::string line_of(const Piece& piece) {
    const Transform& t = piece.transform;
    std::string line =
        fmt::format("{} {} at {},{} scale {:.2f},{:.2f}", piece.role, piece.file, whole(t.e),
                    whole(t.f), std::hypot(t.a, t.b) * (t.a < 0 ? -1 : 1), std::hypot(t.c, t.d));
    if (!piece.tint.empty())
        line += " tint " + piece.tint;
    return line + (piece.who.empty() ? "" : " of " + piece.who) + "\n";
}

std::string line_of(const Figure& figure) {
    std::string line = fmt::format("figure {} body {} head {} face {} mouth {},{}", figure.who,
                                   text(figure.body), text(figure.head), text(figure.face),
                                   whole(figure.mouth.x), whole(figure.mouth.y));
    for (const Rect& hand : figure.hands)
        line += " hand " + text(hand);
    line += figure.seen_from_behind ? " from behind" : figure.faces_left ? " left" : " right";
    return line + "\n";
}

} // namespace

std::string as_text(const Scene& scene) {
    std::string all =
        fmt::format("camera {} px {}x{}{} above {}\n", text(scene.camera), whole(scene.size.width),
                    whole(scene.size.height), scene.mirrored ? " mirrored" : "", scene.above);
    for (const Piece& piece : scene.pieces)
        all += line_of(piece);
    for (const Figure& figure : scene.figures)
        all += line_of(figure);
    for (const Rect& prop : scene.props)
        all += "prop " + text(prop) + "\n";
    for (const Rect& quiet : scene.quiet)
        all += "quiet " + text(quiet) + "\n";
    for (const Board& board : scene.boards)
        all += "board " + board.name + " " + text(board.at) + "\n";
    for (const auto& [name, at] : scene.spots)
        all += fmt::format("spot {} {},{}\n", name, whole(at.x), whole(at.y));
    return all;
}

} // namespace hakawati::stage
