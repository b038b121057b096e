// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lifecycle.h"
#include "ui/widgets/adapting.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace socketchat {

class LifeStepChip;
class LifeStepNames;

/// Shows the life cycle of this end's sockets step by step: done, waiting or failed, each with a
/// sign, a colour and a sentence.
class LifeCycleStrip : public Adapting<QWidget>
{
    Q_OBJECT

public:
    /// Shows two widgets beside the sentence: a label, if there is room, above a choice.
    LifeCycleStrip(QWidget *label, QWidget *choice, QWidget *parent = nullptr);

    void setSteps(const QList<LifeStep> &steps);
    /// Hides the steps while they stand elsewhere in the window, as buttons that make the calls.
    void setElsewhere(bool elsewhere);
    /// Returns the sentence below the steps.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    /// Requests to show the call that decided a step.
    void callRequested(qint64 number);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate() override;
    void refit() override;
    [[nodiscard]] static QString waitingSentence(const LifeStep &step);

    QList<LifeStep> m_steps;
    bool m_elsewhere = false;
    QList<LifeStepChip *> m_chips;
    QWidget *m_row;
    LifeStepNames *m_names;
    QWidget *m_label;
    QWidget *m_choice;
    QBoxLayout *m_words;
    QBoxLayout *m_beside;
    bool m_wide = false; // room for two sentences in a line
    QLabel *m_sentence;
};

} // namespace socketchat
