// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/messagenotice.h"

#include "app/chat/sentencepieces.h"
#include "app/chat/session.h"
#include "ui/conversation/messagewording.h"
#include "ui/settings/preferences.h"
#include "ui/window/desktopnotice.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

constexpr int noticePace = 5'000; // ms
constexpr qint64 maxRowsBack = 64; // to the newest message that came

} // namespace

MessageNotice::MessageNotice(Session &session, const Preferences &preferences, QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_preferences(preferences)
    , m_window(window)
    , m_notice(new DesktopNotice(window))
    , m_pace(this)
{
    m_pace.setSingleShot(true);
    m_pace.setInterval(noticePace);
    window.installEventFilter(this);
    connect(&m_pace, &QTimer::timeout, this, &MessageNotice::refresh);
}

bool MessageNotice::isSeen() const
{
    if (!m_window.isVisible() || m_window.isMinimized())
        return false;
    const QWindow *window = m_window.windowHandle();
    return m_window.isActiveWindow() || (window && window->isExposed());
}

bool MessageNotice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        refresh();
    return QObject::eventFilter(watched, event);
}

void MessageNotice::refresh()
{
    const qint64 received = m_session.counters().messagesReceived;
    if (!m_preferences.notifiesOfMessages() || isSeen()) {
        if (std::exchange(m_told, 0) > 0)
            m_notice->withdraw();
        m_seen = received;
        return;
    }
    m_seen = std::min(m_seen, received); // another run has begun
    const qint64 unseen = received - m_seen;
    if (unseen <= m_told || m_pace.isActive())
        return;
    m_told = unseen;
    const QString title = tr("%Ln new message(s)", nullptr, pluralCount(unseen));
    const QString text = newest();
    m_notice->say(title, text);
    m_pace.start();
    Q_EMIT told(title, text);
}

QString MessageNotice::newest() const
{
    const Conversation &conversation = m_session.conversation();
    const Conversation::Range range = conversation.range();
    MessageWording wording(conversation);
    wording.setEncoding(m_session.setup().encoding);
    for (qint64 row = range.end - 1; row >= std::max(range.first, range.end - maxRowsBack); --row) {
        const auto message = conversation.message(row, MessageWording::lineBytes);
        if (message && message->kind == MessageKind::Received)
            return wording.sentence(*message);
    }
    return m_window.windowTitle();
}

} // namespace socketchat
