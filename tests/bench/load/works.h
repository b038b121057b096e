// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace bench {

struct Wish
{
    uint16_t port = 0;
    int clients = 1;
    int active = 0; ///< of the clients; 0 means all
    double seconds = 2;
    size_t size = 64; ///< bytes of a message
    double rate = 100'000; ///< datagrams a second
    size_t inFlight = 256 * 1024; ///< bytes
};

struct Outcome
{
    double done = 0; ///< echoes, or bytes, that came back and were compared, each byte of them
    double seconds = 0;
    double sent = 0; ///< datagrams
    double failures = 0; ///< connections that broke, echoes that differ or never came
    double worst = 0; ///< seconds that the slowest echo took
};

/// Each client sends a message, waits for its echo, and sends the next.
Outcome tcpRoundTrips(const Wish &wish);
/// Each client connects, has one message echoed, closes, and begins anew.
Outcome tcpStorm(const Wish &wish);
/// One client keeps `inFlight` bytes on their way.
Outcome tcpBulk(const Wish &wish);
/// Each sender has one datagram on its way.
Outcome udpRoundTrips(const Wish &wish);
/// One sender at a steady rate, whatever comes back.
Outcome udpFlood(const Wish &wish);

} // namespace bench
