// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/unixdiag.h"

#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>
#include <linux/unix_diag.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstring>

namespace socketchat {

namespace {

UnixDiagnosis read(nlmsghdr *header, size_t size)
{
    UnixDiagnosis found;
    if (!NLMSG_OK(header, size) || header->nlmsg_type != SOCK_DIAG_BY_FAMILY)
        return found;
    auto *answer = static_cast<unix_diag_msg *>(NLMSG_DATA(header));
    auto left = int(header->nlmsg_len - NLMSG_LENGTH(sizeof *answer));
    for (auto *part = reinterpret_cast<rtattr *>(answer + 1); RTA_OK(part, left);
         part = RTA_NEXT(part, left)) {
        if (part->rta_type == UNIX_DIAG_RQLEN && answer->udiag_state == TCP_LISTEN) {
            // Of a socket that listens: clients that wait, and what listen() was given.
            const auto *lengths = static_cast<const unix_diag_rqlen *>(RTA_DATA(part));
            found.queue.waiting = int(lengths->udiag_rqueue);
            found.queue.limit = int(lengths->udiag_wqueue);
        } else if (part->rta_type == UNIX_DIAG_PEER) {
            std::memcpy(&found.peer, RTA_DATA(part), sizeof found.peer);
        }
    }
    return found;
}

} // namespace

UnixDiagnosis askUnixDiag(int descriptor)
{
    struct
    {
        nlmsghdr header;
        unix_diag_req request;
    } message{};
    struct stat status
    { };
    const int netlink = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (netlink < 0)
        return {};
    ::fstat(descriptor, &status);
    message.header.nlmsg_len = sizeof message;
    message.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    message.header.nlmsg_flags = NLM_F_REQUEST;
    message.request.sdiag_family = AF_UNIX;
    message.request.udiag_states = quint32(-1);
    message.request.udiag_ino = quint32(status.st_ino);
    message.request.udiag_show = UDIAG_SHOW_RQLEN | UDIAG_SHOW_PEER;
    message.request.udiag_cookie[0] = message.request.udiag_cookie[1] = quint32(-1);
    alignas(nlmsghdr) std::array<char, 1024> answer{};
    ssize_t size = ::send(netlink, &message, sizeof message, 0);
    if (size >= 0) // the kernel answers while the request is sent, so nothing waits
        size = ::recv(netlink, answer.data(), answer.size(), MSG_DONTWAIT);
    ::close(netlink);
    return size < 0 ? UnixDiagnosis()
                    : read(reinterpret_cast<nlmsghdr *>(answer.data()), size_t(size));
}

} // namespace socketchat
