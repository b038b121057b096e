// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/segmentedswitch.h"

#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/colours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

// Draws the chosen segment in the highlight colour. A style's pressed look is too faint for a
// choice that the whole window depends on.
class Segment : public QToolButton
{
public:
    explicit Segment(QWidget *parent)
        : QToolButton(parent)
    {
        setCheckable(true);
        setAccessibleRole(this, QAccessible::RadioButton, AccessibleParts::Hidden);
        setFocusPolicy(Qt::StrongFocus);
        setToolButtonStyle(Qt::ToolButtonTextOnly);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    /// Sets whether it is the first and the last segment.
    void setEnds(bool first, bool last)
    {
        m_first = first;
        m_last = last;
        update();
    }

    [[nodiscard]] bool isOffered() const { return m_offered; }
    void setOffered(bool offered) { m_offered = offered; }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QSize text = fontMetrics().size(Qt::TextShowMnemonic, this->text());
        return {text.width() + 28, text.height() + 14};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        constexpr qreal round = 5;
        // Extends beyond the widget at its neighbours, so that only the outer corners are round.
        const QRectF box =
                QRectF(rect()).adjusted(m_first ? 0.5 : -round, 0.5, m_last ? -0.5 : round, -0.5);
        QPainterPath path;
        path.addRoundedRect(box, round, round);
        // The chosen segment stays visible while disabled.
        const auto group = isEnabled() || isChecked() ? QPalette::Active : QPalette::Disabled;
        const bool hovered = underMouse() && !isChecked() && isEnabled();
        const auto role = isChecked() ? QPalette::Highlight
                          : hovered   ? QPalette::AlternateBase
                                      : QPalette::Base;
        const QColor fill = palette().color(group, role);
        painter.fillPath(path, fill);
        painter.setPen(lineColour(palette()));
        painter.drawPath(path);
        if (!m_first && !isChecked())
            painter.drawLine(QPointF(0.5, 1), QPointF(0.5, height() - 1));
        painter.setPen(palette().color(group, isChecked() ? QPalette::HighlightedText
                                                          : QPalette::ButtonText));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
        if (hasFocus()) {
            QColor ring =
                    palette().color(isChecked() ? QPalette::HighlightedText : QPalette::Highlight);
            painter.setPen(QPen(ring, 1, Qt::DotLine));
            painter.drawRoundedRect(QRectF(rect()).adjusted(3.5, 3.5, -3.5, -3.5), 3, 3);
        }
    }

private:
    bool m_first = true;
    bool m_last = true;
    bool m_offered = true;
};

} // namespace

SegmentedSwitch::SegmentedSwitch(int count, QWidget *parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
{
    setAccessibleRole(this, QAccessible::Grouping, AccessibleParts::Seen);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (int index = 0; index < count; ++index) {
        auto *segment = new Segment(this);
        m_group.addButton(segment, index);
        row->addWidget(segment);
    }
    row->addSpacing(4);
    row->addWidget(m_more);
    row->addStretch(1);
    m_more->setText(u"»"_s);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setObjectName("more"_L1);
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, &SegmentedSwitch::showMore);
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
    m_more->setAccessibleName(moreName);
    m_more->setToolTip(moreName);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
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

QSize SegmentedSwitch::sizeHint() const
{
    QSize size;
    for (const QAbstractButton *segment : m_group.buttons()) {
        if (!static_cast<const Segment *>(segment)->isOffered())
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

int SegmentedSwitch::moreWidth() const { return m_more->sizeHint().width() + 4; }

// Shows as many segments as fit, from the first on, and always the chosen one.
void SegmentedSwitch::fold()
{
    const bool all = !m_folding || sizeHint().width() <= width();
    int left = width() - moreWidth() - m_group.button(m_last)->sizeHint().width();
    bool full = false;
    Segment *before = nullptr;
    for (int index = 0; index < m_group.buttons().size(); ++index) {
        auto *segment = static_cast<Segment *>(m_group.button(index));
        bool shown = segment->isOffered() && (all || index == m_last);
        if (!shown && !full && segment->isOffered()) {
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
    m_more->setVisible(!all);
    updateGeometry();
}

void SegmentedSwitch::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAbstractButton *segment : m_group.buttons()) {
        if (!segment->isHidden() || !static_cast<Segment *>(segment)->isOffered())
            continue;
        QAction *action = menu->addAction(segment->text());
        action->setToolTip(segment->toolTip());
        connect(action, &QAction::triggered, segment, [segment] {
            segment->setChecked(true);
            segment->setFocus();
        });
    }
    menu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft()));
}

void SegmentedSwitch::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void SegmentedSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fold();
}

} // namespace socketchat
