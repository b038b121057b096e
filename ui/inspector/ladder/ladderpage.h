// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/ladderreader.h"
#include "app/lesson/tcpstatewatch.h"
#include "ui/inspector/inspectorpage.h"
#include "ui/widgets/adapting.h"

#include <QList>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace socketchat {

class ElidingLabel;
class InlineMessage;
class LadderView;
class SymbolButton;
struct LadderHeads;

/// Shows both ends of the conversation with one peer in one picture: the calls of each beside its
/// line, arrows from what was sent to where it arrived, and the TCP states on the lines.
class LadderPage : public Adapting<QWidget>, public InspectorPage
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit LadderPage(Session &session, QWidget *parent = nullptr);

    /// Sets the registry through which windows of this program share their calls.
    void setStreams(const std::shared_ptr<const StreamRegistry> &streams);
    void setPeer(PeerId peer) override;
    /// Chooses the call that carried a message of the conversation.
    void setMessage(qint64 number) override;
    /// Updates the page. Call it after Session::refresh().
    void refresh() override;
    [[nodiscard]] const Ladder &ladder() const { return m_reader.ladder(); }

Q_SIGNALS:
    /// Requests the selection of the messages that the chosen call carried.
    void rowsRequested(const QList<qint64> &numbers);
    /// Requests the selection of the chosen call of this end.
    void callRequested(qint64 number);
    /// Reports the states of both ends that are shown now.
    void statesShown(socketchat::TcpState own, socketchat::TcpState other);

protected:
    void showEvent(QShowEvent *) override;
    void hideEvent(QHideEvent *) override { m_states.setOn(false); }

private:
    void recolour() override;
    void retranslate() override;
    void arrange();
    void showLadder();
    void showStates();
    void showDetail();
    void announceChoice();
    void showMessage();
    [[nodiscard]] LadderHeads heads() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] int ownRowOf(int row) const;
    void save();
    void write(const QString &file);

    Session &m_session;
    TcpStateWatch m_states;
    LadderReader m_reader;
    quint64 m_shown = 0; // revision of the ladder
    ElidingLabel *m_count;
    SymbolButton *m_pause;
    SymbolButton *m_out;
    SymbolButton *m_in;
    SymbolButton *m_usual;
    SymbolButton *m_save;
    LadderView *m_view;
    QLabel *m_stateLine;
    QLabel *m_note;
    QLabel *m_detail;
    InlineMessage *m_message;
    QTimer m_later;
    QTimer m_countdown; // runs while TIME_WAIT lasts
    QList<qint64> m_requested; // messages requested here, so their selection is no new choice
    qint64 m_wanted = -1; // a message to choose once the page is visible
};

} // namespace socketchat
