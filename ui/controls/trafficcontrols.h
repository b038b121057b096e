// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace socketchat {

class AcceptControls;
class NumberField;
class InlineMessage;

/// Changes receiving and sending during a run and shows the effect: size of the receive buffer, a
/// pause in reading, sending in a burst, Nagle's algorithm. Shows what the kernel's queues hold.
class TrafficControls : public Adapting<QWidget>
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Stream, Datagrams };
    /// `session` must outlive the controls.
    TrafficControls(Session &session, Kind kind, QWidget *parent);

    /// Disables what the choices of this window do not support.
    void setSides(Protocol protocol, Role role, Engine engine);
    /// Updates the controls after Session::refresh(). Shows the queues of `peer`.
    void refresh(PeerId peer);

Q_SIGNALS:
    /// Requests sending the composer's text `times` times.
    void repeatRequested(int times);

protected:
    void showEvent(QShowEvent *) override { m_measure.start(); }
    void hideEvent(QHideEvent *) override { m_measure.stop(); }

private:
    void recolour() override;
    void build();
    void showState();
    void retranslate() override;
    [[nodiscard]] QString queuesText() const;
    [[nodiscard]] QString disabledReason(Ability ability) const;

    Session &m_session;
    const Kind m_kind;
    Protocol m_protocol;
    Role m_role;
    Engine m_engine;
    PeerId m_peer = PeerId::None;
    QLabel *m_sizeName;
    NumberField *m_size;
    QPushButton *m_tutorialSize;
    QPushButton *m_usualSize;
    QCheckBox *m_pause;
    QLabel *m_queues;
    QLabel *m_timesName;
    NumberField *m_times;
    QPushButton *m_repeat;
    QCheckBox *m_nagle; // null for datagrams
    AcceptControls *m_accepting; // null for datagrams
    InlineMessage *m_message;
    QTimer m_measure;
};

} // namespace socketchat
