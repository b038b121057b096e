// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/ladder/ladderaccessible.h"

#include "ui/inspector/ladder/ladderview.h"
#include "ui/inspector/ladder/ladderwording.h"

namespace socketchat {

namespace {

constexpr qsizetype maxLadderItems = 1000;

class LadderItem : public QAccessibleInterface
{
public:
    LadderItem(LadderView *view, int row)
        : m_view(view)
        , m_row(row)
    { }

    [[nodiscard]] int row() const { return m_row; }
    bool isValid() const override { return m_view && m_row < m_view->ladder().rowCount(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }
    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Name && isValid() ? ladderRowSentence(m_view->ladder(), m_row)
                                                      : QString();
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect inViewport = m_view->rowRect(m_row);
        return {m_view->viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size()};
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
    QPointer<LadderView> m_view;
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
