// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/system/addrinfolookup.h"

#include "app/net/startthread.h"

#include <QPromise>
#include <QUrl>

#include <netdb.h>
#include <netinet/in.h>

#include <memory>
#include <utility>

namespace socketchat {

namespace {

HostLookup::Answer failure(int code)
{
    return {code, {}, QString::fromLocal8Bit(::gai_strerror(code))};
}

HostLookup::Answer ask(const QByteArray &name)
{
    if (name.isEmpty()) // QUrl::toAce() returns an empty name for invalid ones
        return failure(EAI_NONAME);
    addrinfo hints = {};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM; // otherwise each address is returned once per socket type
    addrinfo *found = nullptr;
    if (const int code = ::getaddrinfo(name.constData(), nullptr, &hints, &found))
        return failure(code);
    HostLookup::Answer answer;
    for (const addrinfo *each = found; each; each = each->ai_next) {
        QHostAddress address(each->ai_addr);
        if (each->ai_family == AF_INET6) {
            const auto *six = reinterpret_cast<const sockaddr_in6 *>(each->ai_addr);
            if (six->sin6_scope_id)
                address.setScopeId(QString::number(six->sin6_scope_id));
        }
        if (!address.isNull() && !answer.addresses.contains(address))
            answer.addresses.append(address);
    }
    ::freeaddrinfo(found);
    return answer.addresses.isEmpty() ? failure(EAI_NONAME) : answer;
}

} // namespace

AddrInfoLookup::AddrInfoLookup(QObject *parent)
    : HostLookup(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (m_watcher.future().resultCount() > 0 && std::exchange(m_asking, false))
            Q_EMIT answered(m_watcher.result());
    });
    m_watcher.setParent(this); // moves to other threads with this object
}

void AddrInfoLookup::start(const QString &name)
{
    m_asking = true;
    const auto promise = std::make_shared<QPromise<Answer>>();
    m_watcher.setFuture(promise->future());
    promise->start();
    // In a thread that nothing waits for, so that an unresponsive name server cannot delay the
    // program's exit. It uses only the promise.
    const bool started = startThread([promise, ace = QUrl::toAce(name)] {
        promise->addResult(ask(ace));
        promise->finish();
    });
    if (!started) {
        promise->addResult(failure(EAI_AGAIN));
        promise->finish();
    }
}

} // namespace socketchat
