#include "base/strings.h"
#include "story/checking/check.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace hakawati::story {

namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

template <typename Value>
std::vector<std::string> keys_of(const std::map<std::string, Value>& map) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : map)
        keys.push_back(key);
    return keys;
}

const Actor* find_actor(const Staging& staging, const std::string& who) {
    const auto found = std::find_if(staging.actors.begin(), staging.actors.end(),
                                    [&](const Actor& actor) { return actor.who == who; });
    return found == staging.actors.end() ? nullptr : &*found;
}

std::string prop_hint(const std::string& prop, const std::vector<std::string>& props) {
    const std::string hint = proposal(prop, props);
    return hint.empty() ? "they are the files of assets/props and assets/cast/props" : hint;
}

/// One panel, or one gentle alternate, held against what has been drawn.
class ArtCheck {
  public:
    ArtCheck(const Checking& checking, const Staging& staging)
        : m_checking(checking), m_staging(staging) {
        const auto& places = checking.catalogue.places;
        if (const auto found = places.find(staging.place); found != places.end())
            m_place = &found->second;
    }

    void check() const {
        check_place();
        for (const Actor& actor : m_staging.actors)
            check_actor(actor);
        for (const PlacedProp& prop : m_staging.props) {
            check_prop(prop.prop, prop.at);
            check_slot(prop.slot, prop.at, With::Spots);
        }
        const std::string& on = m_staging.close_on;
        if (!on.empty() && find_actor(m_staging, on) == nullptr)
            check_prop(on, m_staging.at);
    }

    void check_signs(const std::vector<Line>& lines) const {
        for (const Line& line : lines)
            if (m_place && line.kind == LineKind::Sign && !has(m_place->signs, line.speaker))
                error(line.at,
                      fmt::format("{} has no board {}", in_quotes(m_staging.place),
                                  in_quotes(line.speaker)),
                      proposal(line.speaker, m_place->signs));
    }

  private:
    enum class With { SlotsOnly, Spots };

    void check_place() const {
        const auto& places = m_checking.catalogue.places;
        if (places.empty() || m_staging.place.empty())
            return;
        if (!m_place)
            return error(m_staging.at, fmt::format("unknown place {}", in_quotes(m_staging.place)),
                         proposal(m_staging.place, keys_of(places)));
        const auto light = m_place->lights.find(m_staging.light);
        if (light == m_place->lights.end())
            return error(m_staging.at,
                         fmt::format("{} has no light {}", in_quotes(m_staging.place),
                                     in_quotes(m_staging.light)),
                         proposal(m_staging.light, keys_of(m_place->lights)));
        for (const std::string& overlay : m_staging.overlays)
            if (!has(light->second, overlay))
                error(m_staging.shows_at,
                      fmt::format("'{}@{}' cannot show {}", m_staging.place, m_staging.light,
                                  in_quotes(overlay)),
                      proposal(overlay, light->second));
    }

    void check_actor(const Actor& actor) const {
        if (actor.carrier.empty())
            check_slot(actor.slot, actor.slot_at, With::SlotsOnly);
        for (const Hold& hold : actor.holds)
            check_prop(hold.prop, hold.at);
        const auto& puppets = m_checking.catalogue.puppets;
        if (puppets.empty())
            return;
        const auto puppet = puppets.find(actor.puppet);
        if (puppet == puppets.end())
            return error(actor.at, fmt::format("unknown puppet {}", in_quotes(actor.puppet)),
                         proposal(actor.puppet, keys_of(puppets)));
        if (!actor.pose.empty() && !has(puppet->second.poses, actor.pose))
            error(actor.pose_at, fmt::format("unknown pose {}", in_quotes(actor.pose)),
                  proposal(actor.pose, puppet->second.poses));
        if (!actor.mood.empty() && !has(puppet->second.moods, actor.mood))
            error(actor.mood_at, fmt::format("unknown mood {}", in_quotes(actor.mood)),
                  proposal(actor.mood, puppet->second.moods));
    }

    void check_slot(const std::string& slot, Position at, With with) const {
        if (!m_place || slot.empty() || slot.ends_with('%') || has(m_place->slots, slot) ||
            (with == With::Spots && has(m_place->spots, slot)))
            return;
        error(at, fmt::format("{} has no slot {}", in_quotes(m_staging.place), in_quotes(slot)),
              proposal(slot, m_place->slots));
    }

