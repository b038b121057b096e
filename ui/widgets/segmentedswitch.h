// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/adapting.h"
#include "ui/widgets/symbols.h"

#include <QButtonGroup>
#include <QWidget>

#include <span>

class QToolButton;

namespace socketchat {

/// Shows joined buttons of which one is chosen: TCP | UDP. Arrow keys move the choice; Tab stops
/// once. Screen readers hear a group of radio buttons; the accessible name is the group's.
class SegmentedSwitch : public Adapting<QWidget>
{
    Q_OBJECT

public:
    explicit SegmentedSwitch(int count, QWidget *parent = nullptr);

    /// Moves segments without room into a menu behind a button, whose accessible name is
    /// `moreName`.
    void setFolding(const QString &moreName);
    /// Shows the first `count` segments and the chosen one; a last segment, whose accessible name
    /// is `moreName`, opens a menu of the rest.
    void setUsual(int count, const QString &moreName);
    /// Makes the segments tabs, each with a symbol above its text. Where there is little room, only
    /// the chosen one shows its text.
    void setTabs(std::span<const Symbol> symbols);
    /// Shows only the chosen segment, which opens a menu of all as a combo box does.
    void setBoxed(bool boxed);
    /// Returns the width in px with all segments side by side.
    [[nodiscard]] int openWidth() const;
    /// Returns the width in px as a box.
    [[nodiscard]] int boxWidth() const;
    /// Sets the height in px at 100 %; 28 without this.
    void setUsualHeight(int height);
    /// Shows a symbol in place of a segment's text, which screen readers still hear.
    void setSymbol(int index, Symbol symbol);
    void setText(int index, const QString &text, const QString &toolTip = {});
    /// Shows or hides a segment; the chosen one must not be hidden.
    void setOffered(int index, bool offered);
    [[nodiscard]] int current() const { return m_group.checkedId(); }
    /// Chooses a segment without emitting chosen().
    void setCurrent(int index);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QAbstractButton *button(int index) const { return m_group.button(index); }

Q_SIGNALS:
    /// Reports that the person chose another segment.
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent *) override { fold(); }

private:
    void refit() override { fold(); }
    void fold();
    void setMore(QToolButton *button);
    void nameMore(const QString &name);
    [[nodiscard]] bool isRest(int index) const { return m_usual > 0 && index >= m_usual; }
    void showMore();
    [[nodiscard]] int moreWidth() const;
    [[nodiscard]] int moreGap() const { return m_usual > 0 ? 0 : 4; }
    [[nodiscard]] QSize sizeOf(bool boxed) const;

    QButtonGroup m_group;
    QToolButton *m_more = nullptr;
    QWidget *m_first = nullptr; // first segment shown
    int m_usual = 0; // how many are always shown; 0: all
    bool m_folding = false;
    bool m_tabs = false;
    bool m_boxed = false;
    int m_last = 0;
};

} // namespace socketchat
