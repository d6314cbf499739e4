#include "stage/svg.h"

#include <fmt/format.h>

#include <cmath>

namespace hakawati::stage {
namespace {

/// nanosvg reads no exponents well: what is as good as nothing is nothing.
double plain(double value) { return std::abs(value) < 1e-5 ? 0 : value; }

std::string matrix(const Transform& t) {
    return fmt::format("matrix({:.5g} {:.5g} {:.5g} {:.5g} {:.7g} {:.7g})", plain(t.a), plain(t.b),
                       plain(t.c), plain(t.d), plain(t.e), plain(t.f));
}

std::string header(const Rect& box, Size size) {
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{:.6g}\" "
                       "height=\"{:.6g}\" viewBox=\"{:.6g} {:.6g} {:.6g} {:.6g}\">\n",
                       size.width, size.height, plain(box.x), plain(box.y), box.width, box.height);
}

/// A round patch of shadow, radius 1, fading outward.
std::string shadow(const std::string& id, const std::string& colour) {
    return fmt::format(
        "<defs><radialGradient id=\"{0}\" gradientUnits=\"userSpaceOnUse\" cx=\"0\" cy=\"0\" "
        "r=\"1\"><stop offset=\"0\" stop-color=\"{1}\" stop-opacity=\".4\"/><stop offset=\".6\" "
        "stop-color=\"{1}\" stop-opacity=\".26\"/><stop offset=\"1\" stop-color=\"{1}\" "
        "stop-opacity=\"0\"/></radialGradient></defs>"
        "<path d=\"M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z\" fill=\"url(#{0})\"/>",
        id, colour);
}

void append_pieces(std::string& out, const std::vector<Piece>& pieces, Fragments& fragments) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        const std::string prefix = fmt::format("p{}-", i);
        out += fmt::format("<g transform=\"{}\">", matrix(piece.transform));
        if (piece.file == "shadow")
            out += shadow(prefix, piece.tint);
        else
            append_fragment(out, fragments.get(piece.file)->inside, prefix, piece.tint);
        out += "</g>\n";
    }
}

} // namespace

std::string document_of(const Scene& scene, Fragments& fragments) {
    const Rect& camera = scene.camera;
    std::string out = header(camera, scene.size);
    out += fmt::format("<path d=\"M{0:.6g} {1:.6g}h{2:.6g}v{3:.6g}h-{2:.6g}z\" fill=\"{4}\"/>\n",
                       plain(camera.x), plain(camera.y), camera.width, camera.height, scene.above);
    if (scene.mirrored)
        out += fmt::format("<g transform=\"{}\">",
                           matrix({-1, 0, 0, 1, 2 * camera.x + camera.width, 0}));
    append_pieces(out, scene.pieces, fragments);
    return out + (scene.mirrored ? "</g></svg>\n" : "</svg>\n");
}

std::string document_of(const std::vector<Piece>& pieces, const Rect& box, Fragments& fragments) {
    std::string out = header(box, box.size());
    append_pieces(out, pieces, fragments);
    return out + "</svg>\n";
}

} // namespace hakawati::stage
