# add_stage(NAME PUBLIC … PRIVATE …): the static library wederhoor_NAME from src/NAME/**.cc, linked only to what is named.
# A bare name among the links that is itself a stage means that stage.
add_library(wederhoor_options INTERFACE)
target_include_directories(wederhoor_options INTERFACE
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>" "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/src>")
# Fixed-order floating point: the same bytes on every processor.
target_compile_features(wederhoor_options INTERFACE cxx_std_20)
target_compile_options(wederhoor_options INTERFACE -Wall -Wextra -Wno-missing-field-initializers -ffp-contract=off -fno-fast-math)
# g++ 12 takes moves and sums of std::string for overlapping memory or for reads and writes past its end (GCC bug 105651).
target_compile_options(wederhoor_options INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict;-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread>)
if(WEDERHOOR_WERROR)
  target_compile_options(wederhoor_options INTERFACE -Werror)
endif()

function(stage_links out)
  set(links "")
  foreach(link IN LISTS ARGN)
    if(TARGET wederhoor_${link})
      list(APPEND links wederhoor_${link})
    else()
      list(APPEND links ${link})
    endif()
  endforeach()
  set(${out} "${links}" PARENT_SCOPE)
endfunction()

# What nearly every source includes, parsed once for all targets: a third of the compiling. The first stage makes it.
function(precompile_headers target)
  if(NOT WEDERHOOR_PCH)
    return()
  endif()
  if(target STREQUAL "wederhoor_base")
    target_precompile_headers(${target} PRIVATE <algorithm> <array> <charconv> <cstdint> <filesystem> <functional> <map> <memory>
      <optional> <set> <span> <string> <string_view> <unordered_map> <unordered_set> <utility> <variant> <vector> <fmt/format.h>)
  else()
    target_precompile_headers(${target} REUSE_FROM wederhoor_base)
  endif()
endfunction()

# Nine tenths of reading are spent in the network: it is optimised in every build (without the headers precompiled at another level).
function(optimise_network)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    list(FILTER ARGN INCLUDE REGEX "/src/reading/model/")
    set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS -O3 SKIP_PRECOMPILE_HEADERS ON)
  endif()
endfunction()

function(add_stage name)
  cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cc")
  stage_links(public_links ${ARG_PUBLIC})
  stage_links(private_links ${ARG_PRIVATE})
  add_library(wederhoor_${name} STATIC ${sources})
  optimise_network(${sources})
  target_link_libraries(wederhoor_${name} PUBLIC wederhoor_options ${public_links} PRIVATE ${private_links})
  precompile_headers(wederhoor_${name})
endfunction()

# src/engine.cc and the other entries that call the stages in order: the library that programs link.
function(add_engine)
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/*.cc")
  add_library(wederhoor STATIC ${sources})
  target_compile_definitions(wederhoor PRIVATE WEDERHOOR_VERSION="${PROJECT_VERSION}")
  target_link_libraries(wederhoor PUBLIC wederhoor_options wederhoor_output wederhoor_store wederhoor_dossier wederhoor_reconcile
    wederhoor_events wederhoor_claims wederhoor_reading wederhoor_intake wederhoor_lexicon wederhoor_base ICU::uc)
  precompile_headers(wederhoor)
endfunction()
