// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Decides which panes fit: a narrow window hides the inspector, a very narrow one the clients too.
class PaneFolding
{
public:
    [[nodiscard]] bool foldsInspector() const { return m_narrow; }
    [[nodiscard]] bool foldsPeers() const { return m_tight; }
    /// Decides about the inspector in a window of this width; returns true if that has changed.
    [[nodiscard]] bool foldInspector(int width);
    /// Decides about the clients, after foldInspector(); returns true if that has changed.
    /// `sideShown` says that the person shows the inspector anyway.
    [[nodiscard]] bool foldPeers(int width, bool sideShown);

private:
    bool m_narrow = false;
    bool m_tight = false;
};

} // namespace socketchat
