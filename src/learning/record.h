// What is known about one reader: places, leaves, boxes, badges. Derived from events by `apply` and
// by nothing else, so that it can be built again at any time. Nothing in it can be lost by a child.
#pragma once

#include "learning/event.h"
#include "reading/reading.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hakawati::learning {

/// A box of the review (Leitner): the higher, the longer until it is asked again.
struct Box {
    int box = 1; ///< 1 to `boxes`
    int due = 0; ///< the visit in which it is asked again
    friend bool operator==(const Box&, const Box&) = default;
};
constexpr int boxes = 5;
/// Visits until a box is due again: 1, 2, 4, 8, 16. Visits, because the clocks of tablets lie.
int visits_until_due(int box);

/// One answer of this visit.
struct Given {
    EventKind kind = EventKind::Found; ///< Found, NotYet or Shown
    std::string option;
    friend bool operator==(const Given&, const Given&) = default;
};

struct Record {
    int visits = 0;
    std::string book;                             ///< read last
    std::map<std::string, reading::Place> places; ///< by book
    std::set<std::string> chapters;               ///< read to their end, by id
    std::set<std::string> books;                  ///< read to the end, by id
    std::set<std::string> leaves;                 ///< questions that were tried, by id
    std::set<std::string> missions;               ///< chapters whose mission is pegged, by id
    std::map<std::string, Box> boxes;             ///< by health message
    std::map<std::string, std::string> preferences;
    std::set<std::string> checked;                   ///< check questions answered: "before gha-k1"
    std::map<std::string, std::vector<Given>> given; ///< this visit's answers, by question
    std::set<std::string> moved; ///< messages whose box has moved in this visit: once is enough
    bool read_something = false; ///< in this visit: only then does the next one count
    friend bool operator==(const Record&, const Record&) = default;
};

/// The one rule by which events become a record. Events of no or of another meaning pass it by.
///
/// Visit: counts (`visits` grows, what belongs to a visit is emptied) unless nothing was read in
/// the visit before. The answers to the question at which the reader was left stay: the power may
/// have gone in the middle of it. Found at the first try moves every box of its messages one up;
/// NotYet and Shown put it into box 1; the first of these in a visit decides, later ones move
/// nothing. PutOff moves nothing. Found, NotYet and Shown grow the question's leaf, all the same
/// one.
void apply(Record&, const Event&);

/// What an EventKind::Place says of a place in its option, and the place that such an event says.
std::string option_of(const reading::Place&);
reading::Place place_of(const std::string& book, const std::string& item, std::string_view option);

} // namespace hakawati::learning
