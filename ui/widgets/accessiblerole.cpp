// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/widgets/accessiblerole.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr char roleProperty[] = "_socketchat_accessibleRole";
constexpr char partsProperty[] = "_socketchat_accessibleParts";

class AccessibleWhole : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
};

/// A button of which one in a group is chosen: Qt knows it as a check box.
class AccessibleChoice : public QAccessibleWidget
{
public:
    explicit AccessibleChoice(QAbstractButton *button)
        : QAccessibleWidget(button, QAccessible::RadioButton)
        , m_button(button)
    { }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = m_button->isChecked();
        return state;
    }
    QString text(QAccessible::Text what) const override
    {
        const QString said = QAccessibleWidget::text(what);
        return what == QAccessible::Name && said.isEmpty() ? m_button->text() : said;
    }
    QStringList actionNames() const override
    {
        return QStringList(pressAction()) + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            m_button->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QAbstractButton *m_button;
};

/// A pane hands the focus on, and Qt calls both it and what has the focus focused.
class AccessiblePane : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (widget()->focusProxy())
            state.focused = state.focusable = false;
        return state;
    }
};

QAccessibleInterface *makeOfRole(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    const QVariant role = widget->property(roleProperty);
    if (!role.isValid()) // the last class that is asked for: nobody else knows the widget
        return className == "QWidget"_L1 ? new AccessiblePane(widget) : nullptr;
    if (auto *button = qobject_cast<QAbstractButton *>(widget);
        button && role.toInt() == QAccessible::RadioButton)
        return new AccessibleChoice(button);
    if (widget->property(partsProperty).toBool())
        return new AccessiblePane(widget, QAccessible::Role(role.toInt()));
    return new AccessibleWhole(widget, QAccessible::Role(role.toInt()));
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role, AccessibleParts parts)
{
    static const bool installed = [] {
        QAccessible::installFactory(makeOfRole);
        return true;
    }();
    Q_UNUSED(installed)
    widget->setProperty(roleProperty, int(role));
    widget->setProperty(partsProperty, parts == AccessibleParts::Seen);
}

} // namespace socketchat
