// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/inspector/columnmodel.h"
#include "ui/inspector/stream/streamrows.h"

namespace socketchat {

/// Lists the blocks of a stream as a table: calls in the order they were made, or frames. Gives the
/// content of StreamView as text.
class StreamBlockModel : public ColumnModel
{
    Q_OBJECT

public:
    enum Column { What, From, Length, Time, Bytes, ColumnCount };

    /// `rows` must outlive the model.
    explicit StreamBlockModel(const StreamRows &rows, QObject *parent = nullptr);

    /// Lists frames instead of calls.
    void setFrames(bool frames);
    /// Takes over what is new in the rows.
    void refresh();
    [[nodiscard]] QString lineOf(int row) const;
    /// Returns the table row of the block at `offset`; -1 if there is none.
    [[nodiscard]] int rowOf(StreamRows::Row row, qint64 offset) const;
    struct Entry
    {
        StreamRows::Row row = StreamRows::Send;
        StreamRows::Block block;
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    [[nodiscard]] const Entry *entryAt(int row) const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] int rows() const override { return int(m_entries.size()); }
    [[nodiscard]] QStringList headings() const override;
    [[nodiscard]] qsizetype indexOf(const Entry &entry) const;

    const StreamRows &m_rows;
    QList<Entry> m_entries;
    bool m_frames = false;
};

} // namespace socketchat
