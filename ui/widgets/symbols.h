// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

#include <span>

class QPainter;

namespace socketchat {

/// Names the line icons of the window, in the order of their files in resources/icons/symbols.
enum class Symbol : quint8 {
    Start,
    Stop,
    Send,
    Repeat,
    Timer,
    Echo,
    Shutdown,
    Find,
    Filter,
    Clear,
    Record,
    Copy,
    Save,
    Open,
    File,
    Server,
    Client,
    Peer,
    Peers,
    Calls,
    Stream,
    Url,
    Conditions,
    Bytes,
    Statistics,
    Lesson,
    Settings,
    Bubbles,
    Compact,
    Info,
    Warning,
    Error,
    Close,
    Up,
    Down,
    Left,
    Right,
    More,
    Console,
    Plus,
    Minus,
    Undo,
    Redo,
    Cut,
    Paste,
    Fit,
    Ladder,
    Pause,
    Chinese,
    Saved,
    Lock,
};

[[nodiscard]] std::span<const Symbol> allSymbols();
[[nodiscard]] QString symbolFile(Symbol symbol); // `:/symbols/start.svg`

/// Returns a symbol as an icon of any size, in `colour`. Without one it takes that of the painter's
/// pen; as a pixmap, that of secondary text in the application's palette. Nothing is read before it
/// is first seen.
[[nodiscard]] QIcon symbolIcon(Symbol symbol, const QColor &colour = {});

/// Paints a symbol in the middle of `rect`, as large as fits.
void paintSymbol(QPainter &painter, const QRectF &rect, Symbol symbol, const QColor &colour);

} // namespace socketchat
