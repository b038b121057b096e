// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/statistics/rateplot.h"

#include "app/chat/quantities.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"

#include <QPainter>

#include <utility>

namespace socketchat {

namespace {

constexpr qreal fieldHeight = 52; // px of each curve
constexpr qreal gap = 4;
// Share of the field's height; a curve on the frame would be invisible.
constexpr qreal highest = 0.9;
constexpr qreal sample = 18; // px of a line in the legend
constexpr qint64 span = qint64(Statistics::seconds) * 1'000'000'000; // ns

} // namespace

RatePlot::RatePlot(QWidget *parent)
    : Adapting(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void RatePlot::setHistory(const std::deque<Statistics::Moment> &history, qint64 since)
{
    m_history = history;
    m_since = since;
    m_mostRate = 0;
    m_slowest = -1;
    for (const Statistics::Moment &moment : m_history) {
        m_mostRate = qMax(m_mostRate, qMax(moment.rate.bytesReceived, moment.rate.bytesSent));
        m_slowest = qMax(m_slowest, moment.slowest);
    }
    retranslate();
    update();
}

QSize RatePlot::sizeHint() const
{
    return {280, int(2 * frameHeight() + gap) + fontMetrics().height() + 2};
}

QSize RatePlot::minimumSizeHint() const { return {180, sizeHint().height()}; }

qreal RatePlot::frameHeight() const { return 2 * fontMetrics().height() + gap + fieldHeight + gap; }

void RatePlot::retranslate()
{
    setAccessibleName(tr("Rates and round trips of the last two minutes"));
    Statistics::Moment now;
    Statistics::Traffic most;
    if (!m_history.empty())
        now = m_history.back();
    for (const Statistics::Moment &moment : m_history) {
        most.bytesReceived = qMax(most.bytesReceived, moment.rate.bytesReceived);
        most.bytesSent = qMax(most.bytesSent, moment.rate.bytesSent);
    }
    QString text = tr("Received: %1 now, %2 at most. Sent: %3 now, %4 at most.")
                           .arg(formatRate(now.rate.bytesReceived), formatRate(most.bytesReceived),
                                formatRate(now.rate.bytesSent), formatRate(most.bytesSent));
    if (m_slowest >= 0) {
        text += u' ';
        text += now.median >= 0
                        ? tr("Round trip: %1 now, %2 at most.")
                                  .arg(formatDuration(now.median), formatDuration(m_slowest))
                        : tr("Round trip: %1 at most, none now.").arg(formatDuration(m_slowest));
    }
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

QPen RatePlot::penOf(const Entry &entry) const
{
    QPen pen(entry.colour, 1.6);
    pen.setCapStyle(Qt::FlatCap);
    if (entry.stroke == Stroke::Dashed)
        pen.setDashPattern({3, 2});
    return pen;
}

void RatePlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor received = partColour(EndpointPartKind::Host, palette());
    const QColor sent = partColour(EndpointPartKind::Path, palette());
    const QColor trips = partColour(EndpointPartKind::Scheme, palette());
    QColor pale = trips;
    pale.setAlphaF(0.35F);

    const QList<Entry> ways{{tr("received"), received, Stroke::Solid},
                            {tr("sent"), sent, Stroke::Dashed}};
    const QRectF rates = paintFrame(painter, 0, tr("Throughput"),
                                    tr("peak %1").arg(formatRate(m_mostRate)), ways);
    paintRates(painter, rates, ways.at(0), &Statistics::Traffic::bytesReceived);
    paintRates(painter, rates, ways.at(1), &Statistics::Traffic::bytesSent);

    const QList<Entry> kinds{{tr("median"), trips, Stroke::Solid},
                             {tr("fastest to slowest"), pale, Stroke::Band}};
    const QString slowest =
            m_slowest < 0 ? QString() : tr("peak %1").arg(formatDuration(m_slowest));
    const QRectF field = paintFrame(painter, frameHeight() + gap, tr("Round trip"), slowest, kinds);
    paintTrips(painter, field, kinds.at(0), kinds.at(1));

    painter.setPen(quietColour(palette()));
    const QRectF below(field.left(), field.bottom() + 2, field.width(), fontMetrics().height());
    painter.drawText(below, Qt::AlignLeft, tr("2 min ago"));
    painter.drawText(below, Qt::AlignRight, tr("now"));
}

QRectF RatePlot::paintFrame(QPainter &painter, qreal top, const QString &heading,
                            const QString &most, const QList<Entry> &legend) const
{
    const qreal line = fontMetrics().height();
    const QRectF head(0, top, width(), line);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(inBold(font()));
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, heading);
    painter.setFont(font());
    painter.setPen(quietColour(palette()));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, most);

