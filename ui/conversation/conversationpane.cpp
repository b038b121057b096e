// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationpane.h"

#include "app/chat/rowheads.h"
#include "ui/conversation/conversationhead.h"
#include "ui/conversation/conversationmodel.h"
#include "ui/conversation/conversationview.h"
#include "ui/conversation/emptyconversation.h"
#include "ui/conversation/filterbar.h"
#include "ui/conversation/findbar.h"
#include "ui/conversation/lookactions.h"
#include "ui/conversation/messageactions.h"
#include "ui/conversation/messagefinder.h"
#include "ui/conversation/remedybar.h"
#include "ui/widgets/building.h"
#include "ui/widgets/elidinglabel.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/patternfield.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbolbutton.h"
#include "ui/widgets/symbols.h"

#include <QAction>
#include <QDateTime>
#include <QGridLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QTimerEvent>
#include <QVBoxLayout>

#include <utility>

namespace socketchat {

namespace {

constexpr qsizetype offeredPeers = 200;

} // namespace

ConversationPane::ConversationPane(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_model(new ConversationModel(session.conversation(), this))
    , m_view(new ConversationView(*m_model, this))
    , m_empty(new EmptyConversation(session, this))
    , m_findBar(new FindBar(this))
    , m_bars(new QVBoxLayout)
    , m_finder(new MessageFinder(*m_model, *m_view, *m_findBar, this))
    , m_actions(new MessageActions(*m_model, *m_view, this))
    , m_look(new LookActions(this))
    , m_filterAction(new QAction(symbolIcon(Symbol::Filter), {}, this))
    , m_head(new ConversationHead(this))
    , m_newButton(new QPushButton(symbolIcon(Symbol::Down), {}, this))
    , m_remedies(new RemedyBar(session, this))
{
    arrange();
    connectParts();
    showUnseen(0);
    applyFilter();
    followDay();
    showEmptiness();
    retranslate();
}

void ConversationPane::connectParts()
{
    connect(m_view, &ConversationView::choiceChanged, this, &ConversationPane::scheduleReport);
    connect(m_view, &ConversationView::unseenChanged, this, &ConversationPane::showUnseen);
    connect(m_view, &ConversationView::copyRequested, this,
            [this] { m_actions->copy(MessageCopy::Form::Text); });
    connect(m_view, &QWidget::customContextMenuRequested, m_actions, &MessageActions::popup);
    connect(m_actions, &MessageActions::addresseeRequested, this,
            &ConversationPane::addresseeRequested);
    connect(m_actions, &MessageActions::nameRequested, this, &ConversationPane::nameRequested);
    connect(m_actions, &MessageActions::peerFilterRequested, this, &ConversationPane::showOnlyPeer);
    connect(m_actions, &MessageActions::clearRequested, this, &ConversationPane::clearRequested);
    connect(m_look, &LookActions::chosen, this, &ConversationPane::setLook);
    connect(m_view, &ConversationView::columnsRequested, m_look->columnMenu(),
            [this](const QPoint &at) { m_look->columnMenu()->popup(at); });
    connect(&m_head->forms(), &SegmentedSwitch::chosen, this,
            [this](int form) { m_look->form(RowForm(form))->trigger(); });
    connect(m_newButton, &QPushButton::clicked, this, [this] {
        m_view->scrollToNewest();
        m_view->setFocus();
    });
    connect(&m_head->find(), &QToolButton::clicked, this, &ConversationPane::startFind);
    connect(&m_head->filter(), &QToolButton::clicked, this,
            [this](bool on) { on ? startFilter() : stopFilter(); });
    connect(m_filterAction, &QAction::triggered, this, &ConversationPane::startFilter);
    connect(m_empty, &EmptyConversation::allRequested, this, [this] {
        stopFilter();
        m_view->setFocus();
    });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, change, this, &ConversationPane::showEmptiness);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConversationPane::showEmptiness);
    connect(m_remedies, &RemedyBar::offerChanged, this, &ConversationPane::placeRemedies);
    connect(m_model, &ConversationModel::filterProgressed, this,
            &ConversationPane::filterProgressed);
    m_filterAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    addActions({m_finder->older(), m_finder->newer(), m_filterAction});
}

