// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/ladder/ladderpicture.h"

#include "app/chat/fileproblem.h"
#include "ui/inspector/ladder/ladderscreen.h"
#include "ui/inspector/ladder/laddersvg.h"
#include "ui/widgets/shapes.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr qreal pictureLetters = 76; // how wide a picture is
constexpr qreal pictureMargin = 16;
constexpr qreal pixelsPerUnit = 2; // of an image

class PictureWords
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::LadderPicture)
};

} // namespace

LadderPicture::LadderPicture(const Ladder &ladder, const LadderHeads &heads, const QFont &text,
                             const QFont &fixed)
    : m_ladder(ladder)
    , m_heads(heads)
    , m_text(text)
    , m_fixed(fixed)
{ }

LadderGeometry LadderPicture::geometryOf() const
{
    const QFontMetricsF metrics(m_fixed);
    return {m_ladder, metrics, std::ceil(metrics.horizontalAdvance(u'0') * pictureLetters), 1};
}

QSizeF LadderPicture::sizeOf(int first) const
{
    const LadderGeometry where = geometryOf();
    const qreal heads = 2 * QFontMetricsF(shapes::semibold(m_text)).height() + 8;
    return {where.width(),
            std::ceil(where.height() - first * where.rowHeight() + heads + 2 * pictureMargin)};
}

void LadderPicture::paint(LadderCanvas &canvas, int first) const
{
    const LadderGeometry where = geometryOf();
    const QSizeF size = sizeOf(first);
    const Tones &tones = Tones::light();
    canvas.box({-1, -1, size.width() + 2, size.height() + 2}, tones.surface, {});
    const qreal top = pictureMargin + LadderPainter::headHeight(canvas);
    LadderPainter painter(canvas, m_ladder, where, tones, top - first * where.rowHeight());
    painter.paint(first, m_ladder.rowCount() - 1, top, size.height() - pictureMargin, -1,
                  m_heads.isOtherKnown);
    painter.paintHeads(m_heads, top);
}

QByteArray LadderPicture::svg() const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const int first = firstOf(mostRows);
    {
        LadderSvg canvas(&buffer, sizeOf(first), PictureWords::tr("Ladder"), m_text, m_fixed);
        paint(canvas, first);
    }
    return buffer.data();
}

QByteArray LadderPicture::png() const
{
    const int first = firstOf(mostRowsOfImage);
    QImage image((sizeOf(first) * pixelsPerUnit).toSize(), QImage::Format_RGB32);
    QBuffer buffer;
    if (image.isNull() || !buffer.open(QIODevice::WriteOnly))
        return {};
    image.setDevicePixelRatio(pixelsPerUnit);
    {
        QPainter painter(&image);
        LadderScreen canvas(painter, m_text, m_fixed);
        paint(canvas, first);
    }
    return image.save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

QString LadderPicture::write(const QString &file) const
{
    if (FileProblem::ofKind(file).kind == FileProblem::Kind::IsNoFile)
        return PictureWords::tr("this is not an ordinary file");
    const QByteArray picture = file.endsWith(".png"_L1, Qt::CaseInsensitive) ? png() : svg();
    if (picture.isEmpty())
        return PictureWords::tr("there is not enough memory for the picture");
    QSaveFile target(file);
    const bool saved = target.open(QIODevice::WriteOnly) && target.write(picture) == picture.size()
                       && target.commit();
    return saved ? QString() : target.errorString();
}

} // namespace socketchat