    qreal left = 0;
    const qreal middle = top + line * 1.5;
    for (const Entry &entry : legend) {
        if (entry.stroke == Stroke::Band) {
            painter.fillRect(QRectF(left, middle - 4, sample, 8), entry.colour);
        } else {
            painter.setPen(penOf(entry));
            painter.drawLine(QPointF(left, middle), QPointF(left + sample, middle));
        }
        painter.setPen(palette().color(QPalette::Text));
        const QRectF words(left + sample + 4, top + line, width() - left - sample - 4, line);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(entry.name, Qt::ElideRight, int(words.width())));
        left += sample + 4 + fontMetrics().horizontalAdvance(entry.name) + 12;
    }

    const QRectF field(0.5, top + 2 * line + gap, width() - 1, fieldHeight);
    painter.setPen(lineColour(palette()));
    painter.drawRect(field);
    painter.drawLine(QPointF(field.left(), field.center().y()),
                     QPointF(field.right(), field.center().y()));
    return field;
}

qreal RatePlot::x(const QRectF &field, qint64 time) const
{
    const qint64 ago = m_history.back().time - time;
    return field.right() - field.width() * qreal(qBound<qint64>(0, ago, span)) / qreal(span);
}

void RatePlot::paintRates(QPainter &painter, const QRectF &field, const Entry &entry,
                          qint64 Statistics::Traffic::*rate) const
{
    if (m_history.empty() || m_mostRate == 0)
        return;
    // A rate is the average since the previous moment, hence a step rather than a slope.
    QPolygonF steps;
    qint64 before = m_since;
    for (const Statistics::Moment &moment : m_history) {
        const qreal share = qreal(moment.rate.*rate) / qreal(m_mostRate);
        const qreal y = field.bottom() - 1 - field.height() * highest * share;
        steps << QPointF(x(field, before), y) << QPointF(x(field, moment.time), y);
        before = moment.time;
    }
    painter.setPen(penOf(entry));
    painter.drawPolyline(steps);
}

void RatePlot::paintTrips(QPainter &painter, const QRectF &field, const Entry &median,
                          const Entry &band) const
{
    if (m_history.empty() || m_slowest <= 0)
        return;
    const auto y = [&](qint64 trip) {
        return field.bottom() - 1 - field.height() * highest * qreal(trip) / qreal(m_slowest);
    };
    QPolygonF run; // consecutive seconds with echoes
    painter.setPen(penOf(median));
    const auto draw = [&] {
        if (run.size() > 1)
            painter.drawPolyline(run);
        run.clear();
    };
    qint64 before = m_since;
    for (const Statistics::Moment &moment : m_history) {
        const qreal from = x(field, std::exchange(before, moment.time));
        const qreal to = x(field, moment.time);
        if (moment.median < 0) {
            draw();
            continue;
        }
        const qreal top = y(moment.slowest);
        painter.fillRect(QRectF(from, top, to - from, qMax(1.0, y(moment.fastest) - top)),
                         band.colour);
        run << QPointF(from, y(moment.median)) << QPointF(to, y(moment.median));
    }
    draw();
}

} // namespace socketchat
