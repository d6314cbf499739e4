// Inside of `lettering`: looks for the best places of some letters together: every letter's places
// on a grid, the best of them tried together in reading order, the winner nudged to rest.
#pragma once

#include "lettering/score.h"

#include <array>
#include <deque>
#include <vector>

namespace hakawati::lettering {

class Placer {
  public:
    Placer(const std::vector<Letter>&, const Obstacles&, const Style&, const text::FontMeasure&);

    struct Arrangement {
        std::vector<Candidate> letters;
        double cost = 0;
    };
    /// The best arrangement of these letters (positions in the list given), in their order.
    Arrangement arrange(const std::vector<std::size_t>& which);

  private:
    struct Partial {
        std::vector<const Candidate*> placed;
        double cost = 0;
    };
    const std::vector<Candidate>& places_of(std::size_t letter);
    /// The best few arrangements for every part of the panel that the last letter lies in, so that
    /// a good end is not lost to a good beginning.
    class Beam {
      public:
        void offer(const Partial& parent, const Candidate&, double cost, std::size_t square);
        double worst_kept(std::size_t square) const;
        std::vector<Partial> best();

      private:
        std::array<std::vector<Partial>, 48> m_best;
    };
    std::vector<Partial> extended(const std::vector<Partial>&, std::size_t letter);
    void add_joined(Beam&, const Partial&, std::size_t letter);
    double cost_beside(const Candidate&, const std::vector<const Candidate*>& placed) const;
    double cost_of(const std::vector<Candidate>& all) const;
    void try_move(std::vector<Candidate>& all, std::size_t which, Point by) const;
    void nudge(std::vector<Candidate>& all) const;

    const std::vector<Letter>& m_letters;
    Scene m_scene;
    std::vector<std::vector<Body>> m_bodies;
    std::vector<std::vector<Candidate>> m_places; ///< by letter; found when first wanted
    std::deque<Candidate> m_joined;               ///< places beside a balloon of the same speaker
};

} // namespace hakawati::lettering