void ConversationPane::arrange()
{
    refit();
    m_newButton->setAutoDefault(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setMinimumHeight(8); // it gives way first, or the composer would be cut
    m_head->setAutoFillBackground(true); // rows that are not laid out yet lie behind it

    spaced(m_bars, {16, 0, 16, 0}, 0)->addWidget(m_findBar);

    // The button overlaps the last rows; an empty grid row keeps it away from the bottom edge.
    auto *rows = new QGridLayout;
    rows->setSpacing(0);
    rows->addWidget(m_view, 0, 0, 2, 1);
    rows->addWidget(m_empty, 0, 0, 2, 1);
    rows->addWidget(m_newButton, 0, 0, Qt::AlignHCenter | Qt::AlignBottom);
    rows->setRowStretch(0, 1);
    rows->setRowMinimumHeight(1, 16);

    auto *column = spaced(new QVBoxLayout(this), {0, 0, 0, 0}, 0);
    column->addWidget(m_head);
    column->addLayout(m_bars);
    column->addWidget(new Hairline(this));
    column->addLayout(rows, 1);
    column->addWidget(m_remedies);
    m_newButton->raise();
}

void ConversationPane::addTool(QAction *action) { m_head->addTool(action); }

void ConversationPane::lendTools(QBoxLayout *row) { m_head->lendTools(row); }

void ConversationPane::refit()
{
    m_head->title().setFont(shapes::semibold(font()));
    m_head->title().setMinimumHeight(shapes::scaled(shapes::headerHeight));
}

void ConversationPane::refresh()
{
    const bool changed = m_model->refresh();
    m_remedies->refresh();
    if (!changed)
        return;
    if (QDate::currentDate() != m_today)
        followDay(); // a timer stands still while the machine sleeps
    m_model->reportChange(m_view->firstVisibleRow(), m_view->lastVisibleRow());
    m_finder->update();
}

/// At midnight what was said today becomes what was said on a date.
void ConversationPane::followDay()
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDate before = std::exchange(m_today, now.date());
    m_midnight.start(int(now.msecsTo(m_today.addDays(1).startOfDay())) + 1'000, this);
    if (before.isValid() && before != m_today)
        m_view->rereadRows();
}

void ConversationPane::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_midnight.timerId())
        followDay();
    else
        Adapting::timerEvent(event);
}

/// From the rows, too, Escape closes the bars above them, one after the other.
void ConversationPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_findBar->isVisibleTo(this))
        m_finder->close();
    else if (event->key() == Qt::Key_Escape && m_filterBar && m_filterBar->isVisibleTo(this))
        stopFilter();
    else
        Adapting::keyPressEvent(event);
}

void ConversationPane::setLook(const ConversationLook &look)
{
    m_head->forms().setCurrent(int(look.form));
    m_look->setLook(look);
    m_view->setLook(look);
    applyFilter();
    placeRemedies();
}

void ConversationPane::setLesson(bool on)
{
    m_lesson = on;
    applyFilter();
}

TextEncoding ConversationPane::encoding() const { return m_model->wording().encoding(); }

void ConversationPane::setSetup(const ConversationSetup &setup)
{
    MessageWording &wording = m_model->wording();
    const MessageCheck check(setup);
    const bool checksAnew = wording.check() != check
                            && !(wording.check().checksum.isNone() && check.checksum.isNone());
    wording.setCheck(check);
    if (wording.encoding() == setup.encoding && !checksAnew)
        return;
    wording.setEncoding(setup.encoding);
    reread();
}

void ConversationPane::reread()
{
    if (m_model->filter().text.typed.isEmpty()) {
        m_view->rereadRows();
    } else {
        const qint64 place = selectedMessage();
        m_model->filterAgain();
        restoreSelection(place);
    }
    m_finder->searchAgain();
}

qint64 ConversationPane::selectedMessage() const { return m_view->selectedMessage(); }

