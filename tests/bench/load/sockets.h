// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

struct sockaddr_in;

namespace bench {

[[noreturn]] void fail(const std::string &what);
/// Returns seconds on the monotonic clock.
double now();

/// Owns a connected, non-blocking client socket.
class Socket
{
public:
    Socket() = default;
    /// Returns once connected over TCP.
    static Socket connectTcp(uint16_t port);
    /// Returns at once, while connecting over TCP (EINPROGRESS). Each call uses another address of
    /// 127.0.0.0/8: otherwise a storm would run out of local ports, which stay in TIME_WAIT for a
    /// minute.
    static Socket beginTcp(uint16_t port);
    static Socket connectUdp(uint16_t port);
    ~Socket() { close(); }
    Socket(Socket &&other) noexcept;
    Socket &operator=(Socket &&other) noexcept;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    void close();

private:
    explicit Socket(int descriptor);
    int m_descriptor = -1;
};

/// Wraps epoll(7), level-triggered. `tag` is returned with the event.
class Poller
{
public:
    struct Ready
    {
        size_t tag;
        bool readable;
        bool writable;
    };
    Poller();
    ~Poller();
    Poller(const Poller &) = delete;
    Poller &operator=(const Poller &) = delete;
    void add(int descriptor, size_t tag, bool read, bool write);
    void change(int descriptor, size_t tag, bool read, bool write);
    /// Waits until an event or until `deadline`.
    const std::vector<Ready> &wait(double deadline);

private:
    int m_epoll;
    std::vector<Ready> m_ready;
};

/// Generates known bytes that look random, for any position.
class Pattern
{
public:
    Pattern();
    /// Longest piece, in bytes.
    static constexpr size_t longest = 256 * 1024;
    [[nodiscard]] std::span<const char> at(uint64_t place, size_t size) const;
    [[nodiscard]] bool matches(uint64_t place, std::span<const char> bytes) const;

private:
    std::vector<char> m_bytes;
};

} // namespace bench
