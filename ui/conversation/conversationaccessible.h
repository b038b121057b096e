// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace socketchat {

class ConversationView;

/// Exposes the bubbles to assistive technology as a list with one item for each row, named by the
/// model's sentence. Items are created on request, and few are kept.
class ConversationAccessible : public QAccessibleWidget
{
public:
    explicit ConversationAccessible(ConversationView *view);

    /// Makes Qt use this class for every ConversationView.
    static void install();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

protected:
    ~ConversationAccessible() override;

private:
    void forgetUnseen() const;

    QPointer<ConversationView> m_view;
    mutable QHash<qint64, QAccessible::Id> m_items; // by message number
};

} // namespace socketchat
