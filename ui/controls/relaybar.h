// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace socketchat {

class SegmentedSwitch;
class Session;

/// Decides, in a relay, which messages wait for the person, and what becomes of the one that waits
/// longest, or that is selected. Hidden in other roles.
class RelayBar : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit RelayBar(Session &session, QWidget *parent = nullptr);

    /// Call it after Session::refresh().
    void refresh();

public Q_SLOTS:
    /// Makes the buttons about this row, if it waits.
    void setSelected(qint64 row);

Q_SIGNALS:
    /// Reports which way what is typed goes from now on.
    void directionChosen(bool toTarget);
    /// Asks for a held message to be edited: its row, and its bytes without frame.
    void changeRequested(qint64 row, const QByteArray &bytes);

private:
    void retranslate() override;
    void recolour() override;
    void showWaiting();
    void choose();
    void change();
    [[nodiscard]] qint64 row() const;

    Session &m_session;
    QLabel *m_sendName;
    SegmentedSwitch *m_direction;
    QLabel *m_name;
    QCheckBox *m_toTarget;
    QCheckBox *m_toClients;
    QLabel *m_waiting;
    QPushButton *m_forward;
    QPushButton *m_change;
    QPushButton *m_drop;
    QPushButton *m_all;
    qint64 m_selected = -1;
};

} // namespace socketchat
