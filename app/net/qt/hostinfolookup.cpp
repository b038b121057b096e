// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/qt/hostinfolookup.h"

#include "app/net/address/lookupcodes.h"

#include <QHostInfo>

#include <utility>

namespace socketchat {

void HostInfoLookup::start(const QString &name)
{
    cancel();
    m_id = QHostInfo::lookupHost(name, this, &HostInfoLookup::lookedUp);
}

void HostInfoLookup::cancel()
{
    if (m_id >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_id, -1));
}

void HostInfoLookup::lookedUp(const QHostInfo &info)
{
    if (info.lookupId() != m_id)
        return;
    m_id = -1;
    Answer answer;
    answer.addresses = info.addresses();
    if (answer.addresses.isEmpty()) {
        answer.code =
                info.error() == QHostInfo::UnknownError ? LookupCode::Fail : LookupCode::NoName;
        answer.systemText = info.errorString();
    }
    Q_EMIT answered(answer);
}

} // namespace socketchat
