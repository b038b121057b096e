// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/inspector/conditionspage.h"

#include "app/chat/problemsentences.h"
#include "app/chat/quantities.h"
#include "app/chat/relayway.h"
#include "app/chat/session.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/labelledbox.h"
#include "ui/widgets/numberfield.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

constexpr double highestSeed = 999'999'999'999; // fits into the field

template<typename Number>
double asDouble(Number number)
{
    return double(number);
}

constexpr std::array relayWays{RelayWay::Both, RelayWay::ToTarget, RelayWay::ToClients};

} // namespace

ConditionsPage::ConditionsPage(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_protocol(session.run().protocol)
    , m_about(wrappingLabel(this))
    , m_state(named(wrappingLabel(this), "conditionsState"_L1))
    , m_reset(named(new QPushButton(this), "resetConditions"_L1))
    , m_ways(named(new LabelledBox(this), "conditionsWay"_L1))
    , m_message(new InlineMessage(this))
{
    m_ways->addItems({QString(), QString(), QString()}); // in the order of relayWays
    connect(m_ways, &QComboBox::activated, this, [this](int index) {
        m_session.change([index](ConversationSetup &setup) {
            setup.conditionsTo = relayWays[size_t(index)];
        });
    });
    struct Range
    {
        const char16_t *object;
        double most;
        int places;
    };
    constexpr Range ranges[itemCount] = {
            {u"loss", 100, 1},
            {u"duplication", 100, 1},
            {u"reordering", 100, 1},
            {u"corruption", 100, 1},
            {u"delay", NetworkConditions::longestDelay, 0},
            {u"jitter", NetworkConditions::longestDelay, 0},
            {u"rate", NetworkConditions::highestRate, 0},
            {u"pieces", NetworkConditions::largestPiece, 0},
            {u"seed", highestSeed, 0},
    };
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(0, 1);
    for (int at = 0; at < itemCount; ++at) {
        const auto item = Item(at);
        Line &line = m_lines[size_t(at)];
        line.name = wrappingLabel(this);
        line.field = new NumberField(0, ranges[at].most, ranges[at].places, this);
        line.field->setObjectName(QStringView(ranges[at].object).toString());
        line.name->setBuddy(line.field);
        line.whose = new QLabel(this);
        grid->addWidget(line.name, at, 0);
        line.field->setMinimumWidth(line.field->fontMetrics().averageCharWidth() * 12);
        line.field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        grid->addWidget(line.field, at, 1);
        grid->addWidget(line.whose, at, 2);
        connect(line.field, &NumberField::chosen, this,
                [this, item](double number) { apply(item, number); });
        connect(line.field, &NumberField::refused, this,
                [this, item](const QString &asked) { refuse(item, asked); });
    }
    m_reset->setAutoDefault(false);
    connect(m_reset, &QPushButton::clicked, this, [this] { set({}); });
    connect(&m_session, &Session::setupChanged, this, &ConditionsPage::refresh);

    auto *foot = new QHBoxLayout;
    foot->addWidget(m_reset);
    foot->addStretch(1);
    auto *column = spaced(new QVBoxLayout(this), {16, 0, 16, 8}, 8);
    column->addWidget(m_about);
    column->addWidget(m_ways);
    column->addLayout(grid);
    column->addWidget(m_message);
    column->addWidget(m_state);
    column->addLayout(foot);
    column->addStretch(1);
    retranslate();
}

void ConditionsPage::refresh()
{
    if (m_session.state() != Transport::State::Closed)
        m_protocol = m_session.run().protocol;
    const NetworkConditions &conditions = m_session.setup().conditions;
    const std::array<double, itemCount> numbers{
            conditions.loss,           conditions.duplication,      conditions.reordering,
            conditions.corruption,     asDouble(conditions.delay),  asDouble(conditions.jitter),
            asDouble(conditions.rate), asDouble(conditions.pieces), asDouble(conditions.seed),
    };
    const QPalette quiet = withTextColour(palette(), quietColour(palette()));
    for (int at = 0; at < itemCount; ++at) {
        const Line &line = m_lines[size_t(at)];
        if (line.field->number() != numbers[size_t(at)])
            line.field->setNumber(numbers[size_t(at)]);
        const bool used = applies(Item(at), traitsOf(m_protocol));
        line.field->setEnabled(used);
        line.name->setPalette(used ? palette() : quiet);
        line.whose->setPalette(quiet);
    }
    m_reset->setEnabled(conditions != NetworkConditions());
    m_ways->setVisible(m_session.setup().relays());
    const auto way = std::ranges::find(relayWays, m_session.setup().conditionsTo);
    m_ways->setCurrentIndex(way == relayWays.end() ? -1 : int(way - relayWays.begin()));
    if (conditions.isNeutral())
        m_state->setText(tr("Off: outgoing data is sent as it is."));
    else
        m_state->setText(tr("Active: %1").arg(conditions.toString()));
}

void ConditionsPage::setProtocol(Protocol protocol)
{
    m_protocol = protocol;
    m_message->clear();
    refresh();
}

bool ConditionsPage::applies(Item item, const ProtocolTraits &traits)
{
    switch (item) {
    case Loss:
    case Duplication:
    case Reordering:
    case Corruption:
        return !traits.hasConnections;
    case Pieces:
        return traits.isStream;
    case Delay:
    case Jitter:
    case Rate:
    case Seed:
        break;
    }
    return true;
}

void ConditionsPage::apply(Item item, double number)
{
    NetworkConditions wanted = m_session.setup().conditions;
    switch (item) {
    case Loss:
        wanted.loss = number;
        break;
    case Duplication:
        wanted.duplication = number;
        break;
    case Reordering:
        wanted.reordering = number;
        break;
    case Corruption:
        wanted.corruption = number;
        break;
    case Delay:
        wanted.delay = int(number);
        break;
    case Jitter:
        wanted.jitter = int(number);
        break;
    case Rate:
        wanted.rate = int(number);
        break;
    case Pieces:
        wanted.pieces = int(number);
        break;
    case Seed:
        wanted.seed = quint64(number);
        break;
    }
    set(wanted);
}

void ConditionsPage::set(const NetworkConditions &conditions)
{
    const auto problem = problemOf(conditions);
    if (problem) {
        m_message->say(InlineMessage::Tone::Problem, conditionsProblemSentence(*problem));
    } else {
        m_message->clear();
        m_session.change([&](ConversationSetup &setup) { setup.conditions = conditions; });
    }
    refresh();
}

void ConditionsPage::refuse(Item item, const QString &asked)
{
    const NumberField *field = m_lines[size_t(item)].field;
    m_message->say(InlineMessage::Tone::Problem,
                   tr("%1 must be from %2 to %3, and %4 is outside.")
                           .arg(nameOf(item), formatCount(qint64(field->least())),
                                formatCount(qint64(field->most())), asked));
}

QString ConditionsPage::nameOf(Item item) const
{
    switch (item) {
    case Loss:
        return tr("Loss");
    case Duplication:
        return tr("Duplicate");
    case Reordering:
        return tr("Reorder");
    case Corruption:
        return tr("Corrupt");
    case Delay:
        return tr("Delay");
    case Jitter:
        return tr("Jitter (±)");
    case Rate:
        return tr("Bandwidth limit (bytes/s, 0: none)");
    case Pieces:
        return tr("Max bytes per write (0: all)");
    case Seed:
        return tr("Seed");
    }
    return {};
}

void ConditionsPage::retranslate()
{
    m_about->setText(tr("Simulates a bad network for outgoing data. Incoming data is not affected. "
                        "Changes take effect at once."));
    const QString tips[itemCount] = {
            tr("Percent of the datagrams that never leave"),
            tr("Percent of the datagrams that are sent twice"),
            tr("Percent of the datagrams that a later one overtakes"),
            tr("Percent of the datagrams of which one bit is turned over"),
            tr("How long everything is held before it is sent"),
            tr("How much longer or shorter the delay may be, never more than the delay itself"),
            tr("How much may be sent in a second"),
            tr("TCP only: bytes handed to the system at a time, with a pause between"),
            tr("The same seed gives the same result again"),
    };
    for (int at = 0; at < itemCount; ++at) {
        const auto item = Item(at);
        const Line &line = m_lines[size_t(at)];
        line.name->setText(nameOf(item));
        line.field->setAccessibleName(nameOf(item));
        line.field->setToolTip(tips[at]);
        line.field->setSuffix(item <= Corruption                ? percentSign()
                              : item == Delay || item == Jitter ? tr(" ms")
                                                                : QString());
        QStringList whose;
        for (const ProtocolTraits &traits : protocols()) {
            if (applies(item, traits))
                whose.append(traits.name);
        }
        line.whose->setText(whose.size() == qsizetype(protocols().size()) ? QString()
                                                                          : whose.join(u' '));
    }
    m_ways->setLabel(tr("For"));
    m_ways->setAccessibleName(tr("Direction of the conditions"));
    m_ways->setToolTip(tr("Which way of the relay the conditions are for"));
    m_ways->setItemText(0, tr("both directions"));
    m_ways->setItemText(1, tr("what goes to the target"));
    m_ways->setItemText(2, tr("what goes to clients"));
    m_reset->setText(tr("Reset"));
    m_reset->setToolTip(tr("Back to the network as it is"));
    m_message->clear();
    refresh();
}

} // namespace socketchat
