// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QFileDevice>

namespace socketchat {

/// Of a file that holds what was said: nobody but its owner reads it.
inline constexpr QFileDevice::Permissions ownerOnly =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Makes a folder, with those above it that are missing, for its owner alone; one that is there
/// stays as it is. False, with errno set, where it cannot.
bool makePrivateFolder(const QString &path);

} // namespace socketchat
