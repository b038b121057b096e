// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QLabel;

namespace socketchat {

class InlineMessage;
class LabelledBox;
class NumberField;

/// Chooses when a server accepts its clients and how many may wait meanwhile (listen(2)).
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

    Session &m_session;
    QString m_lack; // why nothing can be chosen; empty if it can
    LabelledBox *m_when;
    QLabel *m_backlogName;
    NumberField *m_backlog;
    InlineMessage *m_message;
};

} // namespace socketchat
