#include "reading/reading.h"

#include "reading/natural_order.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hakawati::reading {

namespace {

constexpr std::array<std::pair<StopKind, const char*>, 7> stop_names = {{
    {StopKind::ChapterTitle, "chapter"},
    {StopKind::Note, "note"},
    {StopKind::Panel, "panel"},
    {StopKind::Question, "question"},
    {StopKind::Activity, "activity"},
    {StopKind::ChapterEnd, "chapter-end"},
    {StopKind::End, "end"},
}};

std::string chain_of(const story::Panel* panel) {
    if (!panel || !panel->note)
        return {};
    return panel->note->chain.empty() ? panel->id : panel->note->chain;
}

bool chain_asks(const story::Book& book, const std::string& chain) {
    for (const story::Chapter& chapter : book.chapters)
        for (const story::Step& step : chapter.steps)
            if (const auto* panel = std::get_if<story::Panel>(&step))
                if (chain_of(panel) == chain && panel->note->level >= 2)
                    return true;
    return false;
}

} // namespace

const char* name_of(StopKind kind) {
    for (const auto& [known, name] : stop_names)
        if (known == kind)
            return name;
    return stop_names[0].second;
}

StopKind stop_named(std::string_view word) {
    for (const auto& [kind, name] : stop_names)
        if (name == word)
            return kind;
    return StopKind::ChapterTitle;
}

Reading::Reading(const story::Book& book, NotePreference preference)
    : m_book(&book), m_preference(preference) {
    for (const story::Chapter& chapter : book.chapters)
        add_chapter(chapter);
    m_entries.push_back(
        {{StopKind::End, book.id, std::max(1, static_cast<int>(book.chapters.size()))},
         book.chapters.empty() ? nullptr : &book.chapters.back(),
         nullptr,
         nullptr,
         nullptr});
}

void Reading::add_chapter(const story::Chapter& chapter) {
    const auto add = [&](StopKind kind, const std::string& id) -> Entry& {
        return m_entries.emplace_back(
            Entry{{kind, id, chapter.number}, &chapter, nullptr, nullptr, nullptr});
    };
    add(StopKind::ChapterTitle, chapter.id);
    const story::Panel* panel = nullptr;
    std::vector<std::string> asked;
    for (const story::Step& step : chapter.steps) {
        if (const auto* next_panel = std::get_if<story::Panel>(&step)) {
            panel = next_panel;
            const std::string chain = chain_of(panel);
            const bool first = std::find(asked.begin(), asked.end(), chain) == asked.end();
            if (!chain.empty() && first && chain_asks(*m_book, chain)) {
                asked.push_back(chain);
                add(StopKind::Note, panel->id).panel = panel;
            }
            add(StopKind::Panel, panel->id).panel = panel;
        } else if (const auto* question = std::get_if<story::Question>(&step)) {
            Entry& entry = add(StopKind::Question, question->id);
            entry.panel = panel;
            entry.question = question;
        } else if (const auto* activity = std::get_if<story::Activity>(&step)) {
            Entry& entry = add(StopKind::Activity, activity->id);
            entry.panel = panel;
            entry.activity = activity;
        }
    }
    add(StopKind::ChapterEnd, chapter.id);
}

const Stop& Reading::here() const { return m_note ? *m_note : entry().stop; }

const story::Panel* Reading::panel() const { return entry().panel; }

const story::Question* Reading::question() const { return entry().question; }

const story::Activity* Reading::activity() const { return entry().activity; }

const story::Chapter* Reading::chapter() const { return entry().chapter; }

bool Reading::enter(std::size_t index) {
    m_note.reset();
    m_index = index;
    return true;
}

bool Reading::next() {
    if (m_note)
        return enter(m_index);
    if (m_index + 1 >= m_entries.size())
        return false;
    const bool hanging = entry().panel && m_entries[m_index + 1].panel == entry().panel;
    if (entry().panel && !hanging)
        for (const story::Jump& wordless : entry().panel->jumps)
            if (wordless.words.empty() && jump(wordless.target))
                return true;
    return enter(m_index + 1);
}

bool Reading::back() {
    if (m_note)
        return enter(m_index);
    if (!m_jumps.empty() && m_jumps.back().second == m_index) {
        const std::size_t from = m_jumps.back().first;
        m_jumps.pop_back();
        return enter(from);
    }
    return m_index > 0 && enter(m_index - 1);
}

