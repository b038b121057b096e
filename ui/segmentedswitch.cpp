// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/segmentedswitch.h"

#include "ui/colours.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

namespace socketchat {

namespace {

// A tool button in all but looks: styles draw a checked tool button as pressed, which says too
// little where the choice is what the whole window depends on.
class Segment : public QToolButton
{
public:
    Segment(bool first, bool last, QWidget *parent)
        : QToolButton(parent)
        , m_first(first)
        , m_last(last)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setToolButtonStyle(Qt::ToolButtonTextOnly);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

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
        // Wider than the widget where it touches its neighbour, so only outer corners are round.
        const QRectF box =
                QRectF(rect()).adjusted(m_first ? 0.5 : -round, 0.5, m_last ? -0.5 : round, -0.5);
        QPainterPath path;
        path.addRoundedRect(box, round, round);
        // What is chosen stays plain to see while it cannot be changed.
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
    bool m_first;
    bool m_last;
};

} // namespace

SegmentedSwitch::SegmentedSwitch(int count, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    for (int index = 0; index < count; ++index) {
        auto *segment = new Segment(index == 0, index == count - 1, this);
        m_group.addButton(segment, index);
        row->addWidget(segment);
    }
    m_group.setExclusive(true);
    m_group.button(0)->setChecked(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on && index != m_last) {
            m_last = index;
            Q_EMIT chosen(index);
        }
    });
}

void SegmentedSwitch::setText(int index, const QString &text, const QString &toolTip)
{
    m_group.button(index)->setText(text);
    m_group.button(index)->setToolTip(toolTip);
    m_group.button(index)->updateGeometry();
}

void SegmentedSwitch::setCurrent(int index)
{
    m_last = index; // so that chosen() stays silent
    m_group.button(index)->setChecked(true);
}

} // namespace socketchat
