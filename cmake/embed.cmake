# What the page and the summary are made of, compiled into the program: web/page/*.js and web/style/*.css in the order below, web/strings.tsv,
# questions.tsv and event_kinds.tsv of lexicons/shared/, web/borders.txt. Run as a script at build time (cmake -P) when one of them changes.
# A module imports only from those before it (tests/page/check_scripts.py), so that all of them joined, without their imports, are one script.
set(web_script_files dom data state words standing quote pairs marks report matrix lead ledger axis timeline projection map chains incident
  incidents choices save claims sources why frame keys main)
set(web_style_files base frame incident pictures report narrow print)

function(embed_piece out name text)
  # A raw string literal holds 16000 characters at a time, so that no compiler limit is met.
  set(pieces "")
  string(LENGTH "${text}" length)
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 16000 piece)
    string(APPEND pieces "\n    R\"~~~(${piece})~~~\"")
    math(EXPR at "${at} + 16000")
  endwhile()
  string(SHA256 hash "${text}")
  set(${out} "${${out}}const WebFile ${name}{std::string_view(${pieces} \"\"), \"${hash}\"};\n" PARENT_SCOPE)
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
  set(script "(() => {\n\"use strict\";\n")
  foreach(name IN LISTS web_script_files)
    file(READ "${SOURCE}/web/page/${name}.js" text)
    string(REGEX REPLACE "(^|\n)import [^;]*;" "\\1" text "${text}")
    string(REGEX REPLACE "(^|\n)export " "\\1" text "${text}")
    string(APPEND script "${text}")
  endforeach()
  string(APPEND script "})();\n")
  set(style "")
  foreach(name IN LISTS web_style_files)
    file(READ "${SOURCE}/web/style/${name}.css" text)
    string(APPEND style "${text}")
  endforeach()
  set(body "")
  embed_piece(body page_script "${script}")
  embed_piece(body page_style "${style}")
  foreach(pair interface_strings=web/strings.tsv question_table=lexicons/shared/questions.tsv event_kind_table=lexicons/shared/event_kinds.tsv
      family_table=lexicons/shared/family_values.tsv country_table=lexicons/shared/countries.tsv body_table=lexicons/shared/bodies.tsv
      border_lines=web/borders.txt)
    string(REPLACE "=" ";" pair "${pair}")
    list(GET pair 0 name)
    list(GET pair 1 path)
    file(READ "${SOURCE}/${path}" text)
    embed_piece(body ${name} "${text}")
  endforeach()
  file(WRITE "${OUTPUT}" "// Written by cmake/embed.cmake.\n#include \"output/page/web_files.h\"\n\nnamespace wederhoor::output {\n${body}}  // namespace wederhoor::output\n")
else()
  set(embedded "${PROJECT_BINARY_DIR}/generated/web_files.cc")
  list(TRANSFORM web_script_files REPLACE "(.+)" "${PROJECT_SOURCE_DIR}/web/page/\\1.js" OUTPUT_VARIABLE embedded_from)
  foreach(path web/strings.tsv lexicons/shared/questions.tsv lexicons/shared/event_kinds.tsv lexicons/shared/family_values.tsv
      lexicons/shared/countries.tsv lexicons/shared/bodies.tsv web/borders.txt)
    list(APPEND embedded_from "${PROJECT_SOURCE_DIR}/${path}")
  endforeach()
  foreach(name IN LISTS web_style_files)
    list(APPEND embedded_from "${PROJECT_SOURCE_DIR}/web/style/${name}.css")
  endforeach()
  add_custom_command(OUTPUT "${embedded}"
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${PROJECT_SOURCE_DIR} -DOUTPUT=${embedded} -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${embedded_from} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
  target_sources(wederhoor_output PRIVATE "${embedded}")
endif()
