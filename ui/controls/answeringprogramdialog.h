// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "ui/widgets/adapting.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace socketchat {

class InlineMessage;
class SymbolButton;

/// Chooses the program that answers in a session: its name or path, and its arguments, each on a
/// line of its own. Not modal.
class AnsweringProgramDialog : public Adapting<QDialog>
{
    Q_OBJECT

public:
    /// `session` must outlive the dialog, which deletes itself when it is closed.
    AnsweringProgramDialog(Session &session, QWidget *parent);

private:
    void retranslate() override;
    void recolour() override;
    void askForProgram();
    void choose();

    Session &m_session;
    QLabel *m_about;
    QLabel *m_programName;
    QLineEdit *m_program;
    SymbolButton *m_browse;
    QLabel *m_argumentsName;
    QPlainTextEdit *m_arguments;
    InlineMessage *m_message;
    QPushButton *m_use;
    QPushButton *m_cancel;
};

} // namespace socketchat
