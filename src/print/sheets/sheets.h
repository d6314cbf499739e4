// Inside of `print`: one function for every part of the kit, and what they share about a book.
#pragma once

#include "print/kit.h"
#include "print/sheet.h"

namespace hakawati::print {

Pages booklet(const Kit&);
Pages answer_cards(const Kit&);
Pages talk_points(const Kit&);
Pages session_record(const Kit&);
Pages hand_washing(const Kit&);
Pages address_cards(const Kit&);
Page report_sheet(const Kit&, const group::Report&);

/// The question that puts the steps of washing hands in order; null when the book has none.
const story::Question* hand_washing_steps(const story::Book&);

/// A question where it stands: in the story after a panel, or in the check.
struct Standing {
    const story::Question* question = nullptr;
    const story::Panel* after = nullptr; ///< the panel before it; null in the check
};
/// Of the story, then of the check.
std::vector<Standing> questions_of(const story::Book&);

/// The options as they lie on paper: shuffled, the same in the booklet and on the cards, but for a
/// question of true or not.
std::vector<const story::Option*> on_paper(const story::Question&);
std::string asked(const Kit&, const story::Question&);

/// The scene behind a question: its own, or the panel's before it.
stage::Scene scene_of(const Kit&, const Standing&, Size px);
/// An option's picture as large as the room allows: a prop, or what lies at its spot of the scene.
void put_option(Sheet&, const Kit&, const Standing&, const story::Option&, const Rect& room);

} // namespace hakawati::print
