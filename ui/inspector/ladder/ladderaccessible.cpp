// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/ladder/ladderaccessible.h"

#include "ui/inspector/ladder/ladderview.h"
#include "ui/inspector/ladder/ladderwording.h"
#include "ui/widgets/accessiblerow.h"

namespace socketchat {

namespace {

constexpr qsizetype maxLadderItems = 1000;

class LadderItem : public AccessibleRow<LadderView>
{
public:
    LadderItem(LadderView *view, int row)
        : AccessibleRow(view)
        , m_row(row)
    { }

    int row() const override { return m_view && m_row < m_view->ladder().rowCount() ? m_row : -1; }
    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Name && isValid() ? ladderRowSentence(m_view->ladder(), m_row)
                                                      : QString();
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        return onScreen(m_view->rowRect(m_row));
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = state.focusable =
                m_view->ladder().row(m_row).kind == Ladder::Row::Kind::Call;
        state.selected = state.active = m_view->chosen() == m_row;
        state.focused = state.selected && m_view->hasFocus();
        state.offscreen = !m_view->isSeen(m_row);
        return state;
    }

private:
    const int m_row;
};

QAccessibleInterface *makeLadderAccessible(const QString &className, QObject *object)
{
    if (className == QLatin1StringView(LadderView::staticMetaObject.className())) {
        if (auto *view = qobject_cast<LadderView *>(object))
            return new LadderAccessible(view);
    }
    return nullptr;
}

} // namespace

LadderAccessible::LadderAccessible(LadderView *view)
    : QAccessibleWidget(view, QAccessible::List)
    , m_view(view)
{ }

LadderAccessible::~LadderAccessible() { forgetAll(); }

void LadderAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(makeLadderAccessible);
        return true;
    }();
    Q_UNUSED(once)
}

int LadderAccessible::childCount() const { return m_view ? m_view->ladder().rowCount() : 0; }

QAccessibleInterface *LadderAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    if (const auto found = m_items.constFind(index); found != m_items.cend())
        return QAccessible::accessibleInterface(*found);
    if (m_items.size() >= maxLadderItems)
        forgetAll();
    auto *item = new LadderItem(m_view, index);
    m_items.insert(index, QAccessible::registerAccessibleInterface(item));
    return item;
}

void LadderAccessible::forgetAll() const
{
    for (const QAccessible::Id id : std::as_const(m_items))
        QAccessible::deleteAccessibleInterface(id);
    m_items.clear();
}

int LadderAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *item = dynamic_cast<const LadderItem *>(child);
    return item ? item->row() : -1;
}

QAccessibleInterface *LadderAccessible::childAt(int x, int y) const
{
    return m_view ? child(m_view->rowAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)))) : nullptr;
}

QAccessibleInterface *LadderAccessible::focusChild() const
{
    return m_view ? child(m_view->chosen()) : nullptr;
}

} // namespace socketchat
