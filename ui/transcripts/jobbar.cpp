// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/jobbar.h"

#include "ui/widgets/building.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/symbolbutton.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int steps = 1000; // of the progress bar, since a file size may exceed int
constexpr int progressWidth = 160; // px
constexpr int noteTime = 10'000; // ms

} // namespace

JobBar::JobBar(QWidget *parent)
    : Adapting(parent)
    , m_what(new ElidingLabel(this))
    , m_progress(named(new QProgressBar(this), "jobProgress"_L1))
    , m_cancel(named(new QPushButton(this), "jobCancel"_L1))
    , m_line(new InlineMessage(this))
    , m_open(named(new QPushButton(symbolIcon(Symbol::Open), {}, this), "jobOpenFolder"_L1))
    , m_accept(named(new QPushButton(symbolIcon(Symbol::Undo), {}, this), "jobAccept"_L1))
    , m_close(named(new SymbolButton(Symbol::Close, this), "jobClose"_L1))
    , m_job(new QWidget(this))
    , m_end(new QWidget(this))
    , m_going(this)
{
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_open->setAutoDefault(false);
    m_accept->setAutoDefault(false);
    m_going.setInterval(noteTime);
    m_progress->setMaximumWidth(progressWidth);
    m_progress->setTextVisible(false);
    m_what->setElideMode(Qt::ElideMiddle);
    m_cancel->setAutoDefault(false);
    // A very long file name must not widen the window.
    m_line->findChild<QLabel *>()->setMinimumWidth(1);

    auto *job = spaced(new QHBoxLayout(m_job), {16, 4, 8, 4});
    job->addWidget(m_what, 1);
    job->addWidget(m_progress);
    job->addWidget(m_cancel);
    auto *end = spaced(new QHBoxLayout(m_end), {16, 4, 8, 4});
    end->addWidget(m_line, 1);
    end->addWidget(m_open, 0, Qt::AlignTop);
    end->addWidget(m_accept, 0, Qt::AlignTop);
    end->addWidget(m_close, 0, Qt::AlignTop);
    auto *column = spaced(new QVBoxLayout(this), {}, 0);
    column->addWidget(new Hairline(this));
    column->addWidget(m_job);
    column->addWidget(m_end);

    connect(m_cancel, &QPushButton::clicked, this, &JobBar::cancelRequested);
    connect(m_open, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath()));
    });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (const auto accept = m_offer.accept)
            accept();
        say(InlineMessage::Tone::Nothing, nullptr);
    });
    connect(&m_going, &QTimer::timeout, this, &JobBar::leave);
    connect(m_close, &QToolButton::clicked, this,
            [this] { say(InlineMessage::Tone::Nothing, nullptr); });
    retranslate();
    arrange();
}

void JobBar::begin(const Sentence &what)
{
    m_working = what;
    m_progress->setRange(0, 0); // shows activity until the progress is known
    say(InlineMessage::Tone::Nothing, nullptr);
    retranslate();
}

void JobBar::setProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, total > 0 ? steps : 0);
    if (total <= 0)
        return;
    const double part = double(qMin(done, total)) / double(total);
    m_progress->setValue(int(part * steps));
    m_taskBar.show(part);
}

void JobBar::end()
{
    m_working = nullptr;
    m_taskBar.clear();
    arrange();
}

void JobBar::say(InlineMessage::Tone tone, const Sentence &sentence)
{
    m_going.stop();
    put(tone, sentence, {});
}

void JobBar::note(const Sentence &sentence, const QString &file)
{
    m_going.start();
    put(InlineMessage::Tone::Hint, sentence, file);
}

void JobBar::note(const Sentence &sentence, const Offer &offer)
{
    note(sentence);
    m_offer = offer;
    retranslate();
    arrange();
}

void JobBar::leave()
{
    const QWidget *focused = window()->focusWidget();
    const bool attended = m_end->underMouse() || (focused && m_end->isAncestorOf(focused));
    if (!attended && isActiveWindow())
        say(InlineMessage::Tone::Nothing, nullptr);
}

void JobBar::put(InlineMessage::Tone tone, const Sentence &sentence, const QString &file)
{
    if (const Offer before = std::exchange(m_offer, {}); before.end)
        before.end();
    m_file = file;
    m_tone = tone;
    m_said = sentence;
    m_line->say(tone, this->sentence());
    arrange();
    if (tone == InlineMessage::Tone::Hint) { // a problem is announced by the line itself
        QAccessibleEvent event(m_line, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString JobBar::sentence() const { return m_said ? m_said() : QString(); }

void JobBar::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_open->setText(tr("Open folder"));
    m_accept->setText(m_offer.text ? m_offer.text() : QString());
    m_open->setToolTip(tr("Opens the folder that this file is in"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    const QString what = m_working ? m_working() : QString();
    m_what->setText(what);
    m_progress->setAccessibleName(what);
    if (m_said)
        m_line->say(m_tone, m_said());
    m_line->setToolTip(Qt::convertFromPlainText(sentence()));
}

void JobBar::arrange()
{
    m_line->setToolTip(m_said ? Qt::convertFromPlainText(m_said()) : QString());
    m_open->setVisible(!m_file.isEmpty());
    m_accept->setVisible(bool(m_offer.accept));
    m_job->setVisible(bool(m_working));
    m_end->setVisible(m_tone != InlineMessage::Tone::Nothing);
    setVisible(m_working || m_tone != InlineMessage::Tone::Nothing);
}

} // namespace socketchat
