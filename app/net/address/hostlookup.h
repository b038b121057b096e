// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/engine.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <memory>

namespace socketchat {

/// Asks for the addresses of a name without waiting for the answer, in the way of one engine.
class HostLookup : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// `getaddrinfo(3)` for the system's calls, QHostInfo for Qt's classes.
    [[nodiscard]] static std::unique_ptr<HostLookup> make(Engine engine = defaultEngine());

    /// answered() follows from the event loop. A second start() forgets the first.
    virtual void start(const QString &name) = 0;
    /// Nothing is answered any more.
    virtual void cancel() = 0;

    struct Answer
    {
        int code = 0; ///< 0, or a LookupCode; not 0 where there is no address
        QList<QHostAddress> addresses; ///< in the system's order (RFC 6724), each once
        QString systemText; ///< what the system says about the code, untranslated
    };

Q_SIGNALS:
    void answered(const socketchat::HostLookup::Answer &answer);
};

} // namespace socketchat
