// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/recordingactions.h"

#include "app/export/recorder.h"
#include "app/export/savejob.h"
#include "ui/controls/statusline.h"
#include "ui/settings/preferences.h"
#include "ui/transcripts/jobbar.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QDir>
#include <QEventLoopLocker>
#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace socketchat {

using Tone = InlineMessage::Tone;

RecordingActions::RecordingActions(Session &session, JobBar &bar, StatusLine &status,
                                   Preferences &preferences, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_bar(bar)
    , m_status(status)
    , m_preferences(preferences)
    , m_window(window)
    , m_record(new QAction(symbolIcon(Symbol::Record), {}, this))
    , m_folder(new QAction(symbolIcon(Symbol::Open), {}, this))
    , m_end(session.conversation().range().end)
{
    m_record->setCheckable(true);
    connect(m_record, &QAction::triggered, this, &RecordingActions::recordTriggered);
    connect(m_folder, &QAction::triggered, this, [this] { askForFolder(false); });
    connect(&session, &Session::setupChanged, this, &RecordingActions::setupChanged);
    connect(&session, &Session::stateChanged, this, &RecordingActions::stateChanged);
    retranslate();
}

RecordingActions::~RecordingActions() { end(); }

void RecordingActions::recordTriggered(bool on)
{
    if (on && folderInUse().isEmpty())
        askForFolder(true);
    else
        setRecording(on);
}

void RecordingActions::askForFolder(bool thenRecord)
{
    const QString before = folderInUse();
    auto *dialog = new QFileDialog(&m_window, tr("Folder for recordings"),
                                   before.isEmpty() ? QDir::homePath() : before);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, thenRecord](const QString &folder) {
        setFolder(folder);
        if (thenRecord)
            setRecording(true);
    });
    connect(dialog, &QDialog::rejected, this, [this] { m_record->setChecked(isWanted()); });
    dialog->open();
}

QString RecordingActions::folderInUse() const
{
    return m_ownFolder.isEmpty() ? m_preferences.recordingFolder() : m_ownFolder;
}

void RecordingActions::setFolder(const QString &folder)
{
    m_ownFolder.clear();
    m_preferences.setRecordingFolder(folder);
    if (isWanted())
        setRecording(true);
}

void RecordingActions::setRecording(bool on)
{
    m_session.change(
            [&](ConversationSetup &setup) { setup.record = on ? folderInUse() : QString(); });
}

void RecordingActions::setupChanged(const ConversationSetup &before)
{
    const QString &folder = m_session.setup().record;
    m_record->setChecked(isWanted());
    if (folder == before.record)
        return;
    if (isWanted() && folder != m_preferences.recordingFolder())
        m_ownFolder = QDir(folder).absolutePath();
    end();
    if (isWanted() && m_running)
        begin(m_session.conversation().range().end);
    showState();
}

void RecordingActions::stateChanged(Transport::State state)
{
    const bool running = state != Transport::State::Closed;
    if (std::exchange(m_running, running) == running)
        return;
    if (!running) {
        m_end = m_session.conversation().range().end;
        end();
    } else if (isWanted()) {
        begin(m_end); // the first rows of the run may already exist
    }
    showState();
}

qint64 RecordingActions::recordedRows(qint64 first, qint64 end) const
{
    const bool now = m_recorder && !m_refused;
    const qint64 recordedEnd = now ? end : m_recordedEnd;
    return std::max<qint64>(0, std::min(end, recordedEnd) - std::max(first, m_recordedFirst));
}

void RecordingActions::begin(qint64 first)
{
    m_refused = false;
    if (first > m_recordedEnd)
        m_recordedFirst = first;
    auto *recorder = new Recorder(m_session.sharedConversation(), this);
    m_recorder = recorder;
    const auto say = [this](Tone tone, const QString &sentence) {
        m_bar.say(tone, [sentence] { return sentence; });
    };
    const auto refused = [this, recorder](bool is) {
        if (recorder == m_recorder)
            m_refused = is;
        showState();
    };
    connect(recorder, &Recorder::fileOpened, this, [this] { showState(); });
    connect(recorder, &Recorder::failed, this, [say, refused](const QString &sentence) {
        say(Tone::Problem, sentence);
        refused(true);
    });
    connect(recorder, &Recorder::recovered, this,
            [say, refused](qint64 missing, const QString &sentence) {
                say(missing ? Tone::Problem : Tone::Hint, sentence);
                refused(false);
            });
    connect(recorder, &Recorder::finished, this,
            [this, recorder, say](qint64 missing, const QString &sentence) {
                if (missing) {
                    say(Tone::Problem, sentence);
                } else if (const QString path = recorder->path(); !path.isEmpty()) {
                    m_bar.note([native = QDir::toNativeSeparators(
                                        path)] { return tr("Recorded as “%1”.").arg(native); },
                               path);
                }
            });
    RecordingOptions options;
    options.folder = folderInUse();
    recorder->start(transcriptTitle(m_session), options, first);
}

void RecordingActions::end()
{
    if (!m_recorder)
        return;
    // The recorder finishes writing on its own, even after this window is closed.
    Recorder *recorder = std::exchange(m_recorder, nullptr);
    m_recordedEnd = m_refused ? m_recordedFirst : m_session.conversation().range().end;
    recorder->setParent(nullptr);
    connect(recorder, &Recorder::finished, recorder,
            [recorder, alive = std::make_shared<QEventLoopLocker>()] { recorder->deleteLater(); });
    recorder->stop();
}

void RecordingActions::showState()
{
    using Recording = StatusLine::Recording;
    if (!isWanted())
        m_status.setRecording(Recording::Off, {});
    else if (!m_recorder)
        m_status.setRecording(Recording::Waiting, folderInUse());
    else if (m_refused)
        m_status.setRecording(Recording::Refused, folderInUse());
    else
        m_status.setRecording(Recording::On, m_recorder->path());
}

void RecordingActions::retranslate()
{
    m_record->setText(tr("&Record"));
    m_record->setToolTip(tr("Write down what happens while it happens, as JSON Lines"));
    m_folder->setText(tr("Folder for recor&dings…"));
}

} // namespace socketchat
