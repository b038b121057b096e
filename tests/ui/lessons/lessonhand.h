// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lesson/lesson.h"
#include "ui/window/mainwindow.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTest>

#include <algorithm>
#include <functional>

namespace socketchat {

/// A text as it is read, without what marks its key, without the sign before it and without the
/// dots behind it.
inline QString asRead(QString text)
{
    static const QRegularExpression chineseKey(QStringLiteral("\\(&?[A-Z0-9]\\)"));
    static const QRegularExpression sign(QStringLiteral("^[▶■←] "));
    text = text.section(u'\t', 0, 0).remove(chineseKey).remove(sign).remove(u'&');
    if (text.endsWith(u'…'))
        text.chop(1);
    return text.trimmed();
}

/// A student at a window: finds everything by the name that a screen reader says, in the language
/// of the window, and uses mouse and keyboard only. Does what an action of a lesson says, in
/// several movements of the hand.
class Hand
{
public:
    Hand(MainWindow *window, bool chinese)
        : m_window(window)
        , m_chinese(chinese)
    { }

    /// Returns false if something was not found, after a warning that names it.
    bool perform(const LessonAction &action)
    {
        using Kind = LessonAction::Kind;
        m_window->activateWindow();
        const QString &text = action.text;
        switch (action.kind) {
        case Kind::Address:
            return typeInto(say("Address", "地址"), text, false);
        case Kind::Protocol:
            return click(text.toUpper());
        case Kind::Sockets:
            return choose(say("Sockets", "套接字"), text == QStringLiteral("qt")
                                                            ? say("Qt classes", "Qt 类")
                                                            : say("System calls", "系统调用"));
        case Kind::Role:
            return click(text == QStringLiteral("server") ? say("Server", "服务器")
                                                          : say("Client", "客户端"));
        case Kind::Start:
            return clickEither(startNames());
        case Kind::Stop:
            return click(say("Stop", "停止"));
        case Kind::Matching:
            return clickEitherInMenu(say("File", "文件"),
                                     {say("Open a matching client", "打开对应的客户端"),
                                      say("Open a matching server", "打开对应的服务器")});
        case Kind::NewWindow:
            return clickEitherInMenu(say("File", "文件"), {say("New window", "新建窗口")});
        case Kind::Send:
            return typeInto(say("Message", "消息"), text, true);
        case Kind::SendEmpty:
            return fromMore(say("Send an empty datagram", "发送空数据报"));
        case Kind::FinishSending:
            return fromMore(say("Shut down sending (half-close)", "结束发送（半关闭）"));
        case Kind::SendLong:
            return pasteLong(QString(qsizetype(action.number) * 1024, u'x'));
        case Kind::Reset:
            return fromMore(say("Reset the connection (RST)", "重置连接（RST）"));
        case Kind::ReuseAddress:
            return setTick(say("Reuse the address", "复用地址"), text == QStringLiteral("on"));
        case Kind::Disconnect:
            return disconnectOne();
        case Kind::Reply:
            return choose(say("Reply", "应答"), text == QStringLiteral("echo") ? say("Echo", "回送")
                                                : text == QStringLiteral("room")
                                                        ? say("Chat room", "聊天室")
                                                        : say("Manual", "手动"));
        case Kind::Framing:
            return choose(say("Framing", "消息边界"),
                          text == QStringLiteral("raw") ? say("Raw", "不分（按每次 recv）")
                          : text == QStringLiteral("line")
                                  ? say("Lines", "按行")
                                  : say("Length: 2 bytes, big endian", "长度前缀：2 字节，大端"));
        case Kind::ReceiveSize:
            return typeInto(say("Receive buffer in bytes", "接收缓冲区的字节数"),
                            QString::number(action.number), true);
        case Kind::Reading:
            return setTick(say("Pause reading", "暂停读取"), text == QStringLiteral("paused"));
        case Kind::Accept:
            return choose(
                    say("Accept", "接受"),
                    text == QStringLiteral("all") ? say("Each client at once", "立即接受每个客户端")
                    : text == QStringLiteral("one") ? say("One client at a time", "一次一个客户端")
                                                    : say("By hand", "手动"));
        case Kind::AcceptClient:
            return click(QStringLiteral("accept()"));
        case Kind::Stepping:
            return setTick(say("Step by step", "逐步执行"), text == QStringLiteral("on"));
        case Kind::Step:
            return click(text);
        case Kind::Conditions:
            return setConditions(text);
        case Kind::Encoding:
            return choose(say("Encoding", "编码"), text);
        case Kind::Page:
            return turnTo(text);
        case Kind::Select:
            return selectNewest();
        case Kind::Repeat:
            return false; // no lesson of the program's own asks for it
        }
        return false;
    }

