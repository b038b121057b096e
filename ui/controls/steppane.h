// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/lesson/callwriter.h"
#include "app/lesson/lifecycle.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QComboBox;

namespace socketchat {

class StepButton;
class StepCard;

/// Shows the calls of a run that are made one by one as buttons, with the code that comes next and
/// what the last one returned. Hidden otherwise.
class StepPane : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive the pane.
    explicit StepPane(Session &session, QWidget *parent = nullptr);

    /// Shows the state as of the last Session::refresh().
    void refresh();
    void setLanguage(CallLanguage language);
    /// Sets whether a run is possible.
    void setLive(bool live);
    /// Leaves out what a low window has no room for, or one with a lesson above.
    enum class Room : quint8 { Ample, Low, Least };
    void setRoom(Room room);
    /// Chooses the peer that the next calls act on; Everyone: the one used last.
    void setPeer(PeerId peer);
    /// Puts the focus on the call that usually comes next, as soon as one does.
    void focusNext();

Q_SIGNALS:
    /// Requests a message to be typed, before send() has something to send.
    void messageWanted();
    /// Reports that the person chose the peer that the next calls act on.
    void peerChosen(socketchat::PeerId peer);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate() override { refresh(); }
    void refit() override;
    void arrange();
    void followChoice();
    void showPeers();
    void showButtons();
    void showNext();
    void showLast();
    void showCards();
    void moveFocus();
    void make(SocketCallKind call);
    [[nodiscard]] QList<PeerSummary> connected() const;
    /// Returns the peer that the next call acts on; None: the socket itself.
    [[nodiscard]] PeerId acting() const;
    /// Returns whether it would send to somebody and there is no message to be sent.
    [[nodiscard]] bool isUnsaid(SocketCallKind call) const;
    [[nodiscard]] bool isRunning() const;
    /// Returns the call as code, and what it is for.
    [[nodiscard]] std::pair<QString, QString> plan(const LifeStep &step) const;
    [[nodiscard]] QString lackOf(const LifeStep &step) const;
    [[nodiscard]] std::optional<qint64> lastCall() const;

    Session &m_session;
    LifeCycle m_life;
    CallHistory m_history;
    CallWriter m_writer;
    QList<StepButton *> m_buttons;
    QBoxLayout *m_row;
    QBoxLayout *m_cards;
    StepCard *m_coming;
    StepCard *m_past;
    QBoxLayout *m_column;
    QComboBox *m_peerBox;
    std::optional<PeerId> m_chosen; // by the person; nothing: the one used last
    StepProgress m_seen;
    SocketCallKind m_next = SocketCallKind::None;
    std::optional<qint64> m_focusAfter; // so many have returned: a call was made
    SocketCallKind m_unsaid = SocketCallKind::None; // pressed before there was a message for it
    bool m_oneCard = false; // there is no room for both
    bool m_live = true;
    Room m_room = Room::Ample;
};

} // namespace socketchat
