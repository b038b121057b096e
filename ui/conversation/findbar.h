// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/textpattern.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace socketchat {

class InlineMessage;
class PatternField;
class SymbolButton;

/// Lets the person type a text to find. Enter goes to the next older match, Shift+Enter to the next
/// newer one, Escape closes the bar.
class FindBar : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] SearchTerm term() const;
    /// Focuses the field and selects its text.
    void start();
    struct Count
    {
        qint64 position = 0; ///< counts from 1; 0 if the current row is not a match
        qint64 found = 0;
        qint64 tooSlow = 0; ///< messages for which a regular expression took too long
        bool finished = true;
    };
    void showCount(const Count &count);
    /// Shows an error instead of the count; an empty sentence clears it.
    void showProblem(const QString &sentence);
    /// Allows two lines where one would be too wide.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Reports a change of the text or of its options.
    void termChanged();
    void olderRequested();
    void newerRequested();
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate() override;
    void showCountText();

    QBoxLayout *m_row;
    QWidget *m_rest; // what stands beside the field, or below it
    PatternField *m_field;
    QLabel *m_countLabel;
    SymbolButton *m_older;
    SymbolButton *m_newer;
    SymbolButton *m_close;
    InlineMessage *m_message;
    Count m_count;
    QString m_problem;
};

} // namespace socketchat
