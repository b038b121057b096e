// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/wrappinglabel.h"

#include <QFont>
#include <QLabel>
#include <QLayout>

namespace socketchat {

/// Gives a new object its name, for tests and the style, and returns it.
template<typename Object>
[[nodiscard]] Object *named(Object *object, QLatin1StringView name)
{
    object->setObjectName(name);
    return object;
}

/// Sets margins and spacing (px; -1: the style's) of a new layout, and returns it.
template<typename Layout>
[[nodiscard]] Layout *spaced(Layout *layout, const QMargins &margins, int spacing = -1)
{
    layout->setContentsMargins(margins);
    if (spacing >= 0)
        layout->setSpacing(spacing);
    return layout;
}

/// Returns the font in bold.
[[nodiscard]] inline QFont inBold(QFont font)
{
    font.setBold(true);
    return font;
}

/// Creates a label that shows text as it is, in as many lines as it needs.
[[nodiscard]] inline QLabel *wrappingLabel(QWidget *parent) { return new WrappingLabel(parent); }

} // namespace socketchat
