// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/callspage.h"

#include "ui/calldelegate.h"
#include "ui/calllistmodel.h"
#include "ui/colours.h"
#include "ui/elidinglabel.h"
#include "ui/linetable.h"
#include "ui/quantities.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

CallsPage::CallsPage(CallLog &log, QWidget *parent)
    : QWidget(parent)
    , m_model(new CallListModel(log, this))
    , m_table(new LineTable(
              m_model, [this](int row) { return m_model->lineOf(row); }, this))
    , m_count(new ElidingLabel(this))
    , m_log(log)
{
    m_table->setObjectName("calls"_L1);
    m_table->horizontalHeader()->hide();
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setMinimumSectionSize(20);
    m_table->horizontalHeader()->setSectionResizeMode(CallListModel::Time, QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(CallListModel::Call, QHeaderView::Stretch);
    m_table->setItemDelegateForColumn(CallListModel::Call, new CallDelegate(m_table));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(8, 0, 6, 0);
    body->addWidget(m_table);
    column->addLayout(body, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 2, 12, 6);
    foot->addWidget(m_count);
    column->addLayout(foot);
    resizeColumns();
    retranslate();
}

void CallsPage::refresh()
{
    m_table->follow([this] { m_model->refresh(); });
    retranslate();
}

void CallsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        resizeColumns();
    else if (event->type() == QEvent::PaletteChange)
        m_count->setColour(quietColour(palette()));
    QWidget::changeEvent(event);
}

void CallsPage::retranslate()
{
    m_table->setAccessibleName(tr("Socket calls"));
    m_count->setColour(quietColour(palette()));
    const CallLog::Range range = m_log.range();
    const QString count = tr("%n call(s)", nullptr, int(range.end - range.first));
    // Numbers count on: what is below the first is no longer kept.
    m_count->setText(range.first > 0 && range.end - range.first >= CallLog::defaultLimit
                             ? tr("%1, older ones are no longer kept").arg(count)
                             : count);
}

void CallsPage::resizeColumns()
{
    const QFontMetrics metrics(m_table->font());
    m_table->setColumnWidth(CallListModel::Time, metrics.horizontalAdvance("00:00:00.000"_L1) + 20);
}

} // namespace socketchat
