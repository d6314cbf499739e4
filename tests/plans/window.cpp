// window close WINDOW            asks a window to close, as a window manager does
// window same WINDOW PICTURE     exit code 0 when the window shows this PNG, 1 when another picture
// window unplug WINDOW SCREEN    tells its program what the display tells when the screen's cable
// window plug WINDOW SCREEN      is pulled, or put in again
// What xdotool cannot do, for the tests of real windows. WINDOW is X's number of it.

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xrandr.h>
#include <cairo.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

namespace {

using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

/// Two painters may round the edge of a letter differently, by no more than this.
constexpr int most_difference = 2;

int close_window(Display* display, Window window) {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = XInternAtom(display, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(display, "WM_DELETE_WINDOW", False));
    return XSendEvent(display, window, False, NoEventMask, &event) ? 0 : 2;
}

/// No server without a screen can lose one, so the words are ours; they go the way of the server's.
int tell_cable(Display* display, Window window, int screen, Connection connection) {
    int first_event = 0, first_error = 0;
    if (screen >= ScreenCount(display) || !XRRQueryExtension(display, &first_event, &first_error))
        return 2;
    const Window root = RootWindow(display, screen);
    XRRScreenResources* const there = XRRGetScreenResources(display, root);
    if (!there || there->noutput == 0)
        return 2;
    XRROutputChangeNotifyEvent event{};
    event.type = first_event + RRNotify;
    event.subtype = RRNotify_OutputChange;
    event.window = root;
    event.output = there->outputs[0];
    event.connection = connection;
    XRRFreeScreenResources(there);
    return XSendEvent(display, window, False, NoEventMask, reinterpret_cast<XEvent*>(&event)) ? 0
                                                                                              : 2;
}

int difference(std::uint32_t one, std::uint32_t other) {
    int most = 0;
    for (const int shift : {0, 8, 16})
        most = std::max(most, std::abs(static_cast<int>(one >> shift & 0xff) -
                                       static_cast<int>(other >> shift & 0xff)));
    return most;
}

std::uint32_t pixel_of(cairo_surface_t* picture, int x, int y) {
    std::uint32_t pixel = 0;
    std::memcpy(&pixel,
                cairo_image_surface_get_data(picture) +
                    y * cairo_image_surface_get_stride(picture) + x * 4,
                sizeof pixel);
    return pixel;
}

int compare(Display* display, Window window, const char* file) {
    const Surface picture(cairo_image_surface_create_from_png(file), cairo_surface_destroy);
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS) {
        std::fprintf(stderr, "window: %s is no picture\n", file);
        return 2;
    }
    const int width = cairo_image_surface_get_width(picture.get());
    const int height = cairo_image_surface_get_height(picture.get());
    XWindowAttributes there;
    if (!XGetWindowAttributes(display, window, &there))
        return 2;
    if (there.width != width || there.height != height)
        return 1;
    XImage* const seen =
        XGetImage(display, window, 0, 0, there.width, there.height, AllPlanes, ZPixmap);
    if (!seen)
        return 2;
    int different = 0;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            different += difference(static_cast<std::uint32_t>(XGetPixel(seen, x, y)),
                                    pixel_of(picture.get(), x, y)) > most_difference;
    XDestroyImage(seen);
    std::printf("%d of %d px differ\n", different, width * height);
    return different == 0 ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    const std::string deed = count > 2 ? words[1] : "";
    Display* const display = XOpenDisplay(nullptr);
    if (!display || (deed != "close" && count < 4)) {
        std::fprintf(stderr, "window close WINDOW | same WINDOW PICTURE | unplug WINDOW SCREEN | "
                             "plug WINDOW SCREEN, on a display\n");
        return 2;
    }
    const auto window = static_cast<Window>(std::strtoul(words[2], nullptr, 0));
    const int code =
        deed == "close"    ? close_window(display, window)
        : deed == "unplug" ? tell_cable(display, window, std::atoi(words[3]), RR_Disconnected)
        : deed == "plug"   ? tell_cable(display, window, std::atoi(words[3]), RR_Connected)
                           : compare(display, window, words[3]);
    XCloseDisplay(display);
    return code;
}
