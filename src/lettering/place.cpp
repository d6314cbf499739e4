#include "lettering/place.h"

#include "lettering/order.h"
#include "lettering/tail.h"

#include <algorithm>
#include <array>

namespace hakawati::lettering {

namespace {

constexpr std::size_t beam_width = 40;
constexpr int columns = 30, rows = 22;      ///< of the grid of places
constexpr std::size_t best_anywhere = 90;   ///< places kept for being good
constexpr std::size_t best_in_a_square = 3; ///< and some of every part of the panel

bool may_join(const Letter& before, const Letter& now) {
    return is_balloon(before.kind) && before.kind == now.kind && before.speaker == now.speaker &&
           !now.speaker.empty() && now.kind != Kind::Thought && now.kind != Kind::Shout;
}

/// Even steps from `first` to `last`, both included.
std::vector<double> steps(double first, double last, double step) {
    if (last <= first)
        return {(first + last) / 2};
    const int count = std::max(1, static_cast<int>(std::ceil((last - first) / step)));
    std::vector<double> all;
    for (int i = 0; i <= count; ++i)
        all.push_back(first + (last - first) * i / count);
    return all;
}

std::vector<Candidate> grid_of(const Letter& letter, const std::vector<Body>& bodies,
                               const Scene& scene) {
    const Size panel = scene.obstacles.panel;
    const double margin = std::min(scene.sizes.margin, panel.width * 0.04);
    std::vector<Candidate> all;
    for (const Body& body : bodies)
        for (const double y :
             steps(margin, panel.height - margin - body.box.height, panel.height / rows))
            for (const double x :
                 steps(margin, panel.width - margin - body.box.width, panel.width / columns)) {
                Candidate c{&letter, &body, {x, y, body.box.width, body.box.height}, {}, false, 0};
                judge(c, scene);
                all.push_back(std::move(c));
            }
    return all;
}

/// The best places, and the best few of every part of the panel, so that a letter that comes
/// later always finds room somewhere.
std::vector<Candidate> sifted(std::vector<Candidate> all, Size panel) {
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    std::array<std::size_t, 48> taken{};
    std::vector<Candidate> kept;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Point c = all[i].box.centre();
        const auto column = static_cast<std::size_t>(std::clamp(c.x / panel.width, 0.0, 0.99) * 8);
        const auto row = static_cast<std::size_t>(std::clamp(c.y / panel.height, 0.0, 0.99) * 6);
        std::size_t& here = taken[row * 8 + column];
        if (i >= best_anywhere && here >= best_in_a_square)
            continue;
        ++here;
        kept.push_back(std::move(all[i]));
    }
    return kept;
}

} // namespace

Placer::Placer(const std::vector<Letter>& letters, const Obstacles& obstacles, const Style& style,
               const text::FontMeasure& fonts)
    : m_letters(letters), m_scene{obstacles, style, sizes_of(style)}, m_places(letters.size()) {
    for (const Letter& letter : letters)
        m_bodies.push_back(letter.kind == Kind::Sign
                               ? std::vector<Body>{}
                               : bodies_of(letter, obstacles.panel, style, fonts));
}

const std::vector<Candidate>& Placer::places_of(std::size_t letter) {
    if (m_places[letter].empty())
        m_places[letter] =
            sifted(grid_of(m_letters[letter], m_bodies[letter], m_scene), m_scene.obstacles.panel);
    return m_places[letter];
}

double Placer::cost_beside(const Candidate& c, const std::vector<const Candidate*>& placed) const {
    double cost = 0;
    for (const Candidate* other : placed)
        cost += cost_together(*other, c, other == placed.back(), m_scene);
    return cost;
}

void Placer::add_joined(std::vector<Partial>& grown, const Partial& partial, std::size_t letter) {
    const Candidate& before = *partial.placed.back();
    const double way = direction_of(m_scene.style) == text::Direction::RightToLeft ? -1 : 1;
    const double gap = 0.3 * m_scene.sizes.em;
    for (const Body& body : m_bodies[letter])
        for (const double shift : {0.0, 0.18, -0.18, 0.36}) {
            const Rect& b = before.box;
            const double x = b.centre().x + way * shift * b.width - body.box.width / 2;
            Candidate c{&m_letters[letter],
                        &body,
                        {x, b.bottom() + gap, body.box.width, body.box.height},
                        {},
                        true,
                        0};
            c.tail = neck_to(c.letter->kind, c.box, b, m_scene.sizes);
            judge(c, m_scene);
            c.cost -= 20;
            const double cost = partial.cost + c.cost + cost_beside(c, partial.placed);
            grown.push_back({partial.placed, cost});
            grown.back().placed.push_back(&m_joined.emplace_back(std::move(c)));
        }
}

void Placer::extend(std::vector<Partial>& beam, std::size_t letter) {
    const auto cheaper = [](const Partial& a, const Partial& b) { return a.cost < b.cost; };
    const auto keep_best = [&](std::vector<Partial>& all) {
        std::stable_sort(all.begin(), all.end(), cheaper);
        if (all.size() > beam_width)
            all.resize(beam_width);
    };
    std::vector<Partial> grown;
    for (const Partial& partial : beam) {
        if (!partial.placed.empty() && may_join(*partial.placed.back()->letter, m_letters[letter]))
            add_joined(grown, partial, letter);
        keep_best(grown);
        const bool full = grown.size() >= beam_width;
        const double worst = full ? grown.back().cost : 0;
        for (const Candidate& c : places_of(letter)) {
            // Together with others a place can only cost more.
            if (full && partial.cost + c.cost > worst)
                break;
            const double cost = partial.cost + c.cost + cost_beside(c, partial.placed);
            if (full && cost >= worst)
                continue;
            grown.push_back({partial.placed, cost});
            grown.back().placed.push_back(&c);
        }
        keep_best(grown);
    }
    beam = std::move(grown);
}

void Placer::nudge(std::vector<Candidate>& all) const {
    const auto whole = [&](std::size_t i, const Candidate& c) {
        double cost = c.cost;
        for (std::size_t j = 0; j < all.size(); ++j)
            if (j < i)
                cost += cost_together(all[j], c, j + 1 == i, m_scene);
            else if (j > i)
                cost += cost_together(c, all[j], i + 1 == j, m_scene);
        return cost;
    };
    const double step = m_scene.sizes.em / 2;
    for (const double reach : {step, step / 2, step / 4, step / 2, step / 4})
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].joined || (i + 1 < all.size() && all[i + 1].joined))
                continue;
            for (const Point move :
                 {Point{reach, 0}, Point{-reach, 0}, Point{0, reach}, Point{0, -reach}}) {
                Candidate moved = all[i];
                moved.box = moved.box.moved(move.x, move.y);
                const Rect safe =
                    Rect{0, 0, m_scene.obstacles.panel.width, m_scene.obstacles.panel.height}
                        .inflated(-m_scene.sizes.margin);
                if (!safe.contains(moved.box))
                    continue;
                judge(moved, m_scene);
                if (whole(i, moved) < whole(i, all[i]) - 0.01)
                    all[i] = std::move(moved);
            }
        }
}

std::vector<Candidate> Placer::arrange(const std::vector<std::size_t>& which) {
    std::vector<Partial> beam(1);
    for (const std::size_t letter : which)
        extend(beam, letter);
    std::vector<Candidate> all;
    for (const Candidate* c : beam.front().placed)
        all.push_back(*c);
    nudge(all);
    return all;
}

} // namespace hakawati::lettering
