// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/hostlookup.h"

#include <QFutureWatcher>

namespace socketchat {

/// Looks names up with getaddrinfo(3). Unlike QHostInfo it does not cache answers for a minute: a
/// name may refer to another machine by the next connect.
class AddrInfoLookup final : public HostLookup
{
    Q_OBJECT

public:
    explicit AddrInfoLookup(QObject *parent = nullptr);

    void start(const QString &name) override;
    void cancel() override { m_asking = false; }

private:
    QFutureWatcher<Answer> m_watcher;
    bool m_asking = false;
};

} // namespace socketchat
