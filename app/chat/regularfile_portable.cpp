// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/regularfile.h"

#include <QFile>
#include <QFileInfo>

namespace socketchat {

bool openRegularFile(QFile &file)
{
    return QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

} // namespace socketchat
