#pragma once

#include "core/export/jsonwriter.h"
