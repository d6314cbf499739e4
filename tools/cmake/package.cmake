# How the program comes to a tablet: `cmake --install build/release`, or as a Debian package with
# `cpack` (docs/kiosk.md). An installed program finds its books and art beside itself, in
# share/hakawati.
include(GNUInstallDirs)
install(TARGETS hakawati hakawati-story hakawati-po RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY assets stories DESTINATION ${CMAKE_INSTALL_DATADIR}/hakawati
    PATTERN plans EXCLUDE)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME hakawati)
set(CPACK_PACKAGE_CONTACT "Hakawati <hakawati@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Comic books about health, safety and well-being, read together")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-sil-andika, fonts-noto-core")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
include(CPack)
