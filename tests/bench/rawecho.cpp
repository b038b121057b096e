// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
// E, the upper limit of the machine: an echo server of bare system calls in one thread.
//
//     rawecho tcp|udp        prints its port; exits when standard input is closed
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

std::vector<char> buffer(256 * 1024);

int openSocket(int type)
{
    const int descriptor = ::socket(AF_INET, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const int on = 1;
    const int room = 4 * 1024 * 1024;
    if (type == SOCK_STREAM)
        ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    else
        ::setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    if (::bind(descriptor, generic, length) != 0
        || (type == SOCK_STREAM && ::listen(descriptor, 4096) != 0))
        std::exit(1);
    ::getsockname(descriptor, generic, &length);
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    return descriptor;
}

/// Echoed bytes that a client has not read yet; while there are any, nothing more is read from it.
struct Owed
{
    std::vector<char> bytes;
    size_t sent = 0;
};
std::vector<Owed> owed;

void watch(int epoll, int operation, int descriptor, unsigned events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    ::epoll_ctl(epoll, operation, descriptor, &event);
}

void acceptAll(int epoll, int listener)
{
    for (;;) {
        const int client = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (client < 0)
            return;
        if (size_t(client) >= owed.size())
            owed.resize(size_t(client) + 64);
        owed[size_t(client)] = {};
        watch(epoll, EPOLL_CTL_ADD, client, EPOLLIN);
    }
}

void sendOwed(int epoll, int client)
{
    Owed &mine = owed[size_t(client)];
    const ssize_t count = ::send(client, mine.bytes.data() + mine.sent,
                                 mine.bytes.size() - mine.sent, MSG_NOSIGNAL);
    if (count > 0)
        mine.sent += size_t(count);
    if (mine.sent < mine.bytes.size())
        return;
    mine = {};
    watch(epoll, EPOLL_CTL_MOD, client, EPOLLIN);
}

void echo(int epoll, int client)
{
    const ssize_t count = ::recv(client, buffer.data(), buffer.size(), 0);
    if (count < 0 && errno == EAGAIN)
        return;
    if (count <= 0) {
        ::close(client);
        return;
    }
    const ssize_t sent =
            std::max<ssize_t>(0, ::send(client, buffer.data(), size_t(count), MSG_NOSIGNAL));
    if (sent == count)
        return;
    owed[size_t(client)].bytes.assign(buffer.begin() + sent, buffer.begin() + count);
    watch(epoll, EPOLL_CTL_MOD, client, EPOLLOUT);
}

void echoDatagrams(int descriptor)
{
    for (int i = 0; i < 64; ++i) {
        sockaddr_in from{};
        socklen_t length = sizeof from;
        auto *generic = reinterpret_cast<sockaddr *>(&from);
        const ssize_t count =
                ::recvfrom(descriptor, buffer.data(), buffer.size(), 0, generic, &length);
        if (count < 0)
            return;
        ::sendto(descriptor, buffer.data(), size_t(count), 0, generic, length);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const bool tcp = argc < 2 || std::string_view(argv[1]) != "udp";
    const int server = openSocket(tcp ? SOCK_STREAM : SOCK_DGRAM);
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    watch(epoll, EPOLL_CTL_ADD, server, EPOLLIN);
    watch(epoll, EPOLL_CTL_ADD, STDIN_FILENO, EPOLLIN);
    std::array<epoll_event, 512> events;
    for (;;) {
        const int count = ::epoll_wait(epoll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int descriptor = events[size_t(i)].data.fd;
            if (descriptor == STDIN_FILENO)
                return 0;
            if (descriptor != server)
                (events[size_t(i)].events & EPOLLOUT ? sendOwed : echo)(epoll, descriptor);
            else if (tcp)
                acceptAll(epoll, server);
            else
                echoDatagrams(server);
        }
    }
}
