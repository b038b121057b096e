// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QPointer>
#include <QWindow>

namespace socketchat {

/// Exposes a row that a view paints itself as an item of its list. What the row says, where it is
/// and its state are known to the view's own class.
template<typename View>
class AccessibleRow : public QAccessibleInterface
{
public:
    /// Returns where the row is now; -1 if there is none any more.
    [[nodiscard]] virtual int row() const = 0;

    bool isValid() const override { return row() >= 0; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }

protected:
    explicit AccessibleRow(View *view)
        : m_view(view)
    { }

    /// Converts a rectangle of the viewport.
    [[nodiscard]] QRect onScreen(const QRect &inViewport) const
    {
        return {m_view->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
    }

    const QPointer<View> m_view;
};

} // namespace socketchat
