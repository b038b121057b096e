// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QCheckBox>

namespace socketchat {

/// Chooses whether the next run makes only the calls that a person asks for.
class StepSwitch : public Adapting<QCheckBox>
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit StepSwitch(Session &session, QWidget *parent = nullptr);

private:
    void retranslate() override;
    void refresh();

    Session &m_session;
};

} // namespace socketchat
