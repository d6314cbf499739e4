# hakawati_module(NAME [USES lower modules...] [LIBRARIES external libraries...])
# One folder of src/ is one static library. Libraries from outside stay private to the module: no
# header of ours shows a type of theirs.
function(hakawati_module name)
    cmake_parse_arguments(MODULE "" "" "USES;LIBRARIES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
    list(TRANSFORM MODULE_USES PREPEND hakawati_)
    if(sources)
        add_library(hakawati_${name} STATIC ${sources})
        target_include_directories(hakawati_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
        target_link_libraries(hakawati_${name} PUBLIC ${MODULE_USES}
            PRIVATE hakawati_warnings Threads::Threads fmt::fmt ${MODULE_LIBRARIES})
    else() # headers only
        add_library(hakawati_${name} INTERFACE)
        target_include_directories(hakawati_${name} INTERFACE ${PROJECT_SOURCE_DIR}/src)
        target_link_libraries(hakawati_${name} INTERFACE ${MODULE_USES})
    endif()
endfunction()

# hakawati_program(NAME MAIN libraries...): bin/NAME in the build folder. Other .cpp files beside
# MAIN belong to the program. Left out while its main file does not exist.
function(hakawati_program name main)
    if(NOT EXISTS ${PROJECT_SOURCE_DIR}/${main})
        return()
    endif()
    get_filename_component(folder ${main} DIRECTORY)
    file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
    add_executable(${name} ${sources})
    set(libraries ${ARGN})
    foreach(library IN LISTS libraries)
        if(TARGET hakawati_${library})
            target_link_libraries(${name} PRIVATE hakawati_${library})
        else()
            target_link_libraries(${name} PRIVATE ${library})
        endif()
    endforeach()
    target_link_libraries(${name} PRIVATE hakawati_warnings fmt::fmt)
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
endfunction()
