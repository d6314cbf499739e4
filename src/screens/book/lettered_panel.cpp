#include "screens/views.h"

namespace hakawati::screens {

namespace {

ui::Role role_of(lettering::Kind kind) {
    switch (kind) {
    case lettering::Kind::Caption:
        return ui::Role::Caption;
    case lettering::Kind::Sound:
        return ui::Role::Sound;
    case lettering::Kind::Sign:
        return ui::Role::Sign;
    default:
        return ui::Role::Balloon;
    }
}

const story::Line* find_line(const story::Panel& panel, const std::string& id) {
    for (const story::Line& line : panel.lines)
        if (line.id == id)
            return &line;
    if (panel.gentle)
        for (const story::Line& line : panel.gentle->lines)
            if (line.id == id)
                return &line;
    return nullptr;
}

bool is_spoken(lettering::Kind kind) { return role_of(kind) == ui::Role::Balloon; }

} // namespace

std::vector<std::vector<std::size_t>> steps_of(const lettering::Lettering& lettering,
                                               BalloonPace pace) {
    std::vector<std::vector<std::size_t>> steps;
    std::vector<std::size_t> before;
    for (int beat = 0; beat < std::max(1, lettering.beats); ++beat) {
        std::vector<std::size_t> shown =
            lettering.beats_replace ? std::vector<std::size_t>{} : before;
        std::vector<std::size_t> spoken;
        for (std::size_t i = 0; i < lettering.balloons.size(); ++i)
            if (lettering.balloons[i].beat == beat)
                (is_spoken(lettering.balloons[i].kind) ? spoken : shown).push_back(i);
        const bool together = pace == BalloonPace::AllAtOnce || spoken.size() < 2;
        if (spoken.empty())
            steps.push_back(shown);
        for (std::size_t k = 0; k < spoken.size(); ++k) {
            shown.push_back(spoken[k]);
            if (!together || k + 1 == spoken.size())
                steps.push_back(shown);
        }
        before = shown;
    }
    return steps;
}

SizedPanel make_sized(const Context& context, pages::PanelRequest request) {
    request.site_words = context.state().adult.site_words;
    for (const double scale : {context.metrics().text_scale, 1.5, 1.25, 1.0}) {
        if (scale > context.metrics().text_scale)
            continue;
        request.text_scale = scale;
        auto finished = context.world().panels->make(request);
        if (finished->lettering.faults.outside == 0 || scale <= 1)
            return {std::move(finished), scale};
    }
    return {};
}

std::string spoken_line(const Context& context, const story::Line& line) {
    const bool program_word = !line.words.empty() && line.words[0] == '@';
    const std::string& words =
        program_word ? context.word(line.words.substr(1)) : context.words(line.id, line.words);
    switch (line.kind) {
    case story::LineKind::Caption:
        return words;
    case story::LineKind::Sound:
        return context.word("reader.sound", {{"sound", words}});
    case story::LineKind::Sign:
        return context.word("reader.sign", {{"words", words}});
    case story::LineKind::Phone:
        return context.word("reader.phone", {{"name", context.name_of(line.speaker)}}) + ": " +
               words;
    default:
        return context.name_of(line.speaker) + ": " + words;
    }
}

ui::Node make_lettered_panel(const Context& context, const story::Panel& panel,
                             const SizedPanel& sized, const std::vector<std::size_t>& shown,
                             const Rect& on_screen) {
    ui::Node node;
    node.id = panel.id;
    node.role = ui::Role::Panel;
    node.bounds = on_screen;
    node.focus_radius = context.mm(3.4);
    const pages::FinishedPanel& finished = *sized.finished;
    node.drawing.push_back(drawing::DrawPicture{finished.art, on_screen, false, 1});
    const lettering::Style style{&context.language(), context.metrics().px_per_mm,
                                 sized.text_scale};
    for (const std::size_t i : shown) {
        const lettering::Balloon& balloon = finished.lettering.balloons[i];
        ui::Node words;
        words.id = balloon.id;
        words.role = role_of(balloon.kind);
        words.bounds = balloon.box.moved(on_screen.x, on_screen.y);
        if (const auto* line = find_line(panel, balloon.id))
            words.name = spoken_line(context, *line);
        words.drawing = lettering::draw(balloon, on_screen.origin(), style);
        if (is_spoken(balloon.kind)) {
            words.arrival = ui::Arrival::Balloon;
            words.arrival_from = balloon.tail.size() == 3 ? balloon.tail[2] + on_screen.origin()
                                                          : words.bounds.centre();
        }
        node.children.push_back(std::move(words));
    }
    return node;
}

} // namespace hakawati::screens
