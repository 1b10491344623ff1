// The figures of the pipeline, once or again every second.
#pragma once

#include "backend/tools/meridianctl/context.h"

namespace meridian::ctl {

struct StatusOptions {
    bool follow = false;
    double seconds = 0;  // how long to follow; 0: until somebody stops the program
};

Exit status(Context& context, const StatusOptions& options);

}  // namespace meridian::ctl
