// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/address/hostlookup.h"

class QHostInfo;

namespace socketchat {

/// Looks names up with QHostInfo::lookupHost(), which every system has and which caches answers for
/// a minute.
class HostInfoLookup final : public HostLookup
{
    Q_OBJECT

public:
    using HostLookup::HostLookup;
    ~HostInfoLookup() override { cancel(); }

    void start(const QString &name) override;
    void cancel() override;

private:
    void lookedUp(const QHostInfo &info);

    int m_id = -1; // of the current look-up
};

} // namespace socketchat
