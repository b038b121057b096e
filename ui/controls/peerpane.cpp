// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/peerpane.h"

#include "ui/controls/acceptqueueview.h"
#include "ui/controls/noclients.h"
#include "ui/controls/peerdelegate.h"
#include "ui/controls/peermodel.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/focusedentry.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QEvent>
#include <QItemSelectionModel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr int elapsedStep = 5000; // ms; each repaint wakes the processor several times
} // namespace

PeerPane::PeerPane(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_model(new PeerModel(PeerModel::Shown::Numbers, this))
    , m_list(named(new QListView(this), "peers"_L1))
    , m_nobody(new NoClients(session, this)) // not in the list, where only rows are heard
    , m_queue(new AcceptQueueView(session, this))
    , m_disconnectButton(
              named(new QPushButton(symbolIcon(Symbol::Close), {}, this), "disconnect"_L1))
    , m_answer(new QAction(symbolIcon(Symbol::Send), {}, this))
    , m_disconnect(new QAction(symbolIcon(Symbol::Close), {}, this))
    , m_menu(new QMenu(this))
{
    // Its title stands above the pane and is no field's name, so it has no underlined letter.
    auto *key = new QShortcut(QKeySequence::mnemonic(u"&I"_s), this);
    connect(key, &QShortcut::activated, m_list,
            [this] { m_list->setFocus(Qt::ShortcutFocusReason); });

    m_list->setModel(m_model);
    m_entry = new FocusedEntry(m_list);
    m_list->setItemDelegate(new PeerDelegate(this));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false); // shows the pane's background
    m_list->setMinimumHeight(60);

    m_list->viewport()->installEventFilter(this);

    m_disconnect->setShortcut(QKeySequence(Qt::Key_Delete));
    m_disconnect->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(m_disconnect);
    m_menu->addAction(m_answer);
    m_menu->addAction(m_disconnect);

    auto *foot = spaced(new QVBoxLayout, {16, 8, 16, 12}, 12);
    foot->addWidget(m_queue);
    foot->addWidget(m_disconnectButton);
    auto *column = spaced(new QVBoxLayout(this), {}, 0);
    column->addWidget(new Hairline(this));
    column->addSpacing(8);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    setMinimumWidth(130);
    setFocusProxy(m_list);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (m_moving || !current.isValid())
                    return;
                m_addressee = m_model->peerAt(current.row());
                updateActions();
                Q_EMIT addresseeChanged(m_addressee);
            });
    connect(m_list, &QListView::customContextMenuRequested, this, &PeerPane::openMenu);
    connect(m_disconnect, &QAction::triggered, this, &PeerPane::disconnectChosen);
    connect(m_disconnectButton, &QPushButton::clicked, this, &PeerPane::disconnectChosen);
    const auto answer = [this] {
        if (m_addressee != PeerId::None)
            Q_EMIT messageRequested(m_addressee);
    };
    connect(m_answer, &QAction::triggered, this, answer);
    connect(m_list, &QListView::activated, this, answer);
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

void PeerPane::refresh()
{
    const QScopedValueRollback moving(m_moving, true);
    const bool closed = m_session.state() == Transport::State::Closed;
    const PeerId before = m_addressee;
    const QList<PeerSummary> &peers = m_session.peers();
    if (closed) {
        m_addressee = PeerId::Everyone;
    } else if (m_addressee != PeerId::Everyone && m_addressee != PeerId::None) {
        const bool stays = std::ranges::any_of(peers, [this](const auto &peer) {
            return peer.peer == m_addressee && peer.connected;
        });
        if (!stays)
            m_addressee = PeerId::None;
    }
    // Otherwise the view would select the next row, and the message would go to another client.
    if (m_addressee == PeerId::None)
        m_entry->choose({});
    if (m_session.run().role == Role::Server)
        m_model->setPeers(peers, m_session.counters());
    else
        m_model->setPeers({});
    m_queue->refresh();
    showAddressee();
    showHint();
    updateActions();
    if (m_addressee != before)
        Q_EMIT addresseeChanged(m_addressee);
}

void PeerPane::setAddressee(PeerId peer)
{
    m_addressee = m_model->rowOf(peer) >= 0 ? peer : PeerId::None;
    showAddressee();
    updateActions();
}

void PeerPane::showAddressee()
{
    const QScopedValueRollback moving(m_moving, true);
    const QModelIndex index = m_model->index(m_model->rowOf(m_addressee));
    if (m_entry->index() == index)
        return;
    m_entry->choose(index);
    if (!index.isValid())
        m_list->clearSelection();
}

int PeerPane::count() const { return m_model->rowCount() - 1; }

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
    m_nobody->setVisible(m_nobody->fitInto(room) && m_model->rowCount() == 1);
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
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        placeHintSoon();
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
    const bool single = m_addressee != PeerId::Everyone && m_addressee != PeerId::None;
    m_disconnect->setEnabled(single);
    m_answer->setEnabled(m_addressee != PeerId::None);
    m_disconnectButton->setEnabled(single);
}

void PeerPane::openMenu(const QPoint &place)
{
    // Opened by keyboard, the menu is for the current row; `place` is the centre of the view.
    const QModelIndex under = m_list->indexAt(place);
    if (under.isValid())
        m_list->setCurrentIndex(under);
    if (m_entry->index().isValid())
        m_menu->popup(m_list->viewport()->mapToGlobal(place));
}

void PeerPane::disconnectChosen()
{
    if (m_addressee != PeerId::Everyone && m_addressee != PeerId::None)
        Q_EMIT disconnectRequested(m_addressee);
}

void PeerPane::retranslate()
{
    m_list->setAccessibleName(tr("Clients"));
    m_disconnect->setText(tr("&Disconnect"));
    m_answer->setText(tr("Send &to this one"));
    m_disconnectButton->setText(tr("Disconnect"));
    m_disconnectButton->setToolTip(tr("Ends the conversation with the chosen client (Delete)"));
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