    /// A click on what has this name.
    bool click(const QString &name) { return clickEither({name}); }

    /// Clicks a row of a list, found by the beginning of its text.
    bool clickRow(const QString &list, const QString &row)
    {
        QAccessibleInterface *found = accessibleNamed(
                list, [](QAccessibleInterface *each) { return each->role() == QAccessible::List; });
        if (!found)
            return notFound(list);
        auto *view = qobject_cast<QAbstractItemView *>(found->object());
        for (int i = 0; view && i < view->model()->rowCount(); ++i) {
            const QModelIndex index = view->model()->index(i, 0);
            if (!index.data().toString().contains(row))
                continue;
            view->scrollTo(index);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                              view->visualRect(index).center());
            return true;
        }
        return notFound(row);
    }

    /// Every text in the window and its menus that names something.
    [[nodiscard]] static QSet<QString> names(QWidget *window)
    {
        QSet<QString> names;
        walk(QAccessible::queryAccessibleInterface(window), [&names](QAccessibleInterface *each) {
            names.insert(asRead(each->text(QAccessible::Name)));
            return false;
        });
        const auto actions = window->findChildren<QAction *>();
        for (const QAction *action : actions)
            names.insert(asRead(action->text()));
        const auto menus = window->findChildren<QMenu *>();
        for (const QMenu *menu : menus)
            names.insert(asRead(menu->title()));
        const auto boxes = window->findChildren<QComboBox *>();
        for (const QComboBox *box : boxes) {
            for (int i = 0; i < box->count(); ++i)
                names.insert(asRead(box->itemText(i)));
        }
        const auto buttons = window->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons)
            names.insert(asRead(button->text()));
        return names;
    }

