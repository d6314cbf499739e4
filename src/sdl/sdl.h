// Everything of SDL that the rest of the program sees, without SDL's own headers: a canvas to draw
// on, fonts to measure with, pictures rasterised on any thread, a window with its events.
#pragma once

#include "drawing/draw_list.h"
#include "geometry/geometry.h"
#include "text/language.h"
#include "text/paragraph.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hakawati::sdl {

/// SDL and its fonts are started once, by an object declared first in `main`.
class Session {
  public:
    enum class Video { Window, None };
    explicit Session(Video); ///< throws SystemError; Video::None never needs a display
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
};

/// The fonts named by the languages, opened at each size when first asked for. Safe on any thread.
class Fonts final : public text::FontMeasure {
  public:
    /// Looks for the files below /usr/share/fonts and `extra`; throws SystemError naming the Debian
    /// package when one is missing or damaged.
    explicit Fonts(const text::Languages&, const std::filesystem::path& extra = {});
    ~Fonts() override;
    double advance(const text::Font&, std::string_view run, text::Direction,
                   const std::string& script) const override;
    text::FontMetrics metrics(const text::Font&) const override;

    struct Store;
    Store& store() const { return *m_store; }

  private:
    std::unique_ptr<Store> m_store;
};

/// Pixels in memory, 8 bits each of r g b a, rows from the top.
struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;
};

/// Rasterises a picture at a size in px, mask and grain applied. Throws SystemError with the
/// picture's key when the document is no SVG. Safe on any thread.
Image rasterise(const drawing::Picture&, int width, int height);
Image read_png(const std::filesystem::path&);
void write_png(const Image&, const std::filesystem::path&);

/// Names a picture at the size at which it is drawn: one name, one texture.
std::string texture_key(const drawing::DrawPicture&);

/// Draws draw lists. Keeps textures of pictures and words under one budget, least recently used
/// goes first.
class Canvas {
  public:
    /// Draws into memory; needs no display.
    static std::unique_ptr<Canvas> in_memory(int width, int height, const Fonts&);
    virtual ~Canvas() = default;

    virtual Size size() const = 0;
    /// Pictures of the list that have no texture yet at the size wanted.
    virtual std::vector<drawing::DrawPicture> missing(const drawing::DrawList&) const = 0;
    /// Hands over a picture rasterised elsewhere (main thread only).
    virtual void put(const drawing::DrawPicture&, Image) = 0;
    /// Missing pictures are rasterised on the spot.
    virtual void draw(const drawing::DrawList&, double opacity = 1, const Transform& = {}) = 0;
    /// Paints the list over a ground into one picture of the canvas's size, and keeps it under the
    /// key until the next under that key. Drawing it again is far quicker than drawing the list.
    virtual drawing::DrawPicture flatten(const std::string& key, const drawing::DrawList&,
                                         drawing::Colour ground) = 0;
    virtual void clear(drawing::Colour) = 0;
    virtual void present() = 0;
    /// What would be on the screen now.
    virtual Image read() = 0;
    virtual std::size_t texture_bytes() const = 0;
};

struct Event {
    enum class Kind {
        None,
        Quit,
        Press,
        Move,
        Release,
        Cancel,
        Wheel,
        Key,
        Resized,
        Exposed,
        Wake,
        Hidden,
        Text,    ///< typed letters, in `key`
        Displays ///< a display was plugged in or out, or the audience's window was closed
    } kind = Kind::None;
    Point at;         ///< px
    double wheel = 0; ///< positive: towards the reader (next)
    std::string key;  ///< "Left" "Right" "Up" "Down" "Return" "Space" "Tab" "Shift+Tab" "Escape"
                      ///< "PageUp" "PageDown" "Home" "End" "F11" or a letter
    Size size;        ///< of Resized
};

class Window {
  public:
    struct Options {
        std::string title = "Hakawati";
        int width = 1280;
        int height = 800;
        bool full_screen = true;
        int display = 0; ///< on which of the machine's displays
    };
    /// Throws SystemError when no window can be opened. Picks the software path where there is no
    /// GPU (a software GL costs 90 ms and 75 MB at start).
    Window(const Options&, const Fonts&);
    ~Window();
    Canvas& canvas();
    Size size() const;
    double dots_per_inch() const; ///< of the display; 0 when it does not say
    /// The next event of this window, where there are several of the first one opened; the others
    /// only show. Waits for one at most `milliseconds` (negative: for ever). Kind::None after the
    /// time, Kind::Wake after wake().
    Event wait(int milliseconds);
    void wake(); ///< from any thread
    void toggle_full_screen();
    /// A window that its display left is hidden, never ended before the program ends: SDL sends
    /// itself a word through the newest window with every event (X11), and a window that is gone
    /// when the word comes ends the program.
    void hide();
    void show_on(int display); ///< again, full screen if it was opened so

  private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// How many displays are attached now.
int display_count();

/// Milliseconds of a clock that never runs backwards.
double now_ms();

} // namespace hakawati::sdl
