// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/savedpanel.h"

#include "app/chat/importedmessages.h"
#include "app/chat/savedmessagelist.h"
#include "app/chat/sentencepieces.h"
#include "ui/controls/savedmessagedialog.h"
#include "ui/controls/savedmessageview.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/symbolbutton.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textfile.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

SavedPanel::SavedPanel(SavedMessageList &list, QWidget *parent)
    : Adapting(parent)
    , m_list(list)
    , m_buttons{named(new SymbolButton(Symbol::Plus, this), "addSaved"_L1),
                named(new SymbolButton(Symbol::More, this), "moreSaved"_L1)}
    , m_find(named(new QLineEdit(this), "findSaved"_L1))
    , m_empty(wrappingLabel(this))
    , m_view(new SavedMessageView(this))
    , m_message(new InlineMessage(this))
    , m_menu(new QMenu(this))
    , m_rowMenu(new QMenu(this))
    , m_take(rowAction(&SavedPanel::take))
    , m_change(rowAction(&SavedPanel::change))
    , m_remove(rowAction(&SavedPanel::remove))
    , m_order(rowAction(&SavedPanel::sendInOrder))
    , m_import(m_menu->addAction(symbolIcon(Symbol::Open), {}, this, &SavedPanel::askForImport))
    , m_export(m_menu->addAction(symbolIcon(Symbol::Save), {}, this, &SavedPanel::askForExport))
{
    m_find->addAction(symbolIcon(Symbol::Find), QLineEdit::LeadingPosition);
    m_find->setClearButtonEnabled(true);
    m_take->setIcon(symbolIcon(Symbol::Paste));
    m_change->setIcon(symbolIcon(Symbol::Settings));
    m_remove->setIcon(symbolIcon(Symbol::Clear));
    m_order->setIcon(symbolIcon(Symbol::Timer));
    m_order->setObjectName("sendInOrder"_L1);
    m_menu->insertActions(m_import, m_rowMenu->actions());
    m_menu->insertSeparator(m_import);
    m_empty->setContentsMargins(16, 8, 16, 8);
    m_message->findChild<QLabel *>()->setMinimumWidth(1);

    auto *search = spaced(new QVBoxLayout, {16, 12, 16, 4}, 0);
    search->addWidget(m_find);
    auto *foot = spaced(new QVBoxLayout, {16, 4, 16, 8}, 0);
    foot->addWidget(m_message);
    auto *column = spaced(new QVBoxLayout(this), {}, 0);
    column->addWidget(new Hairline(this));
    column->addLayout(search);
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    column->addLayout(foot);
    setMinimumWidth(130);
    setFocusProxy(m_view);

    connect(m_buttons[0], &QToolButton::clicked, this, &SavedPanel::addRequested);
    connect(m_buttons[1], &QToolButton::clicked, this, [this] {
        m_menu->popup(m_buttons[1]->mapToGlobal(QPoint(0, m_buttons[1]->height())));
    });
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        for (QAction *action : m_rowMenu->actions())
            action->setEnabled(m_view->current() >= 0);
        m_export->setEnabled(!m_list.messages().isEmpty());
    });
    connect(m_find, &QLineEdit::textChanged, this, &SavedPanel::showList);
    connect(m_view, &SavedMessageView::chosen, this, [this](qsizetype index) {
        m_message->clear();
        Q_EMIT chosen(m_list.messages().at(index));
    });
    connect(m_view, &SavedMessageView::deleteRequested, this, &SavedPanel::remove);
    connect(m_view, &SavedMessageView::rearranged, this, &SavedPanel::set);
    connect(m_view, &SavedMessageView::menuRequested, this,
            [this](qsizetype index, const QPoint &place) {
                m_view->setCurrent(index);
                for (QAction *action : m_rowMenu->actions())
                    action->setEnabled(true);
                m_rowMenu->popup(place);
            });
    connect(&m_list, &SavedMessageList::changed, this, &SavedPanel::showList);
    retranslate();
    recolour();
}

/// Makes an action for the current message.
QAction *SavedPanel::rowAction(void (SavedPanel::*act)(qsizetype))
{
    return m_rowMenu->addAction(QString(), this, [this, act] {
        if (const qsizetype index = m_view->current(); index >= 0)
            (this->*act)(index);
    });
}

void SavedPanel::setOpen(bool open)
{
    if (std::exchange(m_open, open) != open)
        showList();
    if (m_sequence)
        m_sequence->setPossible(open);
}

void SavedPanel::sendInOrder(qsizetype index)
{
    m_folder = m_list.messages().at(index).folder;
    if (!m_sequence) {
        m_sequence =
                new RepeatBar([this] { return beginOrder(); }, [this] { return sendNext(); }, this);
        m_sequence->setObjectName("sequence"_L1);
        auto *column = qobject_cast<QVBoxLayout *>(layout());
        auto *around = spaced(new QVBoxLayout, {16, 4, 16, 4}, 0);
        around->addWidget(m_sequence);
        column->insertLayout(column->count() - 1, around);
        connect(m_sequence, &RepeatBar::closed, this,
                [this] { m_view->setFocus(Qt::OtherFocusReason); });
        m_sequence->setRound(1);
    }
    m_sequence->stop();
    m_sequence->setPossible(m_open);
    m_sequence->open();
}

bool SavedPanel::beginOrder()
{
    m_next = 0;
    m_ordered.clear();
    for (const SavedMessage &message : m_list.messages()) {
        if (message.folder == m_folder)
            m_ordered.append(message);
    }
    m_sequence->setRound(std::max<qsizetype>(m_ordered.size(), 1));
    return m_sending && !m_ordered.isEmpty();
}

