// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/transcriptbanner.h"

#include "app/net/address/protocol.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

TranscriptBanner::TranscriptBanner(QWidget *parent)
    : Adapting(parent)
    , m_name(named(new ElidingLabel(this), "transcriptName"_L1))
    , m_detail(named(new ElidingLabel(this), "transcriptDetail"_L1))
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_name->setElideMode(Qt::ElideMiddle);
    m_name->setFont(inBold(m_name->font()));
    auto *column = spaced(new QVBoxLayout(this), {16, 10, 16, 10}, 4);
    column->addWidget(m_name);
    column->addWidget(m_detail);
    hide();
}

void TranscriptBanner::showTranscript(const QString &file, const TranscriptTitle &title,
                                      const ConversationTotals &totals)
{
    m_file = file;
    m_title = title;
    m_totals = totals;
    retranslate();
    recolour();
    show();
}

QString TranscriptBanner::text() const { return m_name->text() + u'\n' + m_detail->text(); }

QString TranscriptBanner::whose() const
{
    const QString protocol = traitsOf(m_title.protocol).name;
    return m_title.role == Role::Server ? tr("%1 server at %2").arg(protocol, m_title.endpoint)
                                        : tr("%1 client of %2").arg(protocol, m_title.endpoint);
}

QString TranscriptBanner::when() const
{
    const QLocale locale;
    const auto at = [](qint64 time) { return QDateTime::fromMSecsSinceEpoch(time / 1'000'000); };
    const auto day = [&](const QDateTime &time) {
        return locale.toString(time.date(), QLocale::LongFormat);
    };
    const auto clock = [&](const QDateTime &time) {
        return locale.toString(time.time(), QLocale::ShortFormat);
    };
    const QDateTime first = at(m_totals.firstTime);
    const QDateTime last = at(m_totals.lastTime);
    if (first.date() == last.date())
        //: A date, and the times of the first and the last message.
        return tr("%1, %2 – %3").arg(day(first), clock(first), clock(last));
    //: Date and time of the first message, and of the last.
    return tr("%1, %2 – %3, %4").arg(day(first), clock(first), day(last), clock(last));
}

void TranscriptBanner::retranslate()
{
    m_name->setText(tr("Saved conversation “%1”").arg(m_file));
    //: That it is over, whose conversation it was, and when.
    m_detail->setText(m_totals.rows > 0
                              ? tr("Nothing is connected here · %1 · %2").arg(whose(), when())
                              : tr("Nothing is connected here · %1").arg(whose()));
}

void TranscriptBanner::recolour() { m_detail->setColour(quietColour(palette())); }

} // namespace socketchat
