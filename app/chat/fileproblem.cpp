// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/fileproblem.h"

#include "app/net/errorcodes.h"

#include <QFileDevice>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace socketchat {

namespace {

FileProblem::Kind kindOf(int number)
{
    switch (number) {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return FileProblem::Kind::NoSpace;
    case EFBIG:
        return FileProblem::Kind::TooLarge;
    case EACCES:
    case EPERM:
    case EROFS:
        return FileProblem::Kind::NotAllowed;
    case ENOENT:
    case ENOTDIR:
        return FileProblem::Kind::NotThere;
    case EISDIR:
        return FileProblem::Kind::IsFolder;
    default:
        return FileProblem::Kind::Other;
    }
}

} // namespace

FileProblem FileProblem::fromErrno(int number, const QString &path)
{
    return {kindOf(number), number, path,
            number ? QString::fromLocal8Bit(std::generic_category().message(number)) : QString()};
}

FileProblem FileProblem::ofKind(const QString &path)
{
    using Type = std::filesystem::file_type;
    std::error_code error;
    switch (std::filesystem::status(QFileInfo(path).filesystemFilePath(), error).type()) {
    case Type::regular:
    case Type::not_found:
        return {};
    case Type::directory:
        return fromErrno(EISDIR, path);
    case Type::none:
        return fromErrno(error.value(), path);
    default:
        return {Kind::IsNoFile, 0, path, {}};
    }
}

FileProblem FileProblem::of(const QFileDevice &file, int number)
{
    FileProblem problem = fromErrno(number, file.fileName());
    if (problem.kind != Kind::Other)
        return problem;
    problem.systemText = file.errorString();
    if (file.error() == QFileDevice::ResourceError)
        problem.kind = Kind::NoSpace;
    else if (file.error() == QFileDevice::PermissionsError)
        problem.kind = Kind::NotAllowed;
    return problem;
}

QString FileProblem::sentence() const
{
    const QString name = number != 0 ? errnoName(number) : systemText;
    switch (kind) {
    case Kind::None:
        return {};
    case Kind::NoSpace:
        return tr("There is no space left for “%1” (%2). Delete something, or choose "
                  "another folder.")
                .arg(path, name);
    case Kind::TooLarge:
        return tr("“%1” would become larger than the system allows (%2). Save less, or "
                  "choose another folder.")
                .arg(path, name);
    case Kind::NotAllowed:
        return tr("You may not write to “%1” (%2). Choose another folder.").arg(path, name);
    case Kind::NotThere:
        return tr("The folder of “%1” or the file itself does not exist (%2). Choose "
                  "another one.")
                .arg(path, name);
    case Kind::IsFolder:
        return tr("“%1” is a folder (%2). Choose a name for a file.").arg(path, name);
    case Kind::IsNoFile:
        return tr("“%1” is not an ordinary file. Choose another one.").arg(path);
    case Kind::Other:
        return tr("“%1” could not be read or written (%2: %3). Choose another file or "
                  "folder.")
                .arg(path, name, systemText);
    }
    Q_UNREACHABLE();
}

} // namespace socketchat
