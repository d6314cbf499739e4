#include "pages/panel_view.h"

#include "pages/panel_letters.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hakawati::pages {

namespace {

constexpr std::size_t remembered = 24;
constexpr double radius_mm = 3.5;
constexpr double easy = 6; ///< strain of a balloon that lies well

std::string key_of(const PanelRequest& r) {
    std::string key =
        fmt::format("panel:{}:{}:{}:{}:{:.0f}x{:.0f}:{:.2f}:{:.2f}:{}", r.panel, r.book->version,
                    r.version == Version::Gentle ? "gentle" : "written", r.language, r.size.width,
                    r.size.height, r.px_per_mm, r.text_scale, r.question_frame);
    for (const Rect& rect : r.reserved)
        key += fmt::format(":{:.0f},{:.0f},{:.0f},{:.0f}", rect.x, rect.y, rect.width, rect.height);
    for (const auto& [name, words] : r.site_words)
        key += fmt::format(":{}={}", name, words);
    return key;
}

/// What of a panel is told: as written, or its gentle alternate.
struct Told {
    std::string id;
    const story::Staging& staging;
    const std::vector<story::Line>& lines;
};

Told told(const story::Panel& panel, Version version) {
    if (version == Version::Gentle && panel.gentle)
        return {panel.id + ".alt", panel.gentle->staging, panel.gentle->lines};
    return {panel.id, panel.staging, panel.lines};
}

/// Shares of the height above the heads, least first; large type starts high.
std::vector<double> headrooms(const PanelRequest& request) {
    if (request.question_frame)
        return {0};
    if (request.text_scale >= 1.5)
        return {0.55, 0.46, 0.6};
    return {0, 0.30, 0.38, 0.46, 0.55, 0.6};
}

/// Languages of one direction share a picture when their words ask for the same head room.
std::string art_key(const std::string& id, double headroom, const PanelRequest& r, bool mirrored) {
    return fmt::format("art:{}:{}:{}:{:.0f}x{:.0f}:{:.2f}:{:.2f}:{}", r.book->book.id,
                       r.book->version, id, r.size.width, r.size.height, r.px_per_mm, headroom,
                       mirrored ? "rtl" : "ltr");
}

/// How much of the people lies below the panel: the sum of their shares.
double cut_people(const stage::Scene& scene) {
    double cut = 0;
    for (const stage::Figure& figure : scene.figures)
        if (!figure.body.empty())
            cut += std::clamp((figure.body.bottom() - scene.size.height) / figure.body.height, 0.0,
                              1.0);
    return cut;
}

/// How much of the heads lies under the screen's own tokens: the sum of their shares.
double hidden_heads(const stage::Scene& scene, const std::vector<Rect>& tokens) {
    double hidden = 0;
    for (const stage::Figure& figure : scene.figures)
        for (const Rect& token : tokens)
            if (!figure.head.empty())
                hidden += figure.head.intersection(token).area() / figure.head.area();
    return hidden;
}

struct Try {
    double headroom = 0;
    stage::Scene scene;
    lettering::Lettering lettering;
    double hidden = 0; ///< heads
    /// Every bit of head room makes the people smaller, cuts their feet off or puts them behind the
    /// tokens, every beat makes the reader wait.
    double strain() const {
        return lettering.strain + 90 * headroom + 80 * cut_people(scene) + 150 * hidden +
               200 * (lettering.beats - 1);
    }
    bool better_than(const Try& other) const {
        return std::pair(lettering.faults.total(), strain()) <
               std::pair(other.lettering.faults.total(), other.strain());
    }
    bool good_enough() const {
        return lettering.faults.total() == 0 && lettering.beats == 1 && hidden < 0.1 &&
               lettering.strain <= easy * static_cast<double>(lettering.balloons.size());
    }
};

} // namespace

PanelMaker::PanelMaker(const stage::Stage& stage, const text::Languages& languages,
                       const text::FontMeasure& fonts,
                       std::map<std::string, story::Words> program_words)
    : m_stage(stage), m_languages(languages), m_fonts(fonts),
      m_program_words(std::move(program_words)) {}

std::shared_ptr<const FinishedPanel> PanelMaker::find(const std::string& key) {
    const std::lock_guard guard(m_lock);
    for (std::size_t i = 0; i < m_recent.size(); ++i)
        if (m_recent[i].first == key) {
            std::rotate(m_recent.begin(), m_recent.begin() + static_cast<std::ptrdiff_t>(i),
                        m_recent.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            return m_recent.front().second;
        }
    return nullptr;
}

std::shared_ptr<const FinishedPanel> PanelMaker::make(const PanelRequest& request) {
    const std::string key = key_of(request);
    if (auto known = find(key))
        return known;
    auto made = std::make_shared<const FinishedPanel>(finish(request, key));
    const std::lock_guard guard(m_lock);
    m_recent.emplace_front(key, made);
    if (m_recent.size() > remembered)
        m_recent.pop_back();
    return made;
}

FinishedPanel PanelMaker::finish(const PanelRequest& request, const std::string& key) const {
    const story::Panel* panel = story::find_panel(request.book->book, request.panel);
    static const story::Panel nothing;
    const Told tale = told(panel ? *panel : nothing, request.version);
    const text::Language& language = m_languages.at(request.language);
    const lettering::Style style{&language, request.px_per_mm, request.text_scale};
    const bool mirrored = language.direction == text::Direction::RightToLeft;
    const WordSource source{*request.book, m_program_words, request.language, request.site_words};

    std::optional<Try> best;
    Rect camera_before;
    for (const double headroom : headrooms(request)) {
        Try next{headroom,
                 m_stage.compose(tale.id, tale.staging, {request.size, mirrored, headroom}),
                 {}};
        next.hidden = hidden_heads(next.scene, request.reserved);
        if (best && next.scene.camera == camera_before)
            continue; // the scene had that much room already
        camera_before = next.scene.camera;
        if (!request.question_frame)
            next.lettering =
                lettering::letter(letters_of(tale.lines, next.scene, source),
                                  obstacles_of(next.scene, request.reserved), style, m_fonts);
        if (!best || next.better_than(*best))
            best = std::move(next);
        if (best->good_enough())
            break;
    }
    FinishedPanel made{key, std::move(best->scene), std::move(best->lettering), {}};
    made.art = panel_art(m_stage, art_key(tale.id, best->headroom, request, mirrored), made.scene,
                         radius_mm * request.px_per_mm);
    return made;
}

lettering::Kind lettering_kind(story::LineKind kind) {
    switch (kind) {
    case story::LineKind::Caption:
        return lettering::Kind::Caption;
    case story::LineKind::Speech:
        return lettering::Kind::Speech;
    case story::LineKind::Thought:
        return lettering::Kind::Thought;
    case story::LineKind::Whisper:
        return lettering::Kind::Whisper;
    case story::LineKind::Shout:
        return lettering::Kind::Shout;
    case story::LineKind::Phone:
        return lettering::Kind::Phone;
    case story::LineKind::OffPanel:
        return lettering::Kind::OffPanel;
    case story::LineKind::Sound:
        return lettering::Kind::Sound;
    case story::LineKind::Sign:
        return lettering::Kind::Sign;
    }
    return lettering::Kind::Speech;
}

} // namespace hakawati::pages
