// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/controlpainting.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/tones.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace socketchat {

namespace {

constexpr int besideIcon = 6; // px at 100 %

bool isEnabled(const QStyleOption &option) { return option.state.testFlag(QStyle::State_Enabled); }

bool isHovered(const QStyleOption &option)
{
    return isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver);
}

bool isPressed(const QStyleOption &option)
{
    return isEnabled(option) && option.state.testFlag(QStyle::State_Sunken);
}

/// Focus that came by the mouse is not shown on what is only clicked.
bool hasRing(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus)
           && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

bool isFilled(const QStyleOptionButton &option)
{
    return option.features.testFlag(QStyleOptionButton::DefaultButton)
           || option.palette.color(QPalette::Active, QPalette::Button)
                      == Tones::of(option.palette).accent;
}

/// What lies on the fill of a control while the mouse is over it.
QColor veil(const QStyleOption &option, const Tones &tones)
{
    if (isPressed(option))
        return tones.pressed;
    return isHovered(option) ? tones.hover : QColor();
}

QColor inkOf(const QStyleOption &option, const Tones &tones)
{
    return isEnabled(option) ? tones.text : tones.disabled;
}

int textFlags(const QStyle &style, const QStyleOption &option, const QWidget *widget)
{
    const bool underlines = style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    return Qt::TextSingleLine | (underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
}

QRectF square(const QRectF &within, qreal side)
{
    return {within.center().x() - side / 2, within.center().y() - side / 2, side, side};
}

} // namespace

ControlPainting::ControlPainting(QPainter &painter, const QStyle &style, const QWidget *widget)
    : m_painter(painter)
    , m_style(style)
    , m_widget(widget)
{ }

void ControlPainting::button(const QStyleOptionButton &option)
{
    const Tones &tones = Tones::of(option.palette);
    const QRectF box = option.rect;
    const bool flat = option.features.testFlag(QStyleOptionButton::Flat);
    const bool checked = option.state.testFlag(QStyle::State_On);
    if (!isEnabled(option)) {
        if (!flat)
            shapes::box(m_painter, box, {}, tones.line);
    } else if (isFilled(option)) {
        const QColor fill = isPressed(option)   ? tones.accent.darker(130)
                            : isHovered(option) ? tones.accent.darker(113)
                                                : tones.accent;
        shapes::box(m_painter, box, fill, {});
    } else if (checked) {
        shapes::box(m_painter, box, tones.tint, tones.tintLine);
    } else {
        if (!flat)
            shapes::box(m_painter, box, tones.surface, tones.line2);
        shapes::box(m_painter, box, veil(option, tones), {});
    }
    if (!hasRing(option))
        return;
    shapes::ring(m_painter, box, tones.ring);
    if (isFilled(option)) // apart from a ring of its own colour
        shapes::box(m_painter, box.adjusted(2, 2, -2, -2), {}, tones.onAccent, shapes::radius - 2);
}

void ControlPainting::buttonLabel(const QStyleOptionButton &option)
{
    const Tones &tones = Tones::of(option.palette);
    const bool checked = option.state.testFlag(QStyle::State_On);
    QColor ink = option.palette.color(QPalette::ButtonText);
    if (!isEnabled(option))
        ink = tones.disabled;
    else if (isFilled(option))
        ink = tones.onAccent;
    else if (checked)
        ink = tones.accentText;
    m_painter.save();
    m_painter.setPen(ink);
    if (checked || isFilled(option))
        m_painter.setFont(shapes::semibold(m_painter.font()));
    const int flags = textFlags(m_style, option, m_widget) | Qt::AlignVCenter;
    const QFontMetrics metrics(m_painter.font());
    const int icon = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = icon > 0 && !option.text.isEmpty() ? shapes::scaled(besideIcon) : 0;
    const int wide = metrics.size(flags, option.text).width();
    QRect room = option.rect;
    if (option.features.testFlag(QStyleOptionButton::HasMenu)) {
        const int arrow = shapes::scaled(20);
        shapes::chevron(m_painter, QRectF(room.right() - arrow, room.top(), arrow, room.height()),
                        Qt::DownArrow, ink);
        room.setRight(room.right() - arrow / 2);
    }
    const int length = std::min(room.width(), icon + gap + wide);
    QRect label(room.left() + (room.width() - length) / 2, room.top(), length, room.height());
    if (icon > 0) {
        const QRect place = QStyle::visualRect(
                option.direction, label, QRect(label.left(), label.top(), icon, label.height()));
        option.icon.paint(&m_painter, place);
        label.setLeft(label.left() + icon + gap);
        label = QStyle::visualRect(option.direction, option.rect, label);
    }
    m_painter.drawText(label, flags | Qt::AlignHCenter, option.text);
    m_painter.restore();
}

