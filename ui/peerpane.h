// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"

#include <QWidget>

namespace socketchat {

/// The clients of a server: one row each, "All clients" on top. Choosing a row chooses the addressee.
class PeerPane : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the pane.
    explicit PeerPane(Session &session, QWidget *parent = nullptr);

    /// Shows the peers as of the last Session::takeNews(); cheap where nothing has changed.
    void refresh();
    /// PeerId::Everyone where "All clients" is chosen.
    [[nodiscard]] PeerId addressee() const;
    void setAddressee(PeerId peer);

Q_SIGNALS:
    void addresseeChanged(socketchat::PeerId peer);
    void disconnectRequested(socketchat::PeerId peer);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace socketchat
