#include "story/parsing/parser.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace hakawati::story {

namespace {

/// The ids of one panel, question or activity: which are taken, and which is next.
class Ids {
  public:
    Ids(std::string owner, std::vector<MissingId>& missing)
        : m_owner(std::move(owner)), m_missing(&missing) {}

    void take(const std::string& id) { m_taken.insert(id); }

    /// `first` is tried without a number before the numbered ones, when it is not empty.
    void give(std::string& id, const std::string& first, const std::string& stem, Position at) {
        if (!id.empty())
            return;
        std::string local = first;
        for (int& n = m_next[stem]; local.empty() || m_taken.contains(m_owner + "." + local);)
            local = fmt::format("{}{}", stem, ++n);
        id = m_owner + "." + local;
        m_taken.insert(id);
        m_missing->push_back({at, local});
    }

  private:
    std::string m_owner;
    std::vector<MissingId>* m_missing;
    std::set<std::string> m_taken;
    std::map<std::string, int> m_next;
};

void name_lines(std::vector<Line>& lines, Ids& ids) {
    for (const Line& line : lines)
        ids.take(line.id);
    for (Line& line : lines) {
        if (line.kind == LineKind::Caption)
            ids.give(line.id, "cap", "cap", line.at);
        else if (line.kind == LineKind::Sound)
            ids.give(line.id, "snd", "snd", line.at);
        else if (line.kind != LineKind::Sign)
            ids.give(line.id, {}, "b", line.at);
        else if (!line.words.starts_with('@'))
            ids.give(line.id, {}, "sign", line.at);
    }
}

void name_panel(Panel& panel, std::vector<MissingId>& missing) {
    Ids own(panel.id, missing);
    for (const Jump& jump : panel.jumps)
        own.take(jump.id);
    name_lines(panel.lines, own);
    for (Jump& jump : panel.jumps)
        if (!jump.words.empty())
            own.give(jump.id, {}, "j", jump.at);
    if (!panel.gentle)
        return;
    Ids gentle(panel.id + ".alt", missing);
    name_lines(panel.gentle->lines, gentle);
}

/// Options are lettered; what has a place is numbered.
std::string option_letter(const Question& question, std::size_t index) {
    if (has_places(question) || index > 'w' - 'a') // x, y and z stay free: z is "I don't know yet"
        return {};
    return std::string(1, static_cast<char>('a' + static_cast<int>(index)));
}

void name_question(Question& question, std::vector<MissingId>& missing) {
    Ids ids(question.id, missing);
    for (const Option& option : question.options)
        ids.take(option.id);
    for (std::size_t i = 0; i < question.options.size(); ++i)
        ids.give(question.options[i].id, option_letter(question, i), {}, question.options[i].at);
    for (const Basket& basket : question.baskets)
        ids.take(basket.id);
    for (Basket& basket : question.baskets)
        ids.give(basket.id, {}, "basket", basket.at);
}

void name_activity(Activity& activity, std::vector<MissingId>& missing) {
    Ids ids(activity.id, missing);
    for (const Line& step : activity.steps)
        ids.take(step.id);
    for (Line& step : activity.steps)
        ids.give(step.id, {}, "s", step.at);
}

void name_chapter(Chapter& chapter, std::vector<MissingId>& missing) {
    for (Step& step : chapter.steps) {
        if (Panel* panel = std::get_if<Panel>(&step))
            name_panel(*panel, missing);
        else if (Question* question = std::get_if<Question>(&step))
            name_question(*question, missing);
        else
            name_activity(std::get<Activity>(step), missing);
    }
    if (chapter.mission)
        Ids(chapter.id, missing).give(chapter.mission->id, "home", {}, chapter.mission->at);
}

} // namespace

std::vector<MissingId> assign_missing_ids(Book& book) {
    std::vector<MissingId> missing;
    for (Chapter& chapter : book.chapters)
        name_chapter(chapter, missing);
    if (book.check)
        for (Question& question : book.check->questions)
            name_question(question, missing);
    Ids end(book.id + "-end", missing);
    name_lines(book.ending, end);
    return missing;
}

std::string add_ids(std::string_view text) {
    Parser parser(text, {});
    parser.run();
    std::map<int, std::string> tags;
    for (const MissingId& missing : parser.missing())
        tags.emplace(missing.at.line, fmt::format(" {{#{}}}", missing.id));
    std::string out;
    int number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        const std::string_view line = text.substr(0, end + 1);
        const auto tag = tags.find(++number);
        const std::size_t words = line.find_last_not_of(" \t\r\n") + 1;
        if (tag == tags.end())
            out += line;
        else
            out.append(line.substr(0, words)).append(tag->second).append(line.substr(words));
        text.remove_prefix(end + 1);
    }
    return out;
}

} // namespace hakawati::story
