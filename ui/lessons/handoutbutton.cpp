// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/lessons/handoutbutton.h"

#include "app/lesson/lesson.h"
#include "app/lesson/lessonhandout.h"
#include "ui/lessons/lessonview.h"
#include "ui/widgets/building.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/symbols.h"
#include "ui/widgets/textfile.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace socketchat {

HandoutButton::HandoutButton(const LessonView &view, QWidget *parent)
    : Adapting(Symbol::Save, parent)
    , m_view(view)
    , m_message(new InlineMessage(parent))
{
    connect(this, &QToolButton::clicked, this, &HandoutButton::save);
    retranslate();
}

void HandoutButton::save()
{
    m_message->clear();
    askForTextFile(
            this, tr("Save the lesson as a hand-out"), m_view.lesson().id + u".html"_s,
            [this, page = lessonHandout(m_view.lesson(), m_view.isChinese())](const QString &file) {
                write(file, page);
            },
            tr("Web page (*.html)"));
}

void HandoutButton::write(const QString &file, const QString &page)
{
    const QString problem = writeTextFile(file, page);
    const QString name = QDir::toNativeSeparators(file);
    if (!problem.isEmpty()) {
        m_message->say(InlineMessage::Tone::Problem,
                       tr("The hand-out could not be saved in %1 (%2).").arg(name, problem));
        return;
    }
    m_message->say(InlineMessage::Tone::Hint, tr("The hand-out is in %1.").arg(name));
    auto *choices = new QWidget;
    auto *open = named(new QPushButton(symbolIcon(Symbol::Open), tr("Open to print"), choices),
                       "openHandout"_L1);
    open->setToolTip(tr("Opens the page in the web browser, which can print it"));
    auto *row = spaced(new QHBoxLayout(choices), {});
    row->addWidget(open);
    row->addStretch(1);
    connect(open, &QPushButton::clicked, this,
            [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    m_message->offer(choices);
}

void HandoutButton::retranslate()
{
    setName(tr("Save as a hand-out…"),
            tr("Save this lesson as a web page to print: its steps and questions, without the "
               "answers"));
    m_message->clear();
}

} // namespace socketchat
