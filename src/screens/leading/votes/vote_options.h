// Inside of `screens`: the options of a vote as cards on the chalkboard, all of one look, so that
// none looks more important than another.
#pragma once

#include "screens/adult/desk_parts.h"
#include "screens/leading/votes/voting.h"

#include <vector>

namespace hakawati::screens {

struct VoteLooks {
    double x_height = adult_2; ///< mm
    double picture = 0;        ///< share of the card; 0: it has room for its words alone
};
/// The largest words, and pictures where they leave room, that fit every option on such a card.
VoteLooks vote_looks(const Context&, const std::vector<Hand>&, const Rect& card);
/// With a leaf once the counts are kept; before the book nothing is told right or wrong.
ui::Node make_vote_option(const Context&, const story::Question&, const Hand&, const Rect&,
                          const VoteLooks&);

} // namespace hakawati::screens
