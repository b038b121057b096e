// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/messagefinder.h"

#include "ui/conversation/conversationview.h"
#include "ui/conversation/findbar.h"
#include "ui/widgets/patternfield.h"
#include "ui/widgets/symbols.h"

#include <QAction>

namespace socketchat {

MessageFinder::MessageFinder(const ConversationModel &model, ConversationView &view, FindBar &bar,
                             QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_view(view)
    , m_bar(bar)
    , m_search(model)
    , m_older(new QAction(symbolIcon(Symbol::Up), {}, this))
    , m_newer(new QAction(symbolIcon(Symbol::Down), {}, this))
{
    // As the eye goes: F3 down, to what came later.
    m_newer->setShortcut(QKeySequence(Qt::Key_F3));
    m_older->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3));
    connect(m_older, &QAction::triggered, this, [this] { go(Direction::Older); });
    connect(m_newer, &QAction::triggered, this, [this] { go(Direction::Newer); });
    connect(&bar, &FindBar::olderRequested, this, [this] { go(Direction::Older); });
    connect(&bar, &FindBar::newerRequested, this, [this] { go(Direction::Newer); });
    connect(&bar, &FindBar::termChanged, this, &MessageFinder::search);
    connect(&bar, &FindBar::closed, this, &MessageFinder::close);
    connect(&m_search, &ConversationSearch::progressed, this, &MessageFinder::progressed);
    retranslate();
    close();
}

void MessageFinder::open()
{
    const bool wasOpen = m_bar.isVisibleTo(m_bar.parentWidget());
    m_bar.setVisible(true);
    m_older->setEnabled(true);
    m_newer->setEnabled(true);
    m_bar.start();
    if (!wasOpen)
        search();
}

void MessageFinder::close()
{
    const bool hadFocus = m_bar.isAncestorOf(m_bar.focusWidget());
    m_wanted = Direction::None;
    m_bar.setVisible(false);
    m_older->setEnabled(false);
    m_newer->setEnabled(false);
    m_search.start({});
    m_view.setFind(nullptr, nullptr);
    if (hadFocus)
        m_view.setFocus();
}

void MessageFinder::update() { m_search.update(); }

void MessageFinder::searchAgain()
{
    if (!m_bar.isVisibleTo(m_bar.parentWidget()))
        return;
    m_wanted = Direction::None;
    m_search.start(m_bar.term());
    m_view.setFind(&m_search.pattern(), &m_search.found());
}

void MessageFinder::search()
{
    // From the selected row, itself included, or else from the newest.
    const qint64 selected = m_view.selectedMessage();
    m_from = selected >= 0 ? selected + 1 : m_model.range().end;
    searchAgain();
    m_wanted = m_bar.term().typed.isEmpty() ? Direction::None : Direction::Older;
}

void MessageFinder::go(Direction direction)
{
    const qint64 selected = m_view.selectedMessage();
    m_from = selected >= 0 ? selected : m_model.range().end;
    m_wanted = direction;
    progressed();
}

void MessageFinder::progressed()
{
    if (m_wanted != Direction::None) {
        const std::optional<qint64> found = m_wanted == Direction::Older
                                                    ? m_search.olderThan(m_from)
                                                    : m_search.newerThan(m_from);
        // A filter still running may not show the match yet; it will be reported later.
        if (found && (*found < 0 || m_model.rowOf(*found) >= 0)) {
            m_wanted = Direction::None;
            goTo(*found);
        }
    }
    m_view.updateFound();
    showPosition();
}

void MessageFinder::goTo(qint64 number)
{
    const int row = m_model.rowOf(number);
    if (row < 0)
        return;
    const QModelIndex index = m_model.index(row);
    const bool visible = row > m_view.firstVisibleRow() && row < m_view.lastVisibleRow();
    m_view.setAutoScroll(false); // centre the match rather than scroll to the edge
    m_view.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_view.setAutoScroll(true);
    m_view.scrollTo(index, visible ? QAbstractItemView::EnsureVisible
                                   : QAbstractItemView::PositionAtCenter);
}

void MessageFinder::showPosition()
{
    if (!m_bar.isVisibleTo(m_bar.parentWidget()))
        return;
    m_bar.showProblem(PatternField::problemSentence(m_search.pattern()));
    FindBar::Count count;
    count.position = m_search.positionOf(m_view.selectedMessage());
    count.found = m_search.count();
    count.tooSlow = m_search.tooSlow();
    count.finished = m_search.isFinished();
    m_bar.showCount(count);
}

void MessageFinder::retranslate()
{
    m_older->setText(tr("Find &older"));
    m_newer->setText(tr("Find &newer"));
    showPosition();
}

} // namespace socketchat
