// Stands for the headers that unit tests share: those of the backend are named in CMakeLists.txt beside it, those of
// the console in packaging/cmake/console.cmake.
