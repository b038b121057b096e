// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;

namespace socketchat {

class InlineMessage;
class NumberField;

/// Edits which bytes the chosen checksum is computed over, and the order of its own. Changes apply
/// at once.
class ChecksumDialog : public Adapting<QDialog>
{
    Q_OBJECT

public:
    /// `session` must outlive the dialog, which deletes itself when it is closed.
    ChecksumDialog(Session &session, QWidget *parent);

private:
    void retranslate() override;
    void change(const std::function<void(Checksum &)> &change);
    void showSetup();

    Session &m_session;
    QLabel *m_about;
    QLabel *m_fromName;
    NumberField *m_from;
    QLabel *m_toName;
    NumberField *m_to;
    QLabel *m_orderName;
    QComboBox *m_order;
    QLabel *m_example;
    InlineMessage *m_message;
    QPushButton *m_close;
};

} // namespace socketchat
