#pragma once

namespace corescope {

/// Lets the calling thread, for the rest of its life, run only as far as others leave processor time: requests are
/// answered at once while a long job goes on. Without effect where the system has no priorities per thread.
void yieldToOtherThreads();

} // namespace corescope
