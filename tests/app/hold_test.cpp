#include "app/input/hold.h"

#include <catch2/catch.hpp>

using namespace hakawati;
using app::Hold;
using ui::Message;

namespace {

ui::Node node() {
    ui::Node node;
    node.id = "plus";
    node.action = Message{"plus", "a"};
    return node;
}

} // namespace

TEST_CASE("a plain control says nothing while it is held") {
    Hold hold;
    CHECK_FALSE(hold.begin(node(), 0));
    CHECK(hold.ms_until_due(0) == -1);
    CHECK(hold.due(10000).messages.empty());
    CHECK_FALSE(hold.end());
}

TEST_CASE("what repeats comes after half a second and then eight times a second") {
    ui::Node plus = node();
    plus.repeats = true;
    Hold hold;
    hold.begin(plus, 1000);
    CHECK(hold.ms_until_due(1000) == 500);
    CHECK(hold.due(1499).messages.empty());
    CHECK_FALSE(hold.due(1499).spends); // so far it is one touch
    const auto first = hold.due(1500);
    CHECK(first.messages == std::vector<Message>{{"plus", "a"}});
    CHECK(first.spends);
    CHECK(hold.due(1500).messages.empty());
    CHECK(hold.due(1740).messages.size() == 2);
    CHECK(hold.ms_until_due(1740) == 120);
    hold.end();
    CHECK(hold.due(5000).messages.empty());
}

TEST_CASE("what must be held comes once, when its time is over") {
    ui::Node lock = node();
    lock.hold = ui::Hold{1000, {"grown-ups", ""}};
    Hold hold;
    hold.begin(lock, 0);
    CHECK(hold.due(999).messages.empty());
    CHECK(hold.due(1000).messages == std::vector<Message>{{"grown-ups", ""}});
    CHECK(hold.due(9000).messages.empty());
    CHECK(hold.ms_until_due(9000) == -1);
}

TEST_CASE("a finger that comes and goes is told as it comes and goes, whatever the screen became") {
    ui::Node corner = node();
    corner.on_down = Message{"care", "seen"};
    corner.on_up = Message{"care", "hidden"};
    Hold hold;
    CHECK(hold.begin(corner, 0) == Message{"care", "seen"});
    CHECK(hold.end() == Message{"care", "hidden"});
    CHECK_FALSE(hold.end());
}
