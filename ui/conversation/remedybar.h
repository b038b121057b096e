// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/net/transporterror.h"

#include <QFrame>
#include <QList>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace socketchat {

/// Lists what a person can do about an error that ended a run.
enum class Remedy : quint8 { StartServer, ChoosePort, TryAgain };

/// Returns what helps, the best first; empty if only a look at the address can help. `here` tells
/// whether the address is one of this machine.
[[nodiscard]] QList<Remedy> remediesFor(const TransportError &error, Role role, bool here);

/// Offers the remedies below the error that ended the last run. Hidden while there are none.
class RemedyBar : public QFrame
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit RemedyBar(Session &session, QWidget *parent = nullptr);

    /// Shows what has changed since the last call; cheap if nothing has.
    void refresh();
    /// Sets whether there is something to be tried again; false for a saved conversation.
    void setLive(bool live) { m_live = live; }

Q_SIGNALS:
    void chosen(socketchat::Remedy remedy);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void offer(const Message &failure);
    void retranslate();

    Session &m_session;
    quint64 m_revision = 0; // of the conversation for which it offers; 0: while something runs
    bool m_live = true;
    QLabel *m_name;
    std::vector<QPushButton *> m_buttons; // in the order of Remedy
};

} // namespace socketchat
