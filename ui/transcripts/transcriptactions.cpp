// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/transcripts/transcriptactions.h"

#include "app/chat/sessionfile.h"
#include "app/export/openjob.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/messageactions.h"
#include "ui/settings/preferences.h"
#include "ui/transcripts/filedrop.h"
#include "ui/transcripts/jobbar.h"
#include "ui/transcripts/recentmenu.h"
#include "ui/transcripts/recordingactions.h"
#include "ui/transcripts/sessionfileactions.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QDateTime>
#include <QDir>
#include <QEvent>
#include <QEventLoopLocker>
#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

using Tone = InlineMessage::Tone;

namespace {

/// Replaces line breaks and control characters, so that the text fits on one line.
QString printable(QString text)
{
    for (QChar &c : text) {
        if (!c.isPrint())
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

TranscriptActions::TranscriptActions(Session &session, const ConversationPane &conversation,
                                     JobBar &bar, StatusLine &status, Preferences &preferences,
                                     QWidget &window)
    : QObject(&window)
    , m_session(session)
    , m_conversation(conversation)
    , m_bar(bar)
    , m_preferences(preferences)
    , m_window(window)
    , m_recording(new RecordingActions(session, bar, status, preferences, window, this))
    , m_sessionFiles(new SessionFileActions(session, bar, preferences, window, this))
    , m_save(new QAction(symbolIcon(Symbol::Save), {}, this))
    , m_saveSelection(new QAction(symbolIcon(Symbol::Save), {}, this))
    , m_open(new QAction(symbolIcon(Symbol::Open), {}, this))
    , m_recent(new RecentMenu(preferences, &window))
{
    m_save->setShortcut(QKeySequence::Save);
    m_open->setShortcut(QKeySequence::Open);
    connect(m_save, &QAction::triggered, this, &TranscriptActions::saveAll);
    connect(m_saveSelection, &QAction::triggered, this, &TranscriptActions::saveSelection);
    connect(m_open, &QAction::triggered, this, &TranscriptActions::askWhatToOpen);
    connect(m_recent, &RecentMenu::openRequested, this, &TranscriptActions::open);
    connect(&m_bar, &JobBar::cancelRequested, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    auto *drop = new FileDrop(window);
    connect(drop, &FileDrop::transcriptDropped, this, &TranscriptActions::open);
    connect(drop, &FileDrop::refused, this, [this] {
        m_bar.say(Tone::Problem, [] {
            return tr("Only files of this machine can be dropped here: a saved conversation or a "
                      "session (.jsonl, .socketchat) opens, one at a time, and other files are "
                      "sent.");
        });
    });
    connect(drop, &FileDrop::filesDropped, this, &TranscriptActions::filesDropped);
    window.installEventFilter(this);
    retranslate();
}

TranscriptActions::~TranscriptActions()
{
    auto *save = qobject_cast<SaveJob *>(m_job.data());
    if (!save)
        return; // nobody needs the result of reading any more
    save->disconnect(this);
    save->setParent(nullptr);
    connect(save, &FileJob::finished, save,
            [save, alive = std::make_shared<QEventLoopLocker>()] { save->deleteLater(); });
}

QList<QAction *> TranscriptActions::actions() const
{
    return {m_open,
            m_recent->menuAction(),
            m_save,
            m_saveSelection,
            m_sessionFiles->save(),
            m_recording->record(),
            m_recording->folder()};
}

void TranscriptActions::saveAll()
{
    if (m_session.conversation().range().count() == 0)
        m_bar.note([] { return tr("There is nothing to save yet."); });
    else
        askWhereToSave({});
}

void TranscriptActions::saveSelection()
{
    QList<SaveRequest::Span> rows;
    for (const MessageCopy::Span &span : m_conversation.actions().selection())
        rows.append({span.first, span.last});
    if (rows.isEmpty())
        m_bar.note([] { return tr("First select the messages that are to be saved."); });
    else
        askWhereToSave(rows);
}

void TranscriptActions::askWhereToSave(const QList<SaveRequest::Span> &rows)
{
    if (isBusy())
        return;
    // In the order of TranscriptFormat.
    const QStringList filters{
            tr("Text, to read (*.txt)"),
            tr("Table for a spreadsheet (*.csv)"),
            tr("JSON Lines, to open again (*.jsonl)"),
            tr("Web page (*.html)"),
            tr("Capture for Wireshark (*.pcapng)"),
    };
    auto *dialog = new QFileDialog(&m_window,
                                   rows.isEmpty() ? tr("Save conversation") : tr("Save selection"),
                                   m_preferences.transcriptFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    const auto formatOf = [filters](const QString &filter) {
        return TranscriptFormat(qMax(qsizetype(0), filters.indexOf(filter)));
    };
    const auto useFormat = [dialog](TranscriptFormat format) {
        dialog->setDefaultSuffix(fileEnding(format).mid(1));
    };
    dialog->selectNameFilter(filters.at(int(m_format)));
    useFormat(m_format);
    dialog->selectFile(QDateTime::currentDateTime().toString(u"'socketchat' yyyy-MM-dd HHmm"_s));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [=](const QString &filter) { useFormat(formatOf(filter)); });
    connect(dialog, &QFileDialog::fileSelected, this, [=, this](const QString &path) {
        pathChosen(path, formatOf(dialog->selectedNameFilter()), rows);
    });
    dialog->open();
}

void TranscriptActions::pathChosen(const QString &path, TranscriptFormat chosen,
                                   const QList<SaveRequest::Span> &rows)
{
    m_format = chosen;
    m_preferences.setTranscriptFolder(QFileInfo(path).absolutePath());
    if (const auto typed = transcriptFormatOf(path)) {
        save(path, *typed, rows);
        return;
    }
    const QString whole = path + fileEnding(chosen);
    if (!QFileInfo::exists(whole)) {
        save(whole, chosen, rows);
        return;
    }
    // The dialog asked about replacing a file of another name.
    m_bar.say(Tone::Problem, [name = QFileInfo(whole).fileName()] {
        return tr("There is a file “%1” already; nothing was saved. Choose that file to replace "
                  "it, or another name.")
                .arg(name);
    });
}

void TranscriptActions::askWhatToOpen()
{
    if (isBusy())
        return;
    auto *dialog = new QFileDialog(&m_window, tr("Open"), m_preferences.transcriptFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
            {tr("Saved conversations and sessions (*.jsonl *.socketchat)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_preferences.setTranscriptFolder(QFileInfo(path).absolutePath());
        open(path);
    });
    dialog->open();
}

bool TranscriptActions::isBusy()
{
    if (!m_job)
        return false;
    m_bar.say(Tone::Problem,
              [] { return tr("One file at a time: wait until this one is done, or cancel it."); });
    return true;
}

void TranscriptActions::run(FileJob *job, const QString &path, QString (*what)(const QString &file))
{
    m_job = job;
    m_bar.begin([what, name = QFileInfo(path).fileName()] { return what(name); });
    connect(job, &FileJob::progressed, &m_bar, &JobBar::setProgress);
    connect(job, &FileJob::finished, this, [this, job] {
        m_job = nullptr;
        m_bar.end();
        job->deleteLater();
    });
    job->start();
}

void TranscriptActions::save(const QString &path, TranscriptFormat format,
                             const QList<SaveRequest::Span> &rows)
{
    if (isBusy())
        return;
    SaveRequest request;
    request.path = path;
    request.format = format;
    const bool isRead = m_readTitle && m_session.counters().since == 0;
    request.title = isRead ? *m_readTitle : transcriptTitle(m_session);
    request.title.encoding = m_conversation.encoding();
    request.rows = rows;
    auto *job = new SaveJob(m_session.sharedConversation(), request, this);
    const qint64 end = rows.isEmpty() ? m_session.conversation().range().end : 0;
    connect(job, &FileJob::finished, this,
            [this, end, format, path](FileJob::Outcome outcome, const QString &problem) {
                switch (outcome) {
                case FileJob::Outcome::Done:
                    m_savedEnd = std::max(m_savedEnd, end);
                    if (format == TranscriptFormat::JsonLines)
                        m_preferences.addRecentTranscript(path);
                    m_bar.note([native = QDir::toNativeSeparators(
                                        path)] { return tr("Saved as “%1”.").arg(native); },
                               path);
                    break;
                case FileJob::Outcome::Cancelled:
                    m_bar.note([] { return tr("Cancelled; nothing was saved."); });
                    break;
                case FileJob::Outcome::Failed:
                    m_bar.say(Tone::Problem, [problem] { return problem; });
                    break;
                }
            });
    run(job, path, [](const QString &file) { return tr("Saving “%1”…").arg(file); });
}

void TranscriptActions::open(const QString &path)
{
    if (isSessionFile(path)) {
        m_sessionFiles->open(path);
        return;
    }
    if (isBusy())
        return;
    auto *job = new OpenJob(path, Conversation::defaultLimit, this);
    connect(job, &FileJob::finished, this,
            [this, job, path](FileJob::Outcome outcome, const QString &problem) {
                switch (outcome) {
                case FileJob::Outcome::Done:
                    m_preferences.addRecentTranscript(path);
                    Q_EMIT transcriptRead(
                            {path, job->conversation(), job->summary(), job->totals()});
                    break;
                case FileJob::Outcome::Cancelled:
                    m_bar.note([] { return tr("Cancelled; nothing was opened."); });
                    break;
                case FileJob::Outcome::Failed:
                    m_bar.say(Tone::Problem, [problem] { return problem; });
                    break;
                }
            });
    run(job, path, [](const QString &file) { return tr("Opening “%1”…").arg(file); });
}

qint64 TranscriptActions::unsavedRows() const
{
    const Conversation::Range range = m_session.conversation().range();
    const qint64 from = std::max(range.first, m_savedEnd);
    return std::max<qint64>(0, range.end - from - m_recording->recordedRows(from, range.end));
}

void TranscriptActions::showRead(const ReadTranscript &read)
{
    m_savedEnd = m_session.conversation().range().end;
    m_readTitle = read.summary.title;
    m_readName = printable(QFileInfo(read.path).fileName());
    if (const auto damage = read.summary.damage)
        m_bar.say(Tone::Problem, [damage] { return damage->sentence(); });
    else if (!read.summary.complete)
        m_bar.say(Tone::Hint, [] {
            return tr("The file has no end line: whoever wrote it was stopped, or is still "
                      "writing. Everything up to there is shown.");
        });
    Q_EMIT readTitleChanged();
}

QString TranscriptActions::readTitle() const
{
    // A window title would show `[*]` as the mark for unsaved changes.
    return m_readName.isEmpty()
                   ? QString()
                   : tr("%1 — Socket Chat").arg(QString(m_readName).replace("[*]"_L1, "[*][*]"_L1));
}

bool TranscriptActions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void TranscriptActions::retranslate()
{
    m_open->setText(tr("&Open…"));
    m_save->setText(tr("&Save conversation…"));
    m_saveSelection->setText(tr("Save s&election…"));
    m_sessionFiles->retranslate();
    m_recording->retranslate();
}

} // namespace socketchat
