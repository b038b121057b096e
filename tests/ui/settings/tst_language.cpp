// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/address/endpointbar.h"
#include "ui/settings/language.h"

#include <QDialogButtonBox>
#include <QLibraryInfo>
#include <QLocale>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace socketchat;

namespace {

bool isChinese(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.script() == QChar::Script_Han; });
}

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothFilesAreInTheProgram()
    {
        QVERIFY(QFile::exists(u":/i18n/socketchat_zh_CN.qm"_s));
        QVERIFY(QFile::exists(u":/i18n/socketchat_en.qm"_s));
    }

    void knowsItsLanguagesByTheirCodes()
    {
        QCOMPARE(Language::ofCode(u"zh"), Language::Name::Chinese);
        QCOMPARE(Language::ofCode(u"en"), Language::Name::English);
        QVERIFY(!Language::ofCode(u"fr"));
        QVERIFY(!Language::ofCode(u""));
    }

    void switchesOpenWindowsAtOnce()
    {
        Language language;
        language.use(Language::Name::English);
        EndpointBar bar;
        auto *button = bar.findChild<QPushButton *>(u"startStop"_s);
        QTRY_VERIFY(button->text().contains("Start"_L1));
        language.use(Language::Name::Chinese);
        QTRY_VERIFY2(isChinese(button->text()), qPrintable(button->text()));
        language.use(Language::Name::English);
        QTRY_VERIFY(button->text().contains("Start"_L1));
    }

    void switchesQtsOwnTexts()
    {
        QTranslator qt;
        if (!qt.load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QSKIP("Qt's translations are not installed (qt6-translations-l10n)");
        Language language;
        QDialogButtonBox box(QDialogButtonBox::Cancel);
        language.use(Language::Name::Chinese);
        QTRY_VERIFY(isChinese(box.button(QDialogButtonBox::Cancel)->text()));
        language.use(Language::Name::English);
        QTRY_COMPARE(box.button(QDialogButtonBox::Cancel)->text().remove(u'&'), u"Cancel"_s);
    }

    void writesNumbersInTheLanguage()
    {
        Language language;
        language.use(Language::Name::Chinese);
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        language.use(Language::Name::English);
        QCOMPARE(QLocale().language(), QLocale::English);
    }

    void knowsEnglishPlurals()
    {
        Language language;
        language.use(Language::Name::English);
        const auto clients = [](int count) {
            return QCoreApplication::translate("socketchat::PeerModel", "%Ln message(s)", nullptr,
                                               count);
        };
        QCOMPARE(clients(1), u"1 message"_s);
        QCOMPARE(clients(2), u"2 messages"_s);
    }

    void leavesNothingBehind()
    {
        {
            Language language;
            language.use(Language::Name::Chinese);
        }
        EndpointBar bar;
        QVERIFY(!isChinese(bar.findChild<QPushButton *>(u"startStop"_s)->text()));
    }

    void switchesManyTimes()
    {
        Language language;
        EndpointBar bar;
        for (int i = 0; i < 20; ++i)
            language.use(i % 2 ? Language::Name::Chinese : Language::Name::English);
        QCOMPARE(language.current(), Language::Name::Chinese);
        QTRY_VERIFY(isChinese(bar.findChild<QPushButton *>(u"startStop"_s)->text()));
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
