// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/editmenu.h"

#include "app/chat/quantities.h"
#include "app/lesson/programwriter.h"
#include "ui/widgets/symbols.h"

#include <QActionGroup>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns a menu text with the key behind a tab, which is displayed as a shortcut; the focused
/// widget handles the key.
QString withKey(const QString &text, QKeySequence::StandardKey key)
{
    return text % u'\t' % QKeySequence(key).toString(QKeySequence::NativeText);
}

} // namespace

EditMenu::EditMenu(QWidget *window)
    : QMenu(window)
    , m_undo(addKey(QKeySequence::Undo))
    , m_redo(addKey(QKeySequence::Redo))
    , m_cut((addSeparator(), addKey(QKeySequence::Cut)))
    , m_copy(addKey(QKeySequence::Copy))
    , m_paste(addKey(QKeySequence::Paste))
    , m_find((addSeparator(), addAction(QString(), this, &EditMenu::findRequested)))
    , m_address(addAction(QString(), this, &EditMenu::addressRequested))
    , m_program(addAction(QString(), this, &EditMenu::programRequested))
    , m_certificates(addAction(QString(), this, &EditMenu::certificatesRequested))
    , m_clear((addSeparator(), addAction(QString(), this, &EditMenu::clearConversationRequested)))
    , m_keep(addMenu(QString()))
    , m_keepGroup(new QActionGroup(this))
    , m_settings((addSeparator(), addAction(QString(), this, &EditMenu::settingsRequested)))
{
    const std::pair<QAction *, Symbol> symbols[] = {
            {m_undo, Symbol::Undo},
            {m_redo, Symbol::Redo},
            {m_cut, Symbol::Cut},
            {m_copy, Symbol::Copy},
            {m_paste, Symbol::Paste},
            {m_find, Symbol::Find},
            {m_address, Symbol::Url},
            {m_program, Symbol::Console},
            {m_certificates, Symbol::Lock},
            {m_clear, Symbol::Clear},
            {m_keep->menuAction(), Symbol::Timer},
            {m_settings, Symbol::Settings},
    };
    for (const auto &[action, symbol] : symbols)
        action->setIcon(symbolIcon(symbol));
    m_find->setShortcut(QKeySequence::Find);
    m_address->setShortcut(u"Ctrl+L"_s);
    m_program->setShortcut(u"Ctrl+P"_s);
    m_settings->setShortcut(u"Ctrl+,"_s);
    m_settings->setMenuRole(QAction::PreferencesRole);
    for (const qint64 bytes : keepLimits)
        addKeepLimit(bytes);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && now->window() == parentWidget() && !qobject_cast<QMenuBar *>(now))
            m_focus = now;
    });
    connect(this, &QMenu::aboutToShow, this, &EditMenu::showKeys);
}

QAction *EditMenu::addKey(QKeySequence::StandardKey key)
{
    return addAction(QString(), this, [this, key] { press(key); });
}

void EditMenu::press(QKeySequence::StandardKey key)
{
    if (!m_focus)
        return;
    const QKeyCombination keys = QKeySequence(key)[0];
    QKeyEvent event(QEvent::KeyPress, keys.key(), keys.keyboardModifiers());
    QCoreApplication::sendEvent(m_focus, &event);
}

void EditMenu::showKeys()
{
    const auto *line = qobject_cast<QLineEdit *>(m_focus);
    const auto *text = qobject_cast<QPlainTextEdit *>(m_focus);
    const bool edits = (line && !line->isReadOnly()) || (text && !text->isReadOnly());
    const bool selects = line ? line->hasSelectedText() : text && text->textCursor().hasSelection();
    m_undo->setEnabled(edits
                       && (line ? line->isUndoAvailable() : text->document()->isUndoAvailable()));
    m_redo->setEnabled(edits
                       && (line ? line->isRedoAvailable() : text->document()->isRedoAvailable()));
    m_cut->setEnabled(edits && selects);
    m_copy->setEnabled(m_focus && (selects || (!line && !text)));
    m_paste->setEnabled(edits);
}

void EditMenu::setLive(bool live)
{
    m_live = live;
    m_address->setEnabled(live);
    m_program->setEnabled(live && m_hasProgram);
    m_certificates->setEnabled(live && m_hasCertificates);
}

void EditMenu::setProtocol(Protocol protocol)
{
    m_hasProgram = hasProgram(ProgramLanguage::Python, protocol);
    m_program->setEnabled(m_live && m_hasProgram);
    m_hasCertificates = traitsOf(protocol).isEncrypted;
    m_certificates->setEnabled(m_live && m_hasCertificates);
}

QAction *EditMenu::addKeepLimit(qint64 bytes)
{
    QAction *action = m_keep->addAction({}, this, [this, bytes] { Q_EMIT keepLimitChosen(bytes); });
    action->setData(bytes);
    action->setCheckable(true);
    m_keepGroup->addAction(action);
    return action;
}

void EditMenu::setKeepLimit(qint64 bytes)
{
    const QList<QAction *> actions = m_keepGroup->actions();
    const auto found = std::ranges::find_if(
            actions, [bytes](const QAction *each) { return each->data().toLongLong() == bytes; });
    // The command line may have set another limit than those listed.
    QAction *action = found != actions.end() ? *found : addKeepLimit(bytes);
    action->setChecked(true);
    retranslateKeepLimits();
}

void EditMenu::retranslateKeepLimits()
{
    m_keep->setTitle(tr("&History limit"));
    m_keep->setToolTip(tr("Beyond that, the oldest messages of this window are dropped"));
    m_keep->menuAction()->setStatusTip(m_keep->toolTip());
    const QList<QAction *> actions = m_keepGroup->actions();
    for (QAction *action : actions)
        action->setText(formatBytes(action->data().toLongLong()));
}

void EditMenu::addCopying(QMenu *copyAs, QAction *selectAll)
{
    const qsizetype behind = actions().indexOf(m_paste) + 1;
    QAction *before = actions().at(behind);
    insertMenu(before, copyAs);
    insertAction(before, selectAll);
}

void EditMenu::addFinding(const QList<QAction *> &actions)
{
    insertActions(m_address, actions);
    insertSeparator(m_address);
}

void EditMenu::retranslate()
{
    setTitle(tr("&Edit"));
    m_undo->setText(withKey(tr("&Undo"), QKeySequence::Undo));
    m_redo->setText(withKey(tr("&Redo"), QKeySequence::Redo));
    m_cut->setText(withKey(tr("Cu&t"), QKeySequence::Cut));
    m_copy->setText(withKey(tr("&Copy"), QKeySequence::Copy));
    m_paste->setText(withKey(tr("&Paste"), QKeySequence::Paste));
    m_find->setText(tr("&Find in conversation"));
    m_address->setText(tr("Focus a&ddress bar"));
    m_program->setText(tr("&Generate equivalent program…"));
    m_certificates->setText(tr("T&LS certificates…"));
    m_clear->setText(tr("Clear con&versation"));
    m_settings->setText(tr("S&ettings…"));
    retranslateKeepLimits();
}

} // namespace socketchat
