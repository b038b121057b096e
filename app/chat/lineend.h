// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/net/words.h"

#include <QLatin1StringView>

namespace socketchat {

/// Selects what is appended to each message that is typed.
enum class LineEnd : quint8 { None, Lf, Cr, CrLf };

inline constexpr Word<LineEnd> lineEndWords[] = {{LineEnd::None, QLatin1StringView("none")},
                                                 {LineEnd::Lf, QLatin1StringView("lf")},
                                                 {LineEnd::Cr, QLatin1StringView("cr")},
                                                 {LineEnd::CrLf, QLatin1StringView("crlf")}};

/// Returns its characters.
[[nodiscard]] constexpr QLatin1StringView charactersOf(LineEnd end)
{
    switch (end) {
    case LineEnd::None:
        break;
    case LineEnd::Lf:
        return QLatin1StringView("\n");
    case LineEnd::Cr:
        return QLatin1StringView("\r");
    case LineEnd::CrLf:
        return QLatin1StringView("\r\n");
    }
    return {};
}

} // namespace socketchat
