// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QFileDevice;

namespace socketchat {

/// What can be wrong with a file.
struct FileProblem
{
    enum class Kind : quint8 {
        None,
        NoSpace, ///< ENOSPC, EDQUOT
        TooLarge, ///< EFBIG: a limit of the file system or of the session
        NotAllowed, ///< EACCES, EPERM, EROFS
        NotThere, ///< ENOENT, ENOTDIR
        IsFolder, ///< EISDIR
        IsNoFile, ///< a pipe, a device
        Other,
    };
    Kind kind = Kind::None;
    int number = 0; ///< errno; 0 where the system said nothing
    QString path;
    QString systemText; ///< the system's own words, untranslated

    [[nodiscard]] static FileProblem fromErrno(int number, const QString &path);
    /// What is at a path, links followed, where it is anything but an ordinary file or nothing:
    /// such a thing is neither read (a pipe may never end) nor replaced.
    [[nodiscard]] static FileProblem ofKind(const QString &path);
    /// Of a file that has just refused something; `number` is errno as it was then.
    [[nodiscard]] static FileProblem of(const QFileDevice &file, int number);
    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

/// "There is no space left for “/home/a/b.txt” (ENOSPC). Delete something, or choose another
/// folder."
[[nodiscard]] QString fileProblemSentence(const FileProblem &problem);

} // namespace socketchat
