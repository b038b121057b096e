// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/callwriter.h"

#include <QBasicTimer>
#include <QObject>

#include <functional>
#include <optional>

namespace socketchat {

/// Formats many calls as text in slices from the event loop, so that the window stays responsive.
class CallText : public QObject
{
    Q_OBJECT

public:
    explicit CallText(QObject *parent);

    using Finish = std::function<void(const QString &text)>;
    /// Starts formatting and abandons an earlier request. Calls dropped meanwhile are left out.
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
