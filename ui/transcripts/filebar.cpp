// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/filebar.h"

#include "app/chat/errorsentence.h"
#include "app/chat/eventsentences.h"
#include "app/chat/quantities.h"
#include "app/chat/sentencepieces.h"
#include "app/net/clock.h"
#include "ui/transcripts/piecefields.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/symbolbutton.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int fileSteps = 1000; // of the progress bar, since a file size may exceed int
constexpr int fileProgressWidth = 120; // px
constexpr qint64 ratedTime = 3'000'000'000; // ns
constexpr qint64 leastRatedTime = 500'000'000; // ns
constexpr qint64 nsOfSecond = 1'000'000'000;
constexpr qsizetype longestNameShown = 120;

QString fileNameShown(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return quotable(name.isEmpty() ? path : name, longestNameShown);
}

} // namespace

FileBar::FileBar(Session &session, Direction direction, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_direction(direction)
    , m_job(new QWidget(this))
    , m_what(new ElidingLabel(m_job))
    , m_facts(named(new QLabel(m_job), "fileFacts"_L1))
    , m_progress(named(new QProgressBar(m_job), "fileProgress"_L1))
    , m_accept(named(new QPushButton(symbolIcon(Symbol::Send), {}, m_job), "fileAccept"_L1))
    , m_cancel(named(new QPushButton(m_job), "fileCancel"_L1))
    , m_pieces(new PieceFields(session, this))
    , m_end(new QWidget(this))
    , m_message(new InlineMessage(m_end))
    , m_open(named(new QPushButton(symbolIcon(Symbol::Open), {}, m_end), "fileOpenFolder"_L1))
    , m_close(named(new SymbolButton(Symbol::Close, m_end), "fileClose"_L1))
{
    arrange();
    connectParts();
    retranslate();
    recolour();
    showState();
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
}

void FileBar::arrange()
{
    setObjectName(m_direction == Direction::Sent ? "fileSent"_L1 : "fileReceived"_L1);
    for (QPushButton *button : {m_accept, m_cancel, m_open})
        button->setAutoDefault(false);
    m_what->setElideMode(Qt::ElideMiddle);
    m_facts->setTextFormat(Qt::PlainText);
    m_progress->setMaximumWidth(fileProgressWidth);
    m_progress->setTextVisible(false);
    auto *job = spaced(new QHBoxLayout(m_job), {16, 4, 16, 4}, 8);
    job->addWidget(m_what, 1);
    job->addWidget(m_facts);
    job->addWidget(m_progress);
    job->addWidget(m_accept);
    job->addWidget(m_cancel);
    auto *end = spaced(new QHBoxLayout(m_end), {16, 4, 8, 4});
    end->addWidget(m_message, 1);
    end->addWidget(m_open, 0, Qt::AlignTop);
    end->addWidget(m_close, 0, Qt::AlignTop);
    m_message->findChild<QLabel *>()->setMinimumWidth(1);
    auto *column = spaced(new QVBoxLayout(this), {}, 0);
    column->addWidget(new Hairline(this));
    column->addWidget(m_job);
    column->addWidget(m_pieces);
    column->addWidget(m_end);
    m_pieces->setContentsMargins(16, 0, 16, 8);
}

void FileBar::connectParts()
{
    connect(m_accept, &QPushButton::clicked, this,
            [this] { send(std::exchange(m_offered, {}), m_peer); });
    connect(m_cancel, &QPushButton::clicked, this, &FileBar::cancel);
    connect(m_close, &QToolButton::clicked, this, &FileBar::close);
    connect(m_open, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(progress().path).absolutePath()));
    });
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &FileBar::refresh);
    connect(&m_session, &Session::awaitedFileChanged, this, &FileBar::showState);
}

const FileProgress &FileBar::progress() const
{
    const SessionCounters &counters = m_session.counters();
    return m_direction == Direction::Sent ? counters.fileSending : counters.fileReceiving;
}

