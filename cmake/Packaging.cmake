# What `cmake --install` puts beside the program, and the Debian package of it: `corescope` with the window,
# `corescope-server` without it and with a systemd unit. scripts/package makes both.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_VENDOR "The CoreScope Qt developers")
set(CPACK_PACKAGE_CONTACT "The CoreScope Qt developers <corescope@localhost>")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded when the database is opened, so no linked library names it.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite")
set(CPACK_STRIP_FILES ON)

if(CORESCOPE_GUI)
    install(FILES resources/desktop/corescope.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES resources/desktop/corescope.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES resources/desktop/corescope.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    set(CPACK_PACKAGE_NAME corescope)
    set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "analyzer for MeshCore LoRa meshes")
    set(CPACK_PACKAGE_DESCRIPTION "Opens a CoreScope database, finds out which relays packets came over and shows them.
The same program serves the database over HTTP and works on it from the command line.")
    set(CPACK_DEBIAN_PACKAGE_SECTION net)
    # Wayland and X11 are plugins of Qt.
    string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", libqt6svg6")
    set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n")
    set(CPACK_DEBIAN_PACKAGE_CONFLICTS corescope-server)
    set(CPACK_DEBIAN_PACKAGE_REPLACES corescope-server)
else()
    install(FILES resources/server/corescope.service DESTINATION lib/systemd/system)
    install(FILES resources/server/config.json DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/corescope-server/examples)
    set(CPACK_PACKAGE_NAME corescope-server)
    set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "server for MeshCore LoRa mesh databases")
    set(CPACK_PACKAGE_DESCRIPTION "Serves a CoreScope database over HTTP and WebSocket, and finds out which relays packets came over.
It takes the place of the older CoreScope server and needs no graphical libraries.")
    set(CPACK_DEBIAN_PACKAGE_SECTION net)
    string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", adduser")
    set(CPACK_DEBIAN_PACKAGE_CONFLICTS corescope)
    set(CPACK_DEBIAN_PACKAGE_REPLACES corescope)
    set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
        ${PROJECT_SOURCE_DIR}/resources/server/postinst
        ${PROJECT_SOURCE_DIR}/resources/server/prerm
        ${PROJECT_SOURCE_DIR}/resources/server/postrm)
    set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
endif()
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_PACKAGE_NAME} RENAME copyright)

include(CPack)
