// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/peerpane.h"

#include "ui/controls/acceptqueueview.h"
#include "ui/controls/blockedbar.h"
#include "ui/controls/noclients.h"
#include "ui/controls/peeractions.h"
#include "ui/controls/peerdelegate.h"
#include "ui/controls/peermodel.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/focusedentry.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/symbolbutton.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSet>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr int elapsedStep = 5000; // ms; each repaint wakes the processor several times

constexpr PeerOrder peerOrders[] = {PeerOrder::Connected, PeerOrder::Name,     PeerOrder::Address,
                                    PeerOrder::Activity,  PeerOrder::Messages, PeerOrder::Bytes};

/// Returns the rows of those that are shown. Neighbours are one range: a thousand ranges would
/// take long.
QItemSelection rowsOf(const PeerModel &model, const QList<PeerId> &peers)
{
    QList<int> rows;
    for (const PeerId peer : peers) {
        if (const int row = model.rowOf(peer); row >= 0)
            rows.append(row);
    }
    std::ranges::sort(rows);
    QItemSelection ranges;
    for (qsizetype first = 0, last = 0; first < rows.size(); first = ++last) {
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        ranges.append({model.index(rows.at(first)), model.index(rows.at(last))});
    }
    return ranges;
}

} // namespace

PeerPane::PeerPane(Session &session, PeerNoteList &notes, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_model(new PeerModel(PeerModel::Shown::Numbers, this))
    , m_find(named(new QLineEdit(this), "findPeer"_L1))
    , m_buttons{named(new SymbolButton(Symbol::Find, this), "findPeers"_L1),
                named(new SymbolButton(Symbol::More, this), "morePeers"_L1)}
    , m_list(named(new QListView(this), "peers"_L1))
    , m_nobody(new NoClients(session, this)) // not in the list, where only rows are heard
    , m_queue(new AcceptQueueView(session, this))
    , m_blocked(new BlockedBar(session, this))
    , m_disconnectButton(
              named(new QPushButton(symbolIcon(Symbol::Close), {}, this), "disconnect"_L1))
    , m_actions(new PeerActions(session, notes, this))
    , m_orders(new QMenu(this))
{
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PeerPane::takeSelection);
    connect(m_list, &QListView::customContextMenuRequested, this, &PeerPane::openMenu);
    const auto disconnectChosen = [this] {
        const QList<PeerSummary> peers = chosen();
        for (const PeerSummary &peer : peers)
            Q_EMIT disconnectRequested(peer.peer);
    };
    connect(m_actions->disconnectAction(), &QAction::triggered, this, disconnectChosen);
    connect(m_disconnectButton, &QPushButton::clicked, this, disconnectChosen);
    connect(m_actions->block(), &QAction::triggered, this, [this] {
        QList<SocketAddress> addresses;
        const QList<PeerSummary> peers = chosen();
        for (const PeerSummary &peer : peers)
            addresses.append(peer.address);
        m_blocked->block(addresses);
    });
    const auto answer = [this] {
        if (!m_several.isEmpty() || m_addressee != PeerId::None)
            Q_EMIT messageRequested(m_addressee);
    };
    connect(m_actions->answer(), &QAction::triggered, this, answer);
    connect(m_list, &QListView::activated, this, answer);
    m_buttons[0]->setCheckable(true);
    connect(m_buttons[0], &QToolButton::clicked, this, &PeerPane::openFind);
    connect(m_buttons[1], &QToolButton::clicked, this, [this] {
        m_orders->popup(m_buttons[1]->mapToGlobal(QPoint(0, m_buttons[1]->height())));
    });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->sorting().setSearch(text.trimmed());
        showRows();
    });
    m_clock.setInterval(elapsedStep);
    m_clock.setTimerType(Qt::CoarseTimer);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (m_model->rowCount() > 1)
            m_list->viewport()->update();
    });

    retranslate();
    recolour();
    refresh();
}

void PeerPane::build()
{
    // Its title stands above the pane and is no field's name, so it has no underlined letter.
    auto *key = new QShortcut(QKeySequence::mnemonic(u"&I"_s), this);
    connect(key, &QShortcut::activated, m_list,
            [this] { m_list->setFocus(Qt::ShortcutFocusReason); });

    m_list->setModel(m_model);
    m_entry = new FocusedEntry(m_list);
    m_list->setItemDelegate(new PeerDelegate(this));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false); // shows the pane's background
    m_list->setMinimumHeight(60);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_list->addActions({m_actions->name(), m_actions->disconnectAction()});

    m_find->addAction(symbolIcon(Symbol::Find), QLineEdit::LeadingPosition);
    m_find->setClearButtonEnabled(true);
    m_find->setMaxLength(200);
    m_find->installEventFilter(this);
    m_find->hide();
    auto *orders = new QActionGroup(this);
    for (const PeerOrder order : peerOrders) {
        QAction *action = m_orders->addAction(QString(), this, [this, order] {
            m_model->sorting().setOrder(order);
            showRows();
        });
        action->setCheckable(true);
        action->setChecked(order == PeerOrder::Connected);
        orders->addAction(action);
    }

    auto *search = spaced(new QVBoxLayout, {16, 0, 16, 0}, 0);
    search->addWidget(m_find);
    auto *foot = spaced(new QVBoxLayout, {16, 8, 16, 12}, 12);
    foot->addWidget(m_queue);
    foot->addWidget(m_blocked);
    foot->addWidget(m_disconnectButton);
    auto *column = spaced(new QVBoxLayout(this), {}, 0);
    column->addWidget(new Hairline(this));
    column->addSpacing(8);
    column->addLayout(search);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    setMinimumWidth(130);
    setFocusProxy(m_list);
}