private:
    using Wanted = std::function<bool(QAccessibleInterface *)>;

    [[nodiscard]] QString say(const char *english, const char *chinese) const
    {
        return QString::fromUtf8(m_chinese ? chinese : english);
    }

    [[nodiscard]] QStringList startNames() const
    {
        return {say("Start", "启动"), say("Connect", "连接"), say("Open", "打开")};
    }

    static bool notFound(const QString &name)
    {
        qWarning("nothing has the name “%ls”", qUtf16Printable(name));
        return false;
    }

    /// From the top down; `wanted` ends it.
    static QAccessibleInterface *walk(QAccessibleInterface *from, const Wanted &wanted)
    {
        if (!from || !from->isValid())
            return nullptr;
        if (wanted(from))
            return from;
        for (int i = 0; i < from->childCount(); ++i) {
            if (QAccessibleInterface *found = walk(from->child(i), wanted))
                return found;
        }
        return nullptr;
    }

    /// What is said of an object: of a combo box the label, since its name is what it shows.
    static QString nameOf(QAccessibleInterface *each)
    {
        const auto labels =
                each->role() == QAccessible::ComboBox
                        ? each->relations(QAccessible::Label)
                        : QList<std::pair<QAccessibleInterface *, QAccessible::Relation>>();
        return asRead(
                (labels.isEmpty() ? each : labels.constFirst().first)->text(QAccessible::Name));
    }

    QAccessibleInterface *accessibleNamed(const QString &name, const Wanted &also) const
    {
        return walk(QAccessible::queryAccessibleInterface(m_window),
                    [&](QAccessibleInterface *each) {
                        auto *widget = qobject_cast<QWidget *>(each->object());
                        return widget && widget->isVisible() && nameOf(each) == name && also(each);
                    });
    }

    QWidget *widgetNamed(const QString &name) const
    {
        QAccessibleInterface *found = accessibleNamed(name, [](QAccessibleInterface *each) {
            switch (each->role()) {
            case QAccessible::StaticText:
            case QAccessible::Grouping:
            case QAccessible::List:
            case QAccessible::Table:
            case QAccessible::Tree:
            case QAccessible::Client:
            case QAccessible::Window:
                return false;
            default:
                return true;
            }
        });
        return found ? qobject_cast<QWidget *>(found->object()) : nullptr;
    }

    /// Waits until one of them can be used, as the eye does: a window shows a little later what its
    /// session knows.
    bool clickEither(const QStringList &names)
    {
        QWidget *usable = nullptr;
        const auto look = [&] {
            for (const QString &name : names) {
                QWidget *widget = widgetNamed(name);
                if (widget && widget->isEnabled())
                    usable = widget;
            }
            return usable != nullptr;
        };
        return QTest::qWaitFor(look) ? press(usable) : notFound(names.join(u'/'));
    }

    /// Clicks what is seen in the middle of a widget, or of the first `wide` pixels of it, after
    /// scrolling to it.
    bool press(QWidget *widget, int wide = QWIDGETSIZE_MAX)
    {
        for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(around))
                area->ensureWidgetVisible(widget);
        }
        const QPoint middle(std::min(wide, widget->width()) / 2, widget->height() / 2);
        const QPoint point = widget->mapTo(m_window, middle);
        QWidget *seen = m_window->childAt(point);
        if (!seen || (seen != widget && !widget->isAncestorOf(seen)))
            return notFound(widget->accessibleName() + QStringLiteral(" where it should be"));
        QTest::mouseClick(seen, Qt::LeftButton, {}, seen->mapFrom(m_window, point));
        return true;
    }

    bool clickEitherInMenu(const QString &menu, const QStringList &names)
    {
        QMenuBar *bar = m_window->menuBar();
        for (QAction *action : bar->actions()) {
            if (asRead(action->text()) != menu)
                continue;
            QTest::mouseClick(bar, Qt::LeftButton, {}, bar->actionGeometry(action).center());
            return clickEntry(action->menu(), names);
        }
        return notFound(menu);
    }

    static bool clickEntry(QMenu *menu, const QStringList &names)
    {
        if (!QTest::qWaitFor([menu] { return menu->isVisible(); }))
            return notFound(menu->title());
        const auto usable = [&names](const QAction *entry) {
            return entry->isVisible() && entry->isEnabled()
                   && names.contains(asRead(entry->text()));
        };
        const QList<QAction *> entries = menu->actions();
        if (!QTest::qWaitFor([&] { return std::ranges::any_of(entries, usable); }))
            return notFound(names.join(u'/'));
        for (QAction *entry : entries) {
            if (!usable(entry))
                continue;
            // By key: Qt 6.8 takes a click of a test on a menu for one beside it.
            for (qsizetype i = 0; i < menu->actions().size() && menu->activeAction() != entry; ++i)
                QTest::keyClick(menu, Qt::Key_Down);
            if (menu->activeAction() != entry)
                return notFound(entry->text());
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        }
        return notFound(names.join(u'/'));
    }

    bool fromMore(const QString &name)
    {
        if (!click(say("More ways to send", "更多发送方式")))
            return false;
        const auto menus = m_window->findChildren<QMenu *>();
        for (QMenu *menu : menus) {
            if (menu->isVisible())
                return clickEntry(menu, {name});
        }
        return notFound(name);
    }

    /// As one would: copied elsewhere, and pasted.
    bool pasteLong(const QString &text)
    {
        QWidget *field = widgetNamed(say("Message", "消息"));
        if (!field || !press(field))
            return notFound(say("Message", "消息"));
        QGuiApplication::clipboard()->setText(text);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_V, Qt::ControlModifier);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        return true;
    }

    bool typeInto(const QString &name, const QString &text, bool enter)
    {
        QWidget *field = widgetNamed(name);
        if (!field)
            return notFound(name);
        if (!press(field))
            return false;
        field = m_window->focusWidget();
        const auto takesText = [field] { return !field->property("readOnly").toBool(); };
        if (!QTest::qWaitFor(takesText))
            return notFound(name + QStringLiteral(" to write in"));
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        for (const QChar character : text) {
            if (character.unicode() < 0x80) {
                QTest::keyClick(field, character.toLatin1());
            } else { // as an input method enters it
                QInputMethodEvent event;
                event.setCommitString(character);
                QCoreApplication::sendEvent(field, &event);
            }
        }
        if (enter)
            QTest::keyClick(field, Qt::Key_Return);
        return true;
    }

    /// With the keyboard: Tab goes to the box, keys choose the entry.
    bool choose(const QString &name, const QString &entry)
    {
        auto *box = qobject_cast<QComboBox *>(widgetNamed(name));
        if (!box || !QTest::qWaitFor([box] { return box->isEnabled(); }))
            return notFound(name);
        const QWidget *start = m_window->focusWidget();
        while (m_window->focusWidget() != box) {
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
            if (m_window->focusWidget() == start)
                return notFound(name + QStringLiteral(" with Tab"));
        }
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentText() != entry; ++i)
            QTest::keyClick(box, Qt::Key_Down);
        return box->currentText() == entry || notFound(entry);
    }

    bool setTick(const QString &name, bool on)
    {
        auto *box = qobject_cast<QAbstractButton *>(widgetNamed(name));
        if (!box || !QTest::qWaitFor([box] { return box->isEnabled(); }))
            return notFound(name);
        if (box->isChecked() != on && !press(box, box->height())) // its square
            return false;
        return box->isChecked() == on;
    }

    bool turnTo(const QString &page)
    {
        const QString name = page == QStringLiteral("calls")      ? say("Calls", "调用")
                             : page == QStringLiteral("ladder")   ? say("Ladder", "时序")
                             : page == QStringLiteral("url")      ? say("URL", "URL")
                             : page == QStringLiteral("stream")   ? say("Stream", "字节流")
                             : page == QStringLiteral("datagram") ? say("Datagrams", "数据报")
                             : page == QStringLiteral("conditions") ? say("Conditions", "网络状况")
                             : page == QStringLiteral("bytes")      ? say("Bytes", "字节")
                                                                    : say("Statistics", "统计");
        if (widgetNamed(name))
            return click(name);
        // There is no room for it: it is in the menu of the others.
        if (!click(say("More pages", "更多页面")))
            return false;
        const auto menus = m_window->findChildren<QMenu *>();
        for (QMenu *menu : menus) {
            if (menu->isVisible())
                return clickEntry(menu, {name});
        }
        return notFound(name);
    }

    bool setConditions(const QString &conditions)
    {
        if (conditions == QStringLiteral("none"))
            return click(say("Reset", "复位"));
        // One that the lesson does not speak of is 0.
        const std::pair<QString, QString> fields[] = {
                {QStringLiteral("loss"), say("Loss", "丢失")},
                {QStringLiteral("duplicate"), say("Duplicate", "重复")},
                {QStringLiteral("delay"), say("Delay", "延迟")},
                {QStringLiteral("seed"), say("Seed", "随机种子")},
        };
        for (const auto &[word, name] : fields) {
            QString number = QStringLiteral("0");
            for (const QString &pair : conditions.split(u',')) {
                if (pair.section(u'=', 0, 0) == word)
                    number = pair.section(u'=', 1);
            }
            if (!typeInto(name, number, true))
                return false;
        }
        return true;
    }

    QAbstractItemView *viewNamed(const QString &name)
    {
        QAccessibleInterface *view = accessibleNamed(name, [](QAccessibleInterface *each) {
            return qobject_cast<QAbstractItemView *>(each->object());
        });
        if (!view)
            notFound(name);
        return view ? qobject_cast<QAbstractItemView *>(view->object()) : nullptr;
    }

    /// Disconnects the first client.
    bool disconnectOne()
    {
        QAbstractItemView *view = viewNamed(say("Clients", "客户端"));
        if (!view)
            return false;
        const QModelIndex first = view->model()->index(1, 0); // after "All clients"
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(first).center());
        return click(say("Disconnect", "断开"));
    }

    bool selectNewest()
    {
        QAbstractItemView *view = viewNamed(say("Conversation", "会话"));
        if (!view)
            return false;
        // Not before what was sent can be seen; with an echo the newest row is what came back.
        const auto rows = m_window->session().conversation().range();
        if (!QTest::qWaitFor([&] { return view->model()->rowCount() >= rows.end - rows.first; }))
            return notFound(QStringLiteral("what was sent"));
        const QModelIndex last = view->model()->index(view->model()->rowCount() - 1, 0);
        view->scrollTo(last);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(last).center());
        return true;
    }

    MainWindow *m_window;
    bool m_chinese;
};

} // namespace socketchat
