// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/session.h"
#include "app/lesson/programwriter.h"
#include "ui/widgets/adapting.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace socketchat {

class InlineMessage;
class SegmentedSwitch;

/// Shows a program that behaves like this end of a conversation or the other, to read, copy and
/// save: the tutorial's own for one client, or one for many, in Python, C or C++ with Qt. Not
/// modal; keeps the settings its window had when it opened.
class ProgramDialog : public Adapting<QDialog>
{
    Q_OBJECT

public:
    /// Shows what `session` would start now; the messages are those that were sent last. The
    /// session must outlive the dialog.
    ProgramDialog(Session &session, QWidget *parent);

    [[nodiscard]] QString text() const;
    [[nodiscard]] ProgramSpec spec() const;
    [[nodiscard]] ProgramLanguage language() const;
    void choose(ProgramLanguage language, ProgramStyle style, bool otherEnd);
    /// Returns false, with the reason shown, if the file cannot be written.
    bool saveAs(const QString &path);

private:
    void retranslate() override;
    void refit() override;
    void write();
    void recolour() override { markDifferences(); }
    void markDifferences();
    void copy();
    void askWhereToSave();
    [[nodiscard]] QList<QByteArray> lastMessages(const Framing &framing) const;

    Session &m_session;
    const ConversationSetup m_setup; // of when it was opened
    SegmentedSwitch *m_language;
    SegmentedSwitch *m_style;
    SegmentedSwitch *m_end;
    QPlainTextEdit *m_text;
    QLabel *m_build;
    InlineMessage *m_said;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace socketchat