void PeerPane::refresh()
{
    const PeerId before = m_addressee;
    const QList<PeerId> severalBefore = m_several;
    forgetGone();
    // Otherwise the view would select the next row, and the message would go to another client.
    if (m_addressee == PeerId::None && m_several.isEmpty()) {
        const QScopedValueRollback moving(m_moving, true);
        m_entry->choose({});
    }
    showRows();
    m_queue->refresh();
    m_blocked->refresh();
    if (m_several != severalBefore && !m_several.isEmpty())
        Q_EMIT severalChosen(m_several);
    else if (m_addressee != before || m_several != severalBefore)
        Q_EMIT addresseeChanged(m_addressee);
}

/// Chooses nobody else instead of who has gone.
void PeerPane::forgetGone()
{
    if (m_session.state() == Transport::State::Closed) {
        m_several.clear();
        m_addressee = PeerId::Everyone;
        return;
    }
    if (m_addressee == PeerId::Everyone)
        return;
    const QList<PeerSummary> peers = chosen();
    if (m_several.isEmpty() && peers.isEmpty())
        m_addressee = PeerId::None;
    if (m_several.size() == peers.size())
        return;
    m_several.clear();
    if (peers.size() > 1) {
        for (const PeerSummary &peer : peers)
            m_several.append(peer.peer);
    } else if (!peers.isEmpty()) {
        m_addressee = peers.constFirst().peer;
    }
}

QList<PeerSummary> PeerPane::chosen() const
{
    QList<PeerSummary> peers;
    const bool isOne = m_addressee != PeerId::Everyone && m_addressee != PeerId::None;
    if (!isOne && m_several.isEmpty())
        return peers;
    const QSet<PeerId> several(m_several.begin(), m_several.end());
    std::ranges::copy_if(m_session.peers(), std::back_inserter(peers), [&](const auto &peer) {
        return peer.connected && (peer.peer == m_addressee || several.contains(peer.peer));
    });
    return peers;
}

/// Shows the clients as they are now, in their order, and those that are found.
void PeerPane::showRows()
{
    {
        const QScopedValueRollback moving(m_moving, true);
        m_model->setNotes(m_session.conversation().notes());
        if (m_session.run().role == Role::Server)
            m_model->setPeers(m_session.peers(), m_session.counters());
        else
            m_model->setPeers({});
    }
    showAddressee();
    showHint();
    updateActions();
}

void PeerPane::takeSelection()
{
    if (m_moving)
        return;
    m_several.clear();
    m_addressee = PeerId::None;
    const QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    for (const QModelIndex &row : rows)
        m_several.append(m_model->peerAt(row.row()));
    if (m_several.contains(PeerId::Everyone))
        m_several = {PeerId::Everyone};
    std::ranges::sort(m_several);
    if (m_several.size() == 1)
        m_addressee = m_several.takeFirst();
    updateActions();
    if (m_several.isEmpty())
        Q_EMIT addresseeChanged(m_addressee);
    else
        Q_EMIT severalChosen(m_several);
}

void PeerPane::setAddressee(PeerId peer)
{
    m_several.clear();
    m_addressee = peer;
    if (peer != PeerId::Everyone && chosen().isEmpty())
        m_addressee = PeerId::None;
    showAddressee();
    updateActions();
}

void PeerPane::setSeveral(const QList<PeerId> &peers)
{
    m_several = peers;
    m_addressee = PeerId::None;
    showAddressee();
    updateActions();
}

void PeerPane::showAddressee()
{
    const QScopedValueRollback moving(m_moving, true);
    if (!m_several.isEmpty()) {
        const QItemSelection rows = rowsOf(*m_model, m_several);
        if (rows != m_list->selectionModel()->selection())
            m_list->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
        return;
    }
    const QModelIndex index = m_model->index(m_model->rowOf(m_addressee));
    if (m_entry->index() == index && m_list->selectionModel()->selectedIndexes().size() <= 1)
        return;
    m_entry->choose(index);
    if (!index.isValid())
        m_list->clearSelection();
}

