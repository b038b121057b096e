// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/lesson/programwriter.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace socketchat {

class InlineMessage;
class SegmentedSwitch;

/// Shows a program that behaves like this end of a conversation or the other, to read, copy and
/// save: in Python, C or C++ with Qt. Not modal; follows the settings of its window.
class ProgramDialog : public QDialog
{
    Q_OBJECT

public:
    /// `session` must outlive the dialog.
    ProgramDialog(Session &session, QWidget *parent);

    /// Sets what the window would start now. The program's messages are those sent last.
    void setOptions(const SessionOptions &options);
    [[nodiscard]] QString text() const;
    [[nodiscard]] ProgramSpec spec() const;
    [[nodiscard]] ProgramLanguage language() const;
    void choose(ProgramLanguage language, bool otherEnd);
    /// Returns false, with the reason shown, if the file cannot be written.
    bool saveAs(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void useFixedFont();
    void write();
    void copy();
    void askWhereToSave();
    [[nodiscard]] QList<QByteArray> lastMessages() const;

    Session &m_session;
    SessionOptions m_options;
    SegmentedSwitch *m_language;
    SegmentedSwitch *m_end;
    QPlainTextEdit *m_text;
    QLabel *m_build;
    InlineMessage *m_said;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace socketchat
