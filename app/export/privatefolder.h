// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFileDevice>

namespace socketchat {

/// Permissions for files with the contents of a conversation: only the owner may read them.
inline constexpr QFileDevice::Permissions ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Creates a folder and its missing parents, accessible to the owner only; leaves an existing
/// folder as it is. Returns false, with errno set, on failure.
bool makePrivateFolder(const QString &path);

} // namespace socketchat
