// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/sendmenu.h"

#include "ui/widgets/symbols.h"

using namespace Qt::StringLiterals;

namespace socketchat {

SendMenu::SendMenu(QWidget *parent)
    : Adapting(parent)
    , m_again(addAction(QString(), this, &SendMenu::againRequested))
    , m_empty(addAction(QString(), this, &SendMenu::emptyDatagramRequested))
    , m_finish(addAction(QString(), this, &SendMenu::finishRequested))
{
    setToolTipsVisible(true);
    m_again->setObjectName("sendAgain"_L1);
    m_empty->setObjectName("sendEmpty"_L1);
    m_finish->setObjectName("finishSending"_L1);
    m_again->setIcon(symbolIcon(Symbol::Repeat));
    m_empty->setIcon(symbolIcon(Symbol::Send));
    m_finish->setIcon(symbolIcon(Symbol::Shutdown));
    m_again->setShortcut(u"Ctrl+R"_s);
    retranslate();
}

void SendMenu::setState(const State &state)
{
    m_state = state;
    m_again->setEnabled(state.isOpen && state.hasSent);
    m_empty->setVisible(!state.isStream);
    m_empty->setEnabled(state.isOpen);
    m_finish->setVisible(state.isStream);
    m_finish->setEnabled(state.canFinish && state.whyNotFinish.isEmpty());
    m_finish->setToolTip(!state.whyNotFinish.isEmpty()
                                 ? state.whyNotFinish
                                 : tr("The other end sees the end of the stream, and can still "
                                      "send"));
}

void SendMenu::standInFor(QComboBox *box)
{
    QMenu *choices = addMenu(QString());
    choices->menuAction()->setVisible(false);
    connect(this, &QMenu::aboutToShow, choices, [choices, box] {
        choices->menuAction()->setVisible(box->isHidden());
        choices->setTitle(box->accessibleName());
        choices->clear();
        for (int index = 0; index < box->count(); ++index) {
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
    m_empty->setText(tr("Send an &empty datagram"));
    m_finish->setText(tr("S&hut down sending (half-close)"));
    setState(m_state);
}

} // namespace socketchat
