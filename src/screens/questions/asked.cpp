#include "screens/questions/asked.h"

#include "screens/answer.h"
#include "screens/parts/parts.h"

#include <algorithm>

namespace hakawati::screens {

namespace {

using learning::Answering;
using learning::Mark;

/// The chapter of a question, and the last panel before it.
void find_home(const story::Book& book, Asked& asked) {
    for (const story::Chapter& chapter : book.chapters) {
        const story::Panel* panel = nullptr;
        for (const story::Step& step : chapter.steps) {
            if (const auto* one = std::get_if<story::Panel>(&step))
                panel = one;
            if (std::get_if<story::Question>(&step) == asked.question) {
                asked.chapter = &chapter;
                asked.panel = panel;
                return;
            }
        }
    }
}

/// Sounds and signs belong to the picture.
bool is_read(const story::Line& line) {
    return line.kind != story::LineKind::Sound && line.kind != story::LineKind::Sign;
}

std::optional<LastWords> last_words_of(const Context& context, const story::Panel& panel) {
    const bool gentle = panel.gentle && version_of(context, panel) == pages::Version::Gentle;
    const auto& lines = gentle ? panel.gentle->lines : panel.lines;
    const auto last = std::find_if(lines.rbegin(), lines.rend(), is_read);
    if (last == lines.rend())
        return std::nullopt;
    return LastWords{{last->id, context.words(last->id, last->words)},
                     last->speaker,
                     last->kind == story::LineKind::Caption};
}

Told ask_of(const Context& context, const Asked& asked) {
    const story::Question& question = *asked.question;
    const bool gentle = asked.panel && version_of(context, *asked.panel) == pages::Version::Gentle;
    if (gentle && !question.gentle_ask.empty())
        return {question.id + ".ask", context.words(question.id + ".alt.ask", question.gentle_ask)};
    return {question.id + ".ask", context.words(question.id + ".ask", question.ask)};
}

void add_said(std::vector<Told>& all, const Context& context, const std::string& id,
              const std::string& source) {
    if (!source.empty())
        all.push_back({id, context.words(id, source)});
}

/// The answer that is shown stands on a screen of its own and is not among them.
std::vector<Told> all_said(const Context& context, const Asked& asked) {
    const story::Question& question = *asked.question;
    std::vector<Told> all{asked.ask};
    add_said(all, context, question.id + ".slip", question.slip);
    for (const story::Option& option : question.options)
        add_said(all, context, option.id + ".fb", option.feedback);
    return all;
}

Told now_said(const Context& context, const Asked& asked) {
    const auto& check = context.state().check;
    const bool in_check = context.state().screen == Screen::Check && check;
    const auto said = in_check ? check->said() : asked.answering.said();
    return said ? Told{said->id, context.words(said->id, said->words)} : asked.ask;
}

const story::Question& question_on(const Context& context) {
    if (context.state().screen == Screen::Check)
        return context.state().check->question();
    return *question_here(context.state(), context.world());
}

} // namespace

Asked asked_here(const Context& context) {
    const story::Question& question = question_on(context);
    const auto& answering = context.state().answering;
    const bool mine = answering && &answering->question() == &question;
    Asked asked{&question, nullptr, nullptr, mine ? *answering : Answering(question, 0), {}, {},
                {},        {},      {}};
    find_home(context.book()->book, asked);
    if (asked.panel)
        asked.last = last_words_of(context, *asked.panel);
    asked.ask = ask_of(context, asked);
    asked.now = now_said(context, asked);
    asked.ever_said = all_said(context, asked);
    if (asked.answering.tried() && !asked.answering.shown())
        asked.touched = asked.answering.last();
    return asked;
}

Told told(const Context& context, const story::Option& option) {
    return {option.id, context.words(option.id, option.words)};
}

Look look_of(const Context& context, const Asked& asked, const story::Option& option) {
    const Mark mark = asked.answering.mark(option.id);
    const auto& awaited = context.state().awaited;
    if (mark == Mark::Open && awaited && awaited->last() == option.id)
        return Look::Picked;
    if (mark == Mark::Found) {
        const bool last = asked.answering.last() == option.id;
        return last && is_pending(context.state(), asked.question->id) ? Look::Bud : Look::Found;
    }
    if (has_places(*asked.question))
        return asked.answering.in_hand() == option.id ? Look::Picked : Look::Open;
    if (asked.done())
        return Look::Faded;
    return mark == Mark::NotYet ? Look::NotYet : Look::Open;
}

std::vector<const story::Option*> options_of(const Asked& asked) {
    std::vector<const story::Option*> options;
    for (const std::size_t i : asked.answering.order())
        options.push_back(&asked.question->options[i]);
    return options;
}

std::string picture_of(const Context& context, const story::Option& option) {
    const auto& props = context.stage().catalogue().props;
    const bool there = std::find(props.begin(), props.end(), option.picture) != props.end();
    return there ? "props/" + option.picture + ".svg" : std::string();
}

story::Staging helper_staging(const std::string& who) {
    story::Staging staging;
    staging.place = "cfs";
    staging.light = "day";
    story::Actor actor;
    actor.who = actor.puppet = who;
    actor.slot = "centre";
    actor.pose = "talk";
    actor.mood = "kind";
    staging.actors.push_back(actor);
    return staging;
}

Shown picture_behind(const Context& context, const story::Question& question,
                     const story::Panel* panel) {
    if (panel)
        return pages::behind(context.stage(), question, panel, version_of(context, *panel));
    if (context.stage().has_staging(question.id))
        return {question.id, {}};
    return {"helper." + question.asker, helper_staging(question.asker)};
}

Shown picture_behind(const Context& context, const Asked& asked) {
    return picture_behind(context, *asked.question, asked.panel);
}

} // namespace hakawati::screens
