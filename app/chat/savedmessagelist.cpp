// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/savedmessagelist.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace socketchat {

namespace {

QDateTime changeOf(const QString &file) { return QFileInfo(file).lastModified(); }

/// Writes the file whole or not at all. Returns the system's message; empty if it is written.
QString writeMessages(const QString &file, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    QSaveFile target(file);
    const bool written = target.open(QIODevice::WriteOnly) && target.write(text) == text.size()
                         && target.commit();
    return written ? QString() : target.errorString();
}

} // namespace

SavedMessageList::SavedMessageList(const QString &file)
    : m_file(file)
{
    m_writing.setMaxThreadCount(1);
}

const QList<SavedMessage> &SavedMessageList::messages()
{
    if (!std::exchange(m_read, true))
        read();
    return m_messages;
}

void SavedMessageList::read()
{
    const QFileInfo info(m_file);
    m_written = info.lastModified();
    m_usable = true;
    m_problem.clear();
    m_messages.clear();
    if (!info.exists())
        return;
    QFile file(m_file);
    ReadSavedMessages read;
    if (!info.isFile()) // reading a pipe would wait
        read.problem = tr("It is no file.");
    else if (!file.open(QIODevice::ReadOnly))
        read.problem = file.errorString();
    else
        read = parseSavedMessages(file.read(largestMessageFile + 1));
    m_messages = read.messages;
    m_usable = read.problem.isEmpty();
    if (!m_usable) {
        m_problem = tr("The saved messages in “%1” cannot be used; the file stays as it is. %2")
                            .arg(QDir::toNativeSeparators(m_file), read.problem);
    }
}

QString SavedMessageList::set(const QList<SavedMessage> &messages)
{
    (void)this->messages();
    if (!m_usable)
        return m_problem;
    if (m_writes == 0 && changeOf(m_file) != m_written) { // by another program
        read();
        Q_EMIT changed();
        return m_usable ? tr("Another Socket Chat has changed the saved messages. Here they are; "
                             "please do it once more.")
                        : m_problem;
    }
    if (messages.size() > mostSavedMessages) {
        return tr("At most %1 messages can be saved.").arg(QLocale().toString(mostSavedMessages));
    }
    const QByteArray text = savedMessagesText(messages);
    if (text.size() > largestMessageFile) {
        return tr("All saved messages together can have %1 bytes.")
                .arg(QLocale().toString(largestMessageFile));
    }
    m_messages = messages;
    ++m_writes;
    m_writing.start([this, text] {
        const QString problem = writeMessages(m_file, text);
        const QDateTime at = changeOf(m_file);
        QMetaObject::invokeMethod(
                this,
                [this, problem, at] {
                    --m_writes;
                    m_written = at;
                    m_problem = problem.isEmpty()
                                        ? QString()
                                        : tr("The messages could not be saved as “%1”: %2.")
                                                  .arg(QDir::toNativeSeparators(m_file), problem);
                    if (!problem.isEmpty())
                        Q_EMIT changed();
                },
                Qt::QueuedConnection);
    });
    Q_EMIT changed();
    return {};
}

QString SavedMessageList::add(const QList<SavedMessage> &messages)
{
    QList<SavedMessage> all = this->messages();
    for (SavedMessage message : messages) {
        if (all.contains(message))
            continue;
        const bool isTaken = std::ranges::any_of(
                all, [&message](const auto &each) { return each.key == message.key; });
        if (isTaken)
            message.key.clear();
        if (!all.contains(message))
            all.append(message);
    }
    return all == m_messages ? QString() : set(all);
}

const SavedMessage *SavedMessageList::withKey(const QString &key)
{
    const auto found = std::ranges::find_if(
            messages(), [&key](const SavedMessage &each) { return each.key == key; });
    return key.isEmpty() || found == m_messages.cend() ? nullptr : &*found;
}

} // namespace socketchat