    void check_prop(const std::string& prop, Position at) const {
        const auto& props = m_checking.catalogue.props;
        if (!props.empty() && !has(props, prop))
            error(at, fmt::format("unknown prop {}", in_quotes(prop)), prop_hint(prop, props));
    }

    void error(Position at, std::string message, std::string hint) const {
        m_checking.faults.error(at, std::move(message), std::move(hint));
    }

    const Checking& m_checking;
    const Staging& m_staging;
    const Catalogue::Place* m_place = nullptr;
};

void check_picture(const Checking& c, const std::string& picture, Position at) {
    const auto& props = c.catalogue.props;
    if (!picture.empty() && !props.empty() && !has(props, picture))
        c.faults.error(at, fmt::format("unknown picture {}", in_quotes(picture)),
                       prop_hint(picture, props));
}

void check_carrier(const Checking& c, const Staging& staging, const Actor& actor) {
    const Actor* carrier = find_actor(staging, actor.carrier);
    if (!carrier)
        c.faults.error(actor.slot_at,
                       fmt::format("{} is not in the picture, so nobody can be carried there",
                                   in_quotes(actor.carrier)),
                       fmt::format("add '- {} left: stand calm'", actor.carrier));
    else if (!carrier->carrier.empty())
        c.faults.error(actor.slot_at,
                       fmt::format("{} is carried and cannot carry", in_quotes(actor.carrier)));
}

bool is_seen(LineKind kind) {
    return kind == LineKind::Speech || kind == LineKind::Thought || kind == LineKind::Whisper ||
           kind == LineKind::Shout;
}

void check_telling(const Checking& c, const Telling& telling) {
    for (const Actor& actor : telling.staging.actors) {
        if (!has(c.book.cast, actor.who))
            c.faults.error(actor.at, fmt::format("{} is not in the cast", in_quotes(actor.who)),
                           proposal(actor.who, c.book.cast));
        if (!actor.carrier.empty())
            check_carrier(c, telling.staging, actor);
    }
    for (const Line& line : telling.lines) {
        if (!is_seen(line.kind))
            continue;
        const auto actors =
            std::count_if(telling.staging.actors.begin(), telling.staging.actors.end(),
                          [&](const Actor& actor) { return actor.who == line.speaker; });
        if (actors == 0)
            c.faults.error(
                line.at,
                fmt::format("{} speaks but is not in the picture", in_quotes(line.speaker)),
                fmt::format("add '- {} left: stand calm', or say '(off)'", line.speaker));
        if (actors > 1)
            c.faults.error(
                line.at,
                fmt::format("{} speaks and is in the picture twice", in_quotes(line.speaker)),
                "nobody would know which one");
    }
}

} // namespace

void check_cast(const Checking& c) {
    if (c.book.cast.empty())
        return; // told already: the head lacks it
    for (const Panel* panel : panels_of(c.book))
        for (const Telling& telling : tellings_of(*panel))
            check_telling(c, telling);
    for (const Question* question : questions_of(c.book))
        if (!question->asker.empty() && !has(c.book.cast, question->asker))
            c.faults.error(question->asker_at,
                           fmt::format("{} is not in the cast", in_quotes(question->asker)),
                           proposal(question->asker, c.book.cast));
}

void check_art(const Checking& c) {
    for (const Panel* panel : panels_of(c.book)) {
        for (const Telling& telling : tellings_of(*panel)) {
            const ArtCheck art(c, telling.staging);
            art.check();
            art.check_signs(telling.lines);
        }
    }
    for (const Chapter& chapter : c.book.chapters) {
        check_picture(c, chapter.picture, chapter.picture_at);
        if (chapter.mission)
            check_picture(c, chapter.mission->picture, chapter.mission->picture_at);
    }
    for (const Question* question : questions_of(c.book))
        if (question->kind != QuestionKind::Tap) // a spot of the panel: the staging file knows
            for (const Option& option : question->options)
                check_picture(c, option.picture, option.at);
}

} // namespace hakawati::story
