// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/rulesdialog.h"

#include "app/chat/problemsentences.h"
#include "app/chat/ruletrial.h"
#include "app/chat/sentencepieces.h"
#include "ui/controls/ruleform.h"
#include "ui/controls/rulemodel.h"
#include "ui/widgets/building.h"
#include "ui/widgets/colours.h"
#include "ui/widgets/focusedentry.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/symbolbutton.h"
#include "ui/widgets/textfile.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {
constexpr PayloadForm tryForms[] = {PayloadForm::Text, PayloadForm::Escapes, PayloadForm::Hex};
constexpr qsizetype mostTried = 120; // characters of an answer that are shown

/// Returns an answer as text if it is some, or else its bytes.
QString shownAnswer(const QByteArray &answer, const TextEncoding &encoding)
{
    const DecodedPayload decoded = decodePayload(answer, encoding);
    return decoded.valid && decoded.marks.isEmpty() ? decoded.text : hexText(answer);
}
} // namespace

RulesDialog::RulesDialog(Session &session, QWidget *parent)
    : Adapting(parent)
    , m_session(session)
    , m_model(new RuleModel(this))
    , m_table(named(new QTreeView(this), "rulesTable"_L1))
    , m_form(new RuleForm(this))
    , m_tryName(new QLabel(this))
    , m_tryForm(named(new QComboBox(this), "tryForm"_L1))
    , m_try(named(new QLineEdit(this), "tryMessage"_L1))
    , m_tried(named(new QLabel(this), "tryResult"_L1))
    , m_message(named(new InlineMessage(this), "rulesMessage"_L1))
    , m_close(named(new QPushButton(this), "closeRules"_L1))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("rulesDialog"_L1);
    build();
    m_model->setRules(session.setup().rules, session.setup().encoding);
    connect(m_model, &RuleModel::edited, this, &RulesDialog::apply);
    connect(m_model, &RuleModel::dataChanged, this, &RulesDialog::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &RulesDialog::showCurrent);
    connect(m_form, &RuleForm::edited, this, [this](const ReplyRule &rule) {
        if (current() >= 0)
            m_model->set(current(), rule);
    });
    connect(m_try, &QLineEdit::textChanged, this, &RulesDialog::tryOut);
    connect(m_tryForm, &QComboBox::activated, this, &RulesDialog::tryOut);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_session, &Session::setupChanged, this, &RulesDialog::followSetup);
    retranslate();
    recolour();
    choose(0);
    refresh();
    const QSize room = screen()->availableSize() - QSize(8, 40); // with its frame
    resize(QSize(shapes::scaled(720), shapes::scaled(480)).boundedTo(room));
}

void RulesDialog::build()
{
    m_table->setModel(m_model);
    m_entry = new FocusedEntry(m_table);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setMinimumHeight(shapes::scaled(84));
    QHeaderView *header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(RuleModel::On, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RuleModel::Name, QHeaderView::Interactive);
    header->setSectionResizeMode(RuleModel::When, QHeaderView::Stretch);
    header->setSectionResizeMode(RuleModel::Answer, QHeaderView::Stretch);
    header->setSectionResizeMode(RuleModel::Hits, QHeaderView::ResizeToContents);

    constexpr std::pair<Symbol, QLatin1StringView> looks[ActCount] = {
            {Symbol::Plus, "addRule"_L1},     {Symbol::Copy, "duplicateRule"_L1},
            {Symbol::Minus, "removeRule"_L1}, {Symbol::Up, "ruleUp"_L1},
            {Symbol::Down, "ruleDown"_L1},    {Symbol::Open, "importRules"_L1},
            {Symbol::Save, "exportRules"_L1}};
    constexpr std::pair<Act, const char16_t *> keys[] = {{Add, u"Ins"},
                                                         {Duplicate, u"Ctrl+D"},
                                                         {Remove, u"Del"},
                                                         {Up, u"Alt+Up"},
                                                         {Down, u"Alt+Down"}};
    auto *tools = spaced(new QHBoxLayout, {}, 4);
    for (int act = 0; act < ActCount; ++act) {
        m_buttons[size_t(act)] = named(new SymbolButton(looks[act].first, this), looks[act].second);
        if (act == Import)
            tools->addStretch(1);
        tools->addWidget(m_buttons[size_t(act)]);
        connect(m_buttons[size_t(act)], &QToolButton::clicked, this,
                [this, act] { perform(Act(act)); });
    }
    for (const auto &[act, key] : keys) {
        auto *shortcut = new QShortcut(QKeySequence(QString::fromUtf16(key)), m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, which = act] { perform(which); });
    }
    auto *space = new QShortcut(Qt::Key_Space, m_table);
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] {
        const QModelIndex on = m_model->index(current(), RuleModel::On);
        if (on.isValid())
            m_model->setData(on, m_model->at(on.row()).off ? Qt::Checked : Qt::Unchecked,
                             Qt::CheckStateRole);
    });
    connect(m_table, &QTreeView::activated, m_form, &RuleForm::focusPattern);

    for (int form = 0; form < 3; ++form)
        m_tryForm->addItem(QString());
    m_tryName->setBuddy(m_try);
    m_tried->setTextFormat(Qt::PlainText);
    m_tried->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tried->setMinimumWidth(1);
    m_close->setAutoDefault(false);
    auto *trying = new QHBoxLayout;
    for (QWidget *each : std::initializer_list<QWidget *>{m_tryName, m_tryForm, m_try})
        trying->addWidget(each, each == m_try);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_tried, 1);
    foot->addWidget(m_close);
    auto *column = spaced(new QVBoxLayout(this), {16, 8, 16, 12}, 8);
    column->addLayout(tools);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    column->addWidget(m_form);
    column->addLayout(trying);
    column->addLayout(foot);
}

