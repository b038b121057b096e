// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/bytes/bytelistmodel.h"

#include "app/chat/payloadtext.h"
#include "ui/widgets/colours.h"

#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

QString textOf(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes)
        text.append(byte >= 0x20 && byte < 0x7f ? QChar(QLatin1Char(byte)) : QChar(u'·'));
    return text;
}

} // namespace

ByteListModel::ByteListModel(QObject *parent)
    : ColumnModel(ColumnCount, parent)
{ }

void ByteListModel::setBytes(const QByteArray &bytes, const QByteArray &before, bool goesOn)
{
    beginResetModel();
    m_bytes = bytes;
    m_before = before;
    m_goesOn = goesOn;
    m_characters.read(m_bytes, m_encoding, m_before, m_goesOn);
    endResetModel();
}

void ByteListModel::setEncoding(const TextEncoding &encoding)
{
    if (encoding == m_encoding)
        return;
    m_encoding = encoding;
    m_characters.read(m_bytes, m_encoding, m_before, m_goesOn);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Hex), index(rowCount() - 1, Hex));
    Q_EMIT headerDataChanged(Qt::Horizontal, Hex, Hex);
}

QList<ByteCharacter> ByteListModel::charactersOf(int row) const
{
    const qsizetype first = qsizetype(row) * m_width;
    return m_characters.between(first, std::min<qsizetype>(first + m_width, m_bytes.size()));
}

void ByteListModel::setWidth(int width)
{
    if (width == m_width || width < 1)
        return;
    beginResetModel();
    m_width = width;
    endResetModel();
}

QString ByteListModel::lineOf(int row) const
{
    const QByteArrayView bytes = rowOf(row);
    return offsetText(row) % "  "_L1 % hexText(bytes).leftJustified(m_width * 3 - 1) % "  |"_L1
           % textOf(bytes) % u'|';
}

QVariant ByteListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::ForegroundRole && index.column() == Offset)
        return quietColour(QGuiApplication::palette());
    if (role == Qt::AccessibleTextRole && index.column() == Hex)
        return spokenRow(index.row());
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == Offset ? offsetText(index.row()) : hexText(rowOf(index.row()));
}

QString ByteListModel::spokenRow(int row) const
{
    QStringList parts;
    for (const ByteCharacter &each : charactersOf(row))
        parts += hexText(rowOf(row).sliced(each.first, each.count)) % u' ' % each.text;
    return parts.join(", "_L1);
}

QStringList ByteListModel::headings() const
{
    return {tr("Offset"),
            //: A column of bytes in hexadecimal, and below them characters; %1 is an encoding.
            tr("Bytes and characters (%1)").arg(m_encoding.name())};
}

QByteArrayView ByteListModel::rowOf(int row) const
{
    const qsizetype from = qsizetype(row) * m_width;
    return QByteArrayView(m_bytes).sliced(from, qMin<qsizetype>(m_width, m_bytes.size() - from));
}

QString ByteListModel::offsetText(int row) const
{
    return QStringLiteral("%1").arg(qsizetype(row) * m_width, 6, 16, QLatin1Char('0'));
}

} // namespace socketchat
