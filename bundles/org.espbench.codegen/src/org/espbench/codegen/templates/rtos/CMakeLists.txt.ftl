# [=sdk]: the connection "[=name]".
#
#     idf.py build
#     idf.py -p /dev/ttyUSB0 flash monitor
#
cmake_minimum_required(VERSION 3.5)

include($ENV{IDF_PATH}/tools/cmake/project.cmake)
project([=project])
