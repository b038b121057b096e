// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/bench/load/sockets.h"
#include "tests/bench/load/workloads.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

namespace bench {

namespace {

constexpr double warmUp = 0.3; // s
constexpr double patience = 10; // s after which a missing echo counts as lost

struct Client
{
    Socket socket;
    uint64_t place = 0; // in the pattern, of the message in flight
    size_t received = 0; // bytes of its echo
    double sent = 0;
};

class Clients
{
public:
    explicit Clients(const Options &options)
        : m_options(options)
        , m_clients(size_t(options.clients))
    {
        for (size_t i = 0; i < m_clients.size(); ++i) {
            m_clients[i].socket = Socket::connectTcp(options.port);
            m_clients[i].place = i * 7919;
            m_poller.add(m_clients[i].socket.descriptor(), i, true, false);
        }
    }

    /// Exchanges one message with each client, one client after another.
    void greet(Outcome &outcome)
    {
        for (Client &client : m_clients)
            sendNext(client, outcome);
        size_t missing = m_clients.size();
        const double deadline = now() + patience;
        while (missing > 0 && now() < deadline) {
            for (const Poller::Ready &ready : m_poller.wait(deadline))
                missing -= receive(m_clients[ready.tag], outcome) ? 1 : 0;
        }
        outcome.failures += double(missing);
    }

    /// Lets the first `active` clients send and receive for this time.
    void talk(size_t active, double seconds, Outcome &outcome)
    {
        const double begin = now();
        const double deadline = begin + seconds;
        for (size_t i = 0; i < active; ++i)
            sendNext(m_clients[i], outcome);
        size_t onTheirWay = active;
        while (onTheirWay > 0) {
            const bool over = now() >= deadline;
            if (over && now() > deadline + patience) {
                outcome.failures += double(onTheirWay);
                break;
            }
            for (const Poller::Ready &ready :
                 m_poller.wait(over ? deadline + patience : deadline)) {
                Client &client = m_clients[ready.tag];
                if (!receive(client, outcome))
                    continue;
                if (over) {
                    --onTheirWay;
                    continue;
                }
                ++outcome.done;
                sendNext(client, outcome);
            }
            if (outcome.failures > 100)
                fail("too many echoes differ or do not come");
        }
        outcome.seconds += seconds;
    }

private:
    void sendNext(Client &client, Outcome &outcome)
    {
        client.place += m_options.size + 1;
        client.received = 0;
        client.sent = now();
        const auto bytes = m_pattern.at(client.place, m_options.size);
        if (::send(client.socket.descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL)
            != ssize_t(bytes.size()))
            ++outcome.failures;
    }

    /// Returns true once the echo is complete.
    bool receive(Client &client, Outcome &outcome)
    {
        const ssize_t count =
                ::recv(client.socket.descriptor(), m_buffer.data(), m_buffer.size(), 0);
        if (count <= 0) {
            outcome.failures += count == 0 || errno != EAGAIN ? 1 : 0;
            return false;
        }
        const std::span<const char> bytes(m_buffer.data(), size_t(count));
        if (client.received + bytes.size() > m_options.size
            || !m_pattern.matches(client.place + client.received, bytes))
            ++outcome.failures;
        client.received += bytes.size();
        if (client.received < m_options.size)
            return false;
        outcome.worst = std::max(outcome.worst, now() - client.sent);
        return true;
    }

    const Options m_options;
    Pattern m_pattern;
    Poller m_poller;
    std::vector<Client> m_clients;
    std::array<char, 64 * 1024> m_buffer;
};

} // namespace

Outcome tcpRoundTrips(const Options &options)
{
    Outcome outcome;
    Clients clients(options);
    clients.greet(outcome);
    const auto active = size_t(options.active > 0 ? options.active : options.clients);
    Outcome ignored;
    clients.talk(active, warmUp, ignored);
    outcome.failures += ignored.failures;
    outcome.worst = 0;
    clients.talk(active, options.seconds, outcome);
    return outcome;
}

} // namespace bench
