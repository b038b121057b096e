// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QButtonGroup>
#include <QWidget>

namespace socketchat {

/// A row of joined buttons of which one is chosen: TCP | UDP. Arrow keys move the choice; Tab stops
/// once.
class SegmentedSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedSwitch(int count, QWidget *parent = nullptr);

    void setText(int index, const QString &text, const QString &toolTip = {});
    [[nodiscard]] int current() const { return m_group.checkedId(); }
    /// Does not emit chosen().
    void setCurrent(int index);
    [[nodiscard]] QAbstractButton *button(int index) const { return m_group.button(index); }

Q_SIGNALS:
    /// The person has chosen another one.
    void chosen(int index);

private:
    QButtonGroup m_group;
    int m_last = 0;
};

} // namespace socketchat
