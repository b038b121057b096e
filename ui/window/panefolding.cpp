// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/panefolding.h"

#include "ui/widgets/textscale.h"

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

// Widths in pixels at the usual text size.
constexpr int narrow = 860;
constexpr int tight = 480;
constexpr int wide = 1120;
constexpr int lesson = 288;
constexpr int narrowSide = 150; // added if the inspector is shown anyway

qreal largerText() { return std::max(0.0, TextScale::factor() - 1); }

} // namespace

bool PaneFolding::fitsLessonBeside(int width) { return width >= wide + largerText() * wide; }

int PaneFolding::lessonWidth() { return int(lesson * (1 + largerText())); }

bool PaneFolding::foldInspector(int width)
{
    const bool was = std::exchange(m_narrow, width < narrow + largerText() * 400);
    return m_narrow != was;
}

bool PaneFolding::foldPeers(int width, bool sideShown)
{
    const int beside = m_narrow && sideShown ? narrowSide : 0;
    const bool was = std::exchange(m_tight, width < tight + beside + largerText() * 480);
    return m_tight != was;
}

} // namespace socketchat
