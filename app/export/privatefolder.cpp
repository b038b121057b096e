// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/export/privatefolder.h"

#include <QDir>

namespace socketchat {

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return true;
    const QString above = folder.dir().absolutePath();
    return (QFileInfo::exists(above) || makePrivateFolder(above))
           && QDir().mkdir(path, ownerOnly | QFileDevice::ExeOwner);
}

} // namespace socketchat
