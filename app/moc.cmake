# cmake -P app/moc.cmake MOC HEADERS OUTPUT: writes what moc makes of the headers, which the file HEADERS
# lists, one a line, into one source.
cmake_policy(VERSION 3.25)
set(moc ${CMAKE_ARGV3})
set(output ${CMAKE_ARGV5})
file(STRINGS ${CMAKE_ARGV4} headers ENCODING UTF-8)
set(sources "")
foreach(header IN LISTS headers)
    file(STRINGS ${header} meta REGEX "Q_(OBJECT|GADGET|NAMESPACE)" LIMIT_COUNT 1)
    if(NOT meta)
        continue()
    endif()
    # Without an include path moc does not read Qt's headers again for each of ours.
    execute_process(COMMAND ${moc} -f${header} ${header}
        OUTPUT_VARIABLE source RESULT_VARIABLE failed)
    if(failed)
        message(FATAL_ERROR "moc cannot read ${header}.")
    endif()
    string(APPEND sources "${source}")
endforeach()
file(WRITE ${output} "${sources}")
