#include "lettering/place.h"

#include "lettering/order.h"
#include "lettering/tail.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

namespace hakawati::lettering {

namespace {

constexpr std::size_t beam_width = 96;
constexpr std::size_t beam_in_a_square = 3; ///< arrangements kept for each place of the last letter
constexpr std::size_t squares = 48;
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
                Candidate c{&letter, &body, {x, y, body.box.width, body.box.height}, {}, {}, 0};
                judge(c, scene);
                all.push_back(std::move(c));
            }
    return all;
}

/// The part of the panel, 8 across and 6 down, that a box lies in.
std::size_t square_of(const Rect& box, Size panel) {
    const Point c = box.centre();
    const auto column = static_cast<std::size_t>(std::clamp(c.x / panel.width, 0.0, 0.99) * 8);
    const auto row = static_cast<std::size_t>(std::clamp(c.y / panel.height, 0.0, 0.99) * 6);
    return row * 8 + column;
}

/// The best places, and the best few of every part of the panel, so that a letter that comes
/// later always finds room somewhere.
std::vector<Candidate> sifted(std::vector<Candidate> all, Size panel) {
    std::stable_sort(all.begin(), all.end(),
                     [](const Candidate& a, const Candidate& b) { return a.cost < b.cost; });
    std::array<std::size_t, squares> taken{};
    std::vector<Candidate> kept;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::size_t& here = taken[square_of(all[i].box, panel)];
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
    for (std::size_t i = 0; i < placed.size(); ++i) {
        const bool next = i + 1 == placed.size();
        cost += cost_together(*placed[i], c, next, m_scene);
        if (!next)
            cost += cost_of_doubt(*placed[i], *placed[i + 1], c, m_scene);
    }
    return cost;
}

void Placer::Beam::offer(const Partial& parent, const Candidate& c, double cost,
                         std::size_t square) {
    auto& here = m_best[square];
    const auto at = std::find_if(here.begin(), here.end(),
                                 [&](const Partial& other) { return cost < other.cost; });
    Partial grown{parent.placed, cost};
    grown.placed.push_back(&c);
    here.insert(at, std::move(grown));
    if (here.size() > beam_in_a_square)
        here.pop_back();
}

double Placer::Beam::worst_kept(std::size_t square) const {
    const auto& here = m_best[square];
    return here.size() < beam_in_a_square ? std::numeric_limits<double>::infinity()
                                          : here.back().cost;
}

std::vector<Placer::Partial> Placer::Beam::best() {
    std::vector<Partial> all;
    for (auto& here : m_best)
        std::move(here.begin(), here.end(), std::back_inserter(all));
    std::stable_sort(all.begin(), all.end(),
                     [](const Partial& a, const Partial& b) { return a.cost < b.cost; });
    if (all.size() > beam_width)
        all.resize(beam_width);
    return all;
}

void Placer::add_joined(Beam& beam, const Partial& partial, std::size_t letter) {
    const Rect& b = partial.placed.back()->box;
    const double way = direction_of(m_scene.style) == text::Direction::RightToLeft ? -1 : 1;
    for (const Body& body : m_bodies[letter])
        for (const double shift : {0.0, 0.18, -0.18, 0.36}) {
            const double x = b.centre().x + way * shift * b.width - body.box.width / 2;
            const double y = b.bottom() + 0.3 * m_scene.sizes.em;
            Candidate c{
                &m_letters[letter], &body, {x, y, body.box.width, body.box.height}, {}, {}, 0};
            c.neck = neck_to(c.letter->kind, c.box, b, m_scene.sizes);
            judge(c, m_scene);
            c.cost -= 20;
            const double cost = partial.cost + c.cost + cost_beside(c, partial.placed);
            const std::size_t square = square_of(c.box, m_scene.obstacles.panel);
            if (cost < beam.worst_kept(square))
                beam.offer(partial, m_joined.emplace_back(std::move(c)), cost, square);
        }
}

std::vector<Placer::Partial> Placer::extended(const std::vector<Partial>& from,
                                              std::size_t letter) {
    Beam beam;
    for (const Partial& partial : from) {
        if (!partial.placed.empty() && may_join(*partial.placed.back()->letter, m_letters[letter]))
            add_joined(beam, partial, letter);
        for (const Candidate& c : places_of(letter)) {
            const std::size_t square = square_of(c.box, m_scene.obstacles.panel);
            const double worst = beam.worst_kept(square), alone = partial.cost + c.cost;
            if (alone >= worst) // together with others a place can only cost more
                continue;
            const double cost = alone + cost_beside(c, partial.placed);
            if (cost < worst)
                beam.offer(partial, c, cost, square);
        }
    }
    return beam.best();
}

double Placer::cost_of(const std::vector<Candidate>& all) const {
    double cost = 0;
    std::vector<const Candidate*> placed;
    for (const Candidate& c : all) {
        cost += c.cost + cost_beside(c, placed);
        placed.push_back(&c);
    }
    return cost;
}

/// Moves one letter a little when the whole is better for it.
void Placer::try_move(std::vector<Candidate>& all, std::size_t which, Point by) const {
    const Rect safe =
        Rect{0, 0, m_scene.obstacles.panel.width, m_scene.obstacles.panel.height}.inflated(
            -m_scene.sizes.margin);
    const Candidate before = all[which];
    const double cost = cost_of(all);
    all[which].box = before.box.moved(by.x, by.y);
    if (safe.contains(all[which].box)) {
        judge(all[which], m_scene);
        if (cost_of(all) < cost - 0.01)
            return;
    }
    all[which] = before;
}

void Placer::nudge(std::vector<Candidate>& all) const {
    const double step = m_scene.sizes.em / 2;
    for (const double reach : {step, step / 2, step / 4, step / 2, step / 4})
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].joined() || (i + 1 < all.size() && all[i + 1].joined()))
                continue;
            for (const Point by :
                 {Point{reach, 0}, Point{-reach, 0}, Point{0, reach}, Point{0, -reach}})
                try_move(all, i, by);
        }
}

Placer::Arrangement Placer::arrange(const std::vector<std::size_t>& which) {
    std::vector<Partial> beam(1);
    for (const std::size_t letter : which)
        beam = extended(beam, letter);
    std::vector<Candidate> all;
    for (const Candidate* c : beam.front().placed)
        all.push_back(*c);
    nudge(all);
    const double cost = cost_of(all);
    for (std::size_t i = 0; i + 1 < all.size(); ++i)
        if (all[i + 1].joined())
            all[i].tail.clear();
    return {std::move(all), cost};
}

} // namespace hakawati::lettering
