// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Decides which panes there is room for: in a narrow window the inspector leaves its room to the
/// conversation, in a very narrow one the clients do.
class PaneFolding
{
public:
    [[nodiscard]] bool foldsInspector() const { return m_narrow; }
    [[nodiscard]] bool foldsPeers() const { return m_tight; }
    /// Decides about the inspector in a window of this width; true where that has changed.
    [[nodiscard]] bool foldInspector(int width);
    /// Decides about the clients, after the inspector; true where that has changed. `sideShown`:
    /// the inspector is shown all the same.
    [[nodiscard]] bool foldPeers(int width, bool sideShown);

private:
    bool m_narrow = false;
    bool m_tight = false;
};

} // namespace socketchat
