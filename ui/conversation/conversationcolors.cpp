// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationcolors.h"

#include "ui/widgets/colours.h"

#include <QPalette>

namespace socketchat {

namespace {

QColor mixed(const QColor &bubbleColors, const QColor &other, qreal share)
{
    const auto mix = [share](float a, float b) { return float(a * (1 - share) + b * share); };
    return QColor::fromRgbF(mix(bubbleColors.redF(), other.redF()),
                            mix(bubbleColors.greenF(), other.greenF()),
                            mix(bubbleColors.blueF(), other.blueF()));
}

ConversationColors::BubbleColors groundOf(const QColor &fill, const QColor &border,
                                          const QPalette &palette)
{
    ConversationColors::BubbleColors bubbleColors;
    bubbleColors.fill = fill;
    bubbleColors.border = border;
    bubbleColors.text = readableOn(palette.color(QPalette::Text), fill);
    bubbleColors.faint = readableOn(mixed(bubbleColors.text, fill, 0.42), fill);
    bubbleColors.good = readableOn(goodColour(palette), fill);
    bubbleColors.bad = readableOn(badColour(palette), fill);
    bubbleColors.mark = readableOn(palette.color(QPalette::Link), fill);
    bubbleColors.markFill = mixed(fill, bubbleColors.mark, 0.12);
    return bubbleColors;
}

} // namespace

ConversationColors::ConversationColors(const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor highlight = palette.color(QPalette::Highlight);
    const bool dark = isDark(palette);

    background = palette.color(QPalette::Window);
    // Received bubbles contrast with the background: lighter on a dark one, white on a light one.
    const QColor receivedFill = dark ? mixed(background, text, 0.11) : base;
    received = groundOf(receivedFill, mixed(receivedFill, text, dark ? 0.10 : 0.14), palette);
    const QColor sentFill = mixed(base, highlight, dark ? 0.42 : 0.20);
    sent = groundOf(sentFill, mixed(sentFill, highlight, 0.25), palette);
    system = groundOf(background, background, palette);

    selection = highlight;
    selection.setAlphaF(dark ? 0.30F : 0.18F);
    selectionBorder = highlight;
    selectedText = readableOn(palette.color(QPalette::HighlightedText), highlight);
    found = dark ? QColor(0xe2, 0xb2, 0x3a) : QColor(0xff, 0xd9, 0x59);
    foundText = Qt::black;
}

} // namespace socketchat
