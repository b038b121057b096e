// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/samefile.h"

#include <QFileInfo>
#include <QString>

#include <filesystem>
#include <system_error>

namespace socketchat {

bool isSameFile(const QString &one, const QString &other)
{
    if (one.isEmpty() || other.isEmpty())
        return false;
    const std::filesystem::path first = QFileInfo(one).filesystemAbsoluteFilePath();
    const std::filesystem::path second = QFileInfo(other).filesystemAbsoluteFilePath();
    std::error_code error; // such as that one is not there yet
    if (std::filesystem::equivalent(first, second, error))
        return true;
    const std::filesystem::path real = std::filesystem::weakly_canonical(first, error);
    return !error && real == std::filesystem::weakly_canonical(second, error) && !error;
}

} // namespace socketchat
