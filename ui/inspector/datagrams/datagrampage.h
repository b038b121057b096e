// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/inspector/inspectorpage.h"
#include "ui/widgets/adapting.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace socketchat {

class DatagramModel;
class LineTable;
class TrafficControls;

/// Lists the datagrams of a UDP conversation and what was lost of them.
class DatagramPage : public Adapting<QWidget>, public InspectorPage
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit DatagramPage(Session &session, QWidget *parent = nullptr);

    /// Sets the peer that the person has selected.
    void setPeer(PeerId peer) override;
    /// Sets the choices of this window; see TrafficControls.
    void setSides(Protocol protocol, Role role, Engine engine) override;
    /// Updates the page. Call it after Session::refresh().
    void refresh() override;

Q_SIGNALS:
    void repeatRequested(int times);

protected:
    void resizeEvent(QResizeEvent *) override { refit(); }
    void showEvent(QShowEvent *) override { refresh(); }

private:
    void recolour() override;
    void retranslate() override;
    void showTotals();
    void refit() override;

    Session &m_session;
    PeerId m_wanted = PeerId::Everyone;
    DatagramModel *m_model;
    QLabel *m_about;
    QLabel *m_totals;
    LineTable *m_table;
    TrafficControls *m_controls;
    QTimer m_later;
};

} // namespace socketchat
