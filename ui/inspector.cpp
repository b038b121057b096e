// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector.h"

#include "ui/bytespage.h"
#include "ui/callspage.h"
#include "ui/segmentedswitch.h"
#include "ui/statisticspage.h"
#include "ui/urlpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace socketchat {

Inspector::Inspector(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_switch(new SegmentedSwitch(4, this))
    , m_pages(new QStackedWidget(this))
    , m_calls(new CallsPage(session.calls(), this))
    , m_url(new UrlPage(session, this))
    , m_bytes(new BytesPage(session, this))
    , m_statistics(new StatisticsPage(session, this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_switch->setObjectName("inspectorSwitch"_L1);
    m_pages->addWidget(m_calls);
    m_pages->addWidget(m_url);
    m_pages->addWidget(m_bytes);
    auto *scroll = new QScrollArea(this); // taller than a small window
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_statistics);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_statistics->setBackgroundRole(QPalette::Base);
    m_pages->addWidget(scroll);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 0, 12, 0);
    head->addWidget(m_switch, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    connect(m_switch, &SegmentedSwitch::chosen, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        refresh();
    });
    retranslate();
}

void Inspector::refresh()
{
    m_url->takeCalls(); // later they may be gone
    if (!isVisible())
        return;
    switch (page()) {
    case Calls:
        m_calls->refresh();
        break;
    case Url:
        break;
    case Bytes:
        m_bytes->refresh();
        break;
    case Statistics:
        m_statistics->refresh();
        break;
    }
}

void Inspector::setMessage(qint64 number) { m_bytes->setMessage(number); }

Inspector::Page Inspector::page() const { return Page(m_pages->currentIndex()); }

void Inspector::setPage(Page page)
{
    m_switch->setCurrent(page);
    m_pages->setCurrentIndex(page);
    refresh();
}

void Inspector::setPageNamed(const QString &name)
{
    constexpr std::pair<QLatin1StringView, Page> pages[] = {
            {"calls"_L1, Calls},
            {"url"_L1, Url},
            {"bytes"_L1, Bytes},
            {"statistics"_L1, Statistics},
    };
    for (const auto &[word, page] : pages) {
        if (name == word)
            setPage(page);
    }
}

void Inspector::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Inspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh(); // what came while it was hidden
}

void Inspector::retranslate()
{
    m_switch->setAccessibleName(tr("Inspector"));
    m_switch->setText(Calls, tr("Calls"), tr("Every socket call with its result"));
    m_switch->setFolding(tr("More pages"));
    m_switch->setText(Url, tr("URL", "a page of the inspector"), tr("The address in its parts"));
    m_switch->setText(Bytes, tr("Bytes"), tr("The bytes of the chosen message"));
    m_switch->setText(Statistics, tr("Statistics"), tr("Totals, rates and round trips"));
}

} // namespace socketchat
