// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/conversation/conversationaccessible.h"

#include "ui/conversation/conversationview.h"
#include "ui/widgets/accessiblerow.h"

namespace socketchat {

namespace {

constexpr qsizetype maxItems = 1000;

// Identified by message number, since row indexes shift when older rows are dropped.
class Item : public AccessibleRow<ConversationView>
{
public:
    Item(ConversationView *view, qint64 number)
        : AccessibleRow(view)
        , m_number(number)
    { }

    int row() const override
    {
        if (!m_view)
            return -1;
        const ConversationModel &model = m_view->conversationModel();
        // The "rows dropped" row has no number and is always the first.
        if (m_number < 0)
            return model.rowCount() > 0 && model.numberAt(0) < 0 ? 0 : -1;
        return model.rowOf(m_number);
    }
    QString text(QAccessible::Text what) const override
    {
        const QModelIndex index = modelIndex();
        if (what == QAccessible::Name)
            return index.data(Qt::DisplayRole).toString();
        if (what == QAccessible::Description)
            return index.data(Qt::ToolTipRole).toString();
        return {};
    }
    QRect rect() const override
    {
        const QModelIndex index = modelIndex();
        if (!index.isValid())
            return {};
        return onScreen(m_view->visualRect(index));
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        const QModelIndex index = modelIndex();
        if (!index.isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable = state.multiSelectable = true;
        state.selected = m_view->selectionModel()->isSelected(index);
        const bool current = index == m_view->currentIndex();
        state.focused = current && m_view->hasFocus();
        state.active = current;
        state.offscreen =
                index.row() < m_view->firstVisibleRow() || index.row() > m_view->lastVisibleRow();
        return state;
    }

private:
    [[nodiscard]] QModelIndex modelIndex() const
    {
        const int at = row();
        return at < 0 ? QModelIndex() : m_view->conversationModel().index(at);
    }

    qint64 m_number;
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className == QLatin1StringView(ConversationView::staticMetaObject.className())) {
        if (auto *view = qobject_cast<ConversationView *>(object))
            return new ConversationAccessible(view);
    }
    return nullptr;
}

} // namespace

ConversationAccessible::ConversationAccessible(ConversationView *view)
    : QAccessibleWidget(view, QAccessible::List)
    , m_view(view)
{ }

ConversationAccessible::~ConversationAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_items))
        QAccessible::deleteAccessibleInterface(id);
}

void ConversationAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once)
}

int ConversationAccessible::childCount() const
{
    return m_view ? m_view->conversationModel().rowCount() + (m_view->shownFoot() ? 1 : 0) : 0;
}

QAccessibleInterface *ConversationAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (index == m_view->conversationModel().rowCount()) // after all rows
        return QAccessible::queryAccessibleInterface(m_view->shownFoot());
    const qint64 number = m_view->conversationModel().numberAt(index);
    if (const auto found = m_items.constFind(number); found != m_items.cend())
        return QAccessible::accessibleInterface(*found);
    if (m_items.size() >= maxItems)
        forgetUnseen();
    auto *item = new Item(m_view, number);
    m_items.insert(number, QAccessible::registerAccessibleInterface(item));
    return item;
}

void ConversationAccessible::forgetUnseen() const
{
    const ConversationModel &model = m_view->conversationModel();
    const qint64 first = model.numberAt(m_view->firstVisibleRow());
    const qint64 last = model.numberAt(m_view->lastVisibleRow());
    m_items.removeIf([first, last](const auto &item) {
        const bool unseen = item.key() < first || item.key() > last;
        if (unseen)
            QAccessible::deleteAccessibleInterface(item.value());
        return unseen;
    });
}

int ConversationAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (m_view && child && m_view->shownFoot() && child->object() == m_view->shownFoot())
        return m_view->conversationModel().rowCount();
    const auto *item = dynamic_cast<const Item *>(child);
    return item ? item->row() : -1;
}

QAccessibleInterface *ConversationAccessible::childAt(int x, int y) const
{
    if (!m_view)
        return nullptr;
    const QPoint at = m_view->viewport()->mapFromGlobal(QPoint(x, y));
    if (QWidget *foot = m_view->shownFoot(); foot && foot->geometry().contains(at))
        return QAccessible::queryAccessibleInterface(foot);
    return m_view->viewport()->rect().contains(at) ? child(m_view->indexAt(at).row()) : nullptr;
}

QAccessibleInterface *ConversationAccessible::focusChild() const
{
    return m_view ? child(m_view->currentIndex().row()) : nullptr;
}

} // namespace socketchat
