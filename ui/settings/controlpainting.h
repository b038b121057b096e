// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;
class QStyleOptionViewItem;
class QWidget;

namespace socketchat {

/// Paints one control each, in the state of its option.
class ControlPainting
{
public:
    ControlPainting(QPainter &painter, const QStyle &style, const QWidget *widget);

    void button(const QStyleOptionButton &option);
    void buttonLabel(const QStyleOptionButton &option);
    void toolPanel(const QStyleOption &option);
    void toolButton(const QStyleOptionToolButton &option);
    void toolLabel(const QStyleOptionToolButton &option);
    void comboBox(const QStyleOptionComboBox &option);
    void comboLabel(const QStyleOptionComboBox &option);
    void spinBox(const QStyleOptionSpinBox &option);
    void scrollBar(const QStyleOptionSlider &option);
    void progress(const QStyleOptionProgressBar &option);
    /// Paints what can be typed in; `fills` unless its ground is painted already.
    void field(const QStyleOption &option, bool fills);
    void checkBox(const QStyleOption &option);
    void radioButton(const QStyleOption &option);
    void focus(const QStyleOption &option);
    void menuItem(const QStyleOptionMenuItem &option);
    void menuBarItem(const QStyleOptionMenuItem &option);
    void chosenItem(const QStyleOptionViewItem &option);

private:
    QPainter &m_painter;
    const QStyle &m_style;
    const QWidget *m_widget;
};

} // namespace socketchat
