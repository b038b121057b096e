// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/bench/load/sockets.h"
#include "tests/bench/load/workloads.h"

#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <vector>

namespace bench {

Outcome tcpBulk(const Options &options)
{
    // In s; afterwards the conversation is full and its memory allocated.
    constexpr double warmUp = 0.5;
    constexpr double patience = 10;
    const Pattern pattern;
    std::vector<char> buffer(Pattern::longest);
    const Socket socket = Socket::connectTcp(options.port);
    Poller poller;
    poller.add(socket.descriptor(), 0, true, true);

    Outcome outcome;
    uint64_t sent = 0;
    uint64_t received = 0;
    uint64_t receivedBefore = 0;
    const double begin = now() + warmUp;
    const double deadline = begin + options.seconds;
    bool writing = true;
    bool measuring = false;
    for (;;) {
        const double time = now();
        if (!measuring && time >= begin) {
            measuring = true;
            receivedBefore = received;
        }
        if (measuring && outcome.seconds == 0 && time >= deadline) {
            outcome.done = double(received - receivedBefore);
            outcome.seconds = time - begin;
        }
        const bool over = time >= deadline;
        if (over && (received == sent || time > deadline + patience))
            break;
        const bool mayWrite = !over && sent - received < options.inFlight;
        if (mayWrite != writing) {
            writing = mayWrite;
            poller.change(socket.descriptor(), 0, true, writing);
        }
        for (const Poller::Ready &ready : poller.wait(over ? deadline + patience : deadline)) {
            if (ready.readable) {
                const ssize_t count = ::recv(socket.descriptor(), buffer.data(), buffer.size(), 0);
                if (count == 0 || (count < 0 && errno != EAGAIN))
                    fail("the connection broke");
                if (count > 0) {
                    if (!pattern.matches(received, {buffer.data(), size_t(count)}))
                        fail("what came back differs from what was sent");
                    received += uint64_t(count);
                }
            }
            if (ready.writable && sent - received < options.inFlight) {
                const auto bytes = pattern.at(
                        sent, std::min<size_t>(options.inFlight - (sent - received), 128 * 1024));
                const ssize_t count =
                        ::send(socket.descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
                if (count > 0)
                    sent += uint64_t(count);
                else if (count < 0 && errno != EAGAIN)
                    fail("the connection broke");
            }
        }
    }
    outcome.failures = received == sent ? 0 : 1;
    return outcome;
}

} // namespace bench
