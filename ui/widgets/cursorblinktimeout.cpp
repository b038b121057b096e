// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/cursorblinktimeout.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStyleHints>
#include <QTimerEvent>

namespace socketchat {

CursorBlinkTimeout::CursorBlinkTimeout(std::chrono::milliseconds after, QObject *parent)
    : QObject(parent)
    , m_after(after)
    , m_flashTime(QGuiApplication::styleHints()->cursorFlashTime())
{
    qGuiApp->installEventFilter(this);
    wake();
}

bool CursorBlinkTimeout::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::FocusIn:
        wake();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void CursorBlinkTimeout::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    QGuiApplication::styleHints()->setCursorFlashTime(0);
}

void CursorBlinkTimeout::wake()
{
    QGuiApplication::styleHints()->setCursorFlashTime(m_flashTime);
    m_timer.start(int(m_after.count()), this);
}

} // namespace socketchat
