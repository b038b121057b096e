// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QMimeData;

namespace socketchat {

/// Creates clipboard data: `text` for other programs, and the exact bytes for this one.
[[nodiscard]] std::unique_ptr<QMimeData> bytesAsMimeData(const QByteArray &bytes,
                                                         const QString &text);
/// Returns the exact bytes stored by bytesAsMimeData(); nullopt if there are none.
[[nodiscard]] std::optional<QByteArray> bytesOfMimeData(const QMimeData &data);

} // namespace socketchat
