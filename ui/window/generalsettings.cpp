// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/generalsettings.h"

#include "app/chat/quantities.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/building.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/textscale.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace socketchat {

GeneralSettings::GeneralSettings(Preferences &preferences, const Language &language,
                                 QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_language(language)
    , m_languages(named(new QComboBox(this), "language"_L1))
    , m_appearances(named(new QComboBox(this), "appearance"_L1))
    , m_textScale(named(new NumberField(TextScale::smallest, TextScale::largest, 0, this),
                        "textScale"_L1))
    , m_projector(named(new QCheckBox(this), "projectorMode"_L1))
    , m_notify(named(new QCheckBox(this), "notifyOfMessages"_L1))
    , m_ask(named(new QCheckBox(this), "askBeforeClosing"_L1))
    , m_languagesName(addRow(m_languages))
    , m_appearancesName(addRow(m_appearances))
    , m_textScaleName(addRow(m_textScale))
{
    addWide(m_projector);
    addWide(m_notify);
    addWide(m_ask);
    m_textScale->setSuffix(percentSign());
    // In the order of Language::Name; each is named in itself, for people who cannot read the
    // other.
    m_languages->addItems({u"English"_s, u"中文"_s});
    m_appearances->addItems({{}, {}, {}}); // in the order of Appearance
    connect(m_languages, &QComboBox::activated, this,
            [this](int index) { Q_EMIT languageChosen(Language::Name(index)); });
    connect(m_appearances, &QComboBox::activated, this,
            [this](int index) { Q_EMIT appearanceChosen(Appearance(index)); });
    connect(m_textScale, &NumberField::chosen, this, [this](double percent) {
        m_preferences.setTextScale(int(percent));
        applyTextScale();
    });
    connect(m_textScale, &NumberField::refused, this, [this](const QString &asked) {
        message().say(InlineMessage::Tone::Problem, [asked] {
            return tr("The text size goes from %1 to %2, and %3 is outside.")
                    .arg(formatCount(TextScale::smallest) + percentSign(),
                         formatCount(TextScale::largest) + percentSign(), asked);
        });
    });
    connect(m_projector, &QCheckBox::toggled, this, [this](bool on) {
        m_preferences.setProjector(on);
        applyTextScale();
    });
    connect(m_notify, &QCheckBox::toggled, this,
            [this](bool on) { m_preferences.setNotifiesOfMessages(on); });
    connect(m_ask, &QCheckBox::toggled, this,
            [this](bool on) { m_preferences.setAsksBeforeClosing(on); });
}

void GeneralSettings::applyTextScale()
{
    message().clear();
    TextScale::apply(m_preferences.textScale(), m_preferences.projector());
}

void GeneralSettings::showStored()
{
    m_languages->setCurrentIndex(int(m_language.current()));
    m_appearances->setCurrentIndex(int(m_preferences.appearance()));
    m_textScale->setNumber(m_preferences.textScale());
    const auto check = [](QCheckBox *box, bool on) {
        const QSignalBlocker silent(box);
        box->setChecked(on);
    };
    check(m_projector, m_preferences.projector());
    check(m_notify, m_preferences.notifiesOfMessages());
    check(m_ask, m_preferences.asksBeforeClosing());
}

void GeneralSettings::retranslate()
{
    setAbout(tr("For all windows, at once."));
    m_languagesName->setText(tr("&Language"));
    m_appearancesName->setText(tr("&Appearance"));
    m_textScaleName->setText(tr("Text si&ze"));
    m_languages->setAccessibleName(tr("Language"));
    m_appearances->setAccessibleName(tr("Appearance"));
    m_textScale->setAccessibleName(tr("Text size in percent"));
    m_appearances->setItemText(int(Appearance::System), tr("Follow system"));
    m_appearances->setItemText(int(Appearance::Light), tr("Light"));
    m_appearances->setItemText(int(Appearance::Dark), tr("Dark"));
    m_projector->setText(tr("&Projector: everything large, for a classroom"));
    m_notify->setText(tr("&Notify of messages while the window is hidden"));
    m_notify->setToolTip(tr("A notice of the desktop with the newest message, while its window is "
                            "minimised"));
    m_ask->setText(tr("As&k before closing"));
    m_ask->setToolTip(
            tr("Asks where clients would be disconnected, or a conversation is not saved"));
}

} // namespace socketchat
