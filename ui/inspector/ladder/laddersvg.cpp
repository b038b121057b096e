// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/ladder/laddersvg.h"

#include "ui/widgets/shapes.h"

#include <QFontInfo>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr std::array faceNames = {"text"_L1, "bold"_L1, "fixed"_L1};

/// Drops what XML cannot hold.
QString inXml(QString text)
{
    text.removeIf([](QChar each) {
        return each.unicode() < 0x20 || each.unicode() >= 0xfffe || each.isSurrogate();
    });
    return text;
}

} // namespace

LadderSvg::LadderSvg(QIODevice *device, const QSizeF &size, const QString &title, const QFont &text,
                     const QFont &fixed)
    : m_xml(device)
    , m_fonts{text, shapes::semibold(text), fixed}
{
    m_xml.writeStartDocument();
    m_xml.writeStartElement("svg"_L1);
    m_xml.writeDefaultNamespace("http://www.w3.org/2000/svg"_L1);
    attribute("width"_L1, size.width());
    attribute("height"_L1, size.height());
    m_xml.writeAttribute("viewBox"_L1, u"0 0 %1 %2"_s.arg(QString::number(size.width()),
                                                          QString::number(size.height())));
    m_xml.writeTextElement("title"_L1, inXml(title));
    QString style;
    for (size_t face = 0; face < m_fonts.size(); ++face) {
        const QFontInfo font(m_fonts[face]);
        style += u".%1{font-family:'%2',%3;font-size:%4px;font-weight:%5}"_s.arg(
                QString(faceNames[face]), font.family(),
                face == size_t(Face::Fixed) ? u"monospace"_s : u"sans-serif"_s,
                QString::number(font.pixelSize()), QString::number(int(m_fonts[face].weight())));
    }
    m_xml.writeTextElement("style"_L1, style);
}

LadderSvg::~LadderSvg() { m_xml.writeEndDocument(); }

void LadderSvg::attribute(QLatin1StringView name, qreal value)
{
    m_xml.writeAttribute(name, QString::number(qRound(value * 10) / 10.0));
}

void LadderSvg::colour(QLatin1StringView name, const QColor &colour)
{
    m_xml.writeAttribute(name, colour.isValid() ? colour.name() : u"none"_s);
}

void LadderSvg::line(const QPointF &from, const QPointF &to, const Stroke &stroke)
{
    m_xml.writeEmptyElement("line"_L1);
    attribute("x1"_L1, from.x());
    attribute("y1"_L1, from.y());
    attribute("x2"_L1, to.x());
    attribute("y2"_L1, to.y());
    colour("stroke"_L1, stroke.colour);
    attribute("stroke-width"_L1, stroke.width);
    if (stroke.dashed)
        m_xml.writeAttribute("stroke-dasharray"_L1, "4 3"_L1);
}

void LadderSvg::head(const QPointF &tip, const QPointF &left, const QPointF &right,
                     const QColor &fill)
{
    QStringList points;
    for (const QPointF &point : {tip, left, right})
        points.append(u"%1,%2"_s.arg(QString::number(point.x(), 'f', 1),
                                     QString::number(point.y(), 'f', 1)));
    m_xml.writeEmptyElement("polygon"_L1);
    m_xml.writeAttribute("points"_L1, points.join(u' '));
    colour("fill"_L1, fill);
}

void LadderSvg::dot(const QPointF &centre, qreal radius, const QColor &fill, const QColor &line)
{
    m_xml.writeEmptyElement("circle"_L1);
    attribute("cx"_L1, centre.x());
    attribute("cy"_L1, centre.y());
    attribute("r"_L1, radius);
    colour("fill"_L1, fill);
    colour("stroke"_L1, line);
}

void LadderSvg::box(const QRectF &rect, const QColor &fill, const QColor &line)
{
    m_xml.writeEmptyElement("rect"_L1);
    attribute("x"_L1, rect.x());
    attribute("y"_L1, rect.y());
    attribute("width"_L1, rect.width());
    attribute("height"_L1, rect.height());
    colour("fill"_L1, fill);
    colour("stroke"_L1, line);
}

void LadderSvg::text(const QRectF &rect, Qt::Alignment alignment, const QString &text,
                     const QColor &ink, Face face)
{
    const QFontMetricsF size = metrics(face);
    const bool isRight = alignment.testFlag(Qt::AlignRight);
    const bool isMiddle = alignment.testFlag(Qt::AlignHCenter);
    m_xml.writeStartElement("text"_L1);
    m_xml.writeAttribute("class"_L1, faceNames.at(size_t(face)));
    attribute("x"_L1, isRight ? rect.right() : isMiddle ? rect.center().x() : rect.left());
    attribute("y"_L1, rect.center().y() + (size.ascent() - size.descent()) / 2);
    if (isRight || isMiddle)
        m_xml.writeAttribute("text-anchor"_L1, isRight ? "end"_L1 : "middle"_L1);
    colour("fill"_L1, ink);
    m_xml.writeCharacters(inXml(size.elidedText(text, Qt::ElideRight, rect.width())));
    m_xml.writeEndElement();
}

QFontMetricsF LadderSvg::metrics(Face face) const
{
    return QFontMetricsF(m_fonts.at(size_t(face)));
}

} // namespace socketchat
