// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/controlpictures.h"

#include "app/chat/payloadtext.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace socketchat {

namespace {

constexpr int characterProperty = QTextFormat::UserProperty + 1;

// QTextDocument's paragraph and frame separators get pictures too.
QChar pictureOf(QChar character)
{
    if (character == u'\n' || character == u'\t')
        return {};
    if (character == QChar::ParagraphSeparator)
        return u'¶';
    if (character == QChar(0xfdd0) || character == QChar(0xfdd1))
        return QChar::ReplacementCharacter;
    return QChar(controlPicture(character.unicode()));
}

} // namespace

qsizetype ControlPictures::count(QStringView text)
{
    return std::ranges::count_if(text,
                                 [](QChar character) { return !pictureOf(character).isNull(); });
}

void ControlPictures::insert(QTextCursor &cursor, QStringView text)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    for (qsizetype pos = 0; pos < text.size();) {
        qsizetype end = pos;
        while (end < text.size() && pictureOf(text[end]).isNull())
            ++end;
        cursor.insertText(text.sliced(pos, end - pos).toString(), {});
        if (end < text.size()) {
            QTextCharFormat format;
            format.setProperty(characterProperty, int(text[end].unicode()));
            cursor.insertText(pictureOf(text[end]), format);
        }
        pos = end + 1;
    }
    cursor.endEditBlock();
    end(cursor);
}

QString ControlPictures::read(const QTextDocument &document)
{
    // toPlainText() would replace no-break spaces by spaces.
    QString text = document.toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const QTextFragment fragment = piece.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (!format.hasProperty(characterProperty))
                continue;
            const QChar character(format.intProperty(characterProperty));
            const auto from = text.begin() + fragment.position();
            std::replace(from, from + fragment.length(), pictureOf(character), character);
        }
    }
    return text;
}

bool ControlPictures::end(QTextCursor &cursor)
{
    if (cursor.hasSelection() || !cursor.charFormat().hasProperty(characterProperty))
        return false;
    cursor.setCharFormat({});
    return true;
}

} // namespace socketchat
