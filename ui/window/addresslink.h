// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat {

class EndpointBar;
class UrlPage;

/// Connects the address field and the URL page: a part under the mouse or at the cursor in one is
/// marked in the other.
void linkAddress(EndpointBar *bar, UrlPage *page);

} // namespace socketchat