void ConversationPane::selectMessages(const QList<qint64> &numbers)
{
    refresh();
    QItemSelection rows;
    QModelIndex first;
    RowHeads heads(m_model->conversation());
    for (const qint64 number : numbers) {
        const int row = m_model->rowShowing(number, heads);
        if (row < 0)
            continue;
        const QModelIndex index = m_model->index(row);
        if (!first.isValid())
            first = index;
        rows.select(index, index);
    }
    if (!first.isValid())
        return;
    QItemSelectionModel *selection = m_view->selectionModel();
    m_view->setAutoScroll(false);
    selection->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selection->select(rows, QItemSelectionModel::ClearAndSelect);
    m_view->setAutoScroll(true);
    const bool visible =
            first.row() > m_view->firstVisibleRow() && first.row() < m_view->lastVisibleRow();
    m_view->scrollTo(first, visible ? QAbstractItemView::EnsureVisible
                                    : QAbstractItemView::PositionAtCenter);
}

// Current row and selection change one after the other; only the final state is reported.
void ConversationPane::scheduleReport()
{
    if (m_reportScheduled)
        return;
    m_reportScheduled = true;
    QMetaObject::invokeMethod(this, &ConversationPane::reportSelection, Qt::QueuedConnection);
}

void ConversationPane::reportSelection()
{
    m_reportScheduled = false;
    const qint64 number = selectedMessage();
    if (number == m_reported)
        return;
    m_reported = number;
    m_finder->showPosition();
    Q_EMIT messageSelected(number);
}

void ConversationPane::showUnseen(qint64 rows)
{
    if (rows > 0) {
        m_newButton->setText(tr("%Ln new", nullptr,
                                int(std::min<qint64>(rows, std::numeric_limits<int>::max()))));
    } else if (m_newButton->hasFocus()) {
        m_view->setFocus();
    }
    m_newButton->setVisible(rows > 0);
}

void ConversationPane::showEmptiness()
{
    const bool filtered = m_model->range().count() > 0;
    const bool empty = m_model->rowCount() == 0 && (!filtered || m_model->filtering().isFinished());
    m_empty->setFiltered(empty && filtered);
    m_empty->setVisible(empty);
}

/// In the card of the row that failed, where that is shown as a card; else below the rows.
void ConversationPane::placeRemedies()
{
    const qint64 failure = m_remedies->failure();
    const bool inCard = m_model->rowOf(failure) >= 0 && m_look->look().form == RowForm::Bubbles;
    if (!inCard && m_remedies->parentWidget() != this)
        layout()->addWidget(m_remedies);
    m_remedies->setStanding(inCard);
    m_view->setFoot(inCard ? m_remedies : nullptr, failure);
    m_remedies->setVisible(failure >= 0);
}

void ConversationPane::setAnswering(bool on)
{
    m_actions->setAnswering(on);
    m_remedies->setLive(on);
}

void ConversationPane::startFind() { m_finder->open(); }

FilterBar *ConversationPane::filterBar()
{
    if (!m_filterBar) {
        m_filterBar = new FilterBar(this);
        m_filterBar->hide();
        m_bars->addWidget(m_filterBar);
        connect(m_filterBar, &FilterBar::filterChanged, this, &ConversationPane::applyFilter);
        connect(m_filterBar, &FilterBar::closed, this, &ConversationPane::stopFilter);
        connect(m_filterBar, &FilterBar::peersRequested, this, &ConversationPane::offerPeers);
    }
    return m_filterBar;
}

void ConversationPane::startFilter()
{
    filterBar()->setVisible(true);
    m_head->filter().setChecked(true);
    m_filterBar->start();
    filterProgressed();
}

void ConversationPane::stopFilter()
{
    if (!m_filterBar)
        return;
    const bool hadFocus = m_filterBar->isAncestorOf(focusWidget()) || m_head->filter().hasFocus();
    m_filterBar->setFilter({});
    m_filterBar->hide();
    m_head->filter().setChecked(false);
    if (hadFocus)
        m_view->setFocus();
}

