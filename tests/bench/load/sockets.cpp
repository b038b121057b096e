// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "tests/bench/load/sockets.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <utility>

namespace bench {

namespace {

// A prime, so that messages of any size do not soon start at the same position again.
constexpr size_t patternSize = 1'000'003;

sockaddr_in loopback(uint32_t host, uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(host);
    address.sin_port = htons(port);
    return address;
}

int checked(int result, const char *what)
{
    if (result < 0)
        fail(std::string(what) + ": " + std::strerror(errno));
    return result;
}

void connectTo(int descriptor, uint16_t port)
{
    const sockaddr_in server = loopback(INADDR_LOOPBACK, port);
    const auto *generic = reinterpret_cast<const sockaddr *>(&server);
    if (::connect(descriptor, generic, sizeof server) != 0 && errno != EINPROGRESS)
        checked(-1, "connect");
}

} // namespace

void fail(const std::string &what)
{
    std::fprintf(stderr, "load: %s\n", what.c_str());
    std::exit(1);
}

double now()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

Socket::Socket(int descriptor)
    : m_descriptor(descriptor)
{ }

Socket::Socket(Socket &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{ }

Socket &Socket::operator=(Socket &&other) noexcept
{
    close();
    m_descriptor = std::exchange(other.m_descriptor, -1);
    return *this;
}

void Socket::close()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

Socket Socket::connectTcp(uint16_t port)
{
    Socket made(checked(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), "socket"));
    connectTo(made.m_descriptor, port);
    const int on = 1;
    ::setsockopt(made.m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    // Blocks until connected, so that all clients are connected before the measurement begins.
    checked(::ioctl(made.m_descriptor, FIONBIO, &on), "ioctl");
    return made;
}

Socket Socket::beginTcp(uint16_t port)
{
    static uint32_t next = 0;
    Socket made(
            checked(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), "socket"));
    const int on = 1;
    ::setsockopt(made.m_descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    const sockaddr_in from = loopback(INADDR_LOOPBACK + next++ % 200, 0);
    checked(::bind(made.m_descriptor, reinterpret_cast<const sockaddr *>(&from), sizeof from),
            "bind");
    connectTo(made.m_descriptor, port);
    return made;
}

Socket Socket::connectUdp(uint16_t port)
{
    Socket made(checked(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0), "socket"));
    const int room = 4 * 1024 * 1024;
    ::setsockopt(made.m_descriptor, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    connectTo(made.m_descriptor, port);
    return made;
}

Poller::Poller()
    : m_epoll(checked(::epoll_create1(EPOLL_CLOEXEC), "epoll_create1"))
{ }

Poller::~Poller() { ::close(m_epoll); }

namespace {

void control(int epoll, int operation, int descriptor, size_t tag, bool read, bool write)
{
    epoll_event event{};
    event.events = (read ? EPOLLIN : 0u) | (write ? EPOLLOUT : 0u);
    event.data.u64 = tag;
    checked(::epoll_ctl(epoll, operation, descriptor, &event), "epoll_ctl");
}

} // namespace

void Poller::add(int descriptor, size_t tag, bool read, bool write)
{
    control(m_epoll, EPOLL_CTL_ADD, descriptor, tag, read, write);
}

void Poller::change(int descriptor, size_t tag, bool read, bool write)
{
    control(m_epoll, EPOLL_CTL_MOD, descriptor, tag, read, write);
}

const std::vector<Poller::Ready> &Poller::wait(double deadline)
{
    std::array<epoll_event, 512> events;
    const double left = std::max(0.0, deadline - now());
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), int(left * 1e3) + 1);
    if (count < 0 && errno != EINTR)
        checked(count, "epoll_wait");
    m_ready.clear();
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[size_t(i)];
        m_ready.push_back({size_t(event.data.u64),
                           (event.events & (EPOLLIN | EPOLLERR | EPOLLHUP)) != 0,
                           (event.events & EPOLLOUT) != 0});
    }
    return m_ready;
}

Pattern::Pattern()
    : m_bytes(patternSize + longest)
{
    uint64_t state = 88172645463325252; // xorshift64
    for (size_t i = 0; i < patternSize; ++i) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        m_bytes[i] = char(state);
    }
    std::copy_n(m_bytes.begin(), longest, m_bytes.begin() + patternSize);
}

std::span<const char> Pattern::at(uint64_t place, size_t size) const
{
    return {m_bytes.data() + place % patternSize, size};
}

bool Pattern::matches(uint64_t place, std::span<const char> bytes) const
{
    return std::memcmp(m_bytes.data() + place % patternSize, bytes.data(), bytes.size()) == 0;
}

} // namespace bench
