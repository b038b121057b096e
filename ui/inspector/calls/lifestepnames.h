// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

namespace socketchat {

class LifeStepChip;

/// Paints the names of the steps below their discs: in one line where they fit, otherwise every
/// other one a line lower. Covers the row of the discs, and lets the mouse through.
class LifeStepNames : public QWidget
{
    Q_OBJECT

public:
    explicit LifeStepNames(QWidget *row);

    /// Names these steps, in their order; not owned.
    void setChips(const QList<LifeStepChip *> &chips);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    QList<LifeStepChip *> m_chips;
    int m_lines = 1;
};

} // namespace socketchat
