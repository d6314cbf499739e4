#include "stage/compose.h"

#include <algorithm>
#include <functional>

namespace hakawati::stage {
namespace {

/// From units of the place to px of the panel.
Transform to_panel(const Rect& camera, const View& view) {
    const double k = view.size.width / camera.width;
    const Transform straight =
        Transform::scaling(k, k) * Transform::translation(-camera.x, -camera.y);
    if (!view.mirrored)
        return straight;
    return Transform::translation(view.size.width, 0) * Transform::scaling(-1, 1) * straight;
}

/// Soft and flat on the ground: under the feet of those who stand, under all of those who sit.
Piece shadow_of(const Performer& one, const std::string& colour) {
    const Pose& pose = *one.pose;
    const double scale = one.to_place.d;
    const double half =
        pose.box.width * scale * (pose.low ? .5 : std::min(.46, 66 / pose.box.width + .13));
    const Point middle = one.to_place(Point{pose.low ? pose.box.centre().x : 6, 0});
    return {"shadow",
            Transform::translation(middle.x, middle.y) *
                Transform::scaling(half, std::min(18.0, 11 * scale + 3)),
            colour, "shadow", one.who};
}

/// Performers and props stand behind one another by their ground line.
void add_company(Scene& scene, const Blocking& blocking) {
    struct Layered {
        double z;
        std::vector<Piece> pieces;
    };
    std::vector<Layered> company;
    for (const Performer& one : blocking.performers) {
        if (!body_of(one).intersects(scene.camera))
            continue;
        if (one.shadow)
            scene.pieces.push_back(shadow_of(one, blocking.light->shadow));
        company.push_back({one.z, pieces_of(one, blocking.tint, scene.mirrored)});
    }
    for (const StandingProp& one : blocking.props)
        company.push_back({one.z, {piece_of(one, blocking.tint, scene.mirrored)}});
    std::ranges::stable_sort(company, {}, &Layered::z);
    for (const Layered& one : company)
        scene.pieces.insert(scene.pieces.end(), one.pieces.begin(), one.pieces.end());
}

/// The layers of the place, and where the camera looks past their sides their mirror images.
void add_layer(Scene& scene, const Blocking& blocking, const std::string& name,
               const std::string& role) {
    const std::string file = blocking.light->folder + name + ".svg";
    const Rect& extents = blocking.place->extents;
    const auto add = [&](const Transform& transform) {
        scene.pieces.push_back({file, transform, "", role, ""});
    };
    constexpr double overlap = 2; // so that no seam shows
    if (scene.camera.left() < extents.left())
        add({-1, 0, 0, 1, 2 * extents.left() + overlap, 0});
    if (scene.camera.right() > extents.right())
        add({-1, 0, 0, 1, 2 * extents.right() - overlap, 0});
    add({});
}

void add_pieces(Scene& scene, const Blocking& blocking) {
    if (blocking.light->has_above && scene.camera.top() < blocking.place->extents.top())
        scene.pieces.push_back({blocking.light->folder + "above.svg", {}, "", "above", ""});
    add_layer(scene, blocking, "far", "far");
    add_layer(scene, blocking, "mid", "mid");
    for (const std::string& overlay : blocking.overlays)
        scene.pieces.push_back(
            {blocking.light->folder + "over-" + overlay + ".svg", {}, "", "overlay", ""});
    add_company(scene, blocking);
    scene.pieces.push_back({blocking.light->folder + "near.svg", {}, "", "near", ""});
}

void add_figures(Scene& scene, const Blocking& blocking, const Transform& to_panel) {
    for (const Performer& one : blocking.performers) {
        if (!body_of(one).intersects(scene.camera))
            continue;
        scene.figures.push_back(figure_of(one, to_panel));
        for (const Performer& child : one.child)
            scene.figures.push_back(figure_of(child, to_panel));
    }
}

void add_if_seen(std::vector<Rect>& all, const Rect& box, Size size) {
    const Rect seen = box.intersection({0, 0, size.width, size.height});
    if (!seen.empty())
        all.push_back(seen);
}

void add_surroundings(Scene& scene, const Blocking& blocking, const Transform& to_panel) {
    for (const StandingProp& one : blocking.props)
        if (!one.prop->effect)
            add_if_seen(scene.props, (to_panel * one.transform)(one.prop->box), scene.size);
    for (const std::string& overlay : blocking.overlays) {
        const auto meaning = blocking.place->meanings.find(overlay);
        if (meaning != blocking.place->meanings.end())
            add_if_seen(scene.props, to_panel(meaning->second), scene.size);
    }
    const Rect& extents = blocking.place->extents;
    if (scene.camera.top() < extents.top())
        add_if_seen(scene.quiet,
                    to_panel(Rect{scene.camera.x, scene.camera.y, scene.camera.width,
                                  extents.top() - scene.camera.y}),
                    scene.size);
    for (const Rect& quiet : blocking.light->quiet)
        add_if_seen(scene.quiet, to_panel(quiet), scene.size);
    for (const auto& [name, at] : blocking.place->signs)
        scene.boards.push_back({name, to_panel(at)});
}

} // namespace

Figure figure_of(const Performer& one, const Transform& to_panel) {
    const Transform body = to_panel * one.to_place, head = body * one.head;
    Figure figure;
    figure.who = one.who;
    figure.head = head(one.puppet->head);
    figure.body = body(one.pose->box).united(figure.head);
    figure.seen_from_behind = one.pose->from_behind;
    figure.face = figure.seen_from_behind ? figure.head : head(one.puppet->face);
    figure.mouth = head(one.puppet->mouth);
    for (const Rect& hand : busy_hands_of(one))
        figure.hands.push_back(body(hand));
    figure.faces_left = body.a < 0;
    return figure;
}

Scene compose_scene(const Blocking& blocking, const Rect& camera, const View& view,
                    const Spots& spots) {
    Scene scene;
    scene.camera = camera;
    scene.size = view.size;
    scene.mirrored = view.mirrored && blocking.place->mirrors;
    scene.above = blocking.light->above;
    const Transform px = to_panel(camera, {view.size, scene.mirrored, 0});
    add_pieces(scene, blocking);
    add_figures(scene, blocking, px);
    add_surroundings(scene, blocking, px);
    for (const auto& [name, at] : spots.empty() ? blocking.light->spots : spots)
        scene.spots[name] = px(at);
    return scene;
}

} // namespace hakawati::stage
