// Stands for the headers that unit tests share; they are named in CMakeLists.txt beside it.
