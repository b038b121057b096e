// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "app/net/address/endpointparser.h"
#include "ui/inspector/urlpage.h"

#include "ui/address/addressfield.h"
#include "ui/address/endpointbar.h"
#include "ui/address/namelookup.h"
#include "ui/address/urlwording.h"
#include "ui/widgets/segmentedswitch.h"
#include "ui/window/addresslink.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace socketchat;

using Kind = EndpointPartKind;

class TestUrlPage : public QObject
{
    Q_OBJECT

private:
    static void show(UrlPage &page, const QString &typed, Role role = Role::Client,
                     const NameLookup *lookup = nullptr)
    {
        page.setEndpoint(typed, parseEndpoint(typed, role, Protocol::Tcp), role, lookup);
        page.show();
    }
    static QStringList rowsOf(const QTreeWidgetItem *item)
    {
        QStringList rows;
        for (int i = 0; i < item->childCount(); ++i) {
            rows << item->child(i)->text(0) + u": "_s + item->child(i)->text(1);
            rows << rowsOf(item->child(i));
        }
        return rows;
    }
    static QStringList group(const UrlPage &page, QLatin1StringView name)
    {
        for (int i = 0; i < page.topLevelItemCount(); ++i) {
            if (page.topLevelItem(i)->text(0) == name)
                return rowsOf(page.topLevelItem(i));
        }
        return {};
    }
    static SocketCall call(SocketCallKind kind, qint64 result = 0, int error = 0)
    {
        SocketCall made;
        made.call = kind;
        made.descriptor = 3;
        made.result = result;
        made.error = error;
        made.address = SocketAddress::fromIPv4(0x7f000001, 8000);
        return made;
    }

private Q_SLOTS:
    void namesEveryPart()
    {
        Session session;
        UrlPage page(session);
        show(page,
             u"http://ann:secret@b%C3%BCcher.example/a%20b?lang=zh&name=%E4%BD%A0%E5%A5%BD#top"_s);
        const QStringList rows = group(page, "Address"_L1);
        const QStringList expected{
                u"Scheme: http"_s,
                u"User: ann"_s,
                u"Password: ••••••"_s,
                u"Host: bücher.example"_s,
                u"typed as: b%C3%BCcher.example"_s,
                u"punycode: xn--bcher-kva.example"_s,
                u"Port: 80"_s,
                u"service: not typed: the default of http"_s,
                u"Path: /a b"_s,
                u"typed as: /a%20b"_s,
        };
        for (const QString &row : expected)
            QVERIFY2(rows.contains(row), qPrintable(row + u" in "_s + rows.join(u" | "_s)));
        QVERIFY(rows.contains(u"Fragment: top"_s));
        QCOMPARE(group(page, "Query parameters"_L1), QStringList({u"lang: zh"_s, u"name: 你好"_s}));
        QVERIFY(!rows.join(u' ').contains("secret"_L1));
    }

    void saysWhatPartsAreFor()
    {
        for (const auto kind : {Kind::Scheme, Kind::User, Kind::Password, Kind::Host, Kind::Port,
                                Kind::Path, Kind::Query, Kind::Fragment}) {
            QVERIFY(!partName(kind).isEmpty());
            QVERIFY(partMeaning(kind).endsWith(u'.'));
        }
    }

    void namesTheServiceOfAPort()
    {
        Session session;
        UrlPage page(session);
        show(page, u"tcp://127.0.0.1:443"_s);
        QVERIFY(group(page, "Address"_L1).contains(u"service: usually https (IANA)"_s));
        QCOMPARE(group(page, "Looking up the host"_L1),
                 QStringList({u"IPv4 address: nothing to look up"_s}));
        show(page, u"tcp://:0"_s, Role::Server);
        QVERIFY(group(page, "Address"_L1).contains(u"service: the system chooses a free one"_s));
        QCOMPARE(group(page, "Looking up the host"_L1),
                 QStringList({u"no host: every interface of this machine"_s}));
    }

    void marksAPartThatIsWrong()
    {
        Session session;
        UrlPage page(session);
        show(page, u"tcp://127.0.0.1:80a"_s);
        QVERIFY(group(page, "Address"_L1).contains(u"Port: ⚠ 80a"_s));
        show(page, u"http://u:p%zz@h"_s);
        QVERIFY(!group(page, "Address"_L1).join(u' ').contains("zz"_L1));
        show(page, {});
        QCOMPARE(group(page, "Address"_L1).size(), 8);
    }

