// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/appearance.h"

#include "ui/settings/windowstyle.h"
#include "ui/widgets/colours.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

struct Tones
{
    QRgb window, base, alternate, text, button, highlight, highlighted, link, quiet;
};

QPalette paletteOf(const Tones &tones)
{
    QPalette palette(QColor(tones.button), QColor(tones.window));
    palette.setColor(QPalette::WindowText, tones.text);
    palette.setColor(QPalette::Base, tones.base);
    palette.setColor(QPalette::AlternateBase, tones.alternate);
    palette.setColor(QPalette::Text, tones.text);
    palette.setColor(QPalette::ButtonText, tones.text);
    palette.setColor(QPalette::BrightText, tones.highlighted);
    palette.setColor(QPalette::ToolTipBase, tones.base);
    palette.setColor(QPalette::ToolTipText, tones.text);
    palette.setColor(QPalette::Highlight, tones.highlight);
    palette.setColor(QPalette::HighlightedText, tones.highlighted);
    palette.setColor(QPalette::Link, tones.link);
    palette.setColor(QPalette::LinkVisited, tones.link);
    palette.setColor(QPalette::PlaceholderText, tones.quiet);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tones.quiet);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(tones.quiet));
    return palette;
}

QPalette lightPalette()
{
    return paletteOf({0xf2f3f5, 0xffffff, 0xf0f2f6, 0x1b1e24, 0xf6f7f9, 0x0b63d6, 0xffffff,
                      0x0b5fc8, 0x6b7280});
}

QPalette darkPalette()
{
    return paletteOf({0x1f2226, 0x282b30, 0x30343a, 0xe8eaed, 0x33373d, 0x2f7fe6, 0xffffff,
                      0x5ea8ff, 0x9aa1ab});
}

/// Values in force for the whole application, like its palette.
struct Applied
{
    Appearance appearance = Appearance::System;
    ColourScheme desktop = ColourScheme::NoPreference;
};
Applied applied;

/// Tells whether the desktop's preference contradicts the platform's palette.
bool isOverruled(const QPalette &platforms)
{
    return applied.desktop == (isDark(platforms) ? ColourScheme::Light : ColourScheme::Dark);
}

void apply()
{
    QApplication::setPalette(QPalette());
    const QPalette platforms = QApplication::palette();
    const bool asTheSystem = applied.appearance == Appearance::System && !isOverruled(platforms);
    const bool isFusion =
            QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0;
    // Only Fusion accepts any palette everywhere, so light and dark need it.
    if (!qobject_cast<WindowStyle *>(QApplication::style()) && (isFusion || !asTheSystem))
        QApplication::setStyle(new WindowStyle);
    const bool dark = applied.appearance == Appearance::System
                              ? isDark(platforms) != isOverruled(platforms)
                              : applied.appearance == Appearance::Dark;
    // Fusion's own grey palette means that the platform has none.
    if (asTheSystem && platforms != QApplication::style()->standardPalette())
        QApplication::setPalette(legibilityFixes(platforms));
    else
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

} // namespace

QString appearanceName(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        return u"system"_s;
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    }
    return {};
}

std::optional<Appearance> appearanceNamed(QStringView name)
{
    for (const auto appearance : {Appearance::System, Appearance::Light, Appearance::Dark}) {
        if (name == appearanceName(appearance))
            return appearance;
    }
    return std::nullopt;
}

void applyAppearance(Appearance appearance)
{
    applied.appearance = appearance;
    apply();
}

void applyDesktopScheme(ColourScheme scheme)
{
    if (std::exchange(applied.desktop, scheme) != scheme)
        apply();
}

} // namespace socketchat
