// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QByteArray>

#include <deque>
#include <functional>
#include <unordered_map>

namespace socketchat {

/// Reports each message that was sent as a JSON event, once it is known whether the kernel has
/// accepted it.
class SentReports
{
public:
    using Write = std::function<void(const QByteArray &json)>;

    /// `session` must outlive it.
    SentReports(Session &session, Write write);

    /// Takes the next row of what was sent.
    void take(const Message &row);
    /// Reports what has a result by now; once the session has closed, all.
    void reportSettled();

private:
    void reportSettled(std::deque<qint64> &rows);
    void write(const Message &row);

    Session &m_session;
    const Write m_write;
    std::unordered_map<PeerId, std::deque<qint64>> m_unsettled; // rows without a result yet
};

} // namespace socketchat
