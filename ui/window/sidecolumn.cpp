// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/sidecolumn.h"

#include "app/chat/quantities.h"
#include "app/chat/savedmessagelist.h"
#include "app/chat/session.h"
#include "ui/controls/composer.h"
#include "ui/controls/peerpane.h"
#include "ui/controls/savedmessagedialog.h"
#include "ui/controls/savedpanel.h"
#include "ui/widgets/building.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbolbutton.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
enum SideSegment : quint8 { ClientsSegment, SavedSegment };
} // namespace

SideColumn::SideColumn(Session &session, Composer &composer, SavedMessageList &list,
                       PeerNoteList &notes, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_composer(composer)
    , m_list(list)
    , m_head(new QWidget(this))
    , m_switch(named(new SegmentedSwitch(2, m_head), "sideSwitch"_L1))
    , m_tools(new QHBoxLayout)
    , m_peers(new PeerPane(session, notes, this))
{
    auto *row = spaced(new QHBoxLayout(m_head), {16, 0, 8, 0}, 8);
    row->addWidget(m_switch);
    row->addStretch(1);
    row->addLayout(spaced(m_tools, {}, 0));
    for (SymbolButton *button : m_peers->buttons())
        m_tools->addWidget(button);
    auto *column = spaced(new QVBoxLayout(this), {}, 0);
    column->addWidget(m_head);
    column->addWidget(m_peers, 1);
    setMinimumWidth(130);
    connect(m_switch, &SegmentedSwitch::chosen, this,
            [this](int segment) { Q_EMIT savedChosen(segment == SavedSegment); });
    connect(&m_composer, &Composer::saveRequested, this, &SideColumn::saveTyped);
    refit();
    retranslate();
}

SavedPanel &SideColumn::saved()
{
    if (m_saved)
        return *m_saved;
    m_saved = new SavedPanel(m_list, this);
    m_saved->hide();
    layout()->addWidget(m_saved);
    for (SymbolButton *button : m_saved->buttons())
        m_tools->addWidget(button);
    connect(m_saved, &SavedPanel::chosen, this, &SideColumn::send);
    m_saved->setSending([this](const SavedMessage &message) {
        constexpr qint64 mostUnsettled = 1024 * 1024; // bytes of memory
        if (m_session.unsettled().memory > mostUnsettled)
            return RepeatBar::Sent::Later;
        if (m_composer.sendSaved(message))
            return RepeatBar::Sent::Done;
        Q_EMIT fieldFilled(); // where the reason is
        return RepeatBar::Sent::Impossible;
    });
    connect(m_saved, &SavedPanel::takeRequested, this, &SideColumn::take);
    connect(m_saved, &SavedPanel::addRequested, this, &SideColumn::saveTyped);
    connect(&m_list, &SavedMessageList::changed, this, &SideColumn::retranslate);
    refresh();
    retranslate();
    return *m_saved;
}

bool SideColumn::showsSaved() const { return m_saved && m_saved->isVisible(); }

void SideColumn::arrange(bool clientsOffered, bool saved, bool seen)
{
    m_switch->setOffered(SavedSegment, true);
    m_switch->setCurrent(saved ? SavedSegment : ClientsSegment);
    m_switch->setOffered(ClientsSegment, clientsOffered);
    if (saved)
        this->saved().show();
    else if (m_saved)
        m_saved->hide();
    if (m_saved) {
        for (SymbolButton *button : m_saved->buttons())
            button->setVisible(saved);
    }
    m_peers->setVisible(!saved);
    for (SymbolButton *button : m_peers->buttons())
        button->setVisible(clientsOffered && !saved && seen);
}

void SideColumn::lendHead(QHBoxLayout *row)
{
    m_head->setVisible(!row);
    for (SymbolButton *button : m_peers->buttons())
        (row ? row : m_tools)->addWidget(button);
    if (!m_saved)
        return;
    for (SymbolButton *button : m_saved->buttons())
        (row ? row : m_tools)->addWidget(button);
}

void SideColumn::refresh()
{
    m_peers->refresh();
    if (m_saved)
        m_saved->setOpen(m_session.state() == Transport::State::Open);
    if (std::exchange(m_clients, m_peers->count()) != m_clients)
        retranslate();
}

void SideColumn::saveTyped()
{
    (new SavedMessageDialog(m_list, m_composer.typed(), SavedMessageDialog::Kind::New, window()))
            ->open();
}

bool SideColumn::pressed(const QKeyEvent &key)
{
    const QString name = QKeySequence(key.keyCombination()).toString(QKeySequence::PortableText);
    const auto keys = savedMessageKeys();
    if (std::ranges::none_of(keys, [&name](auto each) { return name == each; }))
        return false;
    const SavedMessage *message = m_list.withKey(name);
    if (message)
        send(SavedMessage(*message));
    return message;
}

void SideColumn::send(const SavedMessage &message)
{
    if (m_session.state() != Transport::State::Open)
        take(message);
    else if (!m_composer.sendSaved(message))
        Q_EMIT fieldFilled();
}

void SideColumn::take(const SavedMessage &message)
{
    m_composer.takeSaved(message);
    Q_EMIT fieldFilled();
    m_composer.focusText();
}

void SideColumn::refit() { m_head->setFixedHeight(shapes::scaled(shapes::headerHeight)); }

void SideColumn::retranslate()
{
    m_switch->setAccessibleName(tr("Beside the conversation"));
    const auto counted = [](const QString &name, qsizetype count) {
        return count > 0 ? name + u' ' + formatCount(count) : name;
    };
    m_switch->setText(ClientsSegment, counted(tr("Clients"), m_clients), tr("Who is connected"));
    m_switch->setText(SavedSegment, counted(tr("Saved"), m_saved ? m_list.messages().size() : 0),
                      tr("Saved messages, to send with one click"));
    // The panes themselves are heard by their short names.
    m_switch->button(ClientsSegment)->setAccessibleName(tr("Show clients"));
    m_switch->button(ClientsSegment)
            ->setAccessibleDescription(tr("%Ln client(s)", nullptr, m_clients));
    m_switch->button(SavedSegment)->setAccessibleName(tr("Show saved messages"));
}

} // namespace socketchat
