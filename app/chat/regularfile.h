// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

class QFile;

namespace socketchat {

/// Opens a regular file for reading without a buffer; refuses what is none, even if it has just
/// come to that place, and waits for no pipe and no device.
[[nodiscard]] bool openRegularFile(QFile &file);

} // namespace socketchat
