#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/mesh/channelkeys.h"
#include "core/mesh/packetfield.h"
#include "core/mesh/packetpayload.h"

namespace corescope::packet {

/// What is known besides the bytes.
struct DissectOptions
{
    const ChannelKeys* channelKeys = nullptr; ///< null: no channel is read
    std::span<const Region> regions = {};     ///< that the region code is compared with
    bool verifySignatures = true;             ///< of adverts, 0.1 ms each
};

/// The hops of a packet as its type wants them read. Of floods the relays that passed it on, oldest first; of direct
/// packets those still to come; of traces the whole route.
struct Hops
{
    unsigned size = 1;                      ///< bytes per hop; 0: unknown
    std::vector<std::string> hops;          ///< upper-case hex
    std::optional<unsigned> completed = {}; ///< traces: how many of them have passed it on
    std::vector<double> snr = {};           ///< traces: how those heard it, dB
};

/// A packet taken apart.
struct DecodedPacket
{
    Frame frame;
    Hops path;
    Payload payload;
    QString anomaly; ///< a trace that cannot be; '' for none
};

/// A packet for the reader and for the program: the same parse with two faces.
struct Dissection
{
    Bytes bytes;
    Field root;                                     ///< the whole packet; also of bytes that are no valid frame
    tl::expected<DecodedPacket, FrameError> packet; ///< or why there is none
};

/// Takes apart any bytes. What is malformed is shown as far as it can be read, with warnings. Any thread.
Dissection dissect(ByteView bytes, const DissectOptions& options = {});

} // namespace corescope::packet
