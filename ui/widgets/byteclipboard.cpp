// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/byteclipboard.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace socketchat {

static constexpr auto bytesFormat = "application/x-socketchat-bytes"_L1;

std::unique_ptr<QMimeData> bytesAsMimeData(const QByteArray &bytes, const QString &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    data->setData(bytesFormat, bytes);
    return data;
}

std::optional<QByteArray> bytesOfMimeData(const QMimeData &data)
{
    if (!data.hasFormat(bytesFormat))
        return std::nullopt;
    return data.data(bytesFormat);
}

} // namespace socketchat
