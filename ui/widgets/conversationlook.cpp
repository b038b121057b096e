// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/conversationlook.h"

#include <QStringList>

#include <iterator>

namespace socketchat {

using namespace Qt::StringLiterals;

namespace {

/// In the order of everyLineColumn.
constexpr QLatin1StringView columnWords[] = {"time"_L1, "direction"_L1, "peer"_L1,   "length"_L1,
                                             "text"_L1, "hex"_L1,       "outcome"_L1};
static_assert(std::size(columnWords) == std::size(everyLineColumn));

} // namespace

QString rowFormName(RowForm form) { return form == RowForm::Lines ? u"lines"_s : u"bubbles"_s; }

RowForm rowFormNamed(QStringView name)
{
    return name == "lines"_L1 ? RowForm::Lines : RowForm::Bubbles;
}

QString lineColumnNames(LineColumns columns)
{
    QStringList names;
    for (size_t i = 0; i < std::size(columnWords); ++i) {
        if (columns.testFlag(everyLineColumn[i]))
            names.append(columnWords[i]);
    }
    return names.join(u' ');
}

LineColumns lineColumnsNamed(const QString &names)
{
    const QStringList words = names.split(u' ');
    LineColumns columns = LineColumn::Text;
    for (size_t i = 0; i < std::size(columnWords); ++i)
        columns.setFlag(everyLineColumn[i],
                        everyLineColumn[i] == LineColumn::Text || words.contains(columnWords[i]));
    return columns;
}

} // namespace socketchat
