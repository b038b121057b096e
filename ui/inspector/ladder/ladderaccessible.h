// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace socketchat {

class LadderView;

/// Exposes a ladder to assistive technology as a list with one item for each row, named by its
/// sentence. Items are created on request, and few are kept.
class LadderAccessible : public QAccessibleWidget
{
public:
    explicit LadderAccessible(LadderView *view);

    /// Makes Qt use this class for every LadderView.
    static void install();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

protected:
    ~LadderAccessible() override;

private:
    void forgetAll() const;

    QPointer<LadderView> m_view;
    mutable QHash<int, QAccessible::Id> m_items; // by row
};

} // namespace socketchat