bool Reading::later() {
    if (here().kind != StopKind::Note)
        return next();
    return enter(first_after_chain(chain_of(panel())));
}

std::size_t Reading::first_after_chain(const std::string& chain) const {
    std::size_t after = m_index + 1;
    for (std::size_t i = m_index; i < m_entries.size(); ++i)
        if (chain_of(m_entries[i].panel) == chain)
            after = i + 1;
    return std::min(after, m_entries.size() - 1);
}

bool Reading::jump(const std::string& panel_id) {
    auto target = index_of_panel(panel_id);
    if (!target)
        return false;
    const bool note_before = *target > 0 && m_entries[*target - 1].stop.kind == StopKind::Note;
    if (note_before)
        --*target;
    m_jumps.emplace_back(m_index, *target);
    return enter(*target);
}

bool Reading::follow(const std::string& panel_id) {
    if (!panel())
        return false;
    const auto& jumps = panel()->jumps;
    const bool there = std::any_of(jumps.begin(), jumps.end(),
                                   [&](const story::Jump& j) { return j.target == panel_id; });
    return there && jump(panel_id);
}

void Reading::choose(NotePreference preference) {
    const std::string chain = chain_of(panel());
    if (chain.empty())
        return;
    std::erase_if(m_chosen, [&](const auto& chosen) { return chosen.first == chain; });
    m_chosen.emplace_back(chain, preference);
    if (m_note)
        m_note.reset();
    else if (here().kind == StopKind::Note)
        enter(m_index + 1);
}

bool Reading::open_note() {
    if (here().kind != StopKind::Panel || !panel()->note)
        return false;
    m_note = Stop{StopKind::Note, panel()->id, here().chapter};
    return true;
}

bool Reading::gentle(const story::Panel& panel) const {
    if (!panel.gentle)
        return false;
    const std::string chain = chain_of(&panel);
    for (const auto& [chosen, preference] : m_chosen)
        if (chosen == chain)
            return preference == NotePreference::Gentle;
    return m_preference == NotePreference::Gentle;
}

bool Reading::asks_first(const story::Panel& panel) const {
    return panel.note && chain_asks(*m_book, chain_of(&panel));
}

bool Reading::go_to_chapter(int number) {
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].stop.kind == StopKind::ChapterTitle && m_entries[i].stop.chapter == number)
            return enter(i);
    return false;
}

std::optional<std::size_t> Reading::index_of_panel(const std::string& id) const {
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].stop.kind == StopKind::Panel && m_entries[i].stop.id == id)
            return i;
    return std::nullopt;
}

bool Reading::go_to_panel(const std::string& id) {
    const auto index = index_of_panel(id);
    return index && enter(*index);
}

Place Reading::place() const {
    const bool hangs = entry().question || entry().activity;
    return {m_book->id, entry().stop.kind, entry().stop.id,
            hangs && panel() ? panel()->id : std::string()};
}

std::optional<std::size_t> Reading::nearest_earlier(const Place& place) const {
    const bool on_panel = place.kind == StopKind::Note || place.kind == StopKind::Panel;
    const std::string& id = place.panel.empty() ? place.id : place.panel;
    const StopKind wanted = on_panel || !place.panel.empty() ? StopKind::Panel : place.kind;
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].stop.kind == wanted && natural_order(m_entries[i].stop.id, id) <= 0)
            best = i;
    return best;
}

bool Reading::go_to(const Place& place) {
    m_jumps.clear();
    if (place.book != m_book->id)
        return !enter(0);
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (m_entries[i].stop.kind == place.kind && m_entries[i].stop.id == place.id)
            return enter(i);
    if (const auto nearest = nearest_earlier(place))
        return enter(*nearest);
    return !enter(0);
}

std::vector<Stop> Reading::all_stops() const {
    std::vector<Stop> stops;
    for (const Entry& entry : m_entries)
        stops.push_back(entry.stop);
    return stops;
}

std::optional<Stop> Reading::peek(int steps) const {
    Reading there = *this;
    for (; steps > 0; --steps)
        if (!there.next())
            return std::nullopt;
    for (; steps < 0; ++steps)
        if (!there.back())
            return std::nullopt;
    return there.here();
}

} // namespace hakawati::reading
