// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace socketchat {

class JobBar;
class Session;

/// Clears the conversation, and offers for a while to take that back.
class ConversationClearing : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it, `bar` only until it is deleted.
    ConversationClearing(Session &session, JobBar &bar, QObject *parent);

    void clear();

Q_SIGNALS:
    /// Reports that rows went or came back.
    void changed();

private:
    Session &m_session;
    JobBar &m_bar;
};

} // namespace socketchat
