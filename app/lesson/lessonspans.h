// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace socketchat {

/// A stretch of a lesson's text that is shown in one way.
struct LessonSpan
{
    enum class Kind : quint8 {
        Words,
        Control, ///< the name of something in the window, `**Start**` in the file; a menu entry has
                 ///< its menu before it: `File ▸ New window`
        Address, ///< what can be put into the address field: it has a scheme and ://
    };
    Kind kind = Kind::Words;
    QString text;
    friend bool operator==(const LessonSpan &, const LessonSpan &) = default;
};

/// Returns the stretches of a text, in order. Asterisks that do not come in pairs are words.
[[nodiscard]] QList<LessonSpan> lessonSpans(const QString &text);

/// Returns the text as it is read aloud: names in quotation marks.
[[nodiscard]] QString spokenLessonText(const QString &text);

} // namespace socketchat
