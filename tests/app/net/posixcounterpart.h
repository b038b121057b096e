// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/app/net/counterpart.h"

#include <QHostAddress>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <utility>

namespace socketchat {

/// A Counterpart of plain system calls, so that Qt's classes are not only tested against Qt.
class PosixCounterpart final : public Counterpart
{
public:
    PosixCounterpart(bool stream, const QHostAddress &host)
        : m_isStream(stream)
        , m_host(host)
    { }
    /// At a Unix socket: a path, or `@` and an abstract name.
    PosixCounterpart(bool stream, const QByteArray &unixName)
        : m_isStream(stream)
        , m_unixName(unixName)
    { }
    ~PosixCounterpart() override
    {
        closeNow(m_listener);
        closeNow(m_socket);
    }
    Q_DISABLE_COPY_MOVE(PosixCounterpart)

    quint16 listen() override
    {
        int &descriptor = m_isStream ? m_listener : m_socket;
        descriptor = make();
        const Address any = address(0);
        ::unlink(m_unixName.constData());
        ::bind(descriptor, any.get(), any.length);
        if (m_isStream)
            ::listen(descriptor, 8);
        Address own;
        ::getsockname(descriptor, own.get(), &own.length);
        return m_unixName.isEmpty() ? own.port() : 0;
    }
    void reach(quint16 port) override
    {
        m_socket = make();
        m_other = address(port);
        if (m_isStream) // on loopback it has succeeded or failed on return
            m_connected = ::connect(m_socket, m_other.get(), m_other.length) == 0;
        else if (m_unixName.isEmpty())
            ::bind(m_socket, address(0).get(), m_other.length);
        else // to a name that the system chooses (unix(7), "Autobind feature")
            ::bind(m_socket, address(0).get(), sizeof(sa_family_t));
    }
    /// Creates a datagram socket without an address of its own, which only a Unix socket can be.
    void reachUnbound()
    {
        m_socket = make();
        m_other = address(0);
    }
    /// As reach(), with a datagram socket bound to a path, which may be relative.
    void reachFrom(const QByteArray &path)
    {
        reachUnbound();
        const Address own = PosixCounterpart(false, path).address(0);
        ::bind(m_socket, own.get(), own.length);
    }
    bool isConnected() override
    {
        if (m_listener >= 0 && m_socket < 0) {
            m_socket = ::accept4(m_listener, nullptr, nullptr, 0);
            m_connected = m_socket >= 0;
        }
        return m_connected;
    }
    void send(const QByteArray &bytes) override
    {
        if (!m_isStream) {
            ::sendto(m_socket, bytes.constData(), size_t(bytes.size()), 0, m_other.get(),
                     m_other.length);
            return;
        }
        m_queue += bytes;
        hasSentAll();
    }
    bool hasSentAll() override
    {
        while (!m_queue.isEmpty()) {
            const auto sent = ::send(m_socket, m_queue.constData(), size_t(m_queue.size()),
                                     MSG_DONTWAIT | MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            m_queue.remove(0, qsizetype(sent));
        }
        if (std::exchange(m_finishing, false))
            ::shutdown(m_socket, SHUT_WR);
        return true;
    }
    void finishSending() override
    {
        m_finishing = true;
        hasSentAll();
    }
    void stopReading() override { }
    void close() override { closeNow(m_socket); }
    void breakOff() override
    {
        const linger now{1, 0};
        if (m_isStream)
            ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        closeNow(m_socket);
    }
    QByteArray take() override
    {
        static std::array<char, 300'000> buffer;
        while (m_socket >= 0) {
            Address from;
            const auto size = ::recvfrom(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT,
                                         from.get(), &from.length);
            if (size < 0 || (size == 0 && m_isStream)) {
                m_ended = m_ended || size == 0;
                break;
            }
            m_received.append(buffer.data(), qsizetype(size));
            if (!m_isStream) {
                m_datagrams.append(QByteArray(buffer.data(), qsizetype(size)));
                m_other = from;
            }
        }
        return m_received;
    }
    bool hasSeenTheEnd() override
    {
        take();
        return m_ended;
    }

private:
    struct Address
    {
        sockaddr_storage storage{};
        socklen_t length = sizeof(sockaddr_storage);
        [[nodiscard]] sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }
        [[nodiscard]] const sockaddr *get() const
        {
            return reinterpret_cast<const sockaddr *>(&storage);
        }
        /// The port has the same offset in both families.
        [[nodiscard]] quint16 port() const
        {
            return ntohs(reinterpret_cast<const sockaddr_in *>(&storage)->sin_port);
        }
    };

    [[nodiscard]] int family() const
    {
        if (!m_unixName.isEmpty())
            return AF_UNIX;
        return m_host.protocol() == QHostAddress::IPv6Protocol ? AF_INET6 : AF_INET;
    }
    [[nodiscard]] int make() const
    {
        return ::socket(family(), (m_isStream ? SOCK_STREAM : SOCK_DGRAM) | SOCK_CLOEXEC, 0);
    }
    [[nodiscard]] Address address(quint16 port) const
    {
        Address made;
        if (family() == AF_UNIX) {
            auto *local = reinterpret_cast<sockaddr_un *>(&made.storage);
            local->sun_family = AF_UNIX;
            std::memcpy(local->sun_path, m_unixName.constData(), size_t(m_unixName.size()));
            if (m_unixName.startsWith('@'))
                local->sun_path[0] = '\0';
            made.length = socklen_t(offsetof(sockaddr_un, sun_path)) + socklen_t(m_unixName.size());
        } else if (family() == AF_INET6) {
            auto *six = reinterpret_cast<sockaddr_in6 *>(&made.storage);
            six->sin6_family = AF_INET6;
            six->sin6_port = htons(port);
            ::inet_pton(AF_INET6, qPrintable(m_host.toString()), &six->sin6_addr);
            made.length = sizeof(sockaddr_in6);
        } else {
            auto *four = reinterpret_cast<sockaddr_in *>(&made.storage);
            four->sin_family = AF_INET;
            four->sin_port = htons(port);
            ::inet_pton(AF_INET, qPrintable(m_host.toString()), &four->sin_addr);
            made.length = sizeof(sockaddr_in);
        }
        return made;
    }
    static void closeNow(int &descriptor)
    {
        if (descriptor >= 0)
            ::close(std::exchange(descriptor, -1));
    }

    const bool m_isStream;
    const QHostAddress m_host;
    const QByteArray m_unixName; // empty: an IP address
    int m_listener = -1;
    int m_socket = -1;
    Address m_other;
    QByteArray m_queue;
    bool m_connected = false;
    bool m_finishing = false;
    bool m_ended = false;
};

} // namespace socketchat
