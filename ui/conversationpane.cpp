// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversationpane.h"

#include "ui/conversationmodel.h"
#include "ui/conversationsearch.h"
#include "ui/conversationview.h"
#include "ui/findbar.h"
#include "ui/quantities.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>

namespace socketchat {

ConversationPane::ConversationPane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new ConversationModel(session.conversation(), this))
    , m_view(new ConversationView(*m_model, this))
    , m_search(new ConversationSearch(*m_model, this))
    , m_copy(new MessageCopy(*m_model, this))
    , m_findBar(new FindBar(this))
    , m_title(new QLabel(this))
    , m_findButton(new QPushButton(this))
    , m_newButton(new QPushButton(this))
{
    takeSides();
    makeActions();
    arrange();

    connect(m_view, &ConversationView::choiceChanged, this, &ConversationPane::noticeChoice);
    connect(m_view, &ConversationView::unseenChanged, this, &ConversationPane::showUnseen);
    connect(m_view, &ConversationView::copyRequested, this,
            [this] { copySelected(MessageCopy::Form::Text); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &ConversationPane::showMenu);
    connect(m_copy, &MessageCopy::finished, this, [](const QString &text) {
        if (!text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    });
    connect(m_newButton, &QPushButton::clicked, this, [this] {
        m_view->scrollToNewest();
        m_view->setFocus();
    });
    connect(m_findButton, &QPushButton::clicked, this, &ConversationPane::startFind);
    connect(m_findBar, &FindBar::wishChanged, this, &ConversationPane::search);
    connect(m_findBar, &FindBar::olderRequested, this, [this] { go(Way::Older); });
    connect(m_findBar, &FindBar::newerRequested, this, [this] { go(Way::Newer); });
    connect(m_findBar, &FindBar::closed, this, &ConversationPane::stopFind);
    connect(m_search, &ConversationSearch::progressed, this, &ConversationPane::searchProgressed);
    stopFind();
    showUnseen(0);
    retranslate();
}

void ConversationPane::makeActions()
{
    const auto add = [this](auto &&does) {
        auto *action = new QAction(this);
        connect(action, &QAction::triggered, this, does);
        return action;
    };
    m_copyText = add([this] { copySelected(MessageCopy::Form::Text); });
    m_copyHex = add([this] { copySelected(MessageCopy::Form::Hex); });
    m_answer = add([this] {
        const auto message = m_model->numbered(selectedMessage(), 0);
        if (message && message->kind == MessageKind::Received)
            Q_EMIT addresseeWanted(message->peer);
    });
    m_selectAll = add([this] { m_view->selectAll(); });
    m_clear = add([this] { clearConversation(); });
    m_findOlder = add([this] { go(Way::Older); });
    m_findNewer = add([this] { go(Way::Newer); });
    m_findOlder->setShortcut(QKeySequence(Qt::Key_F3));
    m_findNewer->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3));
    addActions({m_findOlder, m_findNewer});
}

void ConversationPane::arrange()
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setBuddy(m_view);
    m_newButton->setIcon(style()->standardIcon(QStyle::SP_ArrowDown));
    m_newButton->setAutoDefault(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 6, 10, 6);
    head->addWidget(m_title, 1);
    head->addWidget(m_findButton);
    auto *find = new QHBoxLayout;
    find->setContentsMargins(10, 0, 10, 6);
    find->addWidget(m_findBar);

    // The button lies over the last rows; the row below it keeps it off the edge.
    auto *rows = new QGridLayout;
    rows->setSpacing(0);
    rows->addWidget(m_view, 0, 0, 2, 1);
    rows->addWidget(m_newButton, 0, 0, Qt::AlignHCenter | Qt::AlignBottom);
    rows->setRowStretch(0, 1);
    rows->setRowMinimumHeight(1, 12);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(find);
    column->addLayout(rows, 1);
    m_newButton->raise();
}

bool ConversationPane::takeSides()
{
    const SessionOptions &options = m_session.options();
    return m_model->wording().setSides(options.endpoint.protocol, options.role);
}

void ConversationPane::refresh()
{
    if (takeSides())
        reread();
    if (!m_model->refresh())
        return;
    m_model->announceChange(m_view->firstVisibleRow(), m_view->lastVisibleRow());
    m_search->takeNews();
}

void ConversationPane::setEncoding(const TextEncoding &encoding)
{
    if (m_model->wording().encoding() == encoding)
        return;
    m_model->wording().setEncoding(encoding);
    reread();
}

void ConversationPane::reread()
{
    m_view->rereadRows();
    if (m_findBar->isVisibleTo(this))
        m_search->start(m_findBar->text(), m_findBar->caseSensitivity());
}

qint64 ConversationPane::selectedMessage() const
{
    const QModelIndex current = m_view->currentIndex();
    const bool selected = current.isValid() && m_view->selectionModel()->isSelected(current);
    return selected ? m_model->numberAt(current.row()) : -1;
}

// The current row and the selection change one after the other: only what comes out is worth
// telling.
void ConversationPane::noticeChoice()
{
    if (m_announcing)
        return;
    m_announcing = true;
    QMetaObject::invokeMethod(this, &ConversationPane::announceChoice, Qt::QueuedConnection);
}

