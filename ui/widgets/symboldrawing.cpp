// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/symboldrawing.h"

#include <QFile>
#include <QPainter>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qreal symbolSide = 20;
constexpr qreal symbolLine = 1.5;

/// Turns the data of a path into a path, command by command.
class PathData
{
public:
    explicit PathData(QStringView data)
        : m_data(data)
    { }

    /// Returns nothing if anything in it is not understood.
    std::optional<QPainterPath> path()
    {
        skip();
        while (m_at < m_data.size()) {
            QChar command = m_data[m_at];
            if (command.isLetter()) {
                ++m_at;
                m_relative = command.isLower();
                m_command = command.toLower().unicode();
            } else if (m_command == u'm') {
                m_command = u'l'; // pairs that follow a move are lines
            }
            if (!step())
                return std::nullopt;
            skip();
        }
        return m_path;
    }

private:
    bool step()
    {
        const bool curved = m_command == u'c' || m_command == u's';
        if (!curved)
            m_control.reset();
        switch (m_command) {
        case u'm':
            m_path.moveTo(point());
            break;
        case u'l':
            m_path.lineTo(point());
            break;
        case u'h':
            m_path.lineTo(number() + (m_relative ? here().x() : 0), here().y());
            break;
        case u'v':
            m_path.lineTo(here().x(), number() + (m_relative ? here().y() : 0));
            break;
        case u'c':
        case u's': {
            const QPointF mirrored = m_control ? 2 * here() - *m_control : here();
            const QPointF first = m_command == u's' ? mirrored : point();
            const QPointF second = point();
            m_path.cubicTo(first, second, point());
            m_control = second;
            break;
        }
        case u'a':
            arc();
            break;
        case u'z':
            m_path.closeSubpath();
            m_command = 0; // takes no numbers
            break;
        default:
            return false;
        }
        return !m_failed;
    }

    [[nodiscard]] QPointF here() const { return m_path.currentPosition(); }

    void skip()
    {
        while (m_at < m_data.size() && (m_data[m_at].isSpace() || m_data[m_at] == u','))
            ++m_at;
    }

    qreal number()
    {
        skip();
        const qsizetype start = m_at;
        bool dot = false;
        for (; m_at < m_data.size(); ++m_at) {
            const QChar c = m_data[m_at];
            const bool sign = c == u'-' && m_at == start;
            if (!c.isDigit() && !sign && (c != u'.' || dot))
                break;
            dot = dot || c == u'.';
        }
        bool ok = false;
        const qreal value = m_data.sliced(start, m_at - start).toDouble(&ok);
        m_failed = m_failed || !ok;
        return value;
    }

    bool flag()
    {
        skip();
        if (m_at >= m_data.size())
            m_failed = true;
        return !m_failed && m_data[m_at++] == u'1';
    }

    QPointF point()
    {
        const qreal x = number();
        const QPointF read(x, number());
        return m_relative ? read + here() : read;
    }

    // From the ends to the centre, as the standard describes it, for circles.
    void arc()
    {
        const qreal radius = number();
        number(); // the same
        number(); // no turn
        const bool isLarge = flag();
        const bool isClockwise = flag();
        const QPointF from = here();
        const QPointF to = point();
        const QPointF half = (to - from) / 2;
        const qreal reach = std::hypot(half.x(), half.y());
        if (m_failed || reach <= 0)
            return;
        const qreal r = std::max(radius, reach);
        const qreal away =
                std::sqrt(r * r - reach * reach) / reach * (isLarge == isClockwise ? -1 : 1);
        const QPointF centre = (from + to) / 2 + QPointF(-half.y(), half.x()) * away;
        const auto angle = [&centre](const QPointF &at) {
            return -std::atan2(at.y() - centre.y(), at.x() - centre.x()) * 180 / std::numbers::pi;
        };
        qreal sweep = std::fmod(angle(to) - angle(from) + 720, 360.0);
        if (isClockwise)
            sweep -= 360;
        m_path.arcTo(QRectF(centre.x() - r, centre.y() - r, 2 * r, 2 * r), angle(from), sweep);
    }

    QStringView m_data;
    qsizetype m_at = 0;
    char16_t m_command = 0;
    bool m_relative = false;
    bool m_failed = false;
    std::optional<QPointF> m_control;
    QPainterPath m_path;
};

qreal numberOf(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    return attributes.value(name).toDouble();
}

/// Returns nothing if the element is none that is known.
std::optional<QPainterPath> shapeOf(const QXmlStreamReader &xml)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const auto value = [&attributes](QLatin1StringView name) { return numberOf(attributes, name); };
    if (xml.name() == "path"_L1)
        return PathData(attributes.value("d"_L1)).path();
    QPainterPath path;
    if (xml.name() == "circle"_L1) {
        path.addEllipse(QPointF(value("cx"_L1), value("cy"_L1)), value("r"_L1), value("r"_L1));
    } else if (xml.name() == "rect"_L1) {
        path.addRoundedRect(
                QRectF(value("x"_L1), value("y"_L1), value("width"_L1), value("height"_L1)),
                value("rx"_L1), value("rx"_L1));
    } else if (xml.name() != "g"_L1 && xml.name() != "svg"_L1) {
        return std::nullopt;
    }
    return path;
}

} // namespace

SymbolDrawing SymbolDrawing::read(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? parse(source.readAll()) : SymbolDrawing();
}

SymbolDrawing SymbolDrawing::parse(const QByteArray &svg)
{
    QXmlStreamReader xml(svg);
    SymbolDrawing drawing;
    int filledFrom = 0; // depth at which everything within is filled; 0: none
    for (int depth = 0; !xml.atEnd();) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && depth-- == filledFrom)
            filledFrom = 0;
        if (token != QXmlStreamReader::StartElement)
            continue;
        ++depth;
        if (filledFrom == 0 && xml.attributes().value("fill"_L1) == "currentColor"_L1)
            filledFrom = depth;
        const std::optional<QPainterPath> shape = shapeOf(xml);
        if (!shape)
            return {};
        (filledFrom > 0 ? drawing.m_dots : drawing.m_lines).addPath(*shape);
    }
    return xml.hasError() ? SymbolDrawing() : drawing;
}

void SymbolDrawing::paint(QPainter &painter, const QRectF &rect, const QColor &colour) const
{
    const qreal side = std::floor(std::min(rect.width(), rect.height()));
    if (side <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // On whole pixels, where straight lines are sharp.
    painter.translate(std::round(rect.center().x() - side / 2),
                      std::round(rect.center().y() - side / 2));
    painter.scale(side / symbolSide, side / symbolSide);
    painter.strokePath(m_lines,
                       QPen(colour, symbolLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.fillPath(m_dots, colour);
    painter.restore();
}

} // namespace socketchat
