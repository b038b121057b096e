// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace socketchat {

/// Shows the clients that wait in the queue of a listening socket as a row of places, with the
/// button that accepts the next one by hand. Hidden while each client is accepted at once.
class AcceptQueueView : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive the view.
    explicit AcceptQueueView(Session &session, QWidget *parent);

    /// Shows the queue as of the last Session::refresh().
    void refresh();
    /// Returns the action that accepts the next client, enabled where that is done by hand.
    [[nodiscard]] QAction *acceptAction() const { return m_accept; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Places;

    void retranslate() override;
    void recolour() override;
    void showQueue();
    [[nodiscard]] QString sentence() const;

    Session &m_session;
    Places *m_places;
    QLabel *m_text;
    QPushButton *m_button;
    QAction *m_accept;
    AcceptQueue m_queue;
};

} // namespace socketchat
