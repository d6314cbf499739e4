#include "stage/compose.h"

#include <algorithm>

namespace hakawati::stage {
namespace {

/// A prop that may not be mirrored is turned back about its own middle.
Transform upright(const StandingProp& one, bool mirrored) {
    if (!mirrored || one.prop->mirrors)
        return one.transform;
    return one.transform * Transform::translation(2 * one.prop->box.centre().x, 0) *
           Transform::scaling(-1, 1);
}

struct PieceMaker {
    const std::string& tint;
    bool mirrored;
    std::vector<Piece> pieces;

    void add(const Performer& one, const std::string& file, const Transform& transform) {
        pieces.push_back({one.puppet->folder + file, transform, tint, "actor", one.who});
    }
    void add_props(const Performer& one, Layer layer) {
        for (const StandingProp& held : one.holds)
            if (held.layer == layer)
                pieces.push_back(piece_of(held, tint, mirrored, one.to_place, one.who));
    }
    void add(const Performer& one) {
        const Transform head = one.to_place * one.head;
        const Pose& pose = *one.pose;
        if (!pose.from_behind)
            add(one, "head-back.svg", head);
        add_props(one, Layer::UnderBody);
        add(one, pose.back, one.to_place);
        add(one, pose.from_behind ? one.puppet->rear_head : "head.svg", head);
        if (!one.face.empty())
            pieces.push_back({one.face, head, tint, "actor", one.who});
        for (const Performer& child : one.child)
            add(child);
        add_props(one, Layer::BeforeNearArm);
        if (!pose.front.empty())
            add(one, pose.front, one.to_place);
        add_props(one, Layer::OnTop);
    }
};

} // namespace

Piece piece_of(const StandingProp& one, const std::string& tint, bool mirrored,
               const Transform& round, const std::string& who) {
    return {one.prop->file, round * upright(one, mirrored), one.glows ? "" : tint,
            one.glows ? "glow" : "prop", who};
}

std::vector<Piece> pieces_of(const Performer& one, const std::string& tint, bool mirrored) {
    PieceMaker maker{tint, mirrored, {}};
    maker.add(one);
    return maker.pieces;
}

} // namespace hakawati::stage
