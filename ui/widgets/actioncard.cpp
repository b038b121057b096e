// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/actioncard.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/textwidth.h"
#include "ui/widgets/tones.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <utility>

namespace socketchat {

namespace {

constexpr qreal usualWidth = 400; // px at 100 %
constexpr qreal cardPadding = 8;
constexpr qreal cardIndent = 44; // of the texts, behind the symbol

} // namespace

ActionCard::ActionCard(Symbol symbol, QWidget *parent)
    : QPushButton(parent)
    , m_symbol(symbol)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ActionCard::setTexts(const QString &title, const QString &detail, const QString &keys)
{
    if (text() == title && m_detail == detail && m_keys == keys)
        return;
    setText(title);
    m_detail = detail;
    m_keys = keys;
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setToolTip(keys.isEmpty() ? detail : detail + QStringLiteral(" (%1)").arg(keys));
    updateGeometry();
    update();
}

void ActionCard::setBrief(bool brief)
{
    if (std::exchange(m_brief, brief) != brief)
        updateGeometry();
}

int ActionCard::heightIf(bool brief) const
{
    const int line = fontMetrics().height();
    const int lines = isBrief(brief) ? line : 2 * line + shapes::scaled(2);
    return lines + 2 * shapes::scaled(cardPadding);
}

QSize ActionCard::sizeHint() const { return {shapes::scaled(usualWidth), heightIf(m_brief)}; }

QSize ActionCard::minimumSizeHint() const
{
    return {shapes::scaled(cardIndent) * 3, sizeHint().height()};
}

void ActionCard::paintTinted(QPainter &painter) const
{
    const Tones &tones = Tones::of(palette());
    shapes::box(painter, rect(), tones.tint, tones.tintLine);
    if (isDown() || underMouse())
        shapes::box(painter, rect(), isDown() ? tones.pressed : tones.hover, {});
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        shapes::ring(painter, rect(), tones.ring);
}

void ActionCard::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const bool first = m_first && isEnabled();
    if (first)
        paintTinted(painter);
    else
        painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const Tones &tones = Tones::of(palette());
    const int indent = shapes::scaled(cardIndent);
    const int padding = shapes::scaled(cardPadding);
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    const int side = shapes::scaled(18);
    paintSymbol(painter, mirrored({(indent - side) / 2, (height() - side) / 2, side, side}),
                m_symbol, isEnabled() ? tones.accentText : tones.disabled);

    QRect room = rect().adjusted(indent, padding, -2 * padding, -padding);
    constexpr int line = int(Qt::TextSingleLine) | int(Qt::AlignLeading) | int(Qt::AlignVCenter);
    if (!m_keys.isEmpty()) {
        const int wide = textWidth(font(), m_keys) + 2 * shapes::scaled(6);
        const int high = fontMetrics().height() + shapes::scaled(2);
        const QRect key(room.right() + 1 - wide, (height() - high) / 2, wide, high);
        if (key.left() > room.left() + room.width() / 2) {
            shapes::box(painter, mirrored(key), {}, tones.line2, shapes::innerRadius);
            painter.setPen(tones.text2);
            painter.drawText(mirrored(key), Qt::AlignCenter, m_keys);
            room.setRight(key.left() - padding);
        }
    }
    const QFont title = shapes::semibold(font());
    QRect place = room;
    if (!isBrief(m_brief))
        place.setHeight(fontMetrics().height());
    painter.setFont(title);
    painter.setPen(first ? tones.accentText : isEnabled() ? tones.text : tones.disabled);
    painter.drawText(mirrored(place), line, elided(title, text(), Qt::ElideRight, place.width()));
    if (isBrief(m_brief))
        return;
    place.moveBottom(room.bottom());
    painter.setFont(font());
    painter.setPen(isEnabled() ? tones.text2 : tones.disabled);
    painter.drawText(mirrored(place), line,
                     elided(font(), m_detail, Qt::ElideRight, place.width()));
}

} // namespace socketchat