void ConversationPane::applyFilter()
{
    MessageFilter filter = m_filterBar ? m_filterBar->filter() : MessageFilter();
    filter.echoes = m_lesson || m_look->look().echoes;
    if (filter == m_model->filter())
        return;
    // Keep the person's place: the selected row, or else the topmost one.
    qint64 place = selectedMessage();
    const bool selected = place >= 0;
    if (!selected && !m_view->isFollowing())
        place = m_model->numberAt(m_view->firstVisibleRow());
    m_model->setFilter(filter);
    RowHeads heads(m_model->conversation());
    if (selected) {
        restoreSelection(place);
    } else if (const int row = m_model->rowShowing(place, heads); row >= 0) {
        m_view->scrollTo(m_model->index(row), QAbstractItemView::PositionAtTop);
    }
    m_finder->searchAgain();
}

void ConversationPane::restoreSelection(qint64 number)
{
    m_selectionToRestore = number;
    filterProgressed();
}

void ConversationPane::filterProgressed()
{
    if (m_selectionToRestore >= 0) {
        RowHeads heads(m_model->conversation());
        const int row = m_model->rowShowing(m_selectionToRestore, heads);
        // Do not override a row that the person has selected meanwhile.
        if (row >= 0 && selectedMessage() < 0) {
            m_view->selectionModel()->setCurrentIndex(m_model->index(row),
                                                      QItemSelectionModel::ClearAndSelect);
            m_view->scrollTo(m_model->index(row), QAbstractItemView::PositionAtCenter);
        }
        if (row >= 0 || m_model->filtering().isFinished())
            m_selectionToRestore = -1;
    }
    showEmptiness();
    if (!m_filterBar || !m_filterBar->isVisibleTo(this))
        return;
    const MessageFilter &filter = m_model->filter();
    QString problem = PatternField::problemSentence(m_model->filtering().query().filterPattern());
    if (problem.isEmpty() && filter.largest && *filter.largest < filter.smallest)
        problem = tr("The largest size is below the smallest: no message has such a size.");
    m_filterBar->showProblem(problem);
    const qint64 shown = m_model->shownFrom(0);
    // An echo that marks a message is shown, too.
    const bool all = m_filterBar->filter().isEverything();
    m_filterBar->showCount(shown, all ? shown : m_model->range().count(),
                           m_model->filtering().isFinished());
}

void ConversationPane::offerPeers()
{
    QStringList addresses;
    const QList<PeerSummary> &peers = m_session.peers();
    for (auto peer = peers.crbegin(); peer != peers.crend() && addresses.size() < offeredPeers;
         ++peer)
        addresses.append(peer->address.toString());
    m_filterBar->offerPeers(addresses);
}

void ConversationPane::showOnlyPeer(const QString &address)
{
    startFilter();
    MessageFilter filter = m_filterBar->filter();
    filter.peer = address;
    m_filterBar->setFilter(filter);
}

void ConversationPane::retranslate()
{
    m_head->title().setText(tr("Conversation"));
    m_view->setAccessibleName(tr("Conversation"));
    m_head->find().setName(tr("Find in conversation"), tr("Find in conversation (Ctrl+F)"));
    m_filterAction->setText(tr("F&ilter the conversation"));
    m_head->filter().setName(tr("Filter the conversation"),
                             tr("Show only some of the rows (Ctrl+Shift+F)"));
    m_newButton->setToolTip(tr("Go to the newest message"));
    m_look->retranslate();
    m_head->forms().setAccessibleName(tr("Conversation as"));
    for (const RowForm form : {RowForm::Bubbles, RowForm::Lines}) {
        const QAction *action = m_look->form(form);
        //: What a button does, and its key.
        m_head->forms().setText(
                int(form), action->iconText(),
                tr("%1 (%2)").arg(action->toolTip(),
                                  action->shortcut().toString(QKeySequence::NativeText)));
    }
    m_finder->retranslate();
    m_actions->retranslate();
    showUnseen(m_view->unseen());
    // The wording of events has changed, so matches may have too.
    if (!m_model->filter().text.typed.isEmpty() || m_findBar->isVisibleTo(this))
        reread();
}

} // namespace socketchat