int RulesDialog::current() const { return m_entry->index().row(); }

void RulesDialog::choose(int row)
{
    const int last = m_model->rowCount() - 1;
    if (last >= 0)
        m_entry->choose(m_model->index(std::clamp(row, 0, last), RuleModel::Name));
    showCurrent();
}

void RulesDialog::showCurrent()
{
    const int row = current();
    m_form->setEnabled(row >= 0);
    if (row >= 0)
        m_form->show(m_model->at(row), m_model->problem(row));
    else
        m_form->show({}, {});
    for (const Act act : {Duplicate, Remove, Up, Down})
        m_buttons[act]->setEnabled(row >= 0 && (act != Up || row > 0)
                                   && (act != Down || row < m_model->rowCount() - 1));
    m_buttons[Add]->setEnabled(m_model->rowCount() < ReplyRules::most);
    m_buttons[Export]->setEnabled(m_model->rowCount() > 0);
}

void RulesDialog::perform(Act act)
{
    m_message->clear();
    const int row = current();
    const bool hasRoom = m_model->rowCount() < ReplyRules::most;
    switch (act) {
    case Add:
        if (!hasRoom)
            return;
        m_model->add(row + 1);
        choose(row + 1);
        m_form->focusPattern();
        break;
    case Duplicate:
        if (row < 0 || !hasRoom)
            return;
        m_model->insert(row + 1, {m_model->at(row)});
        choose(row + 1);
        break;
    case Remove:
        if (row < 0)
            return;
        m_model->remove(row);
        choose(row);
        break;
    case Up:
    case Down:
        if (const int by = act == Up ? -1 : 1; m_model->step(row, by))
            choose(row + by);
        break;
    case Import:
        askForImport();
        break;
    case Export:
        askForExport();
        break;
    case ActCount:
        break;
    }
}

void RulesDialog::apply()
{
    m_applying = true;
    m_session.change([this](ConversationSetup &setup) { setup.rules = m_model->rules(); });
    m_applying = false;
    tryOut();
}

void RulesDialog::followSetup()
{
    const ConversationSetup &setup = m_session.setup();
    m_model->setEncoding(setup.encoding);
    if (m_applying || setup.rules == m_model->rules())
        return;
    m_model->setRules(setup.rules, setup.encoding);
    choose(0);
    tryOut();
}

void RulesDialog::refresh() { m_model->setHits(m_session.counters().ruleHits); }

void RulesDialog::tryOut()
{
    const TextEncoding &encoding = m_session.setup().encoding;
    m_tried->clear();
    if (m_try->text().isEmpty())
        return;
    const EncodedPayload message =
            encodePayload(m_try->text(), tryForms[m_tryForm->currentIndex()], encoding);
    if (message.problem) {
        m_tried->setText(payloadProblemSentence(*message.problem, encoding));
        return;
    }
    const RuleTrial trial = tryRules(m_model->rules(), encoding, message.bytes);
    if (trial.tooSlow >= 0)
        m_tried->setText(tr("Rule %1 takes too long on this message.").arg(trial.tooSlow + 1));
    else if (trial.rule < 0)
        m_tried->setText(tr("No rule matches."));
    else if (answersWithFile(m_model->at(int(trial.rule))))
        m_tried->setText(
                tr("Rule %1 matches, and answers with what is in a file.").arg(trial.rule + 1));
    else
        m_tried->setText(tr("Rule %1 matches, and answers “%2”.")
                                 .arg(QString::number(trial.rule + 1),
                                      quotable(shownAnswer(trial.answer, encoding), mostTried)));
    m_tried->setToolTip(m_tried->text());
}

