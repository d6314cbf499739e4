# Every warning is an error, in the program, the tools and the tests alike.
add_library(hakawati_warnings INTERFACE)
target_compile_options(hakawati_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast
    -Woverloaded-virtual -Wnull-dereference -Wduplicated-cond -Wlogical-op)
# GCC 12 warns of overlaps inside std::string that cannot be, when it optimises (GCC bug 105651).
target_compile_options(hakawati_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(HAKAWATI_SANITIZE)
    # With the sanitizers GCC 12 takes parts of libstdc++'s <regex> for uninitialised (GCC bug 105562).
    target_compile_options(hakawati_warnings INTERFACE -Wno-maybe-uninitialized
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(hakawati_warnings INTERFACE -fsanitize=address,undefined)
endif()
