// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationcolors.h"

#include "ui/widgets/colours.h"
#include "ui/widgets/tones.h"

#include <QPalette>

namespace socketchat {

namespace {

ConversationColors::BubbleColors bubbleColorsOf(const QColor &fill, const QColor &border,
                                                const Tones &tones, qreal least)
{
    ConversationColors::BubbleColors colors;
    colors.fill = fill;
    colors.border = border;
    colors.text = readableOn(tones.text, fill, least);
    colors.faint = readableOn(tones.text2, fill, least);
    colors.good = readableOn(tones.good, fill, least);
    colors.bad = readableOn(tones.bad, fill, least);
    colors.markFill = mixed(fill, tones.accentText, 0.12F);
    colors.mark = readableOn(tones.accentText, colors.markFill, least);
    return colors;
}

} // namespace

ConversationColors::ConversationColors(const QPalette &palette)
{
    const Tones &tones = Tones::of(palette);
    const qreal least = leastContrast(palette);
    background = tones.canvas;
    received = bubbleColorsOf(tones.surface, tones.line, tones, least);
    const bool lined = contrast(tones.line, tones.surface) >= 3; // of high contrast
    sent = bubbleColorsOf(tones.sent, lined ? tones.line : tones.sent, tones, least);
    system = bubbleColorsOf(background, background, tones, least);
    problem = bubbleColorsOf(tones.badTint, tones.badLine, tones, least);
    rule = tones.edge;
    selection = tones.ring;
    selectionFill = tones.tint;
    selectedText = readableOn(tones.onAccent, tones.accent);
    selectedTextFill = tones.accent;
    found = isDark(palette) ? QColor(0xe2, 0xb2, 0x3a) : QColor(0xff, 0xd9, 0x59);
    foundText = Qt::black;
}

} // namespace socketchat
