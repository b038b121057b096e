// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/chat/savedmessagelist.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace socketchat {

SavedMessageList::SavedMessageList(const QString &file)
    : m_file(file)
{
    connect(&m_file, &KeptFile::written, this, &SavedMessageList::written);
}

const QList<SavedMessage> &SavedMessageList::messages()
{
    if (!std::exchange(m_read, true))
        read();
    return m_messages;
}

void SavedMessageList::read()
{
    m_problem.clear();
    const KeptFile::Content content = m_file.read(largestMessageFile + 1);
    ReadSavedMessages read;
    read.problem = content.problem;
    if (content.exists && read.problem.isEmpty())
        read = parseSavedMessages(content.bytes);
    m_messages = read.messages;
    m_usable = read.problem.isEmpty();
    if (!m_usable) {
        m_problem = tr("The saved messages in “%1” cannot be used; the file stays as it is. %2")
                            .arg(m_file.name(), read.problem);
    }
}

QString SavedMessageList::set(const QList<SavedMessage> &messages)
{
    (void)this->messages();
    if (!m_usable)
        return m_problem;
    if (m_file.isOutdated()) {
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
    m_file.write(text);
    Q_EMIT changed();
    return {};
}

void SavedMessageList::written(const QString &problem)
{
    m_problem = problem.isEmpty() ? QString()
                                  : tr("The messages could not be saved as “%1”: %2.")
                                            .arg(m_file.name(), problem);
    if (!problem.isEmpty())
        Q_EMIT changed();
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