void RulesDialog::askForImport()
{
    auto *dialog = named(new QFileDialog(this, tr("Import rules")), "importRulesDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Reply rules (*.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &RulesDialog::importFrom);
    dialog->open();
}

void RulesDialog::importFrom(const QString &file)
{
    const ReadReplyRules read = readReplyRules(file, m_session.setup().encoding);
    const qsizetype sum = read.rules.list.size() + m_model->rowCount();
    if (!read.problem.isEmpty()) {
        m_message->say(InlineMessage::Tone::Problem, read.problem);
    } else if (sum > ReplyRules::most) {
        m_message->say(InlineMessage::Tone::Problem,
                       tr("Together there would be more than %L1 rules.").arg(ReplyRules::most));
    } else {
        const int row = m_model->rowCount();
        QList<ReplyRule> added = read.rules.list;
        bool anyFile = false;
        for (ReplyRule &rule : added) { // whoever made them may not know what is in files here
            const bool answers = !rule.off && answersWithFile(rule);
            rule.off = rule.off || answers;
            anyFile = anyFile || answers;
        }
        m_model->insert(row, added);
        choose(row);
        const int count = pluralCount(added.size());
        m_message->say(InlineMessage::Tone::Hint,
                       anyFile ? tr("%Ln rule(s) were added. What answers with a file is off until "
                                    "you switch it on.",
                                    nullptr, count)
                               : tr("%Ln rule(s) were added.", nullptr, count));
    }
}

void RulesDialog::askForExport()
{
    askForTextFile(
            this, tr("Export rules"), u"rules.json"_s,
            [this](const QString &file) { exportTo(file); }, tr("Reply rules (*.json)"));
}

void RulesDialog::exportTo(const QString &file)
{
    const QString problem =
            writeTextFile(file, QString::fromUtf8(replyRulesText(m_model->rules())));
    const QString name = quotable(QFileInfo(file).fileName(), 64);
    if (problem.isEmpty())
        m_message->say(InlineMessage::Tone::Hint, tr("Exported as “%1”.").arg(name));
    else
        m_message->say(InlineMessage::Tone::Problem,
                       tr("“%1” could not be saved: %2.").arg(name, problem));
}

void RulesDialog::retranslate()
{
    setWindowTitle(tr("Reply rules"));
    m_model->retranslate();
    m_table->setAccessibleName(tr("Reply rules"));
    m_table->setAccessibleDescription(
            tr("The first that matches answers. Space switches a rule on or off, Enter edits it, "
               "Insert adds one, Delete removes one, Alt+Up and Alt+Down move it."));
    m_table->setToolTip(tr("The first rule that matches a message answers it"));
    const std::pair<QString, QString> names[ActCount] = {
            {tr("Add a rule"), tr("Add a rule (Insert)")},
            {tr("Duplicate the rule"), tr("Duplicate the rule (Ctrl+D)")},
            {tr("Remove the rule"), tr("Remove the rule (Delete)")},
            {tr("Move the rule up"), tr("Move the rule up (Alt+Up)")},
            {tr("Move the rule down"), tr("Move the rule down (Alt+Down)")},
            {tr("Import rules…"), tr("Add the rules of a JSON file, as for --rules")},
            {tr("Export rules…"), tr("Write all rules as JSON, for --rules too")}};
    for (size_t act = 0; act < ActCount; ++act)
        m_buttons[act]->setName(names[act].first, names[act].second);
    m_tryForm->setItemText(0, tr("Text"));
    m_tryForm->setItemText(1, tr("Escapes"));
    m_tryForm->setItemText(2, tr("Hex"));
    m_tryForm->setAccessibleName(tr("How the message to try is read"));
    m_tryName->setText(tr("T&ry"));
    m_try->setAccessibleName(tr("A message to try"));
    m_try->setPlaceholderText(tr("What would this message get?"));
    m_close->setText(tr("&Close"));
    m_message->clear();
    tryOut();
}

void RulesDialog::recolour()
{
    m_tried->setPalette(withTextColour(palette(), quietColour(palette())));
}

} // namespace socketchat
