// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/segmentedswitch.h"

#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/building.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/tones.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

class Segment : public QToolButton
{
public:
    /// Is one of those to choose from, or the opener of their menu, which looks like one.
    explicit Segment(QWidget *parent, QAccessible::Role role = QAccessible::RadioButton)
        : QToolButton(parent)
    {
        setCheckable(role == QAccessible::RadioButton);
        setAccessibleRole(this, role, AccessibleParts::Hidden);
        setFocusPolicy(Qt::StrongFocus);
        setToolButtonStyle(Qt::ToolButtonTextOnly);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setAttribute(Qt::WA_Hover);
    }

    /// Sets whether it is the first and the last segment.
    void setEnds(bool first, bool last)
    {
        m_first = first;
        m_last = last;
        update();
    }

    /// Makes it look like a combo box, or again like one of several segments.
    void setBoxed(bool boxed)
    {
        m_boxed = boxed;
        setSizePolicy(boxed ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeWhen(bool boxed) const
    {
        const auto [text, wide] = measuredText();
        return {wide + shapes::scaled(boxed ? 40 : 24),
                std::max(shapes::scaled(m_usualHeight), text.height() + shapes::scaled(8))};
    }
    [[nodiscard]] bool isOffered() const { return m_offered; }
    void setOffered(bool offered) { m_offered = offered; }
    void setUsualHeight(int height) { m_usualHeight = height; }
    /// Shows a symbol in place of its text.
    void setPicture(Symbol symbol) { m_picture = symbol; }
    /// Makes it a tab: its symbol above its text, a line under it while it is chosen.
    void setTab(Symbol symbol)
    {
        m_symbol = symbol;
        setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    }
    /// Shows the text of a tab only while it is chosen.
    void setCompact(bool compact)
    {
        m_compact = compact;
        updateGeometry();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        if (m_picture) {
            return {shapes::scaled(pictureSize) + 2 * shapes::scaled(8),
                    shapes::scaled(m_usualHeight)};
        }
        if (!m_symbol)
            return sizeWhen(m_boxed);
        const auto [text, wide] = measuredText();
        const int icon = shapes::scaled(symbolSize);
        return {(m_compact && !isChecked() ? icon : std::max(icon, wide)) + shapes::scaled(12),
                std::max(shapes::scaled(tabHeight), icon + text.height() + shapes::scaled(8))};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (m_symbol)
            paintTab(painter);
        else if (m_boxed)
            paintBox(painter);
        else
            paintSegment(painter);
        if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
            shapes::ring(painter, rect(), Tones::of(palette()).ring);
    }

private:
    static constexpr int pictureSize = 18;
    static constexpr int symbolSize = 20;
    static constexpr int tabHeight = 48;

    /// Holds the size of a text, and how wide it is whether it is chosen or not.
    struct Measured
    {
        QSize size;
        int wide = 0;
    };
    /// Measures the text where it has changed: folding asks for it again and again.
    [[nodiscard]] Measured measuredText() const
    {
        const QFont font = labelFont();
        if (font != m_measuredFont || text() != m_measuredText || flags() != m_measuredFlags) {
            m_measuredFont = font;
            m_measuredText = text();
            m_measuredFlags = flags();
            // As wide as when it is chosen, so that nothing moves.
            m_measured.size =
                    QFontMetrics(shapes::semibold(font)).size(m_measuredFlags, m_measuredText);
            m_measured.wide = std::max(m_measured.size.width(),
                                       QFontMetrics(font).horizontalAdvance(m_measuredText));
        }
        return m_measured;
    }

    [[nodiscard]] int flags() const
    {
        const bool underlines = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this);
        return Qt::TextSingleLine | (underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    }

    [[nodiscard]] QFont labelFont() const
    {
        const QFont result = m_symbol ? shapes::secondary(font()) : font();
        return isChecked() ? shapes::semibold(result) : result;
    }

    [[nodiscard]] QColor ink() const
    {
        const Tones &tones = Tones::of(palette());
        // The chosen segment stays visible while disabled.
        return isChecked() ? tones.accentText : isEnabled() ? tones.text2 : tones.disabled;
    }

    void paintVeil(QPainter &painter, const QRectF &box, qreal corners)
    {
        const Tones &tones = Tones::of(palette());
        if (isEnabled() && (isDown() || (underMouse() && (m_boxed || !isChecked()))))
            shapes::box(painter, box, isDown() ? tones.pressed : tones.hover, {}, corners);
    }

    void paintSegment(QPainter &painter)
    {
        const Tones &tones = Tones::of(palette());
        // Extends beyond the widget at its neighbours, so that only the outer corners are round.
        const QRectF box = QRectF(rect()).adjusted(m_first ? 0 : -shapes::radius, 0,
                                                   m_last ? 0 : shapes::radius, 0);
        shapes::box(painter, box,
                    isChecked()   ? tones.tint
                    : isEnabled() ? tones.surface
                                  : QColor(),
                    tones.line2);
        paintVeil(painter, box.adjusted(1, 1, -1, -1), shapes::radius - 1);
        if (!m_first)
            painter.fillRect(QRectF(0, 1, 1, height() - 2), tones.line2);
        if (m_picture) {
            const int side = shapes::scaled(pictureSize);
            const QRect place(0, (height() - side) / 2, width(), side); // in whole pixels
            paintSymbol(painter, place, *m_picture, ink());
            return;
        }
        painter.setFont(labelFont());
        painter.setPen(ink());
        painter.drawText(rect(), Qt::AlignCenter | flags(), text());
    }

    void paintBox(QPainter &painter)
    {
        const Tones &tones = Tones::of(palette());
        shapes::box(painter, rect(), isEnabled() ? tones.surface : QColor(), tones.line2);
        paintVeil(painter, QRectF(rect()).adjusted(1, 1, -1, -1), shapes::radius - 1);
        const int pad = shapes::scaled(12);
        const int side = shapes::scaled(16);
        const QColor colour = isEnabled() ? tones.text : tones.text2;
        painter.setFont(labelFont());
        painter.setPen(colour);
        painter.drawText(rect().adjusted(pad, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | flags(),
                         text());
        paintSymbol(painter, QRect(width() - side - pad / 2, (height() - side) / 2, side, side),
                    Symbol::Down, isEnabled() ? tones.text2 : tones.disabled);
    }

    void paintTab(QPainter &painter)
    {
        const int icon = shapes::scaled(symbolSize);
        const QFont font = labelFont();
        const int line = QFontMetrics(font).height();
        const int top = (height() - icon - line - 2) / 2;
        paintVeil(painter, QRectF(rect()).adjusted(2, 2, -2, -2), shapes::radius);
        paintSymbol(painter, QRectF(0, top, width(), icon), *m_symbol, ink());
        if (isChecked() || !m_compact) {
            painter.setFont(font);
            painter.setPen(ink());
            painter.drawText(QRect(0, top + icon + 1, width(), line),
                             Qt::AlignHCenter | Qt::AlignTop | flags(), text());
        }
        if (isChecked())
            painter.fillRect(
                    QRectF(shapes::scaled(6), height() - 2, width() - 2 * shapes::scaled(6), 2),
                    Tones::of(palette()).accent);
    }

    bool m_first = true;
    bool m_last = true;
    bool m_offered = true;
    bool m_compact = false;
    bool m_boxed = false;
    int m_usualHeight = 28;
    std::optional<Symbol> m_symbol; // of a tab
    std::optional<Symbol> m_picture;
    mutable QFont m_measuredFont;
    mutable QString m_measuredText;
    mutable int m_measuredFlags = -1;
    mutable Measured m_measured;
};

} // namespace

SegmentedSwitch::SegmentedSwitch(int count, QWidget *parent)
    : Adapting(parent)
{
    setAccessibleRole(this, QAccessible::Grouping, AccessibleParts::Seen);
    auto *row = spaced(new QHBoxLayout(this), {}, 0);
    for (int index = 0; index < count; ++index) {
        auto *segment = new Segment(this);
        m_group.addButton(segment, index);
        connect(segment, &QToolButton::clicked, this, [this] {
            if (m_boxed)
                showMore();
        });
        row->addWidget(segment);
    }
    row->addSpacing(0); // before the button of the rest
    auto *more = new QToolButton(this);
    more->setIcon(symbolIcon(Symbol::More));
    more->setAutoRaise(true);
    more->setFocusPolicy(Qt::StrongFocus);
    row->addStretch(1);
    setMore(more);
    m_group.setExclusive(true);
    m_group.button(0)->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on && index != m_last) {
            m_last = index;
            fold();
            Q_EMIT chosen(index);
        }
    });
    fold();
}

