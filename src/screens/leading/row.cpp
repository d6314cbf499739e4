#include "screens/leading/rooms.h"
#include "screens/leading/session.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

constexpr double row_gap_mm = 1.5; ///< adults: at least 1.4
constexpr double low_token_mm = 12.5;

struct Kind {
    const char* id;
    const char* icon;
    const char* word;
    const char* message;
};

constexpr Kind kinds[] = {
    {"next", "next", "action.next", "next"},
    {"back", "back", "action.back", "back"},
    {"later", "later", "action.later", "later"},
    {"not-sure", "not-sure", "action.not-sure", "not-sure"},
    {"tree", "calm-exit", "action.calm-tree", "tree"},
    {"pause", "pause", "group.pause", "pause"},
    {"go-on", "play", "group.go-on", "pause"},
    {"vote", "hand-count", "group.vote", "vote"},
    {"talk", "talk-point", "group.talk", "talk"},
    {"referral", "referral", "desk.referral", "referral"},
    {"energiser", "motion-on", "group.energiser", "energiser"},
    {"breathe", "sit", "calm.breathe", "breathe"},
    {"undo", "undo", "vote.undo", "undo"},
    {"other", "more", "vote.other", "other"},
    {"more", "more", "group.another", "more"},
    {"check", "before-after", "group.check", "check"},
};

const Kind& kind_of(const std::string& id) {
    for (const Kind& kind : kinds)
        if (id == kind.id)
            return kind;
    return kinds[0];
}

} // namespace

ui::Node make_group_token(const Context& context, const std::string& id, const Rect& at) {
    const Kind& kind = kind_of(id);
    ui::Node node = make_node(context, id, ui::Role::Button, context.word(kind.word), at);
    node.action = ui::Message{kind.message, ""};
    node.focus_radius = 0.33 * at.width;
    add_sign(node.drawing, context, kind.icon, at);
    return node;
}

Rect row_rect(const Context& context, std::size_t count) {
    const Rect all = context.screen();
    const double margin = context.mm(margin_mm), gap = context.mm(row_gap_mm);
    const double n = static_cast<double>(count);
    const bool low = is_low(context) && !context.metrics().portrait();
    const double most = context.mm(low ? low_token_mm : big_token_mm);
    const double side = std::min(most, (all.width - 2 * margin - (n - 1) * gap) / n);
    return {margin, all.height - margin - side, all.width - 2 * margin, side};
}

std::vector<ui::Node> make_row(const Context& context, const std::vector<const char*>& first,
                               const std::vector<const char*>& last) {
    const Rect row = row_rect(context, first.size() + last.size());
    const double n = static_cast<double>(first.size() + last.size());
    const double gap = std::min(context.mm(gap_mm), (row.width - n * row.height) / (n - 1));
    std::vector<ui::Node> tokens;
    double x = row.x;
    for (const char* id : first) {
        tokens.push_back(make_group_token(context, id, {x, row.y, row.height, row.height}));
        x += row.height + gap;
    }
    x = row.right() - static_cast<double>(last.size()) * (row.height + gap) + gap;
    for (const char* id : last) {
        tokens.push_back(make_group_token(context, id, {x, row.y, row.height, row.height}));
        x += row.height + gap;
    }
    return tokens;
}

std::vector<ui::Node> story_row(const Context& context) {
    const bool paused = context.state().leading.paused;
    std::vector<const char*> first{"back", "tree", paused ? "go-on" : "pause", "vote"};
    if (context.state().screen == Screen::TalkPoint)
        first.push_back("breathe");
    else if (talk_point_here(context))
        first.push_back("talk");
    first.push_back("referral");
    return make_row(context, first, {"later", "next"});
}

} // namespace hakawati::screens
