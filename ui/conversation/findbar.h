// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/textpattern.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace socketchat {

class PatternField;
class InlineMessage;

/// Where the person types what to find. Enter goes on to older messages, Shift+Enter back to newer
/// ones, Escape closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] TextWish wish() const;
    /// Puts the cursor into the field, with the text selected.
    void start();
    struct Count
    {
        qint64 place = 0; ///< counts from 1; 0 where the current row is none of those found
        qint64 found = 0;
        qint64 tooHard = 0; ///< messages that an expression was too hard for
        bool finished = true;
    };
    void showCount(const Count &count);
    /// In place of a count; empty where nothing is wrong.
    void showProblem(const QString &sentence);
    /// Of two lines, where one would be too long.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The text, or how it is to be found.
    void wishChanged();
    void olderRequested();
    void newerRequested();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showCountText();

    QBoxLayout *m_row;
    QWidget *m_rest; // what stands behind the field, or below it
    PatternField *m_field;
    QLabel *m_countLabel;
    QToolButton *m_older;
    QToolButton *m_newer;
    QToolButton *m_close;
    InlineMessage *m_message;
    Count m_count;
    QString m_problem;
};

} // namespace socketchat
