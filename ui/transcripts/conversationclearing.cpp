// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/conversationclearing.h"

#include "app/chat/session.h"
#include "ui/transcripts/jobbar.h"

namespace socketchat {

ConversationClearing::ConversationClearing(Session &session, JobBar &bar, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_bar(bar)
{ }

void ConversationClearing::clear()
{
    Conversation &conversation = m_session.conversation();
    if (conversation.range().count() == 0)
        return;
    conversation.setAside();
    Q_EMIT changed();
    m_bar.note([] { return tr("The conversation was cleared."); },
               {[] { return tr("Undo"); },
                [this] {
                    if (m_session.conversation().takeBack())
                        Q_EMIT changed();
                },
                [&conversation] { conversation.forgetAside(); }});
}

} // namespace socketchat
