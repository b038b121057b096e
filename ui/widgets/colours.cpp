// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/colours.h"

#include "ui/widgets/tones.h"

#include <cmath>

namespace socketchat {

namespace {

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

QColor chosen(const QPalette &palette, QRgb light, QRgb dark)
{
    const qreal least = leastContrast(palette);
    const QColor ink =
            readableOn(isDark(palette) ? dark : light, palette.color(QPalette::Window), least);
    return readableOn(ink, palette.color(QPalette::Base), least); // where most of it is written
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor mixed(const QColor &one, const QColor &other, float share)
{
    return QColor::fromRgbF(one.redF() * (1 - share) + other.redF() * share,
                            one.greenF() * (1 - share) + other.greenF() * share,
                            one.blueF() * (1 - share) + other.blueF() * share);
}

qreal contrast(const QColor &one, const QColor &other)
{
    const qreal a = luminance(one);
    const qreal b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

QColor readableOn(const QColor &colour, const QColor &background, qreal least)
{
    const QColor end = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    QColor result = colour;
    for (int step = 1; step <= 10 && contrast(result, background) < least; ++step)
        result = mixed(colour, end, float(step) / 10);
    return result;
}

qreal leastContrast(const QPalette &palette)
{
    return contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) > 18 ? 7 : 4.5;
}

QColor partColour(EndpointPartKind part, const QPalette &palette)
{
    switch (part) {
    case EndpointPartKind::Scheme:
        return chosen(palette, 0x7a3fc4, 0xbe9bff);
    case EndpointPartKind::User:
        return chosen(palette, 0x0b7570, 0x4fc6be);
    case EndpointPartKind::Password:
        return chosen(palette, 0xb3261e, 0xff948a);
    case EndpointPartKind::Host:
        return chosen(palette, 0x1d57c4, 0x8ab6ff);
    case EndpointPartKind::Port:
        return chosen(palette, 0x17753a, 0x6fd195);
    case EndpointPartKind::Path:
        return chosen(palette, 0xa34f00, 0xf0a562);
    case EndpointPartKind::Query:
        return chosen(palette, 0xb0246b, 0xf58abf);
    case EndpointPartKind::Fragment:
        return chosen(palette, 0x2b5fb8, 0xa5b4fc);
    }
    return palette.color(QPalette::Text);
}

QColor goodColour(const QPalette &palette) { return Tones::of(palette).good; }

QColor badColour(const QPalette &palette) { return Tones::of(palette).bad; }

QColor waitingColour(const QPalette &palette) { return Tones::of(palette).warn; }

QColor quietColour(const QPalette &palette) { return Tones::of(palette).text2; }

QPalette legibilityFixes(const QPalette &palette)
{
    constexpr std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
            {QPalette::PlaceholderText, QPalette::Base},
            {QPalette::Link, QPalette::Base},
            {QPalette::LinkVisited, QPalette::Base},
            {QPalette::ToolTipText, QPalette::ToolTipBase},
    };
    constexpr qreal least = 2;
    QPalette changes;
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const auto &[role, ground] : pairs) {
            const QColor base = palette.color(group, ground);
            const QColor ink = palette.color(group, role);
            if (contrast(mixed(base, ink, ink.alphaF()), base) >= least)
                continue;
            // Fainter than normal text, if that stays readable.
            const QColor text = readableOn(palette.color(group, QPalette::Text), base);
            changes.setColor(group, role, readableOn(mixed(text, base, 0.38F), base));
        }
    }
    return changes;
}

QPalette withTextColour(QPalette palette, const QColor &colour)
{
    palette.setColor(QPalette::WindowText, colour);
    palette.setColor(QPalette::Text, colour);
    return palette;
}

QPalette primaryButtonPalette(QPalette palette)
{
    const Tones &tones = Tones::of(palette);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::Button, tones.accent);
        palette.setColor(group, QPalette::ButtonText, tones.onAccent);
    }
    return palette;
}

QColor lineColour(const QPalette &palette) { return Tones::of(palette).line; }

} // namespace socketchat
