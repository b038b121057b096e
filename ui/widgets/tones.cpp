// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/tones.h"

#include "ui/widgets/colours.h"

#include <QPalette>

namespace socketchat {

namespace {

QColor faint(const QColor &colour, float alpha)
{
    QColor result = colour;
    result.setAlphaF(alpha);
    return result;
}

/// Returns `colour`, or one nearer to `end`, with this contrast on `ground`.
QColor seenOn(const QColor &ground, const QColor &colour, const QColor &end, qreal least)
{
    QColor result = colour;
    for (int step = 1; step <= 10 && contrast(result, ground) < least; ++step)
        result = mixed(colour, end, float(step) / 10);
    return result;
}

/// The two grounds of a palette with a text and a highlight tell palettes apart.
struct Signature
{
    QRgb window = 0;
    QRgb base = 0;
    QRgb text = 0;
    QRgb highlight = 0;
    QRgb link = 0;
    bool operator==(const Signature &) const = default;

    explicit Signature(const QPalette &palette)
        : window(palette.color(QPalette::Active, QPalette::Window).rgb())
        , base(palette.color(QPalette::Active, QPalette::Base).rgb())
        , text(palette.color(QPalette::Active, QPalette::Text).rgb())
        , highlight(palette.color(QPalette::Active, QPalette::Highlight).rgb())
        , link(palette.color(QPalette::Active, QPalette::Link).rgb())
    { }
    Signature() = default;
};

bool isOn(const QPalette &palette, const Tones &tones)
{
    return palette.color(QPalette::Active, QPalette::Window) == tones.window
           && palette.color(QPalette::Active, QPalette::Base) == tones.surface;
}

Tones madeFrom(const QPalette &palette)
{
    const auto colour = [&palette](QPalette::ColorRole role) {
        return palette.color(QPalette::Active, role);
    };
    const bool isDark = socketchat::isDark(palette);
    const Tones &usual = isDark ? Tones::dark() : Tones::light();
    Tones tones;
    tones.window = colour(QPalette::Window);
    tones.surface = colour(QPalette::Base);
    tones.canvas = tones.window;
    const QColor end = isDark ? QColor(Qt::white) : QColor(Qt::black);
    tones.text = readableOn(colour(QPalette::Text), tones.surface);
    const qreal least = leastContrast(palette);
    const bool strong = least > 4.5;
    const auto readable = [least](const QColor &ink, const QColor &ground) {
        return readableOn(ink, ground, least);
    };
    tones.text2 = readable(mixed(tones.text, tones.surface, strong ? 0.0F : 0.38F), tones.surface);
    tones.disabled = mixed(tones.text, tones.surface, 0.5F);
    tones.line = mixed(tones.window, tones.text, strong ? 0.5F : 0.14F);
    tones.line2 = mixed(tones.surface, tones.text, strong ? 0.8F : 0.3F);
    tones.edge =
            seenOn(tones.surface, mixed(tones.surface, tones.text, strong ? 1.0F : 0.5F), end, 3);
    tones.accent = colour(QPalette::Highlight);
    tones.onAccent = readable(colour(QPalette::HighlightedText), tones.accent);
    tones.accentText = readable(colour(QPalette::Link), tones.surface);
    tones.ring = seenOn(tones.surface, tones.accent, end, 3);
    tones.tint = mixed(tones.surface, tones.accent, isDark ? 0.25F : 0.12F);
    tones.accentText = readable(tones.accentText, tones.tint);
    tones.tintLine = strong ? tones.ring : mixed(tones.surface, tones.accent, 0.5F);
    tones.hover = faint(tones.line, 0.4F);
    tones.pressed = faint(tones.line, 0.8F);
    tones.sent = mixed(tones.surface, tones.accent, strong ? 0.15F : isDark ? 0.4F : 0.18F);
    tones.good = readable(readable(usual.good, tones.sent), tones.tint);
    tones.warn = readable(readable(usual.warn, tones.sent), tones.tint);
    tones.bad = readable(readable(usual.bad, tones.sent), tones.tint);
    const float tinted = strong ? 0.0F : 0.12F;
    const float edged = strong ? 1.0F : 0.5F;
    tones.goodTint = mixed(tones.surface, tones.good, tinted);
    tones.warnTint = mixed(tones.surface, tones.warn, tinted);
    tones.badTint = mixed(tones.surface, tones.bad, tinted);
    tones.goodLine = mixed(tones.surface, tones.good, edged);
    tones.warnLine = mixed(tones.surface, tones.warn, edged);
    tones.badLine = mixed(tones.surface, tones.bad, edged);
    for (size_t peer = 0; peer < tones.peers.size(); ++peer)
        tones.peers.at(peer) = readable(usual.peers.at(peer), tones.surface);
    return tones;
}

} // namespace

const Tones &Tones::light()
{
    static const Tones tones{
            .window = 0xf5f6f8,
            .surface = 0xffffff,
            .canvas = 0xeef0f4,
            .line = 0xdce0e6,
            .line2 = 0xbcc3ce,
            .edge = 0x868f9c,
            .text = 0x1b2028,
            .text2 = 0x5a6472,
            .disabled = 0x99a1ad,
            .accent = 0x1f5fd6,
            .onAccent = 0xffffff,
            .accentText = 0x1d57c4,
            .ring = 0x1f5fd6,
            .tint = 0xe7effd,
            .tintLine = 0x9dbdf4,
            .hover = faint(0xdce0e6, 0.4F),
            .pressed = faint(0xdce0e6, 0.8F),
            .sent = 0xdce8fd,
            .good = 0x17753a,
            .goodTint = 0xe2f3e8,
            .goodLine = 0xa5d5b5,
            .warn = 0x875300,
            .warnTint = 0xfff4de,
            .warnLine = 0xe8c987,
            .bad = 0xb3261e,
            .badTint = 0xfdeeec,
            .badLine = 0xefbdb8,
            .peers = {QColor(0x0b7570), QColor(0x7a3fc4), QColor(0xa34f00), QColor(0xb0246b),
                      QColor(0x2b5fb8)},
    };
    return tones;
}

const Tones &Tones::dark()
{
    static const Tones tones{
            .window = 0x1f2328,
            .surface = 0x272b31,
            .canvas = 0x1a1d21,
            .line = 0x373d45,
            .line2 = 0x4b535e,
            .edge = 0x7a8491,
            .text = 0xe7eaee,
            .text2 = 0xa6aeb9,
            .disabled = 0x6c7580,
            .accent = 0x2f6be0,
            .onAccent = 0xffffff,
            .accentText = 0x8ab6ff,
            .ring = 0x6ba1f8,
            .tint = 0x24344f,
            .tintLine = 0x45679f,
            .hover = faint(0x373d45, 0.4F),
            .pressed = faint(0x373d45, 0.8F),
            .sent = 0x2a3f66,
            .good = 0x6fd195,
            .goodTint = 0x1f3a2a,
            .goodLine = 0x356b49,
            .warn = 0xe9bc66,
            .warnTint = 0x3b3120,
            .warnLine = 0x6d5930,
            .bad = 0xff948a,
            .badTint = 0x40272a,
            .badLine = 0x7a4144,
            .peers = {QColor(0x4fc6be), QColor(0xbe9bff), QColor(0xf0a562), QColor(0xf58abf),
                      QColor(0x8ab6ff)},
    };
    return tones;
}

const Tones &Tones::of(const QPalette &palette)
{
    for (const Tones *tones : {&light(), &dark()}) {
        if (isOn(palette, *tones))
            return *tones;
    }
    static Signature known;
    static Tones others;
    if (const Signature asked(palette); asked != known) {
        others = madeFrom(palette);
        known = asked;
    }
    return others;
}

QPalette Tones::strongPalette(bool dark)
{
    Tones tones = dark ? Tones::dark() : Tones::light();
    tones.window = tones.surface = dark ? Qt::black : Qt::white;
    tones.text = tones.text2 = tones.line = tones.line2 = tones.edge = dark ? Qt::white : Qt::black;
    tones.accent = tones.accentText = dark ? 0x8ab6ff : 0x0a3a9c;
    tones.onAccent = tones.surface;
    return tones.palette();
}

QPalette Tones::palette() const
{
    QPalette palette(surface, window);
    const std::pair<QPalette::ColorRole, QColor> roles[] = {
            {QPalette::WindowText, text},
            {QPalette::Base, surface},
            {QPalette::AlternateBase, window},
            {QPalette::Text, text},
            {QPalette::Button, surface},
            {QPalette::ButtonText, text},
            {QPalette::BrightText, onAccent},
            {QPalette::ToolTipBase, surface},
            {QPalette::ToolTipText, text},
            {QPalette::Highlight, accent},
            {QPalette::HighlightedText, onAccent},
            {QPalette::Link, accentText},
            {QPalette::LinkVisited, accentText},
            {QPalette::PlaceholderText, text2},
            {QPalette::Light, surface},
            {QPalette::Midlight, line},
            {QPalette::Mid, line2},
            {QPalette::Dark, edge},
            {QPalette::Shadow, edge},
    };
    for (const auto &[role, colour] : roles)
        palette.setColor(role, colour);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, text2);
    return palette;
}

} // namespace socketchat
