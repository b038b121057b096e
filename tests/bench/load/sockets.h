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
/// Seconds on the monotonic clock.
double now();

/// A connected, non-blocking client socket that closes itself.
class Socket
{
public:
    Socket() = default;
    /// TCP: returns when connected.
    static Socket connectTcp(uint16_t port);
    /// TCP: returns at once (EINPROGRESS). Each call leaves from another address of 127.0.0.0/8, or
    /// a storm would run out of local ports, which stay in TIME_WAIT for a minute.
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

/// epoll(7), level-triggered; `tag` comes back with the event.
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
    /// Waits at most until `deadline`.
    const std::vector<Ready> &wait(double deadline);

private:
    int m_epoll;
    std::vector<Ready> m_ready;
};

/// Bytes that look random but are known: any piece, from any place, for as long as one likes.
class Pattern
{
public:
    Pattern();
    /// At most `longest` bytes.
    static constexpr size_t longest = 256 * 1024;
    [[nodiscard]] std::span<const char> at(uint64_t place, size_t size) const;
    [[nodiscard]] bool matches(uint64_t place, std::span<const char> bytes) const;

private:
    std::vector<char> m_bytes;
};

} // namespace bench
