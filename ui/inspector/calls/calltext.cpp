// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/calltext.h"

#include <QTimerEvent>

#include <utility>

namespace socketchat {

namespace {
constexpr qsizetype slice = 500; // calls
} // namespace

CallText::CallText(QObject *parent)
    : QObject(parent)
{ }

void CallText::start(const QList<qint64> &numbers, const CallWriter &writer, Finish finish)
{
    m_numbers = numbers;
    m_at = 0;
    m_writer = writer;
    m_finish = std::move(finish);
    m_text.clear();
    m_timer.start(0, this);
}

void CallText::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    m_text += m_writer->lines(m_numbers.mid(m_at, slice));
    m_at += slice;
    if (m_at < m_numbers.size())
        return;
    m_timer.stop();
    m_numbers.clear();
    const QString text = std::exchange(m_text, {});
    const Finish finish = std::exchange(m_finish, {});
    finish(text);
}

} // namespace socketchat
