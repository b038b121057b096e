// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/inetdiagnosis.h"

#include "app/net/clock.h"
#include "app/net/system/nativeaddress.h"

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace socketchat {

namespace {

constexpr quint8 timeWaitTimer = 3; // idiag_timer in sock_diag(7)
constexpr quint32 allStates = 0xffffffff;
constexpr size_t answerSize = 32 * 1024; // the most that the kernel puts into one answer

TcpState stateOf(int number)
{
    constexpr int newSynReceived = 12; // TCP_NEW_SYN_RECV: the same, before its last ACK
    switch (number) {
    case TCP_ESTABLISHED:
        return TcpState::Established;
    case TCP_SYN_SENT:
        return TcpState::SynSent;
    case TCP_SYN_RECV:
    case newSynReceived:
        return TcpState::SynReceived;
    case TCP_FIN_WAIT1:
        return TcpState::FinWait1;
    case TCP_FIN_WAIT2:
        return TcpState::FinWait2;
    case TCP_TIME_WAIT:
        return TcpState::TimeWait;
    case TCP_CLOSE:
        return TcpState::Closed;
    case TCP_CLOSE_WAIT:
        return TcpState::CloseWait;
    case TCP_LAST_ACK:
        return TcpState::LastAck;
    case TCP_LISTEN:
        return TcpState::Listen;
    case TCP_CLOSING:
        return TcpState::Closing;
    default:
        return TcpState::Unknown;
    }
}

void setAddress(__be32 (&to)[4], const SocketAddress &address)
{
    std::memcpy(to, address.bytes().data(), sizeof to);
}

SocketAddress addressOf(const inet_diag_msg &answer, bool remote)
{
    NativeAddress native;
    const __be32 *ip = remote ? answer.id.idiag_dst : answer.id.idiag_src;
    const __be16 port = remote ? answer.id.idiag_dport : answer.id.idiag_sport;
    if (answer.idiag_family == AF_INET6) {
        sockaddr_in6 six{};
        six.sin6_family = AF_INET6;
        six.sin6_port = port;
        std::memcpy(&six.sin6_addr, ip, sizeof six.sin6_addr);
        if (IN6_IS_ADDR_LINKLOCAL(&six.sin6_addr))
            six.sin6_scope_id = answer.id.idiag_if;
        std::memcpy(&native.storage, &six, sizeof six);
    } else {
        sockaddr_in four{};
        four.sin_family = AF_INET;
        four.sin_port = port;
        std::memcpy(&four.sin_addr, ip, sizeof four.sin_addr);
        std::memcpy(&native.storage, &four, sizeof four);
    }
    return fromNative(native);
}

inet_diag_req_v2 requestFor(int family, quint32 states, quint16 port, quint16 remotePort)
{
    inet_diag_req_v2 request{};
    request.sdiag_family = quint8(family);
    request.sdiag_protocol = IPPROTO_TCP;
    request.idiag_states = states;
    request.id.idiag_sport = htons(port);
    request.id.idiag_dport = htons(remotePort);
    request.id.idiag_cookie[0] = request.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return request;
}

} // namespace

InetDiagnosis::InetDiagnosis()
    : m_netlink(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG))
    , m_works(list(1U << TCP_LISTEN, 0, 0, [](const inet_diag_msg &) {}))
{ }

InetDiagnosis::~InetDiagnosis()
{
    if (m_netlink >= 0)
        ::close(m_netlink);
}

