// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QWidget>

class QLabel;

namespace socketchat {

class NumberField;
class Session;

/// Edits how a file is sent in datagrams: their size, and the pause between them.
class PieceFields : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit PieceFields(Session &session, QWidget *parent);

private:
    void retranslate() override;
    void showSetup();

    Session &m_session;
    QLabel *m_sizeName;
    NumberField *m_size;
    QLabel *m_pauseName;
    NumberField *m_pause;
};

} // namespace socketchat
