// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/textscale.h"

#include <QApplication>
#include <QFont>
#include <QFontDatabase>
#include <QFontInfo>
#include <QHash>
#include <QLocale>
#include <QWidget>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int percents[] = {70, 80, 90, 100, 110, 125, 150, 175, 200, 250};

qreal inUse = 1;

// What is used where nothing was chosen.
constexpr std::array stopgapFamilies{""_L1, "Sans Serif"_L1, "sans-serif"_L1, "Sans"_L1,
                                     "DejaVu Sans"_L1};

constexpr std::array stopgapFixedFamilies{""_L1, "Monospace"_L1, "monospace"_L1, "Mono"_L1,
                                          "DejaVu Sans Mono"_L1};

// The system's font, before scaling.
const QFont &systemFont()
{
    static const QFont font = [] {
        QFont named = QApplication::font();
        // Where the desktop names no font, Inter is easier to read than the stopgap; without it
        // the next of the families is used. By name, since asking which fonts there are takes long.
        if (std::ranges::find(stopgapFamilies, named.family()) != stopgapFamilies.end())
            named.setFamilies(QStringList(u"Inter"_s) + named.families());
        return named;
    }();
    return font;
}

const QFont &systemFixedFont()
{
    static const QFont font = [] {
        QFont named = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        if (std::ranges::find(stopgapFixedFamilies, named.family()) != stopgapFixedFamilies.end())
            named.setFamilies(QStringList(u"JetBrains Mono"_s) + named.families());
        return named;
    }();
    return font;
}

// The best first. Each has Latin letters of its own, so that a line is as high and as heavy with
// Chinese characters as without.
constexpr std::array chineseFamilies{
        "Noto Sans CJK SC"_L1, "Source Han Sans SC"_L1,  "Source Han Sans CN"_L1,
        "PingFang SC"_L1,      "Microsoft YaHei UI"_L1,  "Microsoft YaHei"_L1,
        "MiSans"_L1,           "WenQuanYi Micro Hei"_L1, "WenQuanYi Zen Hei"_L1};
constexpr std::array chineseFixedFamilies{
        "Noto Sans Mono CJK SC"_L1,    "Source Han Mono SC"_L1,
        "Sarasa Mono SC"_L1,           "NSimSun"_L1,
        "WenQuanYi Micro Hei Mono"_L1, "WenQuanYi Zen Hei Mono"_L1};

/// Returns the first family that is installed; empty if none.
QString firstInstalled(std::span<const QLatin1StringView> families)
{
    const auto found = std::ranges::find_if(
            families, [](QLatin1StringView name) { return QFontDatabase::hasFamily(name); });
    return found == families.end() ? QString() : QString(*found);
}

// The system takes a millisecond for each question about its fonts, so it is asked once.
const QString &chineseFamily()
{
    static const QString family = firstInstalled(chineseFamilies);
    return family;
}

const QString &chineseFixedFamily()
{
    static const QString family = firstInstalled(chineseFixedFamilies);
    return family;
}

bool hasChinese(const QFont &font)
{
    static QHash<QString, bool> known;
    const QString family = QFontInfo(font).family();
    const auto answer = known.constFind(family);
    if (answer != known.cend())
        return *answer;
    return *known.insert(family, QFontDatabase::writingSystems(family).contains(
                                         QFontDatabase::SimplifiedChinese));
}

/// In Chinese a family that has the characters comes first, not as a stopgap for single ones.
/// Elsewhere it comes last: named, not searched for by the system among all that it has.
QFont inLanguage(QFont font, bool inChinese, const QString &(*chinese)(), QLatin1StringView stopgap)
{
    if (!inChinese) {
        font.setFamilies(font.families() << stopgap);
        return font;
    }
    if (hasChinese(font))
        return font;
    if (const QString &first = chinese(); !first.isEmpty())
        font.setFamilies(QStringList(first) + font.families());
    return font;
}

bool isInChinese() { return QLocale().language() == QLocale::Chinese; }

QFont textFont(bool inChinese)
{
    return inLanguage(systemFont(), inChinese, chineseFamily, chineseFamilies.front());
}

QFont codeFont(bool inChinese)
{
    return inLanguage(systemFixedFont(), inChinese, chineseFixedFamily,
                      chineseFixedFamilies.front());
}

} // namespace

int TextScale::stepped(int percent, int steps)
{
    const auto first = std::begin(percents);
    const auto last = std::end(percents) - 1;
    if (steps > 0) {
        auto next = std::upper_bound(first, last, percent);
        return *std::min(next + std::min<std::ptrdiff_t>(steps - 1, last - next), last);
    }
    if (steps < 0) {
        auto next = std::lower_bound(first, last + 1, percent);
        return *(next - std::min<std::ptrdiff_t>(-steps, next - first));
    }
    return percent;
}

void TextScale::apply(int percent, bool projector)
{
    QFont font = textFont(isInChinese());
    qreal factor = std::clamp(percent, smallest, largest) / 100.0;
    if (projector)
        factor *= projectorPercent / 100.0;
    inUse = factor;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, int(font.pixelSize() * factor)));
    if (font == QApplication::font())
        return;
    QApplication::setFont(font);
    // Qt propagates the new font only to widgets without a font of their own, from the event loop.
    // Widgets with one must resolve it again here.
    for (QWidget *widget : QApplication::allWidgets()) {
        if (widget->testAttribute(Qt::WA_SetFont)) {
            QEvent event(QEvent::FontChange);
            QApplication::sendEvent(widget, &event);
        }
    }
}

QFont TextScale::inOtherLanguage(QFont font)
{
    const bool now = isInChinese();
    for (QFont (*each)(bool) : {textFont, codeFont}) {
        if (font.families() == each(now).families()) {
            font.setFamilies(each(!now).families());
            break;
        }
    }
    return font;
}

qreal TextScale::factor() { return inUse; }

QFont fixedFont(qreal part)
{
    QFont fixed = codeFont(isInChinese());
    showAsWritten(fixed);
    const QFont usual = QApplication::font();
    if (usual.pointSizeF() > 0)
        fixed.setPointSizeF(usual.pointSizeF() * part);
    else
        fixed.setPixelSize(std::max(1, int(usual.pixelSize() * part)));
    return fixed;
}

void showAsWritten(QFont &font)
{
    font.setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
}

} // namespace socketchat
