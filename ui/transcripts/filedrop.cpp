// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/filedrop.h"

#include "app/chat/sessionfile.h"
#include "app/export/transcript.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

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
    const QString path = urls.size() == 1 ? urls.first().toLocalFile() : QString();
    if (!path.isEmpty()
        && (isSessionFile(path) || transcriptFormatOf(path) == TranscriptFormat::JsonLines))
        Q_EMIT transcriptDropped(path);
    else
        Q_EMIT refused();
}

} // namespace socketchat
