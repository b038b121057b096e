// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/statistics.h"
#include "ui/inspector/inspectorpage.h"
#include "ui/widgets/adapting.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QTreeView;

namespace socketchat {

class PeerTrafficModel;
class RatePlot;

/// Shows totals, rates, round trips and losses of the current run, or since the last reset, updated
/// once a second. Uses no timer while hidden or while nothing runs; such periods are included when
/// it is shown again.
class StatisticsPage : public Adapting<QWidget>, public InspectorPage
{
    Q_OBJECT

public:
    explicit StatisticsPage(Session &session, QWidget *parent = nullptr);

    void refresh() override;
    /// Returns the statistics shown, sampled within the last second.
    [[nodiscard]] const Statistics &statistics() const { return m_statistics; }

protected:
    void hideEvent(QHideEvent *) override { m_second.stop(); }
    void showEvent(QShowEvent *event) override;

private:
    void recolour() override { retranslate(); }
    enum Row {
        Traffic,
        Messages,
        Bytes,
        MessageRate,
        ByteRate,
        RoundTrips,
        LastTrip,
        FastestTrip,
        MedianTrip,
        MostTrips,
        SlowestTrip,
        Echoes,
        Exact,
        Different,
        Datagrams,
        DatagramsSent,
        DatagramsEchoed,
        DatagramsLate,
        DatagramsLost,
        DatagramsDoubled,
        Losses,
        KernelDrops,
        ThrownAway,
        RowCount
    };
    struct Line
    {
        QLabel *name = nullptr;
        QLabel *received = nullptr;
        QLabel *sent = nullptr;
    };

    static bool isHeading(Row row);
    void buildLines(QGridLayout *grid);
    void buildPeers();
    void arrange(QGridLayout *grid);
    void sample();
    void copy();
    void retranslate() override;
    void showNumbers();
    void showRows(Row first, Row last, bool shown);

    Session &m_session;
    Statistics m_statistics;
    QGridLayout *m_grid;
    QList<Line> m_lines;
    RatePlot *m_plot;
    PeerTrafficModel *m_peers;
    QTreeView *m_peerTable;
    QPushButton *m_reset;
    QPushButton *m_copy;
    QTimer m_second;
};

} // namespace socketchat
