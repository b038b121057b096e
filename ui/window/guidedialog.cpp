// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/window/guidedialog.h"

#include "ui/widgets/building.h"
#include "ui/widgets/shapes.h"

#include <QFile>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace socketchat {

namespace {

/// Returns the part of the README below a heading of the third level.
QString partOfReadme(QStringView heading)
{
    QFile file(u":/README.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const qsizetype start = text.indexOf(u"### "_s + heading + u'\n');
    const qsizetype end = text.indexOf(u"\n### "_s, start + 1);
    return start < 0 ? QString() : text.sliced(start, end - start);
}

} // namespace

GuideDialog::GuideDialog(QWidget *window)
    : Adapting(window)
    , m_text(named(new QTextBrowser(this), "guide"_L1))
    , m_close(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->document()->setDocumentMargin(12);
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    column->addWidget(m_close, 0, Qt::AlignTrailing);
    retranslate();
    resize(QSize(shapes::scaled(640), shapes::scaled(560)).boundedTo(window->size()));
}

void GuideDialog::retranslate()
{
    setWindowTitle(tr("Guide"));
    m_text->setAccessibleName(tr("Guide"));
    m_close->setText(tr("&Close"));
    const bool chinese = QLocale().language() == QLocale::Chinese;
    m_text->setMarkdown(partOfReadme(chinese ? u"怎样使用" : u"How to use it"));
}

} // namespace socketchat
