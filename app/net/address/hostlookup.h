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

/// Looks up the addresses of a host name asynchronously, with the means of one engine.
class HostLookup : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Creates a look-up with `getaddrinfo(3)` for Engine::System, with QHostInfo for Engine::Qt.
    [[nodiscard]] static std::unique_ptr<HostLookup> make(Engine engine = defaultEngine());

    /// Starts a look-up; answered() is emitted later, from the event loop. Cancels a running one.
    virtual void start(const QString &name) = 0;
    /// Cancels the look-up; answered() is not emitted any more.
    virtual void cancel() = 0;

    struct Answer
    {
        int code = 0; ///< 0, or a LookupCode if there is no address
        QList<QHostAddress> addresses; ///< in the resolver's order (RFC 6724), without duplicates
        QString systemText; ///< the system's message for the code, untranslated
    };

Q_SIGNALS:
    void answered(const socketchat::HostLookup::Answer &answer);
};

} // namespace socketchat
