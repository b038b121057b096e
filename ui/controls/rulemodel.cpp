// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/rulemodel.h"

#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/tones.h"

#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr qsizetype mostOfRuleShown = 200;
}

QString nameOfWhen(ReplyRule::When when)
{
    switch (when) {
    case ReplyRule::When::Wildcard:
        return RuleModel::tr("Wildcard");
    case ReplyRule::When::Regex:
        return RuleModel::tr("Regex");
    case ReplyRule::When::Hex:
        return RuleModel::tr("Hex");
    case ReplyRule::When::Text:
        break;
    }
    return RuleModel::tr("Text");
}

RuleModel::Row RuleModel::made(const ReplyRule &rule) const
{
    Row row{rule, {}, {}, 0};
    row.right.off = true;
    check(row);
    return row;
}

void RuleModel::check(Row &row) const
{
    row.problem = problemOfRule(row.typed, m_encoding);
    if (row.problem.where == RuleProblem::Where::Nowhere)
        row.right = row.typed;
}

void RuleModel::setRules(const ReplyRules &rules, const TextEncoding &encoding)
{
    beginResetModel();
    m_encoding = encoding;
    m_rows.clear();
    for (const ReplyRule &rule : rules.list)
        m_rows.append(made(rule));
    endResetModel();
}

void RuleModel::setEncoding(const TextEncoding &encoding)
{
    if (std::exchange(m_encoding, encoding) == encoding)
        return;
    for (Row &row : m_rows)
        check(row);
    retranslate();
}

void RuleModel::setHits(const QList<qint64> &hits)
{
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        const qint64 now = hits.value(at);
        if (std::exchange(m_rows[at].hits, now) != now)
            Q_EMIT dataChanged(index(int(at), Hits), index(int(at), Hits));
    }
}

ReplyRules RuleModel::rules() const
{
    ReplyRules rules;
    for (const Row &row : m_rows) {
        rules.list.append(row.right);
        rules.list.last().off = row.typed.off || row.problem.where != RuleProblem::Where::Nowhere;
    }
    return rules;
}

void RuleModel::set(int row, const ReplyRule &rule)
{
    if (m_rows[row].typed == rule)
        return;
    m_rows[row].typed = rule;
    if (m_rows[row].isNew && (!rule.pattern.isEmpty() || !rule.off))
        m_rows[row].typed.off = m_rows[row].isNew = false;
    check(m_rows[row]);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
}

void RuleModel::add(int row)
{
    ReplyRule rule;
    rule.off = true; // without a pattern it would answer empty messages
    insert(row, {rule});
    m_rows[row].isNew = true;
}

void RuleModel::insert(int row, const QList<ReplyRule> &rules)
{
    if (rules.isEmpty())
        return;
    beginInsertRows({}, row, row + int(rules.size()) - 1);
    for (const ReplyRule &rule : rules)
        m_rows.insert(row++, made(rule));
    endInsertRows();
    Q_EMIT edited();
}

void RuleModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    Q_EMIT edited();
}

bool RuleModel::step(int row, int by)
{
    if (row < 0 || row + by < 0 || row + by >= m_rows.size())
        return false;
    beginMoveRows({}, row, row, {}, by > 0 ? row + by + 1 : row + by);
    m_rows.move(row, row + by);
    endMoveRows();
    // The numbers in front.
    Q_EMIT dataChanged(index(0, On), index(int(m_rows.size()) - 1, On));
    Q_EMIT edited();
    return true;
}

void RuleModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RuleModel::shown(const Row &row, int column) const
{
    const ReplyRule &rule = row.typed;
    switch (column) {
    case Name:
        return quotable(rule.name, mostOfRuleShown);
    case When:
        //: How a reply rule matches, and what: "Regex: hello (\w+)".
        return tr("%1: %2").arg(nameOfWhen(rule.when), quotable(rule.pattern, mostOfRuleShown));
    case Answer:
        return quotable(rule.answer, mostOfRuleShown);
    case Hits:
        return rule.times > 0 ? tr("%1 of %2").arg(formatCount(row.hits), formatCount(rule.times))
                              : formatCount(row.hits);
    default:
        return {};
    }
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    const int column = index.column();
    const bool isWrong = (column == When && row.problem.where == RuleProblem::Where::When)
                         || (column == Answer && row.problem.where == RuleProblem::Where::Answer);
    switch (role) {
    case Qt::DisplayRole:
        return column == On ? QString::number(index.row() + 1) : shown(row, column);
    case Qt::CheckStateRole:
        return column == On ? QVariant(row.typed.off ? Qt::Unchecked : Qt::Checked) : QVariant();
    case Qt::DecorationRole:
        return isWrong ? QVariant(
                       symbolIcon(Symbol::Error, Tones::of(QGuiApplication::palette()).bad))
                       : QVariant();
    case Qt::ToolTipRole:
        return isWrong ? Qt::convertFromPlainText(row.problem.sentence) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return isWrong ? row.problem.sentence : QVariant();
    case Qt::AccessibleTextRole:
        if (column != On)
            return shown(row, column);
        return row.typed.off ? tr("Rule %1, off").arg(index.row() + 1)
                             : tr("Rule %1, on").arg(index.row() + 1);
    case Qt::TextAlignmentRole:
        return int((column == Hits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool RuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != On)
        return false;
    ReplyRule rule = at(index.row());
    rule.off = value.toInt() != Qt::Checked;
    set(index.row(), rule);
    return true;
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == Hits ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case On:
        return tr("On");
    case Name:
        return tr("Name");
    case When:
        return tr("When");
    case Answer:
        return tr("Answer");
    default:
        return tr("Answered");
    }
}

Qt::ItemFlags RuleModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    flags.setFlag(Qt::ItemIsUserCheckable, index.column() == On);
    return flags;
}

} // namespace socketchat
