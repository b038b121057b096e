// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace socketchat {

/// Where the person types what to find. Enter goes on to older messages, Shift+Enter back to newer
/// ones, Escape closes.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] Qt::CaseSensitivity caseSensitivity() const;
    /// Puts the cursor into the field, with the text selected.
    void start();
    /// `place` counts from 1, 0 where the current row is none of those found.
    void showCount(qint64 place, qint64 count, bool finished);

Q_SIGNALS:
    /// The text, or whether case matters.
    void wishChanged();
    void olderRequested();
    void newerRequested();
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void showCountText();

    QLineEdit *m_text;
    QLabel *m_countLabel;
    QToolButton *m_older;
    QToolButton *m_newer;
    QToolButton *m_matchCase;
    QToolButton *m_close;
    qint64 m_place = 0;
    qint64 m_count = 0;
    bool m_finished = true;
};

} // namespace socketchat