bool FileBar::isRunning() const
{
    return progress().isActive || (m_direction == Direction::Received && m_session.awaitedFile());
}

void FileBar::offer(const QStringList &paths, PeerId peer)
{
    m_offered = paths;
    m_peer = peer;
    m_result = Result::None;
    showState();
    if (!m_offered.isEmpty())
        m_accept->setFocus(Qt::OtherFocusReason);
}

void FileBar::send(const QStringList &paths, PeerId peer)
{
    m_offered.clear();
    m_result = Result::None;
    TransportError error;
    if (m_session.sendFiles(paths, peer, &error)) {
        showState();
        return;
    }
    const bool isServer = m_session.run().role == Role::Server;
    refuse([error, isServer] {
        return error.kind == TransportErrorKind::NoSuchPeer && isServer
                       ? tr("The file is not sent: no such client is connected.")
                       : tr("The file is not sent. %1").arg(errorSentence(error));
    });
}

void FileBar::refuse(const InlineMessage::Sentence &sentence)
{
    m_offered.clear();
    m_result = Result::Refusal;
    m_message->say(InlineMessage::Tone::Problem, sentence);
    showState();
}

void FileBar::cancel()
{
    if (!m_offered.isEmpty())
        m_offered.clear();
    else if (m_direction == Direction::Sent)
        m_session.cancelFiles();
    else
        m_session.stopReceivingFile();
    showState();
}

void FileBar::close()
{
    m_result = Result::None;
    showState();
}

void FileBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape
        && (!m_offered.isEmpty() || (m_result != Result::None && !isRunning())))
        m_offered.isEmpty() ? close() : cancel();
    else
        Adapting::keyPressEvent(event);
}

void FileBar::refresh()
{
    const FileProgress &now = progress();
    const int before = std::exchange(m_ended, now.ended);
    if (now.ended < before)
        m_result = Result::None; // of the last run
    if (now.ended != before)
        m_samples.clear();
    if (now.ended > 0 && now.ended != before) {
        m_result = Result::End;
        const bool isProblem = now.end.isProblem() || now.failed > 0;
        m_message->say(isProblem ? InlineMessage::Tone::Problem : InlineMessage::Tone::Hint,
                       [this, end = now] { return ending(end); });
    }
    sample();
    showState();
}

void FileBar::sample()
{
    const FileProgress &now = progress();
    if (!now.isActive || now.since == 0) {
        m_samples.clear();
        return;
    }
    const qint64 time = nowNs();
    if (m_samples.empty())
        m_samples.push_back({now.since, 0});
    if (now.bytes < m_samples.back().bytes)
        m_samples = {{now.since, 0}}; // the next file
    m_samples.push_back({time, now.bytes});
    while (m_samples.size() > 2 && time - m_samples[1].time >= ratedTime)
        m_samples.pop_front();
}

qint64 FileBar::rate() const
{
    if (m_samples.size() < 2 || m_samples.back().time - m_samples.front().time < leastRatedTime)
        return -1;
    const auto &[from, before] = m_samples.front();
    const auto &[to, after] = m_samples.back();
    return qint64(double(after - before) * double(nsOfSecond) / double(to - from));
}

QString FileBar::nameOfPeer(PeerId peer) const
{
    if (peer == PeerId::Everyone && m_session.setup().role == Role::Server)
        return tr("all clients");
    const SocketAddress address = m_session.conversation().peerAddress(peer);
    return address.isNull() ? tr("the other end") : address.toString();
}

QString FileBar::what() const
{
    if (!m_offered.isEmpty()) {
        return m_offered.size() == 1
                       ? tr("Send “%1” to %2?")
                                 .arg(fileNameShown(m_offered.first()), nameOfPeer(m_peer))
                       : tr("Send %Ln file(s) to %1?", nullptr, int(m_offered.size()))
                                 .arg(nameOfPeer(m_peer));
    }
    if (!isRunning())
        return {};
    const auto &awaited = m_session.awaitedFile();
    const bool waits = !progress().isActive;
    const QString name = fileNameShown(waits && awaited ? awaited->path : progress().path);
    if (m_direction == Direction::Sent)
        return tr("Sending “%1” to %2").arg(name, nameOfPeer(progress().peer));
    if (waits || progress().since == 0)
        return tr("What the first peer sends will go to “%1”").arg(name);
    return tr("Receiving “%1” from %2").arg(name, nameOfPeer(progress().peer));
}

