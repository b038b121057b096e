// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace bench {

struct Options
{
    uint16_t port = 0;
    int clients = 1;
    int active = 0; ///< of the clients; 0: all
    double seconds = 2;
    size_t size = 64; ///< bytes of a message
    double rate = 100'000; ///< datagrams a second
    size_t inFlight = 256 * 1024; ///< bytes
};

struct Outcome
{
    double done = 0; ///< echoes or bytes that came back and matched
    double seconds = 0;
    double sent = 0; ///< datagrams
    double failures = 0; ///< broken connections, echoes that differ or are missing
    double worst = 0; ///< seconds of the slowest echo
};

/// Makes each client send a message, wait for its echo, and repeat.
Outcome tcpRoundTrips(const Options &options);
/// Makes each client connect, exchange one message, close, and repeat.
Outcome tcpStorm(const Options &options);
/// Makes one client keep `inFlight` bytes in flight.
Outcome tcpBulk(const Options &options);
/// Makes each sender keep one datagram in flight.
Outcome udpRoundTrips(const Options &options);
/// Sends from one sender at a fixed rate, independently of the echoes.
Outcome udpFlood(const Options &options);

} // namespace bench