void ControlPainting::toolPanel(const QStyleOption &option)
{
    const Tones &tones = Tones::of(option.palette);
    const QRectF box = option.rect;
    const bool raised = !option.state.testFlag(QStyle::State_AutoRaise);
    if (option.state.testFlag(QStyle::State_On))
        shapes::box(m_painter, box, isEnabled(option) ? tones.tint : QColor(),
                    isEnabled(option) ? tones.tintLine : tones.line);
    else if (raised)
        shapes::box(m_painter, box, isEnabled(option) ? tones.surface : QColor(),
                    isEnabled(option) ? tones.line2 : tones.line);
    shapes::box(m_painter, box, veil(option, tones), {});
    if (hasRing(option))
        shapes::ring(m_painter, box, tones.ring);
}

void ControlPainting::toolButton(const QStyleOptionToolButton &option)
{
    toolPanel(option);
    QStyleOptionToolButton label = option;
    if (option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
        const Tones &tones = Tones::of(option.palette);
        const QRect arrow = m_style.subControlRect(QStyle::CC_ToolButton, &option,
                                                   QStyle::SC_ToolButtonMenu, m_widget);
        shapes::chevron(m_painter, arrow, Qt::DownArrow, inkOf(option, tones));
        label.rect = m_style.subControlRect(QStyle::CC_ToolButton, &option, QStyle::SC_ToolButton,
                                            m_widget);
    }
    toolLabel(label);
}

void ControlPainting::toolLabel(const QStyleOptionToolButton &option)
{
    const Tones &tones = Tones::of(option.palette);
    const bool checked = option.state.testFlag(QStyle::State_On);
    const bool text = !option.text.isEmpty()
                      && (option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull());
    QColor ink = tones.text2;
    if (!isEnabled(option))
        ink = tones.disabled;
    else if (checked)
        ink = tones.accentText;
    else if (text && !option.state.testFlag(QStyle::State_AutoRaise))
        ink = tones.text;
    m_painter.save();
    m_painter.setPen(ink);
    if (option.features.testFlag(QStyleOptionToolButton::Arrow)) {
        shapes::chevron(m_painter, option.rect, option.arrowType, ink);
    } else {
        QFont font = option.font;
        if (checked)
            font = shapes::semibold(font);
        m_painter.setFont(font);
        const bool both =
                text && !option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly;
        const int flags = textFlags(m_style, option, m_widget) | Qt::AlignVCenter;
        const int icon = option.icon.isNull() || option.toolButtonStyle == Qt::ToolButtonTextOnly
                                 ? 0
                                 : option.iconSize.width();
        if (both && option.toolButtonStyle == Qt::ToolButtonTextUnderIcon) {
            const int line = QFontMetrics(font).height();
            QRect place(option.rect.left(),
                        option.rect.top() + (option.rect.height() - icon - line) / 2,
                        option.rect.width(), icon);
            option.icon.paint(&m_painter, place);
            place = QRect(place.left(), place.bottom() + 1, place.width(), line);
            m_painter.drawText(place, flags | Qt::AlignHCenter, option.text);
            m_painter.restore();
            return;
        }
        const int gap = both ? shapes::scaled(besideIcon) : 0;
        const int wide = text ? QFontMetrics(font).size(flags, option.text).width() : 0;
        const int length = icon + gap + wide;
        QRect label(option.rect.left() + (option.rect.width() - length) / 2, option.rect.top(),
                    length, option.rect.height());
        if (icon > 0) {
            option.icon.paint(&m_painter, QRect(label.left(), label.top(), icon, label.height()));
            label.setLeft(label.left() + icon + gap);
        }
        if (text)
            m_painter.drawText(label, flags | Qt::AlignHCenter, option.text);
    }
    m_painter.restore();
}

