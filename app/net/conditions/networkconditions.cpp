// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/conditions/networkconditions.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

using ProblemKind = ConditionsProblem::Kind;

std::optional<ConditionsProblem> checkPercent(QLatin1StringView name, double percent)
{
    if (percent >= 0 && percent <= 100) // false for NaN
        return std::nullopt;
    return ConditionsProblem{ProblemKind::OutOfRange, name, QString::number(percent), 0, 100};
}

std::optional<ConditionsProblem> check(QLatin1StringView name, qint64 value, qint64 most)
{
    if (value >= 0 && value <= most)
        return std::nullopt;
    return ConditionsProblem{ProblemKind::OutOfRange, name, QString::number(value), 0, most};
}

/// Parses one `name=value`. Ranges are checked by problemOf().
class PairReader
{
public:
    PairReader(QStringView pair, NetworkConditions &conditions)
        : m_conditions(conditions)
    {
        const qsizetype equals = pair.indexOf(u'=');
        m_name = pair.first(equals < 0 ? pair.size() : equals).trimmed();
        m_value = equals < 0 ? QStringView() : pair.sliced(equals + 1).trimmed();
    }

    std::optional<ConditionsProblem> read()
    {
        if (m_name == "loss"_L1)
            return readPercent(m_conditions.loss);
        if (m_name == "duplicate"_L1)
            return readPercent(m_conditions.duplication);
        if (m_name == "reorder"_L1)
            return readPercent(m_conditions.reordering);
        if (m_name == "corrupt"_L1)
            return readPercent(m_conditions.corruption);
        if (m_name == "delay"_L1)
            return readDelay();
        if (m_name == "rate"_L1)
            return readNumber(m_value, m_conditions.rate, 1, NetworkConditions::highestRate);
        if (m_name == "pieces"_L1)
            return readNumber(m_value, m_conditions.pieces, 1, NetworkConditions::largestPiece);
        if (m_name == "seed"_L1)
            return readSeed();
        return problem(ProblemKind::UnknownName, m_name);
    }

private:
    ConditionsProblem problem(ProblemKind kind, QStringView text, qint64 least = 0,
                              qint64 most = 0) const
    {
        return {kind, m_name.toString(), text.toString(), least, most};
    }

    std::optional<ConditionsProblem> readPercent(double &to)
    {
        QStringView text = m_value;
        if (text.endsWith(u'%'))
            text.chop(1);
        bool isNumber = false;
        to = text.toDouble(&isNumber);
        if (!isNumber)
            return problem(ProblemKind::NotANumber, m_value);
        if (!(to >= 0 && to <= 100))
            return problem(ProblemKind::OutOfRange, m_value, 0, 100);
        return std::nullopt;
    }

    std::optional<ConditionsProblem> readNumber(QStringView text, int &to, qint64 least,
                                                qint64 most) const
    {
        bool isNumber = false;
        const qlonglong number = text.toLongLong(&isNumber);
        if (!isNumber)
            return problem(ProblemKind::NotANumber, text);
        if (number < least || number > most)
            return problem(ProblemKind::OutOfRange, text, least, most);
        to = int(number);
        return std::nullopt;
    }

    std::optional<ConditionsProblem> readDelay()
    {
        qsizetype length = 1;
        qsizetype at = m_value.indexOf(u'±');
        if (at < 0) {
            at = m_value.indexOf(u"+-");
            length = 2;
        }
        const QStringView delay = at < 0 ? m_value : m_value.first(at).trimmed();
        if (auto wrong = readNumber(delay, m_conditions.delay, 0, NetworkConditions::longestDelay))
            return wrong;
        if (at < 0)
            return std::nullopt;
        const QStringView jitter = m_value.sliced(at + length).trimmed();
        return readNumber(jitter, m_conditions.jitter, 0, NetworkConditions::longestDelay);
    }

    std::optional<ConditionsProblem> readSeed()
    {
        bool isNumber = false;
        m_conditions.seed = m_value.toULongLong(&isNumber);
        if (!isNumber)
            return problem(ProblemKind::NotANumber, m_value);
        return std::nullopt;
    }

    QStringView m_name;
    QStringView m_value;
    NetworkConditions &m_conditions;
};

} // namespace

bool NetworkConditions::isNeutral() const
{
    return loss == 0 && duplication == 0 && reordering == 0 && corruption == 0 && delay == 0
           && rate == 0 && pieces == 0;
}

QString NetworkConditions::toString() const
{
    QStringList pairs;
    const auto percent = [&pairs](QLatin1StringView name, double value) {
        if (value != 0)
            pairs += u"%1=%2"_s.arg(name, QString::number(value, 'g', 6));
    };
    percent("loss"_L1, loss);
    percent("duplicate"_L1, duplication);
    percent("reorder"_L1, reordering);
    percent("corrupt"_L1, corruption);
    if (delay != 0 && jitter != 0)
        pairs += u"delay=%1±%2"_s.arg(QString::number(delay), QString::number(jitter));
    else if (delay != 0)
        pairs += u"delay=%1"_s.arg(delay);
    if (rate != 0)
        pairs += u"rate=%1"_s.arg(rate);
    if (pieces != 0)
        pairs += u"pieces=%1"_s.arg(pieces);
    pairs += u"seed=%1"_s.arg(seed);
    return pairs.join(u',');
}

std::optional<ConditionsProblem> problemOf(const NetworkConditions &conditions)
{
    for (const auto &[name, percent] :
         {std::pair("loss"_L1, conditions.loss), std::pair("duplicate"_L1, conditions.duplication),
          std::pair("reorder"_L1, conditions.reordering),
          std::pair("corrupt"_L1, conditions.corruption)}) {
        if (auto wrong = checkPercent(name, percent))
            return wrong;
    }
    if (auto wrong = check("delay"_L1, conditions.delay, NetworkConditions::longestDelay))
        return wrong;
    if (auto wrong = check("rate"_L1, conditions.rate, NetworkConditions::highestRate))
        return wrong;
    if (auto wrong = check("pieces"_L1, conditions.pieces, NetworkConditions::largestPiece))
        return wrong;
    if (conditions.jitter < 0 || conditions.jitter > conditions.delay) {
        return ConditionsProblem{ProblemKind::JitterOverDelay, "delay"_L1,
                                 QString::number(conditions.jitter), 0, conditions.delay};
    }
    return std::nullopt;
}

ParsedConditions parseConditions(QStringView text)
{
    ParsedConditions parsed;
    for (const QStringView pair : text.split(u',', Qt::SkipEmptyParts)) {
        parsed.problem = PairReader(pair, parsed.conditions).read();
        if (parsed.problem)
            return parsed;
    }
    parsed.problem = problemOf(parsed.conditions);
    return parsed;
}

} // namespace socketchat
