// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/peernotelist.h"

#include <QLocale>

namespace socketchat {

PeerNoteList::PeerNoteList(const QString &file)
    : m_file(file)
{
    connect(&m_file, &KeptFile::written, this, &PeerNoteList::written);
}

const std::shared_ptr<const PeerNotes> &PeerNoteList::notes()
{
    if (!m_notes)
        read();
    return m_notes;
}

void PeerNoteList::read()
{
    m_problem.clear();
    const KeptFile::Content content = m_file.read(PeerNotes::largestFile + 1);
    ReadPeerNotes read;
    read.problem = content.problem;
    if (content.exists && read.problem.isEmpty())
        read = PeerNotes::parseFile(content.bytes);
    m_usable = read.problem.isEmpty();
    m_notes = std::make_shared<const PeerNotes>(m_usable ? read.notes : PeerNotes());
    if (!m_usable) {
        m_problem = tr("The names of peers in “%1” cannot be used; the file stays as it is, and "
                       "new names last until the program ends. %2")
                            .arg(m_file.name(), read.problem);
    }
}

void PeerNoteList::set(const PeerNotes &notes)
{
    const PeerNotes before = this->notes()->lasting();
    PeerNotes now = notes;
    if (m_usable && m_file.isOutdated()) { // another program has named some
        read();
        (void)now.add(*m_notes);
    }
    m_notes = std::make_shared<const PeerNotes>(now);
    if (const PeerNotes kept = now.lasting(); m_usable && kept != before)
        m_file.write(kept.fileText());
    Q_EMIT changed();
}

QString PeerNoteList::add(const PeerNotes &notes)
{
    PeerNotes all = *this->notes();
    const bool fits = all.add(notes);
    if (all != *m_notes)
        set(all);
    return fits ? QString() : tooManySentence();
}

QString PeerNoteList::tooManySentence()
{
    return tr("At most %1 peers can have names. Reset some first.")
            .arg(QLocale().toString(PeerNotes::most));
}

void PeerNoteList::written(const QString &problem)
{
    m_problem = problem.isEmpty() ? QString()
                                  : tr("The names of peers could not be saved as “%1”: %2.")
                                            .arg(m_file.name(), problem);
    if (!problem.isEmpty())
        Q_EMIT changed();
}

} // namespace socketchat
