// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>

namespace socketchat {

// A program that answers is its name or path and its arguments, each a word of its own. No shell
// reads them.

/// Returns why a program cannot be run, in a sentence; empty: it can, as far as can be seen.
[[nodiscard]] QString programProblem(const QStringList &command);
/// Returns a command in one line for a person to read: words with spaces or signs are in quotes.
/// A long one is cut.
[[nodiscard]] QString shownCommand(const QStringList &command);
/// Returns all of a command, each word in a line of its own with its number, from 0.
[[nodiscard]] QString numberedWords(const QStringList &command);
/// Reads a list of words; nullopt if it is none, or too long.
[[nodiscard]] std::optional<QStringList> commandOfJson(const QJsonValue &value);

} // namespace socketchat
