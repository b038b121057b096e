// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/net/transporterror.h"
#include "ui/widgets/adapting.h"

#include <QFrame>
#include <QList>

#include <vector>

class QLabel;
class QPushButton;

namespace socketchat {

/// Lists what a person can do about an error that ended a run.
enum class Remedy : quint8 {
    StartServer,
    RemoveFile, ///< the stale file of a Unix socket; chosen() says that it is gone
    ReuseAddress,
    TrustCertificate, ///< chosen() says that it is trusted at that place
    ChoosePort,
    TryAgain,
};

/// Returns what helps, the best first; empty if only a look at the address can help. `here` tells
/// whether the address is one of this machine.
[[nodiscard]] QList<Remedy> remediesFor(const TransportError &error, Role role, bool here);

/// Offers the remedies for the error that ended the last run, and says why it occurs.
class RemedyBar : public Adapting<QFrame>
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit RemedyBar(Session &session, QWidget *parent = nullptr);

    /// Offers what fits the rows now; cheap if nothing has changed.
    void refresh();
    /// Returns the number of the row to which the offer belongs; -1: there is none.
    [[nodiscard]] qint64 failure() const { return m_failure; }
    /// Sets whether it stands in the card of that row, or is a card by itself.
    void setStanding(bool inCard);
    /// Sets whether there is something to be tried again; false for a saved conversation.
    void setLive(bool live) { m_live = live; }

Q_SIGNALS:
    void chosen(socketchat::Remedy remedy);
    /// Reports another offer, none, or that it needs another height.
    void offerChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void offer(const Message &failure);
    void withdraw();
    void explain();
    void removeFile();
    void trustCertificate();
    void retranslate() override;

    Session &m_session;
    quint64 m_revision = 0; // of the conversation for which it offers; 0: while something runs
    qint64 m_failure = -1;
    TransportError m_error; // of m_failure
    bool m_live = true;
    bool m_inCard = false;
    QPushButton *m_whyButton;
    QLabel *m_why;
    std::vector<QPushButton *> m_buttons; // in the order of Remedy
};

} // namespace socketchat