int InetDiagnosis::ask(const inet_diag_req_v2 &request, int flags, const Found &found)
{
    struct
    {
        nlmsghdr header;
        inet_diag_req_v2 request;
    } message{};
    message.header.nlmsg_len = sizeof message;
    message.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    message.header.nlmsg_flags = quint16(NLM_F_REQUEST | flags);
    message.header.nlmsg_seq = ++m_sequence;
    message.request = request;
    if (::send(m_netlink, &message, sizeof message, 0) < 0)
        return errno;
    alignas(nlmsghdr) std::array<char, answerSize> buffer;
    while (true) {
        const ssize_t size = ::recv(m_netlink, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return size < 0 ? errno : EIO;
        auto left = quint32(size);
        for (auto *header = reinterpret_cast<nlmsghdr *>(buffer.data()); NLMSG_OK(header, left);
             header = NLMSG_NEXT(header, left)) {
            if (header->nlmsg_seq != m_sequence)
                continue; // the rest of an answer that was given up
            if (header->nlmsg_type == NLMSG_DONE)
                return -*static_cast<const int *>(NLMSG_DATA(header));
            if (header->nlmsg_type == NLMSG_ERROR)
                return -static_cast<const nlmsgerr *>(NLMSG_DATA(header))->error;
            found(*static_cast<const inet_diag_msg *>(NLMSG_DATA(header)));
            if ((flags & NLM_F_DUMP) == 0)
                return 0;
        }
    }
}

bool InetDiagnosis::list(quint32 states, quint16 port, quint16 remotePort, const Found &found)
{
    bool answered = false;
    // An IPv4 connection may belong to an IPv6 socket.
    for (const int family : {AF_INET, AF_INET6})
        answered |= ask(requestFor(family, states, port, remotePort), NLM_F_DUMP, found) == 0;
    return answered;
}

std::optional<TcpStatus> InetDiagnosis::status(const SocketAddress &local,
                                               const SocketAddress &remote)
{
    inet_diag_req_v2 request =
            requestFor(nativeFamily(local.family()), allStates, local.port(), remote.port());
    setAddress(request.id.idiag_src, local);
    setAddress(request.id.idiag_dst, remote);
    request.id.idiag_if = local.scope();
    TcpStatus status{TcpState::Closed};
    const int error = ask(request, 0, [&](const inet_diag_msg &answer) {
        // Without that connection the kernel answers with the socket that listens at the port.
        if (answer.id.idiag_dport != request.id.idiag_dport)
            return;
        status.state = stateOf(answer.idiag_state);
        if (status.state == TcpState::TimeWait && answer.idiag_timer == timeWaitTimer)
            status.until = nowNs() + answer.idiag_expires * nsPerMs;
    });
    return error == 0 || error == ENOENT ? std::optional(status) : std::nullopt;
}

SocketAddress InetDiagnosis::localAddress(quint16 port, const SocketAddress &remote)
{
    SocketAddress found;
    list(allStates & ~(1U << TCP_LISTEN), port, remote.port(), [&](const inet_diag_msg &answer) {
        if (addressOf(answer, true) == remote)
            found = addressOf(answer, false);
    });
    return found;
}

SocketAddress InetDiagnosis::connectingAddress(int descriptor, const SocketAddress &remote)
{
    SocketAddress found;
    struct stat status
    { };
    // Another thread may have closed the descriptor, and opened another file with its number: then
    // there is no such socket that is connecting.
    if (::fstat(descriptor, &status) != 0 || !S_ISSOCK(status.st_mode))
        return found;
    list(1U << TCP_SYN_SENT, 0, remote.port(), [&](const inet_diag_msg &answer) {
        if (answer.idiag_inode == status.st_ino && addressOf(answer, true) == remote)
            found = addressOf(answer, false);
    });
    return found;
}

qint64 InetDiagnosis::timeWaitEnd(const SocketAddress &local)
{
    qint64 end = 0;
    // A socket in FIN_WAIT2 that nobody owns any more holds the port as well, and has that timer.
    list(1U << TCP_TIME_WAIT | 1U << TCP_FIN_WAIT2, local.port(), 0,
         [&](const inet_diag_msg &answer) {
             const bool isThere = local.isAny() || addressOf(answer, false) == local;
             if (isThere && answer.idiag_timer == timeWaitTimer)
                 end = std::max(end, nowNs() + answer.idiag_expires * nsPerMs);
         });
    return end;
}

} // namespace socketchat