QString FileBar::facts() const
{
    const FileProgress &now = progress();
    if (!m_offered.isEmpty() || !now.isActive || now.since == 0)
        return {};
    const qint64 speed = rate();
    QStringList all{now.total < 0
                            ? formatBytes(now.bytes)
                            : tr("%1 of %2").arg(formatBytes(now.bytes), formatBytes(now.total))};
    all.append(formatRate(speed));
    if (now.total >= 0 && speed > 0)
        //: %1: a time such as 12 s
        all.append(tr("%1 left").arg(formatElapsed(
                qint64(double(now.total - now.bytes) / double(speed) * double(nsOfSecond)))));
    return all.join(factSeparator());
}

QString FileBar::ending(const FileProgress &of) const
{
    Message row;
    row.kind = MessageKind::File;
    row.peer = of.peer;
    row.payload = of.end.toBytes();
    const ConversationSetup &run = m_session.run();
    const QString last = eventSentence(row, m_session.conversation().peerAddress(row.peer),
                                       traitsOf(run.protocol).hasConnections, run.role);
    if (of.failed == 0 || of.together < 2)
        return last;
    //: %1 and %2 are numbers; %3 says what became of the last of these files.
    return tr("Of %1 files, %2 were not sent. The last: %3")
            .arg(formatCount(of.together), formatCount(of.failed), last);
}

void FileBar::showState()
{
    const bool runs = isRunning();
    const bool offers = !m_offered.isEmpty();
    const FileProgress &now = progress();
    const QString name = what();
    m_what->setText(name);
    m_facts->setText(facts());
    m_facts->setVisible(!m_facts->text().isEmpty());
    m_progress->setVisible(runs && !offers);
    m_progress->setRange(0, now.total > 0 ? fileSteps : 0);
    m_progress->setAccessibleName(name);
    const bool isMeasured = now.isActive && now.total > 0;
    const double part = isMeasured ? double(std::min(now.bytes, now.total)) / double(now.total) : 0;
    m_progress->setValue(int(part * fileSteps));
    if (runs && isMeasured)
        m_taskBar.show(part);
    else
        m_taskBar.clear();
    if (runs && !m_second.isActive())
        m_second.start();
    else if (!runs)
        m_second.stop();
    m_accept->setVisible(offers);
    m_cancel->setVisible(runs || offers);
    m_cancel->setText(m_direction == Direction::Sent || offers ? tr("Cancel")
                                                               : tr("Stop receiving"));
    m_pieces->setVisible(offers && !traitsOf(m_session.run().protocol).isStream);
    m_job->setVisible(runs || offers);
    m_end->setVisible(m_result != Result::None && !runs && !offers);
    m_open->setVisible(m_direction == Direction::Received && m_result == Result::End
                       && !now.end.isProblem());
    setVisible(runs || offers || m_result != Result::None);
}

void FileBar::recolour()
{
    m_facts->setPalette(withTextColour(palette(), quietColour(palette())));
    m_accept->setPalette(primaryButtonPalette(palette()));
}

void FileBar::retranslate()
{
    m_accept->setText(tr("Send the file"));
    m_accept->setToolTip(tr("Sends it as it is, piece by piece as the other end takes it"));
    m_cancel->setToolTip(m_direction == Direction::Sent
                                 ? tr("Sends nothing more of it than is queued already")
                                 : tr("What has come stays in the file"));
    m_open->setText(tr("Open folder"));
    m_open->setToolTip(tr("Opens the folder that this file is in"));
    m_close->setName(tr("Close this message"));
    showState();
}

} // namespace socketchat
