// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/inspectorpage.h"
#include "ui/inspector/stream/streamrows.h"
#include "ui/widgets/adapting.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace socketchat {

class ElidingLabel;
class FramingChooser;
class LineTable;
class SegmentedSwitch;
class StreamBlockModel;
class StreamView;
class SymbolButton;
class TrafficControls;

/// Shows the byte stream of one TCP peer: what each send() passed on, what each recv() returned,
/// and how framing splits it into messages.
class StreamPage : public Adapting<QWidget>, public InspectorPage
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit StreamPage(Session &session, QWidget *parent = nullptr);

    /// Sets the registry through which windows of this program share their streams.
    void setStreams(const std::shared_ptr<const StreamRegistry> &streams);
    /// Sets the peer to show. If it is not a connected peer, the first one is shown.
    void setPeer(PeerId peer) override;
    /// Sets the choices of this window; see TrafficControls.
    void setSides(Protocol protocol, Role role, Engine engine) override;
    /// Updates the page. Call it after Session::refresh().
    void refresh() override;
    [[nodiscard]] const StreamRows &rows() const { return m_rows; }

Q_SIGNALS:
    void repeatRequested(int times);

protected:
    void resizeEvent(QResizeEvent *) override { refit(); }
    void showEvent(QShowEvent *) override { refresh(); }

private:
    void refit() override;
    void arrange();
    void retranslate() override;
    void applyFraming();
    void showBlocks();
    void showChosen();
    [[nodiscard]] PeerId shownPeer() const;
    [[nodiscard]] QString note() const;

    Session &m_session;
    StreamRows m_rows;
    PeerId m_wanted = PeerId::Everyone;
    Framing m_sessionFraming;
    quint64 m_shown = 0; // revision of the rows shown
    SegmentedSwitch *m_direction;
    ElidingLabel *m_peer;
    SymbolButton *m_out;
    SymbolButton *m_in;
    SymbolButton *m_fit;
    StreamView *m_view;
    QLabel *m_note;
    QLabel *m_detail;
    FramingChooser *m_framing;
    StreamBlockModel *m_model;
    LineTable *m_table;
    TrafficControls *m_controls;
    QTimer m_later;
    bool m_choosing = false;
};

} // namespace socketchat