void SegmentedSwitch::setFolding(const QString &moreName)
{
    m_folding = true;
    nameMore(moreName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    fold();
}

void SegmentedSwitch::setUsual(int count, const QString &moreName)
{
    if (m_usual == 0) {
        auto *more = new Segment(this, QAccessible::ButtonMenu);
        more->setPicture(Symbol::Down);
        more->setEnds(false, true);
        more->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding); // as high as the others
        setMore(more);
    }
    m_usual = count;
    nameMore(moreName);
    fold();
}

void SegmentedSwitch::setMore(QToolButton *button)
{
    delete std::exchange(m_more, named(button, "more"_L1));
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(int(m_group.buttons().size()) + 1, m_more);
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, &SegmentedSwitch::showMore);
}

void SegmentedSwitch::nameMore(const QString &name)
{
    m_more->setAccessibleName(name);
    m_more->setToolTip(name);
}

void SegmentedSwitch::setTabs(std::span<const Symbol> symbols)
{
    m_tabs = true;
    for (size_t index = 0; index < symbols.size(); ++index) {
        auto *segment = static_cast<Segment *>(m_group.button(int(index)));
        segment->setTab(symbols[index]);
        layout()->setAlignment(segment, {});
    }
    // Tabs share the whole width.
    delete layout()->takeAt(layout()->count() - 1);
    fold();
}