void ControlPainting::comboBox(const QStyleOptionComboBox &option)
{
    const Tones &tones = Tones::of(option.palette);
    const QRectF box = option.rect;
    const bool focused =
            option.state.testFlag(QStyle::State_HasFocus) && (option.editable || hasRing(option));
    if (!option.frame) {
        shapes::box(m_painter, box, veil(option, tones), {});
    } else if (!isEnabled(option)) {
        shapes::box(m_painter, box, {}, tones.line);
    } else {
        shapes::box(m_painter, box, tones.surface, option.editable ? tones.edge : tones.line2);
        if (!option.editable)
            shapes::box(m_painter, box, veil(option, tones), {});
    }
    if (focused)
        shapes::ring(m_painter, box, tones.ring);
    const QRect arrow = m_style.subControlRect(QStyle::CC_ComboBox, &option,
                                               QStyle::SC_ComboBoxArrow, m_widget);
    shapes::chevron(m_painter, arrow, Qt::DownArrow,
                    isEnabled(option) ? tones.text2 : tones.disabled);
}

void ControlPainting::comboLabel(const QStyleOptionComboBox &option)
{
    if (option.editable)
        return;
    const Tones &tones = Tones::of(option.palette);
    const QRect room = m_style.subControlRect(QStyle::CC_ComboBox, &option,
                                              QStyle::SC_ComboBoxEditField, m_widget);
    m_painter.save();
    m_painter.setPen(inkOf(option, tones));
    const QString shown =
            option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room.width());
    m_painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
    m_painter.restore();
}

void ControlPainting::spinBox(const QStyleOptionSpinBox &option)
{
    const Tones &tones = Tones::of(option.palette);
    if (option.frame) {
        field(option, true);
    }
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const std::pair<QStyle::SubControl, QAbstractSpinBox::StepEnabledFlag> steps[] = {
            {QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled},
            {QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled}};
    for (const auto &[part, flag] : steps) {
        const QRectF place = m_style.subControlRect(QStyle::CC_SpinBox, &option, part, m_widget);
        const bool offered = isEnabled(option) && option.stepEnabled.testFlag(flag);
        if (offered && option.activeSubControls == part)
            shapes::box(m_painter, place, veil(option, tones), {}, shapes::innerRadius);
        shapes::chevron(m_painter, place,
                        part == QStyle::SC_SpinBoxUp ? Qt::UpArrow : Qt::DownArrow,
                        offered ? tones.text2 : tones.disabled);
    }
}

void ControlPainting::scrollBar(const QStyleOptionSlider &option)
{
    if (option.maximum <= option.minimum)
        return;
    const Tones &tones = Tones::of(option.palette);
    QRectF slider = m_style.subControlRect(QStyle::CC_ScrollBar, &option,
                                           QStyle::SC_ScrollBarSlider, m_widget);
    const qreal thick = shapes::scaled(8);
    if (option.orientation == Qt::Vertical)
        slider = QRectF(slider.center().x() - thick / 2, slider.top() + 2, thick,
                        slider.height() - 4);
    else
        slider = QRectF(slider.left() + 2, slider.center().y() - thick / 2, slider.width() - 4,
                        thick);
    const bool held = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider);
    const QColor colour = held && isPressed(option)   ? tones.text2
                          : held && isHovered(option) ? tones.edge
                                                      : tones.line2;
    shapes::box(m_painter, slider, colour, {}, thick / 2);
}

