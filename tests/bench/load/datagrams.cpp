// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/bench/load/sockets.h"
#include "tests/bench/load/workloads.h"

#include <sys/socket.h>
#include <time.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace bench {

namespace {

constexpr double lostAfter = 0.25; // s

/// Writes a datagram: its number, then the pattern from a position derived from the number.
void write(const Pattern &pattern, uint64_t number, std::span<char> datagram)
{
    const auto bytes = pattern.at(number * 61, datagram.size());
    std::copy(bytes.begin(), bytes.end(), datagram.begin());
    std::memcpy(datagram.data(), &number, std::min(sizeof number, datagram.size()));
}

bool isIntact(const Pattern &pattern, uint64_t number, std::span<const char> datagram, size_t size)
{
    return datagram.size() == size
           && pattern.matches(number * 61 + sizeof number, datagram.subspan(sizeof number));
}

uint64_t numberOf(std::span<const char> datagram)
{
    uint64_t number = ~uint64_t(0);
    if (datagram.size() >= sizeof number)
        std::memcpy(&number, datagram.data(), sizeof number);
    return number;
}

struct Sender
{
    Socket socket;
    uint64_t number = 0; // of the datagram in flight
    double sent = 0;
};

} // namespace

Outcome udpRoundTrips(const Options &options)
{
    constexpr double warmUp = 0.3;
    const Pattern pattern;
    Poller poller;
    std::vector<Sender> senders(size_t(options.clients));
    std::vector<char> datagram(options.size);
    std::array<char, 65536> buffer;
    Outcome outcome;
    uint64_t next = 0;
    const auto sendNext = [&](Sender &sender) {
        sender.number = next++;
        sender.sent = now();
        write(pattern, sender.number, datagram);
        if (::send(sender.socket.descriptor(), datagram.data(), datagram.size(), 0) < 0)
            fail("a datagram was refused");
    };
    const double begin = now() + warmUp;
    for (size_t i = 0; i < senders.size(); ++i) {
        senders[i].socket = Socket::connectUdp(options.port);
        poller.add(senders[i].socket.descriptor(), i, true, false);
        sendNext(senders[i]);
    }
    bool measuring = false;
    double lastLook = begin;
    const double deadline = begin + options.seconds;
    while (now() < deadline) {
        if (!measuring && now() >= begin) {
            measuring = true;
            outcome = {};
        }
        for (const Poller::Ready &ready : poller.wait(std::min(deadline, now() + lostAfter))) {
            Sender &sender = senders[ready.tag];
            const ssize_t count =
                    ::recv(sender.socket.descriptor(), buffer.data(), buffer.size(), 0);
            if (count < 0)
                continue;
            const std::span<const char> echo(buffer.data(), size_t(count));
            if (numberOf(echo) != sender.number)
                continue; // an echo given up before
            ++(isIntact(pattern, sender.number, echo, options.size) ? outcome.done
                                                                    : outcome.failures);
            outcome.worst = std::max(outcome.worst, now() - sender.sent);
            sendNext(sender);
        }
        if (now() - lastLook < lostAfter)
            continue;
        lastLook = now();
        for (Sender &sender : senders) {
            if (lastLook - sender.sent > lostAfter) {
                ++outcome.failures;
                sendNext(sender);
            }
        }
    }
    outcome.seconds = now() - begin;
    return outcome;
}

Outcome udpFlood(const Options &options)
{
    constexpr size_t most = 64; // datagrams in one call
    constexpr double settle = 0.5; // s to wait for the last echoes
    const Pattern pattern;
    const Socket socket = Socket::connectUdp(options.port);
    const auto total = uint64_t(options.rate * options.seconds);
    std::vector<bool> seen(total);
    std::vector<char> out(most * options.size);
    std::vector<char> in(most * 2048);
    std::array<mmsghdr, most> outHeads{};
    std::array<mmsghdr, most> inHeads{};
    std::array<iovec, most> outParts{};
    std::array<iovec, most> inParts{};
    for (size_t i = 0; i < most; ++i) {
        outParts[i] = {out.data() + i * options.size, options.size};
        inParts[i] = {in.data() + i * 2048, 2048};
        outHeads[i].msg_hdr.msg_iov = &outParts[i];
        outHeads[i].msg_hdr.msg_iovlen = 1;
        inHeads[i].msg_hdr.msg_iov = &inParts[i];
        inHeads[i].msg_hdr.msg_iovlen = 1;
    }

    Outcome outcome;
    uint64_t sent = 0;
    const double begin = now();
    double ended = 0;
    for (;;) {
        const double time = now();
        const auto due = std::min(total, uint64_t((time - begin) * options.rate));
        if (sent < due) {
            const auto count = std::min<uint64_t>(most, due - sent);
            for (uint64_t i = 0; i < count; ++i)
                write(pattern, sent + i, {out.data() + i * options.size, options.size});
            const int taken = ::sendmmsg(socket.descriptor(), outHeads.data(), unsigned(count), 0);
            if (taken > 0)
                sent += uint64_t(taken);
        }
        if (sent == total && ended == 0)
            ended = now();
        int got = 0;
        do {
            got = ::recvmmsg(socket.descriptor(), inHeads.data(), most, MSG_DONTWAIT, nullptr);
            for (int i = 0; i < got; ++i) {
                const std::span<const char> echo(in.data() + size_t(i) * 2048,
                                                 inHeads[size_t(i)].msg_len);
                const uint64_t number = numberOf(echo);
                if (number >= total || seen[number]
                    || !isIntact(pattern, number, echo, options.size)) {
                    ++outcome.failures;
                    continue;
                }
                seen[number] = true;
                ++outcome.done;
            }
        } while (got == int(most));
        if (ended > 0 && (outcome.done >= double(total) || now() > ended + settle))
            break;
        const timespec rest{0, 100'000};
        ::clock_nanosleep(CLOCK_MONOTONIC, 0, &rest, nullptr);
    }
    outcome.sent = double(sent);
    outcome.seconds = ended - begin;
    return outcome;
}

} // namespace bench
