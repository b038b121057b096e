// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/windowstyle.h"

#include "ui/widgets/colours.h"

#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int besideText = 8; // px, on both sides of a button's text together
constexpr QRgb darkOutline = 0x6a717b;
constexpr int fusionsDarker = 140; // percent, by which Fusion draws outlines darker than the window

template<typename Option>
Option outlined(const Option &option)
{
    Option changed = option;
    changed.palette.setColor(QPalette::Window, QColor(darkOutline).lighter(fusionsDarker));
    return changed;
}

} // namespace

WindowStyle::WindowStyle()
    : QProxyStyle(u"Fusion"_s)
{ }

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    if (option && isDark(option->palette)) {
        if (element == PE_FrameLineEdit || element == PE_PanelLineEdit || element == PE_Frame) {
            if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option)) {
                const QStyleOptionFrame changed = outlined(*frame);
                QProxyStyle::drawPrimitive(element, &changed, painter, widget);
                return;
            }
        }
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton) {
            if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
                const QStyleOptionButton changed = outlined(*button);
                QProxyStyle::drawPrimitive(element, &changed, painter, widget);
                return;
            }
        }
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WindowStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin && isDark(spin->palette)) {
        const QStyleOptionSpinBox changed = outlined(*spin);
        QProxyStyle::drawComplexControl(control, &changed, painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize WindowStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                    const QSize &contents, const QWidget *widget) const
{
    QSize inside = contents;
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        type == CT_PushButton && button && !button->text.isEmpty())
        inside.rwidth() += besideText;
    // Fusion elides a menu text with a mnemonic if there is no room for the `&`.
    if (type == CT_MenuItem && option)
        inside.rwidth() += option->fontMetrics.horizontalAdvance(u'&');
    return QProxyStyle::sizeFromContents(type, option, inside, widget);
}

} // namespace socketchat
