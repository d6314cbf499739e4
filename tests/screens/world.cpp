#include "world.h"

#include "story/library.h"

#include <filesystem>

namespace hakawati::screens::test {

namespace {

const std::filesystem::path repository = HAKAWATI_ROOT;

} // namespace

House::House()
    : m_languages(text::load_languages(repository / "assets/lang/languages.json")),
      m_session(sdl::Session::Video::None), m_fonts(m_languages), m_stage(repository / "assets") {
    m_books = story::load_library(repository / "stories", m_stage.catalogue());
    m_two = story::load_library(repository / "stories", m_stage.catalogue());
    Diagnostics faults;
    m_words = story::load_program_words(repository / "assets/lang", faults);
    for (const auto& book : m_books)
        m_stage.load_staging(book->book.id, book->folder / "staging.json", book->book, faults);
    m_two.push_back(story::load_book(m_books.front()->folder, m_stage.catalogue()));
    m_two.back()->book.id = "two";
    m_panels = std::make_unique<pages::PanelMaker>(m_stage, m_languages, m_fonts, m_words);
}

World House::world() const {
    return {&m_books, &m_words, m_panels.get(), &m_languages, &m_stage.avatars()};
}

World House::world_of_two() const {
    World world = this->world();
    world.books = &m_two;
    return world;
}

World House::world_without_books() const {
    World world = this->world();
    world.books = &m_none;
    return world;
}

const House& house() {
    static const House the_house;
    return the_house;
}

const World& the_world() {
    static const World the_one = house().world();
    return the_one;
}

State state_of(const World& world, Size screen, double px_per_mm) {
    State state;
    state.metrics.screen = screen;
    state.metrics.px_per_mm = px_per_mm;
    state.guest = true; // what a guest does acts at once: no journal is needed
    return settled(state, world);
}

State state_on(const World& world, const Display& display, const char* language, int percent) {
    return after(state_of(world, display.size, display.px_per_mm), world,
                 {std::string("language=") + language, "text=" + std::to_string(percent)});
}

std::string size_faults_on(const State& state, const World& world) {
    const auto tree = view(state, world);
    const std::string where = tree.root.id + " '" + tree.root.name + "' " +
                              (state.reading ? state.reading->here().id : "") + " " +
                              std::to_string(state.beat);
    std::string text;
    // The grown-ups' way in is small on purpose: as an adult's controls are.
    const auto take = [&](double target, bool of_adults) {
        for (const std::string& fault :
             ui::size_faults(tree, {state.metrics.px_per_mm, target, target / 5}))
            if (fault.starts_with("grown-ups is ") == of_adults)
                text += where + ": " + fault + "\n";
    };
    take(15, false);
    take(9, true);
    return text;
}

State after(State state, const World& world, const std::vector<std::string>& messages) {
    for (const std::string& message : messages) {
        const auto equals = message.find('=');
        state = update(state,
                       {message.substr(0, equals),
                        equals == std::string::npos ? "" : message.substr(equals + 1)},
                       world)
                    .state;
    }
    return state;
}

State after(State state, const std::vector<std::string>& messages) {
    return after(std::move(state), the_world(), messages);
}

std::string described(const State& state) { return ui::describe(view(state, the_world()), false); }

double largest_words(const ui::Node& node) {
    double size = 0;
    for (const drawing::Item& item : node.drawing)
        if (const auto* words = std::get_if<drawing::DrawWords>(&item))
            size = std::max(size, words->run.font.size);
    return size;
}

std::string words_of(const State& state, const World& world, const std::string& id) {
    const auto tree = view(state, world);
    const auto* node = ui::find(tree.root, id);
    return node ? node->name : "(nothing)";
}

State at(State state, reading::StopKind kind, const std::string& id) {
    state.screen = Screen::Reading;
    state.reading->go_to({state.book, kind, id});
    state.beat = 0;
    return settled(std::move(state), house().world());
}

State at_first(State state, reading::StopKind kind) {
    for (const reading::Stop& stop : state.reading->all_stops())
        if (stop.kind == kind)
            return at(std::move(state), kind, stop.id);
    return state;
}

std::string where(const State& state, const World& world) {
    const std::string screen = view(state, world).root.id;
    if (state.screen != Screen::Reading)
        return screen;
    return screen + " " + state.reading->here().id + " " + std::to_string(state.beat);
}

} // namespace hakawati::screens::test
