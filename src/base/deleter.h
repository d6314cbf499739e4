// C handles as owners that end themselves: std::unique_ptr<SDL_Window, Deleter<SDL_DestroyWindow>>.
#pragma once

namespace hakawati {

template <auto Destroy>
struct Deleter {
    template <class T>
    void operator()(T* handle) const noexcept {
        Destroy(handle);
    }
};

} // namespace hakawati
