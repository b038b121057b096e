// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace socketchat {

/// Lists the versions of IP that a conversation may use.
enum class IpVersion : quint8 { Any, V4, V6 };

} // namespace socketchat