void SegmentedSwitch::setUsualHeight(int height)
{
    for (QAbstractButton *segment : m_group.buttons())
        static_cast<Segment *>(segment)->setUsualHeight(height);
    fold();
}

void SegmentedSwitch::setSymbol(int index, Symbol symbol)
{
    static_cast<Segment *>(m_group.button(index))->setPicture(symbol);
    fold();
}

void SegmentedSwitch::setText(int index, const QString &text, const QString &toolTip)
{
    m_group.button(index)->setText(text);
    m_group.button(index)->setToolTip(toolTip);
    m_group.button(index)->updateGeometry();
    fold();
}

void SegmentedSwitch::setOffered(int index, bool offered)
{
    static_cast<Segment *>(m_group.button(index))->setOffered(offered);
    fold();
}

void SegmentedSwitch::setCurrent(int index)
{
    m_last = index; // keeps chosen() from being emitted
    m_group.button(index)->setChecked(true);
    fold();
}

void SegmentedSwitch::setBoxed(bool boxed)
{
    if (std::exchange(m_boxed, boxed) == boxed)
        return;
    auto *row = static_cast<QHBoxLayout *>(layout());
    for (QAbstractButton *segment : m_group.buttons()) {
        static_cast<Segment *>(segment)->setBoxed(boxed);
        row->setStretchFactor(segment, boxed ? 1 : 0);
    }
    row->setStretch(row->count() - 1, boxed ? 0 : 1);
    fold();
}

int SegmentedSwitch::openWidth() const { return sizeOf(false).width(); }

int SegmentedSwitch::boxWidth() const { return sizeOf(true).width(); }

