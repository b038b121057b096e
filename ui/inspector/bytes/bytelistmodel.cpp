// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/bytes/bytelistmodel.h"

#include "app/chat/payloadtext.h"
#include "ui/widgets/colours.h"

#include <QGuiApplication>

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
    : QAbstractTableModel(parent)
{ }

void ByteListModel::setBytes(const QByteArray &bytes)
{
    beginResetModel();
    m_bytes = bytes;
    endResetModel();
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

int ByteListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int((m_bytes.size() + m_width - 1) / m_width);
}

int ByteListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ByteListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::ForegroundRole && index.column() == Offset)
        return quietColour(QGuiApplication::palette());
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Offset:
        return offsetText(index.row());
    case Hex:
        return hexText(rowOf(index.row()));
    case Text:
        return textOf(rowOf(index.row()));
    default:
        return {};
    }
}

QVariant ByteListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Offset:
        return tr("Offset");
    case Hex:
        return tr("Hex");
    case Text:
        return tr("Text");
    default:
        return {};
    }
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
