// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace socketchat {

/// Totals, rates and round trips of the run.
class StatisticsPage : public QWidget
{
    Q_OBJECT

public:
    explicit StatisticsPage(Session &session, QWidget *parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Row {
        Traffic,
        Messages,
        Bytes,
        MessageRate,
        ByteRate,
        RoundTrips,
        LastTrip,
        FastestTrip,
        SlowestTrip,
        Echoes,
        Exact,
        Different,
        Losses,
        KernelDrops,
        RowCount
    };
    struct Line
    {
        QLabel *name = nullptr;
        QLabel *received = nullptr;
        QLabel *sent = nullptr;
    };

    void retranslate();
    void measure();

    Session &m_session;
    QList<Line> m_lines;
    QTimer m_second; // runs while anything moves, so that a rate goes back to 0
    QElapsedTimer m_sinceMeasured;
    SessionCounters m_measured;
    SessionCounters m_rates; // a second
};

} // namespace socketchat
