// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QDropEvent;
class QWidget;

namespace socketchat {

/// What is dropped on a window: files wherever they fall, other things where no field takes them.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// `window` has all its fields already, and becomes the parent.
    explicit FileDrop(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// One file of this machine, whose name ends as that of a saved conversation does.
    void transcriptDropped(const QString &path);
    /// Anything else.
    void refused();

private:
    void drop(const QDropEvent &event);

    QWidget &m_window;
};

} // namespace socketchat
