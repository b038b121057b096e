// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/chat/replyrules.h"

#include <QAbstractTableModel>

namespace socketchat {

/// Lists reply rules while they are edited. One that is wrong stays as it is typed, and is off in
/// rules() until it is right.
class RuleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { On, Name, When, Answer, Hits, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Replaces all, and forgets the hits.
    void setRules(const ReplyRules &rules, const TextEncoding &encoding);
    /// Checks the rules with another encoding.
    void setEncoding(const TextEncoding &encoding);
    void setHits(const QList<qint64> &hits);
    /// Returns what a session can use.
    [[nodiscard]] ReplyRules rules() const;
    [[nodiscard]] const ReplyRule &at(int row) const { return m_rows[row].typed; }
    [[nodiscard]] const RuleProblem &problem(int row) const { return m_rows[row].problem; }
    void set(int row, const ReplyRule &rule);
    /// Inserts a rule before a row, which is on once it has a pattern.
    void add(int row);
    /// Inserts rules before a row.
    void insert(int row, const QList<ReplyRule> &rules);
    void remove(int row);
    /// Moves a row one place up (-1) or down (1), if there is one.
    bool step(int row, int by);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Reports that rules() may have changed by what a person did.
    void edited();

private:
    struct Row
    {
        ReplyRule typed;
        ReplyRule right; // the last that could be used
        RuleProblem problem;
        qint64 hits = 0;
        bool isNew = false; // off until it has a pattern
    };
    [[nodiscard]] Row made(const ReplyRule &rule) const;
    void check(Row &row) const;
    [[nodiscard]] QString shown(const Row &row, int column) const;

    QList<Row> m_rows;
    TextEncoding m_encoding;
};

/// Returns the word for how a rule matches: "Text", "Wildcard" …
[[nodiscard]] QString nameOfWhen(ReplyRule::When when);

} // namespace socketchat