QSize SegmentedSwitch::sizeOf(bool boxed) const
{
    QSize size;
    for (int index = 0; index < m_group.buttons().size(); ++index) {
        if (!boxed && isRest(index) && index != m_last)
            continue;
        const QSize one = static_cast<const Segment *>(m_group.button(index))->sizeWhen(boxed);
        // As wide for each choice, so that nothing moves.
        size = {boxed ? std::max(size.width(), one.width()) : size.width() + one.width(),
                std::max(size.height(), one.height())};
    }
    return {size.width() + (boxed || m_usual == 0 ? 0 : moreWidth()), size.height()};
}

QSize SegmentedSwitch::sizeHint() const
{
    if (m_boxed)
        return sizeOf(true);
    QSize size(m_usual > 0 ? moreWidth() : 0, 0);
    for (int index = 0; index < m_group.buttons().size(); ++index) {
        const auto *segment = static_cast<const Segment *>(m_group.button(index));
        if (!segment->isOffered() || (isRest(index) && index != m_last))
            continue;
        const QSize hint = segment->sizeHint();
        size = {size.width() + hint.width(), std::max(size.height(), hint.height())};
    }
    return size;
}

QSize SegmentedSwitch::minimumSizeHint() const
{
    if (!m_folding)
        return sizeHint();
    int widest = 0;
    for (const QAbstractButton *segment : m_group.buttons())
        widest = std::max(widest, segment->sizeHint().width());
    return {widest + moreWidth(), sizeHint().height()};
}

int SegmentedSwitch::moreWidth() const { return m_more->sizeHint().width() + moreGap(); }

// Shows as many segments as fit, from the first on, and always the chosen one.
void SegmentedSwitch::fold()
{
    for (const bool compact : {false, true}) {
        if (!m_tabs || (compact && sizeHint().width() <= width()))
            break;
        for (QAbstractButton *segment : m_group.buttons())
            static_cast<Segment *>(segment)->setCompact(compact);
    }
    const bool all = !m_boxed && m_usual == 0 && (!m_folding || sizeHint().width() <= width());
    int left = width() - moreWidth() - m_group.button(m_last)->sizeHint().width();
    bool full = false;
    Segment *before = nullptr;
    for (int index = 0; index < m_group.buttons().size(); ++index) {
        auto *segment = static_cast<Segment *>(m_group.button(index));
        bool shown = segment->isOffered() && (all || index == m_last);
        if (m_usual > 0) {
            shown = segment->isOffered() && (index == m_last || (!m_boxed && !isRest(index)));
        } else if (!shown && !full && !m_boxed && segment->isOffered()) {
            left -= segment->sizeHint().width();
            full = left < 0;
            shown = !full;
        }
        segment->setVisible(shown);
        if (!shown)
            continue;
        segment->setEnds(!before, true);
        if (before)
            before->setEnds(m_first == before, false);
        else
            m_first = segment;
        before = segment;
    }
    const bool hasMore = !all && !m_boxed;
    if (before && hasMore && m_usual > 0)
        before->setEnds(m_first == before, false); // its neighbour is the opener of the menu
    m_more->setVisible(hasMore);
    layout()->itemAt(int(m_group.buttons().size()))
            ->spacerItem()
            ->changeSize(hasMore ? moreGap() : 0, 0, QSizePolicy::Fixed);
    updateGeometry();
}

void SegmentedSwitch::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAbstractButton *segment : m_group.buttons()) {
        const bool isIn = m_boxed       ? true
                          : m_usual > 0 ? isRest(m_group.id(segment))
                                        : segment->isHidden();
        if (!isIn || !static_cast<Segment *>(segment)->isOffered())
            continue;
        QAction *action = menu->addAction(segment->text());
        action->setCheckable(m_boxed || m_usual > 0);
        action->setChecked(segment->isChecked());
        action->setToolTip(segment->toolTip());
        connect(action, &QAction::triggered, segment, [segment] {
            segment->setChecked(true);
            segment->setFocus();
        });
    }
    menu->setToolTipsVisible(true);
    const QWidget *opener = m_boxed ? button(current()) : static_cast<QWidget *>(m_more);
    menu->popup(opener->mapToGlobal(opener->rect().bottomLeft()));
}

} // namespace socketchat
