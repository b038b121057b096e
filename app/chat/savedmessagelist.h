// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/keptfile.h"
#include "app/chat/savedmessage.h"

#include <QObject>

namespace socketchat {

/// Keeps a person's saved messages in a file: one list for all windows of the program. The file is
/// read when the list is first asked for, and written in another thread after each change. A file
/// that cannot be read is left as it is, and then nothing can be changed.
class SavedMessageList : public QObject
{
    Q_OBJECT

public:
    explicit SavedMessageList(const QString &file);

    [[nodiscard]] const QList<SavedMessage> &messages();
    /// Returns why the file cannot be used, or was not written, in a sentence; empty if it was.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Replaces the list. Returns why that is impossible, in a sentence; empty if it is done.
    [[nodiscard]] QString set(const QList<SavedMessage> &messages);
    /// Appends the messages that are not there yet, as set() does. A key that is taken stays with
    /// the message that has it.
    [[nodiscard]] QString add(const QList<SavedMessage> &messages);
    /// Returns the message with this key; nullptr if there is none.
    [[nodiscard]] const SavedMessage *withKey(const QString &key);

Q_SIGNALS:
    void changed();

private:
    void read();
    void written(const QString &problem);

    KeptFile m_file;
    QList<SavedMessage> m_messages;
    QString m_problem;
    bool m_read = false;
    bool m_usable = true;
};

} // namespace socketchat
