// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/tabstops.h"

#include <QAbstractButton>
#include <QButtonGroup>

#include <algorithm>

namespace socketchat {

namespace {

bool isStop(const QWidget &widget)
{
    if (!widget.isEnabled() || widget.focusProxy()
        || (widget.focusPolicy() & Qt::TabFocus) != Qt::TabFocus)
        return false;
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const QButtonGroup *group = button ? button->group() : nullptr;
    return !group || !group->exclusive() || !group->checkedButton() || button->isChecked();
}

/// Returns the visible children row by row; one whose middle is above the end of a row belongs to
/// that row.
QList<QWidget *> inReadingOrder(const QWidget &parent)
{
    QList<QWidget *> children;
    for (QObject *each : parent.children()) {
        auto *child = qobject_cast<QWidget *>(each);
        if (child && !child->isWindow() && child->isVisible())
            children.append(child);
    }
    std::ranges::stable_sort(children, {}, &QWidget::y);
    for (auto row = children.begin(); row != children.end();) {
        const int bottom = (*row)->geometry().bottom();
        auto end = row;
        while (end != children.end() && (*end)->geometry().center().y() <= bottom)
            ++end;
        end = std::max(end, row + 1);
        std::ranges::stable_sort(row, end, {}, &QWidget::x);
        row = end;
    }
    return children;
}

void collect(const QWidget &parent, const QWidget *focused, QList<QWidget *> &stops)
{
    const QList<QWidget *> children = inReadingOrder(parent);
    for (QWidget *child : children) {
        if (child == focused || isStop(*child))
            stops.append(child);
        collect(*child, focused, stops);
    }
}

} // namespace

QList<QWidget *> tabStops(const QWidget &window, const QWidget *focused)
{
    QList<QWidget *> stops;
    collect(window, focused, stops);
    return stops;
}

} // namespace socketchat
