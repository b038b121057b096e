// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/symbols.h"

#include "ui/widgets/symboldrawing.h"
#include "ui/widgets/tones.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr std::array symbolNames{
        "start"_L1,      "stop"_L1,   "send"_L1,     "repeat"_L1,  "timer"_L1,      "echo"_L1,
        "shutdown"_L1,   "find"_L1,   "filter"_L1,   "clear"_L1,   "record"_L1,     "copy"_L1,
        "save"_L1,       "open"_L1,   "file"_L1,     "server"_L1,  "client"_L1,     "peer"_L1,
        "peers"_L1,      "calls"_L1,  "stream"_L1,   "url"_L1,     "conditions"_L1, "bytes"_L1,
        "statistics"_L1, "lesson"_L1, "settings"_L1, "bubbles"_L1, "compact"_L1,    "info"_L1,
        "warning"_L1,    "error"_L1,  "close"_L1,    "up"_L1,      "down"_L1,       "left"_L1,
        "right"_L1,      "more"_L1,   "console"_L1,  "plus"_L1,    "minus"_L1,      "undo"_L1,
        "redo"_L1,       "cut"_L1,    "paste"_L1,    "fit"_L1,     "ladder"_L1,     "pause"_L1,
        "chinese"_L1,    "saved"_L1,  "lock"_L1};
constexpr size_t symbolCount = symbolNames.size();

constexpr std::array<Symbol, symbolCount> everySymbol = [] {
    std::array<Symbol, symbolCount> all{};
    for (size_t at = 0; at < symbolCount; ++at)
        all.at(at) = Symbol(at);
    return all;
}();

const SymbolDrawing &drawingOf(Symbol symbol)
{
    static std::array<std::optional<SymbolDrawing>, symbolCount> drawings;
    std::optional<SymbolDrawing> &drawing = drawings.at(size_t(symbol));
    if (!drawing)
        drawing = SymbolDrawing::read(symbolFile(symbol));
    return *drawing;
}

class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(Symbol symbol, const QColor &colour)
        : m_symbol(symbol)
        , m_colour(colour)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintSymbol(*painter, rect, m_symbol,
                    m_colour.isValid() ? m_colour : painter->pen().color());
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const Tones &tones = Tones::of(palette);
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintSymbol(painter, picture.rect(), m_symbol,
                    mode == QIcon::Disabled ? tones.disabled
                    : m_colour.isValid()    ? m_colour
                                            : tones.text2);
        return picture;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new SymbolEngine(*this); }
    QString iconName() override { return symbolNames.at(size_t(m_symbol)); }

private:
    Symbol m_symbol;
    QColor m_colour;
};

} // namespace

std::span<const Symbol> allSymbols() { return everySymbol; }

QString symbolFile(Symbol symbol)
{
    return u":/symbols/%1.svg"_s.arg(symbolNames.at(size_t(symbol)));
}

QIcon symbolIcon(Symbol symbol, const QColor &colour)
{
    return QIcon(new SymbolEngine(symbol, colour));
}

void paintSymbol(QPainter &painter, const QRectF &rect, Symbol symbol, const QColor &colour)
{
    // Every frame paints symbols, so each is drawn once and kept as a picture. Its margin of one
    // pixel is for the ends of lines.
    constexpr size_t most = 512;
    static std::map<std::tuple<Symbol, int, qreal, QRgb>, QImage> pictures;
    const int side = int(std::floor(std::min(rect.width(), rect.height())));
    const QPointF place(std::round(rect.center().x() - side / 2.0),
                        std::round(rect.center().y() - side / 2.0));
    const QTransform toDevice = painter.deviceTransform();
    const qreal scale = toDevice.m11();
    const QPointF there = toDevice.map(place);
    const bool isUsual = side > 0 && toDevice.type() <= QTransform::TxScale && scale > 0
                         && scale == toDevice.m22() && scale == std::round(scale)
                         && there == QPointF(there.toPoint());
    if (!isUsual) {
        drawingOf(symbol).paint(painter, rect, colour);
        return;
    }
    if (pictures.size() >= most)
        pictures.clear();
    QImage &picture = pictures[{symbol, side, scale, colour.rgba()}];
    if (picture.isNull()) {
        picture = QImage(QSize(side + 2, side + 2) * scale, QImage::Format_ARGB32_Premultiplied);
        picture.setDevicePixelRatio(scale);
        picture.fill(Qt::transparent);
        QPainter drawing(&picture);
        drawingOf(symbol).paint(drawing, QRectF(1, 1, side, side), colour);
    }
    painter.drawImage(place - QPointF(1, 1), picture);
}

} // namespace socketchat