    void showsMarkupAsText()
    {
        Session session;
        UrlPage page(session);
        show(page, u"http://h/?<b>x</b>=<img src=x>"_s);
        const auto *row = page.topLevelItem(1)->child(0);
        QCOMPARE(row->text(0), u"<b>x</b>"_s);
        QVERIFY(!row->toolTip(1).contains("<img"_L1));
    }

    void showsEveryAddressOfAName()
    {
        Session session;
        UrlPage page(session);
        NameLookup lookup(
                [](const QString &, QObject *context, const NameLookup::Answer &answer) {
                    QMetaObject::invokeMethod(
                            context,
                            [answer] {
                                answer({QHostAddress(u"192.0.2.1"_s),
                                        QHostAddress(u"2001:db8::1"_s),
                                        QHostAddress(u"192.0.2.2"_s)});
                            },
                            Qt::QueuedConnection);
                },
                0);
        lookup.setName(u"many.example"_s);
        show(page, u"tcp://many.example:8000"_s, Role::Client, &lookup);
        QCOMPARE(group(page, "Looking up the host"_L1), QStringList({u"name: looking up …"_s}));
        QTRY_COMPARE(lookup.state(), NameLookup::State::Found);
        QVERIFY(lookup.duration() >= 0);
        const QStringList rows = group(page, "Looking up the host"_L1);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows.at(0), u"IPv4 address: 192.0.2.1"_s);
        QCOMPARE(rows.at(1), u"IPv6 address: 2001:db8::1"_s);
        QVERIFY(rows.at(3).startsWith("took: "_L1));
    }

    void showsWhatReachedTheSystemInThisRun()
    {
        Session session;
        UrlPage page(session);
        page.show();
        QCOMPARE(group(page, "What reached the system"_L1), QStringList({u"no call yet: "_s}));
        for (const auto kind :
             {SocketCallKind::Socket, SocketCallKind::Bind, SocketCallKind::Listen})
            session.calls().append(call(kind));
        page.collectCalls();
        QCOMPARE(group(page, "What reached the system"_L1),
                 QStringList({u"bind: bind(3, 127.0.0.1:8000) = 0"_s}));
        for (int i = 0; i < 10'000; ++i)
            session.calls().append(call(SocketCallKind::Recv, 5));
        page.collectCalls();
        page.collectCalls();
        QCOMPARE(group(page, "What reached the system"_L1).size(), 1);
        // After closing, further calls belong to another run.
        Q_EMIT session.stateChanged(Transport::State::Closed);
        QCOMPARE(group(page, "What reached the system"_L1).size(), 1);
        session.calls().append(call(SocketCallKind::Connect, -1, ECONNREFUSED));
        session.calls().append(call(SocketCallKind::Connect));
        page.collectCalls();
        const QStringList rows = group(page, "What reached the system"_L1);
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows.at(0).contains("ECONNREFUSED"_L1));
    }

    void firstSendOfAUdpClientShowsItsAddress()
    {
        Session session;
        UrlPage page(session);
        page.show();
        for (int i = 0; i < 5; ++i)
            session.calls().append(call(SocketCallKind::SendTo, 1));
        page.collectCalls();
        session.calls().append(call(SocketCallKind::SendTo, 1));
        page.collectCalls();
        QCOMPARE(group(page, "What reached the system"_L1).size(), 1);
    }

    void makesItsRowsWhenItIsShown()
    {
        Session session;
        UrlPage page(session);
        const QString typed = u"tcp://127.0.0.1:8000"_s;
        page.setEndpoint(typed, parseEndpoint(typed, Role::Client, Protocol::Tcp), Role::Client,
                         nullptr);
        page.choosePart(Kind::Port);
        QCOMPARE(page.topLevelItemCount(), 0);
        page.show();
        QVERIFY(!group(page, "Address"_L1).isEmpty());
        const auto chosen = [&page] { return page.selectedItems().value(0); };
        QVERIFY(chosen());
        QCOMPARE(chosen()->data(0, Qt::UserRole).toInt(), int(Kind::Port));
        page.hide();
        show(page, u"tcp://127.0.0.1:8001"_s);
        QVERIFY(chosen());
        QCOMPARE(chosen()->text(1), u"8001"_s);
    }

    void marksInTheFieldWhatIsPointedAtOnThePage()
    {
        Session session;
        EndpointBar bar;
        UrlPage page(session);
        page.show();
        linkAddress(&bar, &page);
        ConversationSetup setup;
        setup.role = Role::Client;
        setup.address = u"http://user:pw@127.0.0.1:8000/path"_s;
        bar.setSetup(setup);
        bar.resize(900, 120);
        bar.show();
        auto *field = bar.findChild<AddressField *>();
        QVERIFY(field->markRect().isNull());
        Q_EMIT page.itemEntered(page.topLevelItem(0)->child(int(Kind::Host)), 0);
        const QRect host = field->markRect();
        QVERIFY(host.width() > 0);
        Q_EMIT page.itemEntered(page.topLevelItem(0)->child(int(Kind::Port)), 0);
        const QRect port = field->markRect();
        QVERIFY(port.left() > host.right());
        QVERIFY(host.width() > port.width());
        // A part that was not typed.
        Q_EMIT page.itemEntered(page.topLevelItem(0)->child(int(Kind::Query)), 0);
        QVERIFY(field->markRect().isNull());
        // While running, bullets replace the password and are longer.
        bar.setState(Transport::State::Open);
        Q_EMIT page.itemEntered(page.topLevelItem(0)->child(int(Kind::Host)), 0);
        QVERIFY(field->markRect().left() > host.left());
        QCOMPARE(field->markRect().width(), host.width());
    }

    void choosesOnThePageWhatTheCursorIsIn()
    {
        Session session;
        EndpointBar bar;
        UrlPage page(session);
        page.show();
        linkAddress(&bar, &page);
        ConversationSetup setup;
        setup.role = Role::Client;
        setup.address = u"tcp://127.0.0.1:8000/path"_s;
        bar.setSetup(setup);
        bar.show();
        auto *field = bar.findChild<AddressField *>();
        bar.activateWindow();
        field->setFocus();
        QTRY_VERIFY(field->hasFocus());
        field->setCursorPosition(8);
        QCOMPARE(page.selectedItems().constFirst()->data(0, Qt::UserRole).toInt(), int(Kind::Host));
        field->setCursorPosition(17);
        QCOMPARE(page.selectedItems().constFirst()->data(0, Qt::UserRole).toInt(), int(Kind::Port));
        field->setCursorPosition(22);
        QCOMPARE(page.selectedItems().constFirst()->data(0, Qt::UserRole).toInt(), int(Kind::Path));
    }

    void foldsPagesThatHaveNoRoom()
    {
        QWidget parent;
        SegmentedSwitch pages(7, &parent);
        const QStringList names{u"Calls"_s,      u"URL"_s,        u"Stream"_s, u"Bytes"_s,
                                u"Statistics"_s, u"Conditions"_s, u"Lessons"_s};
        for (int i = 0; i < names.size(); ++i)
            pages.setText(i, names.at(i));
        pages.setFolding(u"More pages"_s);
        const auto shown = [&pages] {
            QList<int> indexes;
            for (int i = 0; i < 7; ++i) {
                if (!pages.button(i)->isHidden())
                    indexes << i;
            }
            return indexes;
        };
        parent.show();
        pages.resize(pages.sizeHint());
        QCOMPARE(shown().size(), 7);
        QVERIFY(pages.minimumSizeHint().width() < pages.sizeHint().width() / 2);
        pages.resize(pages.minimumSizeHint());
        QVERIFY(shown().contains(0));
        QVERIFY(shown().size() < 7);
        pages.setCurrent(6);
        QVERIFY(shown().contains(6));
        // The text fits.
        for (int width = pages.minimumSizeHint().width(); width < 700; width += 13) {
            pages.resize(width, pages.sizeHint().height());
            int sum = 0;
            for (const int index : shown())
                sum += pages.button(index)->sizeHint().width();
            QVERIFY(sum <= width);
            QVERIFY(shown().contains(6));
        }
        pages.resize(pages.minimumSizeHint());
        QSignalSpy chosen(&pages, &SegmentedSwitch::chosen);
        auto *more = pages.findChild<QToolButton *>(u"more"_s);
        QVERIFY(more->isVisible());
        more->click();
        auto *menu = pages.findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == "Bytes"_L1)
                action->trigger();
        }
        QCOMPARE(pages.current(), 3);
        QVERIFY(shown().contains(3));
        QCOMPARE(chosen.size(), 1);
    }
};

QTEST_MAIN(TestUrlPage)
#include "tst_urlpage.moc"
