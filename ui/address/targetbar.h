// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

class QLabel;

namespace socketchat {

class AddressField;
class InlineMessage;
class Session;

/// Edits where a relay connects on to, in a line below its own address. Hidden in other roles.
class TargetBar : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit TargetBar(Session &session, QWidget *parent = nullptr);

    void setHistory(const QStringList &addresses);

public Q_SLOTS:
    /// Focuses the address and says what is wrong with it.
    void askForTarget();
    void refresh();

Q_SIGNALS:
    /// Emitted when the person presses Enter in the field.
    void startRequested();
    /// Emitted when the person asks to forget the addresses used before.
    void historyCleared();

private:
    void retranslate() override;
    void recolour() override;
    void showSetup();

    Session &m_session;
    QLabel *m_name;
    AddressField *m_field;
    InlineMessage *m_problem;
};

} // namespace socketchat
