// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

class QMimeData;

namespace socketchat {

/// Makes what is copied: `text` for other programs, and beside it the very bytes for this one.
[[nodiscard]] std::unique_ptr<QMimeData> bytesAsMimeData(const QByteArray &bytes,
                                                         const QString &text);
/// The bytes that bytesAsMimeData() put beside the text.
[[nodiscard]] std::optional<QByteArray> bytesOfMimeData(const QMimeData &data);

} // namespace socketchat
