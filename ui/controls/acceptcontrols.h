// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace socketchat {

class InlineMessage;
class LabelledBox;
class NumberField;

/// Chooses when a server accepts its clients, how many may wait meanwhile (listen(2)), and whether
/// it takes a port with connections in TIME_WAIT (SO_REUSEADDR).
class AcceptControls : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive the controls.
    explicit AcceptControls(Session &session, QWidget *parent);

    /// Disables what the choices of this window do not support.
    void setSides(Protocol protocol, Role role, Engine engine);

private:
    void retranslate() override;
    void showChoice();
    void sayLater(const QString &call);

    Session &m_session;
    QString m_lack; // why nothing can be chosen; empty if it can
    QString m_reuseLack; // the same for the address
    LabelledBox *m_when;
    QLabel *m_backlogName;
    NumberField *m_backlog;
    QCheckBox *m_reuse;
    InlineMessage *m_message;
};

} // namespace socketchat
