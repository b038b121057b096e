// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lifecycle.h"

#include <QAbstractButton>

namespace socketchat {

/// Shows one step of a socket's life cycle as a button that leads to its call.
class LifeStepChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LifeStepChip(QWidget *parent = nullptr);

    void setStep(const LifeStep &step);
    [[nodiscard]] const LifeStep &step() const { return m_step; }
    /// Returns the name of a step: "recv / send".
    [[nodiscard]] static QString nameOf(const LifeStep &step);
    /// Describes the state of a step.
    [[nodiscard]] static QString stateOf(const LifeStep &step);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void useFixedFont();
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] bool isWaiting() const { return m_step.waitingFor != SocketCallKind::None; }

    LifeStep m_step;
};

} // namespace socketchat
