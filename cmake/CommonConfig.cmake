# What every target of the project is compiled with: the standard, the warnings, Qt's hardening defines.
add_library(corescope_common INTERFACE)
target_compile_features(corescope_common INTERFACE cxx_std_20)
target_compile_definitions(corescope_common INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_URL_CAST_FROM_STRING
    QT_USE_QSTRINGBUILDER
)
target_compile_options(corescope_common INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wconversion
    -Wno-sign-conversion -Wimplicit-fallthrough
    $<$<BOOL:${CORESCOPE_WERROR}>:-Werror>
)
target_include_directories(corescope_common INTERFACE ${PROJECT_SOURCE_DIR})

find_program(MOLD mold)
if(MOLD)
    target_link_options(corescope_common INTERFACE -fuse-ld=mold)
endif()
