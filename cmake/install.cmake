# What users get: the program, one archive of the library, its headers, the data, and how CMake and pkg-config find them. All paths are
# relative to where the files lie, so that the tree may be moved.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The library as one target, wederhoor::wederhoor, here and installed: the stages' objects in one archive, the public headers only.
set(stages base lexicon intake reading claims events reconcile dossier store output)
list(TRANSFORM stages REPLACE "(.+)" "$<TARGET_OBJECTS:wederhoor_\\1>" OUTPUT_VARIABLE objects)
add_library(wederhoor_library STATIC ${objects} $<TARGET_OBJECTS:wederhoor>)
add_library(wederhoor::wederhoor ALIAS wederhoor_library)
set_target_properties(wederhoor_library PROPERTIES OUTPUT_NAME wederhoor EXPORT_NAME wederhoor LINKER_LANGUAGE CXX
  ARCHIVE_OUTPUT_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/lib")
target_compile_features(wederhoor_library PUBLIC cxx_std_20)
target_include_directories(wederhoor_library PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>" "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
target_link_libraries(wederhoor_library PRIVATE fmt::fmt ICU::i18n ICU::uc ICU::data SQLite::SQLite3 PkgConfig::gumbo PkgConfig::serd-0
  PkgConfig::libxxhash PkgConfig::libzstd Threads::Threads wederhoor_csv)
add_dependencies(wederhoor_library wederhoor_manifest)

set(data "${CMAKE_INSTALL_DATADIR}/wederhoor")
set(config "${CMAKE_INSTALL_LIBDIR}/cmake/wederhoor")
install(TARGETS wederhoor_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS wederhoor_apart_program wederhoor_pdf_program RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/wederhoor")
install(TARGETS wederhoor_library EXPORT wederhoor ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/wederhoor DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY lexicons models schema DESTINATION ${data})
install(FILES "${PROJECT_BINARY_DIR}/data/gazetteer.bin" "${PROJECT_BINARY_DIR}/share/wederhoor/manifest.tsv" DESTINATION ${data})

install(EXPORT wederhoor FILE wederhoorTargets.cmake NAMESPACE wederhoor:: DESTINATION ${config})
configure_package_config_file(cmake/wederhoorConfig.cmake.in wederhoorConfig.cmake INSTALL_DESTINATION ${config} PATH_VARS data)
write_basic_package_version_file(wederhoorConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/wederhoorConfig.cmake" "${CMAKE_CURRENT_BINARY_DIR}/wederhoorConfigVersion.cmake" DESTINATION ${config})
file(RELATIVE_PATH up "/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/")
configure_file(cmake/wederhoor.pc.in wederhoor.pc @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/wederhoor.pc" DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
