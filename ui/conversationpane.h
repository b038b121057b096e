// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/payloadtext.h"
#include "app/chat/session.h"

#include <QWidget>

namespace socketchat {

/// The middle of the window: a title with the find button, the find bar, the bubbles, and the
/// "N new" button that leads back to the newest row.
class ConversationPane : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the pane.
    explicit ConversationPane(Session &session, QWidget *parent = nullptr);

    /// Shows what has come since the last call; cheap where nothing has. The window calls it on its
    /// own clock, after Session::takeNews().
    void refresh();
    /// How the bytes of every row are read.
    void setEncoding(const TextEncoding &encoding);
    /// The row the person selected last, or -1.
    [[nodiscard]] qint64 selectedMessage() const;
    /// Opens the find bar and puts the cursor in it.
    void startFind();

Q_SIGNALS:
    /// -1 where nothing is selected.
    void messageSelected(qint64 number);
    /// The person asks to answer the peer of a received message.
    void addresseeWanted(socketchat::PeerId peer);

protected:
    void changeEvent(QEvent *event) override;
};

} // namespace socketchat
