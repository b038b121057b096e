// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/sendmenu.h"

#include "app/chat/placeholders.h"
#include "ui/widgets/symbols.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace socketchat {

SendMenu::SendMenu(QWidget *parent)
    : Adapting(parent)
    , m_again(addAction(QString(), this, &SendMenu::againRequested))
    , m_history(addAction(QString(), this, &SendMenu::historyRequested))
    , m_repeat(addAction(QString(), this, &SendMenu::repeatRequested))
    , m_file(addAction(QString(), this, &SendMenu::fileRequested))
    , m_save(addAction(QString(), this, &SendMenu::saveRequested))
    , m_empty(addAction(QString(), this, &SendMenu::emptyDatagramRequested))
    , m_finish(addAction(QString(), this, &SendMenu::finishRequested))
    , m_close(addAction(QString(), this, &SendMenu::closeRequested))
    , m_reset(addAction(QString(), this, &SendMenu::resetRequested))
    , m_checksum(addAction(QString(), this, &SendMenu::checksumRequested))
    , m_placeholders(addMenu(QString()))
{
    setToolTipsVisible(true);
    m_again->setObjectName("sendAgain"_L1);
    m_empty->setObjectName("sendEmpty"_L1);
    m_finish->setObjectName("finishSending"_L1);
    m_close->setObjectName("closeConnection"_L1);
    m_reset->setObjectName("resetConnection"_L1);
    m_checksum->setObjectName("checksumBytes"_L1);
    m_repeat->setObjectName("sendRepeatedly"_L1);
    m_save->setObjectName("saveMessage"_L1);
    m_file->setObjectName("sendFile"_L1);
    m_file->setIcon(symbolIcon(Symbol::File));
    m_save->setIcon(symbolIcon(Symbol::Saved));
    m_save->setShortcut(u"Ctrl+D"_s);
    m_repeat->setIcon(symbolIcon(Symbol::Timer));
    m_again->setIcon(symbolIcon(Symbol::Repeat));
    m_empty->setIcon(symbolIcon(Symbol::Send));
    m_finish->setIcon(symbolIcon(Symbol::Shutdown));
    m_close->setIcon(symbolIcon(Symbol::Close));
    m_reset->setIcon(symbolIcon(Symbol::Stop));
    m_checksum->setIcon(symbolIcon(Symbol::Settings));
    m_placeholders->setObjectName("placeholders"_L1);
    m_placeholders->setIcon(symbolIcon(Symbol::Plus));
    connect(m_placeholders, &QMenu::aboutToShow, this, &SendMenu::fillPlaceholders);
    m_again->setShortcut(u"Ctrl+R"_s);
    m_history->setObjectName("sentHistory"_L1);
    m_history->setIcon(symbolIcon(Symbol::Find));
    m_history->setShortcut(u"Ctrl+H"_s);
    retranslate();
}

void SendMenu::setState(const State &state)
{
    m_state = state;
    m_again->setEnabled(state.isOpen && state.hasSent);
    m_file->setEnabled(state.canSendFile);
    m_empty->setVisible(!state.isStream);
    m_empty->setEnabled(state.isOpen);
    m_finish->setVisible(state.isStream);
    m_finish->setEnabled(state.canFinish && state.whyNotFinish.isEmpty());
    m_finish->setToolTip(!state.whyNotFinish.isEmpty()
                                 ? state.whyNotFinish
                                 : tr("The other end sees the end of the stream, and can still "
                                      "send"));
    m_checksum->setVisible(state.hasChecksum);
    m_close->setVisible(state.isStream);
    m_close->setEnabled(state.canFinish);
    m_reset->setVisible(state.isStream);
    m_reset->setEnabled(state.canFinish && state.whyNotReset.isEmpty());
    m_reset->setToolTip(
            !state.whyNotReset.isEmpty()
                    ? state.whyNotReset
                    : tr("close() with SO_LINGER of 0 seconds: an RST goes out instead of a FIN, "
                         "the other end gets ECONNRESET, and what it has not read is lost"));
}

void SendMenu::fillPlaceholders()
{
    m_placeholders->clear();
    QAction *expand = m_placeholders->addAction(tr("&Expand placeholders"), this,
                                                &SendMenu::expandingRequested);
    expand->setObjectName("expandPlaceholders"_L1);
    expand->setCheckable(true);
    expand->setChecked(m_state.expands);
    m_placeholders->addSeparator();
    for (const PlaceholderExample &example : placeholderExamples()) {
        //: A menu entry: a placeholder to insert, and what becomes of it.
        m_placeholders->addAction(
                tr("%1 – %2").arg(example.text, example.meaning), this,
                [this, text = example.text] { Q_EMIT placeholderRequested(text); });
    }
}

void SendMenu::standInFor(QComboBox *box)
{
    QMenu *choices = addMenu(QString());
    choices->menuAction()->setVisible(false);
    connect(this, &QMenu::aboutToShow, choices, [choices, box] {
        choices->menuAction()->setVisible(box->isHidden() && box->count() > 1);
        choices->setTitle(box->accessibleName());
        choices->clear();
        constexpr int most = 100; // a server has many clients; all are in their list
        for (int index = 0; index < std::min(most, box->count()); ++index) {
            QAction *choice = choices->addAction(box->itemText(index), box, [box, index] {
                box->setCurrentIndex(index);
                Q_EMIT box->activated(index);
            });
            choice->setCheckable(true);
            choice->setChecked(index == box->currentIndex());
        }
    });
}

void SendMenu::retranslate()
{
    m_again->setText(tr("Send a&gain"));
    m_again->setToolTip(tr("Sends the last message once more; the text in the field stays"));
    m_history->setText(tr("Find sen&t messages…"));
    m_history->setToolTip(tr("Lists what was sent, and puts it back into the field"));
    m_repeat->setText(tr("Send &repeatedly…"));
    m_repeat->setToolTip(tr("Sends what is typed every so many milliseconds"));
    m_file->setText(tr("Send a &file…"));
    m_file->setToolTip(
            tr("Sends a file as it is, piece by piece as the other end takes it; it can also be "
               "dropped on the window"));
    m_save->setText(tr("Save th&is message…"));
    m_save->setToolTip(
            tr("Keeps what is typed among the saved messages, to send it with one click"));
    m_empty->setText(tr("Send an &empty datagram"));
    m_finish->setText(tr("S&hut down sending (half-close)"));
    m_close->setText(tr("&Close the connection"));
    m_close->setToolTip(
            tr("What is queued still arrives; then the other end's recv() returns b''"));
    m_placeholders->setTitle(tr("&Placeholders"));
    m_checksum->setText(tr("&Bytes and order of the checksum…"));
    m_reset->setText(tr("Re&set the connection (RST)"));
    setState(m_state);
}

} // namespace socketchat