void ControlPainting::progress(const QStyleOptionProgressBar &option)
{
    const Tones &tones = Tones::of(option.palette);
    const qreal thick = shapes::scaled(6);
    QRectF groove = option.rect;
    groove = QRectF(groove.left(), groove.center().y() - thick / 2, groove.width(), thick);
    shapes::box(m_painter, groove, tones.line, {}, thick / 2);
    const qreal range = qreal(option.maximum) - option.minimum;
    const qreal share = range > 0 ? (qreal(option.progress) - option.minimum) / range : 0.5;
    if (share <= 0)
        return;
    groove.setWidth(std::max(thick, groove.width() * std::min(1.0, share)));
    if (range <= 0)
        groove.moveLeft(option.rect.left() + option.rect.width() / 4.0);
    shapes::box(m_painter, groove, tones.accent, {}, thick / 2);
}

void ControlPainting::field(const QStyleOption &option, bool fills)
{
    const Tones &tones = Tones::of(option.palette);
    if (!isEnabled(option)) {
        shapes::box(m_painter, option.rect, {}, tones.line);
        return;
    }
    const QColor ground = option.palette.color(QPalette::Active, QPalette::Base);
    shapes::box(m_painter, option.rect, fills ? ground : QColor(), tones.edge);
    if (option.state.testFlag(QStyle::State_HasFocus))
        shapes::ring(m_painter, option.rect, tones.ring);
}

void ControlPainting::checkBox(const QStyleOption &option)
{
    const Tones &tones = Tones::of(option.palette);
    const QRectF box = square(option.rect, std::min(option.rect.width(), option.rect.height()));
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool some = option.state.testFlag(QStyle::State_NoChange);
    if (!isEnabled(option)) {
        shapes::box(m_painter, box, {}, tones.line2, shapes::innerRadius);
        if (on)
            shapes::tick(m_painter, box, tones.disabled);
        return;
    }
    if (on || some) {
        shapes::box(m_painter, box, tones.accent, {}, shapes::innerRadius);
        if (on)
            shapes::tick(m_painter, box, tones.onAccent);
        else
            m_painter.fillRect(QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2),
                               tones.onAccent);
        return;
    }
    shapes::box(m_painter, box, tones.surface, tones.edge, shapes::innerRadius);
    shapes::box(m_painter, box, veil(option, tones), {}, shapes::innerRadius);
}

void ControlPainting::radioButton(const QStyleOption &option)
{
    const Tones &tones = Tones::of(option.palette);
    const qreal side = std::min(option.rect.width(), option.rect.height());
    const QRectF box = square(option.rect, side);
    const bool on = option.state.testFlag(QStyle::State_On);
    const QColor line = !isEnabled(option) ? tones.line2 : on ? tones.accent : tones.edge;
    shapes::box(m_painter, box, isEnabled(option) ? tones.surface : QColor(), line, side / 2,
                on ? 2 : 1);
    if (on)
        shapes::box(m_painter, square(box, side / 2), line, {}, side / 4);
    else
        shapes::box(m_painter, box, veil(option, tones), {}, side / 2);
}

void ControlPainting::focus(const QStyleOption &option)
{
    if (option.state.testFlag(QStyle::State_KeyboardFocusChange))
        shapes::ring(m_painter, option.rect, Tones::of(option.palette).ring, shapes::innerRadius);
}

