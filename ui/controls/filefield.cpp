// SPDX-FileCopyrightText: 2026 The Socket Chat developers
// SPDX-License-Identifier: MIT
#include "ui/controls/filefield.h"

#include "ui/widgets/building.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace socketchat {

FileField::FileField(QWidget *parent)
    : Adapting(parent)
    , m_name(named(new QLineEdit(this), "fileName"_L1))
    , m_choose(named(new QPushButton(this), "chooseFile"_L1))
{
    setFocusProxy(m_name);
    m_choose->setAutoDefault(false);
    auto *row = spaced(new QHBoxLayout(this), {0, 0, 0, 0}, 8);
    row->addWidget(m_name, 1);
    row->addWidget(m_choose);
    connect(m_name, &QLineEdit::editingFinished, this, [this] { Q_EMIT chosen(file()); });
    connect(m_choose, &QPushButton::clicked, this, &FileField::choose);
    retranslate();
}

void FileField::setFile(const QString &file)
{
    if (file != m_name->text())
        m_name->setText(file);
}

QString FileField::file() const { return m_name->text().trimmed(); }

void FileField::setWhat(const QString &what)
{
    m_name->setAccessibleName(what);
    m_choose->setAccessibleName(tr("Choose: %1").arg(what));
}

void FileField::choose()
{
    auto *dialog = new QFileDialog(this, m_name->accessibleName(), file());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        setFile(file);
        Q_EMIT chosen(file);
    });
    dialog->open();
}

void FileField::retranslate() { m_choose->setText(tr("Choose…")); }

} // namespace socketchat
