// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QButtonGroup>
#include <QWidget>

class QToolButton;

namespace socketchat {

/// A row of joined buttons of which one is chosen: TCP | UDP. Arrow keys move the choice; Tab stops
/// once.
class SegmentedSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedSwitch(int count, QWidget *parent = nullptr);

    /// Where there is no room for all, a button opens a menu with the rest. `moreName`: its name.
    void setFolding(const QString &moreName);
    void setText(int index, const QString &text, const QString &toolTip = {});
    /// Takes a button away, or gives it back; never the one that is chosen.
    void setOffered(int index, bool offered);
    [[nodiscard]] int current() const { return m_group.checkedId(); }
    /// Does not emit chosen().
    void setCurrent(int index);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QAbstractButton *button(int index) const { return m_group.button(index); }

Q_SIGNALS:
    /// The person has chosen another one.
    void chosen(int index);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fold();
    void showMore();
    [[nodiscard]] int moreWidth() const;

    QButtonGroup m_group;
    QToolButton *m_more;
    QWidget *m_first = nullptr; // of those shown
    bool m_folding = false;
    int m_last = 0;
};

} // namespace socketchat
