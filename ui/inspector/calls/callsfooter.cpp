// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/calls/callsfooter.h"

#include "app/chat/calllog.h"
#include "app/chat/quantities.h"
#include "ui/inspector/calls/calllistmodel.h"
#include "ui/inspector/calls/calltext.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/linetable.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textfile.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

CallsFooter::CallsFooter(CallLog &log, CallListModel &model, LineTable &table, QWidget *parent)
    : Adapting(parent)
    , m_log(log)
    , m_model(model)
    , m_table(table)
    , m_text(new CallText(this))
    , m_message(new InlineMessage(this))
    , m_count(named(new ElidingLabel(this), "callCount"_L1))
    , m_copy(named(new QPushButton(symbolIcon(Symbol::Copy), {}, this), "copyCalls"_L1))
    , m_save(named(new QPushButton(symbolIcon(Symbol::Save), {}, this), "saveCalls"_L1))
{
    for (QPushButton *button : {m_copy, m_save})
        button->setAutoDefault(false);
    m_count->setMinimumWidth(1); // in a narrow inspector the buttons take precedence
    auto *row = new QHBoxLayout;
    row->addWidget(m_count, 1);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    auto *column = spaced(new QVBoxLayout(this), {16, 8, 16, 8});
    column->addWidget(m_message);
    column->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, &CallsFooter::copy);
    connect(m_save, &QPushButton::clicked, this, &CallsFooter::save);
    retranslate();
}

void CallsFooter::refresh()
{
    const CallLog::Range range = m_log.range();
    const auto kept = int(range.end - range.first);
    const QString count = kept == 0 ? tr("No calls yet") : tr("%Ln call(s)", nullptr, kept);
    for (QPushButton *button : {m_copy, m_save})
        button->setEnabled(m_model.callCount() > 0);
    const bool isWhole = m_model.writer().style().view == CallView::System;
    if (kept > 0 && (!isWhole || !m_model.filter().isEmpty())) {
        m_count->setText(tr("%1 of %2", "calls").arg(formatCount(m_model.callCount()), count));
        return;
    }
    // Call numbers keep counting, so a first number above 0 means that older calls were dropped.
    m_count->setText(range.first > 0 && kept >= CallLog::defaultLimit
                             ? tr("%1, older ones are no longer kept").arg(count)
                             : count);
}

QList<qint64> CallsFooter::numbersToWrite() const
{
    QList<qint64> numbers;
    const QList<int> selected = m_table.selectedRows();
    const qsizetype count = selected.isEmpty() ? m_model.rowCount() : selected.size();
    for (qsizetype i = 0; i < count; ++i)
        numbers.append(m_model.numberAt(selected.isEmpty() ? int(i) : selected[i]));
    numbers.removeAll(-1); // they wait, and have not been made yet
    return numbers;
}

void CallsFooter::copy()
{
    m_text->start(numbersToWrite(), m_model.writer(), [](const QString &text) {
        if (!text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
}

void CallsFooter::save()
{
    askForTextFile(this, tr("Save the calls as text"), u"calls.txt"_s, [this](const QString &file) {
        m_text->start(numbersToWrite(), m_model.writer(),
                      [this, file](const QString &text) { write(file, text); });
    });
}

void CallsFooter::write(const QString &file, const QString &text)
{
    const QString problem = writeTextFile(file, text);
    const QString name = QDir::toNativeSeparators(file);
    if (problem.isEmpty())
        m_message->say(InlineMessage::Tone::Hint, tr("The calls are in %1.").arg(name));
    else
        m_message->say(InlineMessage::Tone::Problem,
                       tr("The calls could not be saved in %1 (%2).").arg(name, problem));
}

void CallsFooter::recolour() { m_count->setColour(quietColour(palette())); }

void CallsFooter::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the selected calls, or all that are shown"));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Save the selected calls, or all that are shown, as text"));
    m_count->setColour(quietColour(palette()));
    m_message->clear();
    refresh();
}

} // namespace socketchat
