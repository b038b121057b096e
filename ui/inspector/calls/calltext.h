// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callwriter.h"

#include <QBasicTimer>
#include <QObject>

#include <functional>
#include <optional>

namespace socketchat {

/// Writes many calls as text without holding up the window: a slice in each turn of its event loop.
class CallText : public QObject
{
    Q_OBJECT

public:
    explicit CallText(QObject *parent);

    using Finish = std::function<void(const QString &text)>;
    /// Replaces what was being written. Calls that go meanwhile are left out. What the writer looks
    /// at must outlive this.
    void start(const QList<qint64> &numbers, const CallWriter &writer, Finish finish);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QList<qint64> m_numbers;
    qsizetype m_at = 0;
    std::optional<CallWriter> m_writer; // as it wrote when this was asked for
    Finish m_finish;
    QString m_text;
    QBasicTimer m_timer;
};

} // namespace socketchat