void ControlPainting::menuItem(const QStyleOptionMenuItem &option)
{
    const Tones &tones = Tones::of(option.palette);
    const QRect row = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        m_painter.fillRect(QRectF(row.left() + shapes::scaled(8), row.center().y(),
                                  row.width() - shapes::scaled(16), 1),
                           tones.line);
        return;
    }
    m_painter.save();
    if (option.state.testFlag(QStyle::State_Selected))
        shapes::box(m_painter, row, isEnabled(option) ? tones.tint : tones.hover, {},
                    shapes::innerRadius);
    const int margin = shapes::scaled(8);
    const int icon = shapes::scaled(16);
    const QColor ink = inkOf(option, tones);
    m_painter.setPen(isEnabled(option) ? tones.text2 : tones.disabled);
    const auto mirrored = [&](const QRect &place) {
        return QStyle::visualRect(option.direction, row, place);
    };
    const QRect sign = mirrored(QRect(row.left() + margin, row.top(), icon, row.height()));
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    if (checkable && option.checked)
        shapes::tick(m_painter, square(sign, icon), isEnabled(option) ? tones.accentText : ink);
    else if (!option.icon.isNull())
        option.icon.paint(&m_painter, sign, Qt::AlignCenter,
                          isEnabled(option) ? QIcon::Normal : QIcon::Disabled);
    const int start = row.left() + margin + icon + margin;
    const int end = row.right() + 1 - margin;
    const bool opens = option.menuItemType == QStyleOptionMenuItem::SubMenu;
    m_painter.setPen(ink);
    m_painter.setFont(checkable && option.checked ? shapes::semibold(option.font) : option.font);
    const qsizetype tab = option.text.indexOf(u'\t');
    const int flags = textFlags(m_style, option, m_widget) | Qt::AlignVCenter;
    m_painter.drawText(mirrored(QRect(start, row.top(), end - start, row.height())),
                       flags | Qt::AlignLeading, tab < 0 ? option.text : option.text.first(tab));
    if (tab >= 0) {
        m_painter.setFont(option.font);
        m_painter.setPen(isEnabled(option) ? tones.text2 : tones.disabled);
        m_painter.drawText(mirrored(QRect(start, row.top(), end - start, row.height())),
                           Qt::TextSingleLine | Qt::AlignVCenter | Qt::AlignTrailing,
                           option.text.sliced(tab + 1));
    }
    if (opens) {
        const bool left = option.direction == Qt::RightToLeft;
        shapes::chevron(m_painter, mirrored(QRect(end - icon, row.top(), icon, row.height())),
                        left ? Qt::LeftArrow : Qt::RightArrow,
                        isEnabled(option) ? tones.text2 : tones.disabled);
    }
    m_painter.restore();
}

void ControlPainting::menuBarItem(const QStyleOptionMenuItem &option)
{
    const Tones &tones = Tones::of(option.palette);
    const bool open = option.state.testFlag(QStyle::State_Sunken);
    m_painter.fillRect(option.rect, tones.window);
    if (open || option.state.testFlag(QStyle::State_Selected))
        shapes::box(m_painter, option.rect, open ? tones.tint : tones.pressed, {});
    m_painter.save();
    m_painter.setPen(inkOf(option, tones));
    m_painter.drawText(option.rect, textFlags(m_style, option, m_widget) | Qt::AlignCenter,
                       option.text);
    m_painter.restore();
}

void ControlPainting::chosenItem(const QStyleOptionViewItem &option)
{
    const Tones &tones = Tones::of(option.palette);
    const QRectF row = option.rect;
    if (option.backgroundBrush.style() != Qt::NoBrush)
        m_painter.fillRect(row, option.backgroundBrush);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (!chosen) {
        if (isHovered(option))
            shapes::box(m_painter, row, tones.hover, {}, shapes::innerRadius);
        return;
    }
    const bool whole = option.viewItemPosition == QStyleOptionViewItem::OnlyOne
                       || option.viewItemPosition == QStyleOptionViewItem::Invalid;
    const QColor line = hasRing(option) ? tones.ring : tones.tintLine;
    if (whole) {
        shapes::box(m_painter, row, tones.tint, line, shapes::innerRadius);
        return;
    }
    m_painter.fillRect(row, tones.tint);
    m_painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), line);
    m_painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), line);
}

} // namespace socketchat
