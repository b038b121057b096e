// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QDropEvent;
class QWidget;

namespace socketchat {

/// Handles drops on a window: files anywhere in it, other data where no text field accepts it.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// `window` must already have all its fields; it becomes the parent.
    explicit FileDrop(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Reports one local file whose name ends like that of a saved conversation.
    void transcriptDropped(const QString &path);
    /// Reports other local files and folders.
    void filesDropped(const QStringList &paths);
    /// Reports a drop of anything else.
    void refused();

private:
    void drop(const QDropEvent &event);

    QWidget &m_window;
};

} // namespace socketchat
