// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

class QFileDevice;

namespace socketchat {

/// Describes an error with a file.
struct FileProblem
{
    Q_DECLARE_TR_FUNCTIONS(socketchat::FileProblem)

public:
    enum class Kind : quint8 {
        None,
        NoSpace, ///< ENOSPC, EDQUOT
        TooLarge, ///< EFBIG: limit of the file system or process
        NotAllowed, ///< EACCES, EPERM, EROFS
        NotThere, ///< ENOENT, ENOTDIR
        IsFolder, ///< EISDIR
        IsNoFile, ///< a pipe or a device
        Other,
    };
    Kind kind = Kind::None;
    int number = 0; ///< errno; 0 if unknown
    QString path;
    QString systemText; ///< the system's message, untranslated

    [[nodiscard]] static FileProblem fromErrno(int number, const QString &path);
    /// Checks what is at `path`, following links. Anything but a regular file is a problem: it must
    /// be neither read (a pipe may never end) nor replaced. None if nothing is there.
    [[nodiscard]] static FileProblem ofKind(const QString &path);
    /// Describes the last failure of `file`; `number` is the errno at that time.
    [[nodiscard]] static FileProblem of(const QFileDevice &file, int number);
    /// Returns a sentence such as "There is no space left for “/home/a/b.txt” (ENOSPC). Delete
    /// something, or choose another folder."
    [[nodiscard]] QString sentence() const;
    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

} // namespace socketchat
