# The fuzz targets, one line each: NAME compiles tests/fuzz/NAME_fuzz.cpp with the sources it needs (globs are allowed) and
# links the libraries; its seeds lie in corpus/NAME, its words in dictionaries/NAME.dict.
meridian_fuzz_target(csv SOURCES backend/catalogue/*.cpp backend/domain/{currency,money,text,utf8}.cpp LINK absl::statusor)
meridian_fuzz_target(query SOURCES backend/query/*.cpp backend/domain/{currency,money,order_number,text,utf8}.cpp LINK absl::statusor)
meridian_fuzz_target(decoder SOURCES backend/engine/record_frame.cpp backend/domain/crc32c.cpp
                     LINK absl::statusor absl::inlined_vector absl::flat_hash_map)
meridian_fuzz_target(decide SOURCES backend/domain/*.cpp
                     LINK absl::statusor absl::inlined_vector absl::flat_hash_map absl::flat_hash_set absl::btree)
