// Inside of `lettering`: looks for the best places of some letters together: every letter's places
// on a grid, the best of them tried together in reading order, the winner nudged to rest.
#pragma once

#include "lettering/score.h"

#include <deque>
#include <vector>

namespace hakawati::lettering {

class Placer {
  public:
    Placer(const std::vector<Letter>&, const Obstacles&, const Style&, const text::FontMeasure&);

    /// The best arrangement of these letters (positions in the list given), in their order.
    std::vector<Candidate> arrange(const std::vector<std::size_t>& which);

  private:
    struct Partial {
        std::vector<const Candidate*> placed;
        double cost = 0;
    };
    const std::vector<Candidate>& places_of(std::size_t letter);
    void extend(std::vector<Partial>& beam, std::size_t letter);
    void add_joined(std::vector<Partial>& grown, const Partial&, std::size_t letter);
    double cost_beside(const Candidate&, const std::vector<const Candidate*>& placed) const;
    void nudge(std::vector<Candidate>& all) const;

    const std::vector<Letter>& m_letters;
    Scene m_scene;
    std::vector<std::vector<Body>> m_bodies;
    std::vector<std::vector<Candidate>> m_places; ///< by letter; found when first wanted
    std::deque<Candidate> m_joined;               ///< places beside a balloon of the same speaker
};

} // namespace hakawati::lettering
