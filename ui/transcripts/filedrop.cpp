// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/filedrop.h"

#include "app/chat/sessionfile.h"
#include "app/export/transcript.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace socketchat {

FileDrop::FileDrop(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    // A text field would accept a dropped file as its name.
    const auto children = window.findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child->acceptDrops())
            child->installEventFilter(this);
    }
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto &dropped = *static_cast<QDropEvent *>(event);
        if (watched != &m_window && !dropped.mimeData()->hasUrls())
            return false; // a field takes dropped text
        dropped.setDropAction(Qt::CopyAction); // never Move, which would delete the source
        dropped.accept();
        if (event->type() == QEvent::Drop)
            drop(dropped);
        return true;
    }
    default:
        return false;
    }
}

void FileDrop::drop(const QDropEvent &event)
{
    const QList<QUrl> urls = event.mimeData()->urls();
    QStringList paths;
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && !url.toLocalFile().isEmpty())
            paths.append(url.toLocalFile());
    }
    const auto isOurs = [](const QString &path) {
        return isSessionFile(path) || transcriptFormatOf(path) == TranscriptFormat::JsonLines;
    };
    if (paths.size() == 1 && isOurs(paths.first()))
        Q_EMIT transcriptDropped(paths.first());
    else if (!paths.isEmpty() && paths.size() == urls.size() && std::ranges::none_of(paths, isOurs))
        Q_EMIT filesDropped(paths);
    else
        Q_EMIT refused();
}

} // namespace socketchat
