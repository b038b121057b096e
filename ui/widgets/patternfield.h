// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/textpattern.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace socketchat {

/// Lets the person type a text to search for, with buttons for match case, whole words, regular
/// expression and bytes.
class PatternField : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit PatternField(QWidget *parent = nullptr);

    [[nodiscard]] SearchTerm term() const;
    /// Emits changed() if `term` differs.
    void setTerm(const SearchTerm &term);
    void setPlaceholder(const QString &text, const QString &accessibleName);
    /// Focuses the field and selects its text.
    void start();
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

    /// Describes what is wrong with a pattern in a sentence; empty if nothing.
    [[nodiscard]] static QString problemSentence(const TextPattern &pattern);

Q_SIGNALS:
    void changed();

private:
    void retranslate() override;
    void choose(const QToolButton *pressed);

    QLineEdit *m_edit;
    QToolButton *m_matchCase;
    QToolButton *m_wholeWord;
    QToolButton *m_expression;
    QToolButton *m_hex;
    bool m_setting = false;
};

} // namespace socketchat
