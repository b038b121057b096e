// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/conversationsetup.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonValue>
#include <QLatin1StringView>
#include <QList>
#include <QString>

#include <span>

namespace socketchat {

/// Holds a message that a person keeps to send again, with what makes bytes of it.
struct SavedMessage
{
    QString name;
    QString folder; ///< empty: in none
    QString content; ///< as typed
    PayloadForm form = PayloadForm::Text;
    TextEncoding encoding;
    LineEnd lineEnd = LineEnd::None;
    bool placeholders = false;
    Checksum checksum;
    QString note;
    QString key; ///< one of savedMessageKeys(); empty: none

    static constexpr qsizetype longestLine = 200; ///< of a name, a folder and a note, UTF-16 units
    static constexpr qsizetype longestContent = 65'536; ///< UTF-16 units

    /// Takes the form, the encoding and what else makes bytes of it from a setup.
    void takeFrom(const ConversationSetup &setup);
    /// Sets the same in a setup.
    void applyTo(ConversationSetup &setup) const;

    friend bool operator==(const SavedMessage &, const SavedMessage &) = default;
};

/// Returns the keys that may send a message: the function keys that have no other use.
[[nodiscard]] std::span<const QLatin1StringView> savedMessageKeys();

/// Limits a list and its file.
inline constexpr qsizetype mostSavedMessages = 1000;
inline constexpr qint64 largestMessageFile = 1024 * 1024; // bytes

struct ReadSavedMessages
{
    QList<SavedMessage> messages; ///< none if there is a problem
    QString problem; ///< why it cannot be used, in a sentence; empty: it can
};

/// Holds the indices of the messages in a folder, in their order.
struct SavedFolder
{
    QString name;
    QList<qsizetype> messages;
};
/// Returns the folders of a list: first what is in none, then each where its first message stands.
[[nodiscard]] QList<SavedFolder> savedFolders(const QList<SavedMessage> &messages);
/// Returns the list with a message moved into a folder, before another one there; at its end if
/// `before` is -1. A new folder is the last.
[[nodiscard]] QList<SavedMessage> movedMessage(const QList<SavedMessage> &messages, qsizetype from,
                                               const QString &folder, qsizetype before);
/// Return the list with a message, or all of a folder, one place up (-1) or down (1). A message at
/// the end of its folder goes into the next one.
[[nodiscard]] QList<SavedMessage> steppedMessage(const QList<SavedMessage> &messages,
                                                 qsizetype from, int step);
[[nodiscard]] QList<SavedMessage> steppedFolder(const QList<SavedMessage> &messages,
                                                const QString &folder, int step);

/// Returns the text as a name: one line of what can be seen, not too long.
[[nodiscard]] QString asSavedName(const QString &text);

/// Returns the messages as a part of a file: `[{"name": "Reboot", "content": "reboot", …}]`. The
/// choices have the words of setupChoices().
[[nodiscard]] QJsonArray savedMessagesAsJson(const QList<SavedMessage> &messages);
[[nodiscard]] ReadSavedMessages savedMessagesOfJson(const QJsonValue &value);

/// Returns a file of its own: `{"format": 1, "messages": […]}`.
[[nodiscard]] QByteArray savedMessagesText(const QList<SavedMessage> &messages);
[[nodiscard]] ReadSavedMessages parseSavedMessages(const QByteArray &json);

} // namespace socketchat
