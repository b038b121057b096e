// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/bench/load/sockets.h"
#include "tests/bench/load/workloads.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace bench {

namespace {

struct Visit
{
    Socket socket;
    uint64_t place = 0;
    size_t received = 0;
    double begun = 0;
    bool connected = false;
};

class Storm
{
public:
    explicit Storm(const Options &options)
        : m_options(options)
        , m_visits(size_t(options.clients))
    { }

    Outcome run()
    {
        const double begin = now();
        const double deadline = begin + m_options.seconds;
        for (size_t i = 0; i < m_visits.size(); ++i)
            start(i);
        while (now() < deadline) {
            for (const Poller::Ready &ready : m_poller.wait(deadline))
                handle(ready);
        }
        m_outcome.seconds = now() - begin;
        // Include unfinished visits, which are probably in the kernel's SYN retries.
        for (const Visit &visit : m_visits)
            m_outcome.worst = std::max(m_outcome.worst, now() - visit.begun);
        return m_outcome;
    }

private:
    void start(size_t index)
    {
        Visit &visit = m_visits[index];
        visit.begun = now();
        visit.socket = Socket::beginTcp(m_options.port);
        visit.place = m_next += m_options.size + 1;
        visit.received = 0;
        visit.connected = false;
        m_poller.add(visit.socket.descriptor(), index, true, true);
    }

    void handle(const Poller::Ready &ready)
    {
        Visit &visit = m_visits[ready.tag];
        const int descriptor = visit.socket.descriptor();
        if (!visit.connected && ready.writable) {
            const auto bytes = m_pattern.at(visit.place, m_options.size);
            if (::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL)
                != ssize_t(bytes.size()))
                return finish(ready.tag, false);
            visit.connected = true;
            m_poller.change(descriptor, ready.tag, true, false);
            return;
        }
        if (!ready.readable)
            return;
        const ssize_t count = ::recv(descriptor, m_buffer.data(), m_buffer.size(), 0);
        if (count < 0 && errno == EAGAIN)
            return;
        if (count <= 0)
            return finish(ready.tag, false);
        const std::span<const char> bytes(m_buffer.data(), size_t(count));
        if (!m_pattern.matches(visit.place + visit.received, bytes))
            return finish(ready.tag, false);
        visit.received += bytes.size();
        if (visit.received >= m_options.size)
            finish(ready.tag, visit.received == m_options.size);
    }

    void finish(size_t index, bool good)
    {
        ++(good ? m_outcome.done : m_outcome.failures);
        m_outcome.worst = std::max(m_outcome.worst, now() - m_visits[index].begun);
        m_visits[index].socket.close();
        start(index);
    }

    const Options m_options;
    Pattern m_pattern;
    Poller m_poller;
    std::vector<Visit> m_visits;
    uint64_t m_next = 0;
    Outcome m_outcome;
    std::array<char, 4096> m_buffer;
};

} // namespace

Outcome tcpStorm(const Options &options) { return Storm(options).run(); }

} // namespace bench
