// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/placeholderfiles.h"

#include "app/chat/regularfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <numeric>

namespace socketchat {

namespace {
constexpr qsizetype mostFilesKept = 16;
} // namespace

std::optional<QByteArray> PlaceholderFiles::read(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !openRegularFile(file))
        return std::nullopt;
    const qint64 size = file.size();
    if (size > largest)
        return std::nullopt;
    // One byte more: a file such as those in /proc has a size of 0 and yet content without end.
    QByteArray content(size + 1, Qt::Uninitialized);
    const qint64 got = file.read(content.data(), content.size());
    if (got < 0 || got > size)
        return std::nullopt;
    content.truncate(got);
    return content;
}

std::optional<QByteArray> PlaceholderFiles::content(const QString &path)
{
    const QFileInfo info(path);
    const qint64 size = info.size();
    const QDateTime changed = info.lastModified();
    const auto known = std::ranges::find(m_files, path, &File::path);
    if (known != m_files.end()) {
        if (info.isFile() && known->size == size && known->changed == changed)
            return known->content;
        m_files.erase(known);
    }
    const std::optional<QByteArray> content = read(path);
    if (!content)
        return std::nullopt;
    m_files.append({path, size, changed, *content});
    const auto held = [this] {
        return std::accumulate(
                m_files.cbegin(), m_files.cend(), qint64(0),
                [](qint64 bytes, const File &each) { return bytes + each.content.size(); });
    };
    while (m_files.size() > mostFilesKept || held() > largest)
        m_files.removeFirst();
    return content;
}

} // namespace socketchat
