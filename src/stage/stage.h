// The stage puts puppets, props and lights of the asset folders together into one picture of a
// panel, and tells where faces, mouths, hands and free sky are, so that the letterer can keep clear
// of them. Owns the art it has read; never rasterises, never knows a window.
#pragma once

#include "base/diagnostics.h"
#include "drawing/draw_list.h"
#include "geometry/geometry.h"
#include "story/model.h"
#include "story/parse.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hakawati::stage {

/// How a panel is looked at: the picture's size on the screen and which way the language runs.
struct View {
    Size size;             ///< px
    bool mirrored = false; ///< right-to-left: the whole stage is mirrored
    double headroom = 0;   ///< share of the height to keep free above the highest head, 0 to 0.6
};

struct Figure {
    std::string who;
    Rect body; ///< px in the panel
    Rect head; ///< hair and scarf included
    Rect face;
    Point mouth;
    std::vector<Rect> hands; ///< hands that do something (hold, point, wash)
    bool faces_left = false;
    bool seen_from_behind = false;
};

struct Board {
    std::string name; ///< "DRINKING", "C12", "CFS"
    Rect at;
};

/// One piece of the picture, in drawing order.
struct Piece {
    std::string file;    ///< path below the assets folder; "shadow" for the soft foot shadow
    Transform transform; ///< from the file's units to the place's units
    std::string tint;    ///< "#rrggbb" multiplied over every colour; empty: none
    std::string role;    ///< above far mid overlay shadow actor prop glow near
    std::string who;
};

/// A panel composed: its pieces, the camera, and what the letterer must know (px in the panel).
struct Scene {
    std::vector<Piece> pieces;
    Rect camera; ///< in the place's units
    Size size;   ///< px
    bool mirrored = false;
    std::string above; ///< colour behind everything, far over the top of the place
    std::vector<Figure> figures;
    std::vector<Rect> props; ///< things with a meaning of their own, not to be covered
    std::vector<Rect> quiet;
    std::vector<Board> boards;
    std::map<std::string, Point> spots;
};

class Stage {
  public:
    /// Reads what puppets, places and props there are; their drawings are read when first used.
    /// Throws SystemError when the folder is not an asset folder.
    explicit Stage(std::filesystem::path assets);
    ~Stage();

    const story::Catalogue& catalogue() const;
    /// The animals of assets/avatars, by name: who a child may be.
    const std::vector<std::string>& avatars() const;

    /// Fine positions for the panels of a book, from its staging.json. Faults: entries for panels
    /// or actors that the book does not have, numbers out of the place. A faulty entry is left out.
    /// Not while another thread composes; everything const is safe on any thread.
    void load_staging(const std::string& book_id, const std::filesystem::path& file,
                      const story::Book&, Diagnostics& faults);

    /// The faults alone, of a book that is not on the shelf (yet). Safe on any thread.
    void check_staging(const std::filesystem::path& file, const story::Book&,
                       Diagnostics& faults) const;

    /// Whether the staging file has an entry of this id: a panel's, or a question's, which is then
    /// a picture of its own: compose(id, {}, view).
    bool has_staging(const std::string& id) const;

    /// `id` is the panel's, with ".alt" for its gentle alternate. Never fails for a checked book.
    /// What the entry leaves out, the words decide. Throws SystemError for a place that is not
    /// there.
    Scene compose(const std::string& id, const story::Staging&, const View&) const;

    /// The scene as one SVG document of scene.size. Pure and safe on any thread.
    std::string svg(const Scene&) const;

    /// A file of the assets folder as a picture ("ui/next.svg", "props/soap.svg").
    drawing::Picture asset(const std::string& file) const;
    /// One puppet alone on nothing, its box touching the edges, e.g. Teta on the note screen.
    drawing::Picture puppet(const std::string& who, const std::string& pose,
                            const std::string& mood, bool faces_left) const;
    /// Width over height of what `puppet` draws.
    double puppet_aspect(const std::string& who, const std::string& pose) const;
    /// Where what `puppet` draws (facing right) has its head and mouth, in a picture this high.
    Figure puppet_figure(const std::string& who, const std::string& pose, double height) const;
    /// Width over height of an asset's viewBox; 1 when the file is damaged or missing.
    double aspect(const std::string& file) const;
    /// A place without people, e.g. behind a screen. Same rules as compose.
    Scene empty_place(const std::string& place, const std::string& light, const View&) const;

  private:
    struct Store;
    std::unique_ptr<Store> m_store;
};

/// For tests: one piece, figure or thing a line, rounded to whole units and px.
std::string as_text(const Scene&);

} // namespace hakawati::stage
