// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace socketchat {

/// Describes a part of a lesson's text in one format.
struct LessonSpan
{
    enum class Kind : quint8 {
        Words,
        Control, ///< a name in the window, `**Start**` in the file; a menu entry is preceded by its
                 ///< menu: `File ▸ New window`
        Address, ///< fits into the address field: has a scheme and ://
    };
    Kind kind = Kind::Words;
    QString text;
    friend bool operator==(const LessonSpan &, const LessonSpan &) = default;
};

/// Returns the parts of a text, in order. Unpaired asterisks are ordinary text.
[[nodiscard]] QList<LessonSpan> lessonSpans(const QString &text);

/// Returns the text for screen readers, with names in quotation marks.
[[nodiscard]] QString spokenLessonText(const QString &text);

} // namespace socketchat
