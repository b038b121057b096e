// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace socketchat {

/// Asks whether a program that a session file proposes may answer, and shows all of its command:
/// what a person does not see could be what it is for.
class ProgramQuestion : public Adapting<QDialog>
{
    Q_OBJECT

public:
    /// Is accepted when the program may answer. Deletes itself when it is closed.
    ProgramQuestion(const QStringList &command, QWidget *parent);

private:
    void retranslate() override;
    void refit() override;

    QLabel *m_title;
    QLabel *m_about;
    QPlainTextEdit *m_command;
    QLabel *m_warning;
    QPushButton *m_yes;
    QPushButton *m_no;
};

} // namespace socketchat
