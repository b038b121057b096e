// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace socketchat {

/// Returns the bytes of a file; nullopt if it cannot be used.
using FileContent = std::function<std::optional<QByteArray>(const QString &path)>;

/// Keeps what `{file NAME}` reads for as long as the files do not change, so that a preview reads
/// each only once. Holds at most `largest` bytes.
class PlaceholderFiles
{
public:
    static constexpr qint64 largest = 1024 * 1024; ///< bytes, of a file and of all in a message

    /// Reads a file, if it is a regular one of at most `largest` bytes; waits for no pipe and no
    /// device.
    [[nodiscard]] static std::optional<QByteArray> read(const QString &path);

    /// Does the same, unless the file is as it was: by its size and the time of its last change.
    [[nodiscard]] std::optional<QByteArray> content(const QString &path);

private:
    struct File
    {
        QString path;
        qint64 size = 0;
        QDateTime changed;
        QByteArray content;
    };
    QList<File> m_files; // the oldest first
};

} // namespace socketchat
