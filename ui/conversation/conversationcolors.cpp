// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationcolors.h"

#include "ui/widgets/colours.h"

#include <QPalette>

namespace socketchat {

namespace {

ConversationColors::BubbleColors bubbleColorsOf(const QColor &fill, const QColor &border,
                                                const QPalette &palette)
{
    ConversationColors::BubbleColors colors;
    colors.fill = fill;
    colors.border = border;
    colors.text = readableOn(palette.color(QPalette::Text), fill);
    colors.faint = readableOn(mixed(colors.text, fill, 0.42F), fill);
    colors.good = readableOn(goodColour(palette), fill);
    colors.bad = readableOn(badColour(palette), fill);
    colors.mark = readableOn(palette.color(QPalette::Link), fill);
    colors.markFill = mixed(fill, colors.mark, 0.12F);
    return colors;
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
    const QColor receivedFill = dark ? mixed(background, text, 0.11F) : base;
    received =
            bubbleColorsOf(receivedFill, mixed(receivedFill, text, dark ? 0.10F : 0.14F), palette);
    const QColor sentFill = mixed(base, highlight, dark ? 0.42F : 0.20F);
    sent = bubbleColorsOf(sentFill, mixed(sentFill, highlight, 0.25F), palette);
    system = bubbleColorsOf(background, background, palette);

    selection = highlight;
    selection.setAlphaF(dark ? 0.30F : 0.18F);
    selectionBorder = highlight;
    selectedText = readableOn(palette.color(QPalette::HighlightedText), highlight);
    found = dark ? QColor(0xe2, 0xb2, 0x3a) : QColor(0xff, 0xd9, 0x59);
    foundText = Qt::black;
}

} // namespace socketchat
