// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lifecycle.h"

#include <QWidget>

class QLabel;

namespace socketchat {

class FlowLayout;
class LifeStepChip;

/// The life of this end's sockets, step by step: what has happened, what is waited for, what went
/// wrong; by a sign, a colour and a sentence. Wraps where there is little room.
class LifeCycleStrip : public QWidget
{
    Q_OBJECT

public:
    explicit LifeCycleStrip(QWidget *parent = nullptr);

    void setSteps(const QList<LifeStep> &steps);
    /// The sentence under the steps.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    /// The person wants to see the call that decided a step.
    void callRequested(qint64 number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] static QString waitingSentence(const LifeStep &step);

    QList<LifeStep> m_steps;
    QList<LifeStepChip *> m_chips;
    QWidget *m_row;
    QLabel *m_sentence;
};

} // namespace socketchat
