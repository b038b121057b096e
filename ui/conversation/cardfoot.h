// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

namespace socketchat {

class MessageLayouts;

/// Keeps a widget at the end of the card of one row, such as buttons that help with an error.
class CardFoot
{
public:
    /// `layouts` must outlive it.
    explicit CardFoot(MessageLayouts &layouts)
        : m_layouts(layouts)
    { }

    /// Sets the widget and the message number of its row; null: none.
    void set(QWidget *widget, qint64 number);
    /// Leaves as much room in the card as the widget needs.
    void fit();
    /// Puts it into the card of a row that begins at `top`, or hides it if `row` is negative.
    void place(int row, int top);
    [[nodiscard]] bool isEmpty() const { return m_widget.isNull(); }
    /// Returns the message number of its row; -1: none.
    [[nodiscard]] qint64 number() const { return m_number; }
    [[nodiscard]] QWidget *widget() const { return m_widget; }

private:
    MessageLayouts &m_layouts;
    QPointer<QWidget> m_widget;
    qint64 m_number = -1;
};

} // namespace socketchat
