// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/panefolding.h"

#include "ui/widgets/textscale.h"

#include <algorithm>

namespace socketchat {

namespace {

// Widths in pixels at the usual text size.
constexpr int leastForTwoPanes = 720;
constexpr int leastForThree = 860;
constexpr int roomForInspector = 896;
constexpr int clientList = 224;
constexpr int roomForLesson = 1120;
constexpr int lesson = 288;

int atTextSize(int width) { return int(width * std::max(1.0, TextScale::factor())); }

} // namespace

PaneFolding::Beside PaneFolding::panesIn(int width)
{
    if (width >= atTextSize(leastForThree))
        return Beside::Three;
    return width >= atTextSize(leastForTwoPanes) ? Beside::Two : Beside::One;
}

bool PaneFolding::fitsInspector(int width, bool clients)
{
    return width >= atTextSize(roomForInspector + (clients ? clientList : 0));
}

bool PaneFolding::fitsLessonBeside(int width) { return width >= atTextSize(roomForLesson); }

int PaneFolding::lessonWidth() { return atTextSize(lesson); }

} // namespace socketchat
