// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callfilter.h"

#include <QBasicTimer>
#include <QObject>

#include <functional>

namespace socketchat {

/// Writes many calls as text without holding up the window: a slice in each turn of its event loop.
class CallText : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    CallText(const CallLog &log, const CallHistory &history, QObject *parent);

    using Finish = std::function<void(const QString &text)>;
    /// Replaces what was being written. Calls that go meanwhile are left out.
    void start(const QList<qint64> &numbers, CallLanguage language, Role role, Finish finish);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    const CallLog &m_log;
    const CallHistory &m_history;
    QList<qint64> m_numbers;
    qsizetype m_at = 0;
    CallLanguage m_language = CallLanguage::Python;
    Role m_role = Role::Server;
    Finish m_finish;
    QString m_text;
    QBasicTimer m_timer;
};

} // namespace socketchat
