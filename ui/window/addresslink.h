// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

namespace socketchat {

class EndpointBar;
class UrlPage;

/// What is pointed at in one is marked in the other: a part on the page in the address field, the
/// cursor of the field on the page.
void linkAddress(EndpointBar *bar, UrlPage *page);

} // namespace socketchat
