// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/settings/appearance.h"

#include "app/net/words.h"
#include "ui/settings/windowstyle.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/tones.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Tells whether a desktop's palette is made for people who need strong contrast; ours is not
/// strong enough for them.
bool hasHighContrast(const QPalette &palette)
{
    constexpr qreal strong = 19;
    return contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= strong
           && contrast(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= strong;
}

/// Values in force for the whole application, like its palette.
struct Applied
{
    Appearance appearance = Appearance::System;
    ColourScheme desktop = ColourScheme::NoPreference;
    bool moreContrast = false; // preferred by the desktop
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
    if (!qobject_cast<WindowStyle *>(QApplication::style()))
        QApplication::setStyle(new WindowStyle);
    const bool asTheSystem = applied.appearance == Appearance::System;
    const bool dark = asTheSystem ? isDark(platforms) != isOverruled(platforms)
                                  : applied.appearance == Appearance::Dark;
    if (asTheSystem && !isOverruled(platforms) && hasHighContrast(platforms))
        QApplication::setPalette(legibilityFixes(platforms));
    else if (applied.moreContrast)
        QApplication::setPalette(Tones::strongPalette(dark));
    else
        QApplication::setPalette((dark ? Tones::dark() : Tones::light()).palette());
}

constexpr Word<Appearance> appearanceWords[] = {{Appearance::System, "system"_L1},
                                                {Appearance::Light, "light"_L1},
                                                {Appearance::Dark, "dark"_L1}};

} // namespace

QString appearanceName(Appearance appearance) { return wordOf(appearanceWords, appearance); }

std::optional<Appearance> appearanceNamed(QStringView name)
{
    return valueOf(appearanceWords, name);
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

void applyDesktopContrast(bool more)
{
    if (std::exchange(applied.moreContrast, more) != more)
        apply();
}

} // namespace socketchat