void ConversationPane::announceChoice()
{
    m_announcing = false;
    const qint64 number = selectedMessage();
    if (number == m_announced)
        return;
    m_announced = number;
    showFound();
    Q_EMIT messageSelected(number);
}

void ConversationPane::copySelected(MessageCopy::Form form)
{
    QList<MessageCopy::Span> spans;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection()) {
        // The row that stands for those that went has no number and nothing to copy.
        const int top = m_model->numberAt(range.top()) < 0 ? range.top() + 1 : range.top();
        if (top <= range.bottom())
            spans.append({m_model->numberAt(top), m_model->numberAt(range.bottom())});
    }
    std::sort(spans.begin(), spans.end(),
              [](const auto &one, const auto &other) { return one.first < other.first; });
    if (!spans.isEmpty())
        m_copy->start(spans, form);
}

void ConversationPane::clearConversation()
{
    m_session.conversation().clear();
    refresh();
}

void ConversationPane::showMenu(const QPoint &at)
{
    const auto message = m_model->numbered(selectedMessage(), 0);
    const bool any = m_view->selectionModel()->hasSelection();
    m_copyText->setEnabled(any);
    m_copyHex->setEnabled(any);
    m_answer->setEnabled(message && message->kind == MessageKind::Received);
    m_selectAll->setEnabled(m_model->rowCount() > 0);
    m_clear->setEnabled(m_model->rowCount() > 0);

    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_copyText);
    menu->addAction(m_copyHex);
    menu->addSeparator();
    menu->addAction(m_answer);
    menu->addSeparator();
    menu->addAction(m_selectAll);
    menu->addAction(m_clear);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void ConversationPane::showUnseen(qint64 rows)
{
    if (rows > 0) {
        m_newButton->setText(tr("%n new", nullptr,
                                int(std::min<qint64>(rows, std::numeric_limits<int>::max()))));
    } else if (m_newButton->hasFocus()) {
        m_view->setFocus();
    }
    m_newButton->setVisible(rows > 0);
}

void ConversationPane::startFind()
{
    const bool wasOpen = m_findBar->isVisibleTo(this);
    m_findBar->setVisible(true);
    m_findOlder->setEnabled(true);
    m_findNewer->setEnabled(true);
    m_findBar->start();
    if (!wasOpen)
        search();
}

void ConversationPane::stopFind()
{
    const bool hadFocus = m_findBar->isAncestorOf(focusWidget());
    m_wanted = Way::None;
    m_findBar->setVisible(false);
    m_findOlder->setEnabled(false);
    m_findNewer->setEnabled(false);
    m_search->start({}, Qt::CaseInsensitive);
    m_view->setFindText({}, Qt::CaseInsensitive);
    if (hadFocus)
        m_view->setFocus();
}

void ConversationPane::search()
{
    // From the row the person is at, itself included; otherwise from the newest.
    const qint64 selected = selectedMessage();
    m_searchFrom = selected >= 0 ? selected + 1 : m_model->range().end;
    m_wanted = m_findBar->text().isEmpty() ? Way::None : Way::Older;
    m_view->setFindText(m_findBar->text(), m_findBar->caseSensitivity());
    m_search->start(m_findBar->text(), m_findBar->caseSensitivity());
}

void ConversationPane::go(Way way)
{
    const qint64 selected = selectedMessage();
    m_searchFrom = selected >= 0 ? selected : m_model->range().end;
    m_wanted = way;
    searchProgressed();
}

void ConversationPane::searchProgressed()
{
    if (m_wanted != Way::None) {
        const std::optional<qint64> found = m_wanted == Way::Older
                                                    ? m_search->olderThan(m_searchFrom)
                                                    : m_search->newerThan(m_searchFrom);
        if (found) {
            m_wanted = Way::None;
            goTo(*found);
        }
    }
    showFound();
}

void ConversationPane::goTo(qint64 number)
{
    const int row = m_model->rowOf(number);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row);
    const bool visible = row > m_view->firstVisibleRow() && row < m_view->lastVisibleRow();
    m_view->setAutoScroll(false); // the middle is a better place than the edge
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view->setAutoScroll(true);
    m_view->scrollTo(index, visible ? QAbstractItemView::EnsureVisible
                                    : QAbstractItemView::PositionAtCenter);
}

void ConversationPane::showFound()
{
    if (m_findBar->isVisibleTo(this))
        m_findBar->showCount(m_search->placeOf(selectedMessage()), m_search->count(),
                             m_search->isFinished());
}

void ConversationPane::retranslate()
{
    m_title->setText(tr("Conversation"));
    m_view->setAccessibleName(tr("Conversation"));
    m_findButton->setText(tr("Find in conversation"));
    m_findButton->setToolTip(tr("Find in conversation (Ctrl+F)"));
    m_newButton->setToolTip(tr("Go to the newest message"));
    m_copyText->setText(tr("&Copy text"));
    m_copyHex->setText(tr("Copy as &hex"));
    m_answer->setText(tr("&Answer this peer"));
    m_selectAll->setText(tr("&Select all"));
    m_clear->setText(tr("C&lear conversation"));
    m_findOlder->setText(tr("Find older"));
    m_findNewer->setText(tr("Find newer"));
    showUnseen(m_view->unseen());
}

void ConversationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace socketchat