/// Escape closes the field and shows all again.
void PeerPane::openFind(bool open)
{
    m_buttons[0]->setChecked(open);
    m_find->setVisible(open);
    if (open) {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    } else {
        m_find->clear();
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

int PeerPane::count() const { return m_model->connected(); }

QAction *PeerPane::disconnectAction() const { return m_actions->disconnectAction(); }

QList<QAction *> PeerPane::clientActions() const
{
    return {m_actions->name(), m_actions->disconnectAction(), m_actions->block()};
}

void PeerPane::showHint()
{
    if (count() == 0) {
        m_list->setAccessibleDescription(m_nobody->refresh());
    } else if (!m_list->accessibleDescription().isEmpty()) {
        m_list->setAccessibleDescription({});
    }
    placeHint();
}

/// Shows the hint below "All clients" where there is room for all of it.
void PeerPane::placeHint()
{
    const QRect first = m_list->visualRect(m_model->index(0));
    const QRect room = m_list->geometry().adjusted(16, first.bottom() + 16, -16, -8);
    m_nobody->setVisible(m_nobody->fitInto(room) && count() == 0);
    m_nobody->raise();
}

QAction *PeerPane::acceptAction() const { return m_queue->acceptAction(); }

void PeerPane::offerClient(QAction *action)
{
    m_nobody->offerClient(action);
    placeHint();
}

bool PeerPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport()
        && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange))
        placeHintSoon();
    const bool isKey =
            event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    auto *key = isKey ? static_cast<QKeyEvent *>(event) : nullptr;
    // In the list the key of the conversation's search finds a client.
    const bool finds = key && watched == m_list && key->matches(QKeySequence::Find);
    const bool ends = key && watched == m_find && key->key() == Qt::Key_Escape;
    if (key && watched == m_list && event->type() == QEvent::KeyPress
        && key->keyCombination() == QKeyCombination(Qt::SHIFT, Qt::Key_F10)) {
        openMenu(m_list->visualRect(m_entry->index()).center());
        return true;
    }
    if (finds || ends) {
        key->accept();
        if (event->type() == QEvent::KeyPress)
            openFind(finds);
        return true;
    }
    if (key && watched == m_find && event->type() == QEvent::KeyPress
        && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return)) {
        m_list->setFocus(Qt::TabFocusReason);
        if (m_model->rowCount() > 1)
            m_list->setCurrentIndex(m_model->index(1)); // the first that is found
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Places it once for all that changes in a turn: the list's size, its font, the texts.
void PeerPane::placeHintSoon()
{
    if (std::exchange(m_placing, true))
        return;
    QMetaObject::invokeMethod(
            this,
            [this] {
                m_placing = false;
                placeHint();
            },
            Qt::QueuedConnection);
}

void PeerPane::updateActions()
{
    const QList<PeerSummary> peers = chosen();
    m_actions->setPeers(peers);
    m_actions->answer()->setEnabled(!peers.isEmpty() || m_addressee == PeerId::Everyone);
    m_disconnectButton->setEnabled(!peers.isEmpty());
}

void PeerPane::openMenu(const QPoint &place)
{
    // Opened by keyboard, the menu is for the current row; `place` is the centre of the view.
    const QModelIndex under = m_list->indexAt(place);
    if (under.isValid() && !m_list->selectionModel()->isSelected(under))
        m_list->setCurrentIndex(under);
    if (m_entry->index().isValid())
        m_actions->popup(m_list->viewport()->mapToGlobal(place));
}

void PeerPane::retranslate()
{
    m_list->setAccessibleName(tr("Clients"));
    m_find->setPlaceholderText(tr("Find clients…"));
    m_find->setAccessibleName(tr("Find clients"));
    m_find->setToolTip(tr("By name, address or note"));
    m_buttons[0]->setName(tr("Find clients"), tr("Finds clients by name, address or note (Ctrl+F "
                                                 "in the list)"));
    m_buttons[1]->setName(tr("Order of clients"));
    const QString orders[] = {tr("Order as they &connected"), tr("Order by &name"),
                              tr("Order by &address"),        tr("Order by last acti&vity"),
                              tr("Order by &messages"),       tr("Order by &bytes")};
    for (int i = 0; i < int(std::size(orders)); ++i)
        m_orders->actions().at(i)->setText(orders[i]);
    m_actions->retranslate();
    m_disconnectButton->setText(tr("Disconnect"));
    m_disconnectButton->setToolTip(tr("Ends the conversation with the chosen clients (Delete)"));
    m_model->retranslate();
    showHint();
}

void PeerPane::recolour()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietColour(palette()));
    m_nobody->setPalette(quiet);
}

} // namespace socketchat
