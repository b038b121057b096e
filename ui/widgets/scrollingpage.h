// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

class QScrollArea;
class QWidget;

namespace socketchat {

/// Returns a frameless scroll area with the page in it, which it owns; it is a child of
/// `parent` itself. Tab reaches only what is in the page.
[[nodiscard]] QScrollArea *scrollingPage(QWidget *page, QWidget *parent);

} // namespace socketchat