RepeatBar::Sent SavedPanel::sendNext()
{
    const RepeatBar::Sent sent = m_sending(m_ordered.at(m_next));
    if (sent == RepeatBar::Sent::Done)
        m_next = (m_next + 1) % m_ordered.size();
    return sent;
}

void SavedPanel::showList()
{
    m_view->showMessages(m_list.messages(), m_find->text(),
                         m_open ? tr("A click or Enter sends it")
                                : tr("A click or Enter puts it into the message field, since "
                                     "there is no connection"));
    const bool none = m_view->topLevelItemCount() == 0;
    m_view->setVisible(!none);
    m_empty->setVisible(none);
    m_empty->setText(m_list.messages().isEmpty()
                             ? tr("Nothing is saved yet. + or Ctrl+D saves what is in the message "
                                  "field.")
                             : tr("No saved message has this text in it."));
    if (none)
        qobject_cast<QVBoxLayout *>(layout())->setStretchFactor(m_empty, 1);
    if (!m_list.problem().isEmpty())
        m_message->say(InlineMessage::Tone::Problem, m_list.problem());
}

void SavedPanel::take(qsizetype index) { Q_EMIT takeRequested(m_list.messages().at(index)); }

void SavedPanel::change(qsizetype index)
{
    m_message->clear();
    (new SavedMessageDialog(m_list, m_list.messages().at(index), SavedMessageDialog::Kind::Change,
                            this))
            ->open();
}

void SavedPanel::remove(qsizetype index)
{
    const QList<SavedMessage> before = m_list.messages();
    QList<SavedMessage> rest = before;
    const QString name = rest.takeAt(index).name;
    if (set(rest))
        offerUndo(tr("“%1” was deleted.").arg(name), before);
}

bool SavedPanel::set(const QList<SavedMessage> &messages)
{
    m_message->clear();
    const QString problem = m_list.set(messages);
    if (!problem.isEmpty())
        m_message->say(InlineMessage::Tone::Problem, problem);
    return problem.isEmpty();
}

/// Tells what was done, with a button that undoes it while nothing else has changed the list.
void SavedPanel::offerUndo(const QString &sentence, const QList<SavedMessage> &before)
{
    m_message->say(InlineMessage::Tone::Hint, sentence);
    auto *undo = named(new QPushButton(symbolIcon(Symbol::Undo), tr("Undo"), this), "undoSaved"_L1);
    connect(undo, &QPushButton::clicked, this, [this, before, after = m_list.messages()] {
        if (m_list.messages() == after)
            set(before);
        else
            m_message->say(InlineMessage::Tone::Problem,
                           tr("The saved messages were changed since, so this stays as it is."));
        m_view->setFocus(Qt::OtherFocusReason);
    });
    m_message->offer(undo);
}

void SavedPanel::askForImport()
{
    auto *dialog = named(new QFileDialog(this, tr("Import messages")), "importDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
            {tr("Saved messages, sessions, Packet Sender (*.json *.socketchat *.ini)"),
             tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SavedPanel::importFrom);
    dialog->open();
}

void SavedPanel::importFrom(const QString &file)
{
    const ReadSavedMessages read = importMessageFile(file);
    const QString name = quotable(QFileInfo(file).fileName(), 64);
    if (!read.problem.isEmpty()) {
        m_message->say(InlineMessage::Tone::Problem,
                       tr("“%1” was not imported. %2").arg(name, read.problem));
        return;
    }
    const QList<SavedMessage> before = m_list.messages();
    if (const QString problem = m_list.add(read.messages); !problem.isEmpty())
        m_message->say(InlineMessage::Tone::Problem, problem);
    else if (const qsizetype added = m_list.messages().size() - before.size(); added == 0)
        m_message->say(InlineMessage::Tone::Hint, tr("All of these messages are saved already."));
    else
        offerUndo(tr("%Ln message(s) were added.", nullptr, pluralCount(added)), before);
}

void SavedPanel::askForExport()
{
    askForTextFile(
            this, tr("Export messages"), u"messages.json"_s,
            [this](const QString &file) { exportTo(file); }, tr("Saved messages (*.json)"));
}

void SavedPanel::exportTo(const QString &file)
{
    const QString problem =
            writeTextFile(file, QString::fromUtf8(savedMessagesText(m_list.messages())));
    const QString name = quotable(QFileInfo(file).fileName(), 64);
    if (problem.isEmpty())
        m_message->say(InlineMessage::Tone::Hint, tr("Exported as “%1”.").arg(name));
    else
        m_message->say(InlineMessage::Tone::Problem,
                       tr("“%1” could not be saved: %2.").arg(name, problem));
}

void SavedPanel::retranslate()
{
    m_buttons[0]->setName(
            tr("Add a saved message"),
            tr("Saves what is in the message field, to send it with one click (Ctrl+D)"));
    m_buttons[1]->setName(tr("More for saved messages"));
    m_find->setPlaceholderText(tr("Find saved messages…"));
    m_find->setAccessibleName(tr("Find saved messages"));
    m_view->setAccessibleName(tr("Saved messages"));
    m_view->setAccessibleDescription(tr("Enter sends, Delete deletes, Alt+Up and Alt+Down move"));
    m_take->setText(tr("Put into the &message field"));
    m_change->setText(tr("&Change…"));
    m_remove->setText(tr("&Delete"));
    m_order->setText(tr("&Send in order…"));
    m_order->setToolTip(tr("Sends the messages of this folder one after the other, with a pause"));
    m_import->setText(tr("&Import…"));
    m_export->setText(tr("&Export…"));
    m_message->clear();
    showList();
}

void SavedPanel::recolour()
{
    m_empty->setPalette(withTextColour(palette(), quietColour(palette())));
}

} // namespace socketchat
