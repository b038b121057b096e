// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/keptfile.h"
#include "app/chat/peernotes.h"

#include <QObject>

#include <memory>

namespace socketchat {

/// Keeps a person's notes on peers in a file: one list for all windows of the program. The file is
/// read when the list is first asked for, and written in another thread after each change. A file
/// that cannot be used is left as it is; then the notes are kept until the program ends.
class PeerNoteList : public QObject
{
    Q_OBJECT

public:
    explicit PeerNoteList(const QString &file);

    /// Returns the notes, which do not change any more: another list comes with changed().
    [[nodiscard]] const std::shared_ptr<const PeerNotes> &notes();
    /// Returns why the file cannot be used, or was not written, in a sentence; empty if it was.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// Replaces the notes.
    void set(const PeerNotes &notes);
    /// Takes over the notes on addresses that have none yet. Returns why that is impossible, in a
    /// sentence; empty if it is done.
    [[nodiscard]] QString add(const PeerNotes &notes);
    [[nodiscard]] static QString tooManySentence();

Q_SIGNALS:
    void changed();

private:
    void read();
    void written(const QString &problem);

    KeptFile m_file;
    std::shared_ptr<const PeerNotes> m_notes;
    QString m_problem;
    bool m_usable = true;
};

} // namespace socketchat
