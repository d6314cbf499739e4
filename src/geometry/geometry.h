// Points, sizes and rectangles in the plane, x to the right and y down. The unit is the caller's:
// px on the screen, mm in layout, "units" (1600 x 1000 a place) on the stage.
#pragma once

#include <algorithm>
#include <cmath>

namespace hakawati {

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
    friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
    friend Point operator*(Point a, double k) { return {a.x * k, a.y * k}; }
};

inline double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

struct Size {
    double width = 0;
    double height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

struct Insets {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double left() const { return x; }
    double top() const { return y; }
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    Point origin() const { return {x, y}; }
    Size size() const { return {width, height}; }
    double area() const { return width * height; }
    bool empty() const { return width <= 0 || height <= 0; }

    /// Left and top edges belong to the rectangle, right and bottom do not.
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool contains(const Rect& r) const {
        return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
    }
    /// True where the two share an area; touching edges do not count.
    bool intersects(const Rect& r) const {
        return x < r.right() && r.x < right() && y < r.bottom() && r.y < bottom();
    }
    Rect intersection(const Rect& r) const {
        const double l = std::max(x, r.x), t = std::max(y, r.y);
        const double w = std::min(right(), r.right()) - l, h = std::min(bottom(), r.bottom()) - t;
        return w > 0 && h > 0 ? Rect{l, t, w, h} : Rect{l, t, 0, 0};
    }
    Rect united(const Rect& r) const {
        if (empty())
            return r;
        if (r.empty())
            return *this;
        const double l = std::min(x, r.x), t = std::min(y, r.y);
        return {l, t, std::max(right(), r.right()) - l, std::max(bottom(), r.bottom()) - t};
    }
    /// Grown by `by` on every side; a negative value shrinks.
    Rect inflated(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    Rect inset(const Insets& i) const {
        return {x + i.left, y + i.top, width - i.left - i.right, height - i.top - i.bottom};
    }
    Rect moved(double dx, double dy) const { return {x + dx, y + dy, width, height}; }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// An affine map: x' = a x + c y + e, y' = b x + d y + f (the order of SVG's matrix()).
struct Transform {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    Point operator()(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
    /// First `inner`, then this.
    Transform operator*(const Transform& inner) const {
        return {a * inner.a + c * inner.b,     b * inner.a + d * inner.b,
                a * inner.c + c * inner.d,     b * inner.c + d * inner.d,
                a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
    }
    /// The upright box round the mapped rectangle.
    Rect operator()(const Rect& r) const {
        const auto at = [this](double x, double y) { return (*this)(Point{x, y}); };
        const Point p[] = {at(r.x, r.y), at(r.right(), r.y), at(r.x, r.bottom()),
                           at(r.right(), r.bottom())};
        const auto [l, rr] = std::minmax({p[0].x, p[1].x, p[2].x, p[3].x});
        const auto [t, bb] = std::minmax({p[0].y, p[1].y, p[2].y, p[3].y});
        return {l, t, rr - l, bb - t};
    }
    static Transform translation(double dx, double dy) { return {1, 0, 0, 1, dx, dy}; }
    static Transform scaling(double sx, double sy) { return {sx, 0, 0, sy, 0, 0}; }
    /// Clockwise on the screen, since y points down.
    static Transform rotation(double degrees) {
        const double r = degrees * 3.14159265358979323846 / 180;
        return {std::cos(r), std::sin(r), -std::sin(r), std::cos(r), 0, 0};
    }
};

} // namespace hakawati
