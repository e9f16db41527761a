#include "core/database/rows.h"
#include "core/error.h"
#include "core/index.h"
