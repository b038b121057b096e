#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Checks that both translation files are complete, with the same placeholders and shortcuts as the
sources."""

import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ET
from collections import namedtuple
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHINESE = ROOT / "translations/socketchat_zh_CN.ts"
ENGLISH = ROOT / "translations/socketchat_en.ts"
FORMS = {CHINESE: 1, ENGLISH: 2}

Entry = namedtuple("Entry", "context source comment numerus state forms")

PLACE = re.compile(r"%(?:L?\d{1,2}|Ln|n)")
MNEMONIC = re.compile(r"(?<!&)&(?![&\s])")
HAN = re.compile(r"[\u3400-\u9fff]")
HALF_WIDTH_AFTER_HAN = re.compile(r"[\u3400-\u9fff][,;!?]")
CONTEXT = re.compile(r"^namespace (?P<namespace>[\w:]+)\s*{"
                     r"|^\s*(?:class|struct) (?P<type>\w+)[^;{]*{"
                     r"|(?P<object>\bQ_OBJECT\b)"
                     r"|Q_DECLARE_TR_FUNCTIONS\((?P<declared>[\w:]+)\)"
                     r"|\btranslate\(\s*\"(?P<asked>[^\"]+)\"", re.MULTILINE)


def text_of(node):
    return "" if node is None or node.text is None else node.text


def entries(xml):
    """Yields every message of a .ts file."""
    for context in ET.fromstring(xml).iter("context"):
        for message in context.iter("message"):
            numerus = message.get("numerus") == "yes"
            translation = message.find("translation")
            forms = [text_of(form) for form in translation.iter("numerusform")] if numerus \
                else [text_of(translation)]
            yield Entry(text_of(context.find("name")), text_of(message.find("source")),
                        text_of(message.find("comment")), numerus, translation.get("type"), forms)


def key(entry):
    return entry.context, entry.source, entry.comment, entry.numerus


def run_time_contexts(source):
    """Returns the contexts in which tr() looks up texts: a class with Q_OBJECT by its qualified name,
    any other by the name that it declares."""
    found, namespaces, kind = set(), [], ""
    for match in CONTEXT.finditer(source):
        if match["namespace"]:
            namespaces.append(match["namespace"])
        elif match["type"]:
            kind = match["type"]
        elif match["object"]:
            found.add("::".join([*namespaces, kind]))
        else:
            found.add(match["declared"] or match["asked"])
    return found


def problems(entry, count_of_forms):
    """Returns what is wrong with one entry, as sentences."""
    if entry.state is not None:
        yield f"is {entry.state}"
        return
    if entry.numerus and len(entry.forms) != count_of_forms:
        yield f"has {len(entry.forms)} plural forms instead of {count_of_forms}"
    for number, form in enumerate(entry.forms):
        if entry.source.strip() and not form.strip():
            yield "has no translation"
            continue
        wanted, got = sorted(PLACE.findall(entry.source)), sorted(PLACE.findall(form))
        # The singular form may say "One client" instead of "1 client".
        singular = entry.numerus and count_of_forms > 1 and number == 0
        if singular:
            wanted, got = ([p for p in places if p not in ("%n", "%Ln")] for places in (wanted, got))
        if wanted != got:
            yield f"has the placeholders {got} instead of {wanted}"
        if len(MNEMONIC.findall(entry.source)) != len(MNEMONIC.findall(form)):
            yield "has a shortcut (&) on one side only"
        if entry.source.count("\n") != form.count("\n"):
            yield "has another number of lines"
        if entry.source.rstrip().endswith("…") != form.rstrip().endswith("…"):
            yield "has … at the end on one side only"


# Chinese words to avoid, since this program uses another term.
OTHER_TERMS = {"监听": "侦听", "分帧": "消息边界", "您": "你", "插座": "套接字", "回显": "回送"}

# Chained calls of arg(): the second replaces placeholders in the first one's argument.
ARGUMENTS = r"\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)"
ARG_AFTER_ARG = re.compile(r"\.arg" + ARGUMENTS + r"\s*\.arg\(")


class Translations(unittest.TestCase):
    def check(self, path):
        found = [f"{e.context}: “{e.source}” {what}"
                 for e in entries(path.read_bytes()) for what in problems(e, FORMS[path])]
        self.assertFalse(found, f"\n{path.name}:\n" + "\n".join(found))

    def test_chinese_is_complete(self):
        self.check(CHINESE)

    def test_no_text_goes_through_arg_twice(self):
        self.assertTrue(ARG_AFTER_ARG.search("tr(a).arg(b(c(d), e))\n   .arg(f)"))
        for folder in ("app", "ui"):
            for path in sorted((ROOT / folder).rglob("*.cpp")):
                found = ARG_AFTER_ARG.search(path.read_text(encoding="utf-8"))
                self.assertIsNone(found, f"{path}: {found and found.group()}: use arg(a, b)")

    def test_english_plurals_are_complete(self):
        self.check(ENGLISH)
        for entry in entries(ENGLISH.read_bytes()):
            self.assertTrue(entry.numerus, entry.source)
            for form in entry.forms:
                self.assertNotIn("(s)", form)
            self.assertNotEqual(entry.forms[0], entry.forms[1], entry.source)

    def test_the_files_name_their_languages(self):
        for path, language in ((CHINESE, "zh_CN"), (ENGLISH, "en")):
            self.assertEqual(ET.parse(path).getroot().get("language"), language)

    def test_chinese_is_chinese(self):
        all_entries = list(entries(CHINESE.read_bytes()))
        self.assertGreater(len(all_entries), 100)
        # Texts without a translation: names (TCP, UTF-8), numbers, addresses, units.
        without = [e.source for e in all_entries
                   if re.search(r"[A-Za-z]{4,}", PLACE.sub("", e.source))
                   and not any(HAN.search(form) for form in e.forms)]
        self.assertLess(len(without), 0.05 * len(all_entries),
                        "\nwithout a Chinese character:\n" + "\n".join(without))

    def test_chinese_punctuation_is_full_width(self):
        found = [form for e in entries(CHINESE.read_bytes()) for form in e.forms
                 if HALF_WIDTH_AFTER_HAN.search(form) or " · " in form]
        self.assertFalse(found, "\n" + "\n".join(found))

    def test_chinese_has_one_kind_of_ellipsis(self):
        """Checks that Chinese texts use …… in sentences, and … only in menus and buttons."""
        for entry in entries(CHINESE.read_bytes()):
            for form in entry.forms:
                for found in re.finditer(r"…+", form):
                    asks = found.end() == len(form) and not PLACE.search(form) \
                        and not form.startswith(("正在", "等待"))
                    self.assertIn(found.group(), ("……", "…") if asks else ("……",), form)
                self.assertNotIn(" …", form)
                self.assertNotIn("...", form)

    def test_chinese_has_one_term_for_one_thing(self):
        texts = [form for e in entries(CHINESE.read_bytes()) for form in e.forms]
        lessons = [line for path in sorted((ROOT / "resources/lessons").glob("*.lesson"))
                   for line in path.read_text(encoding="utf-8").splitlines()]
        for other, term in OTHER_TERMS.items():
            self.assertEqual([t for t in texts + lessons if other in t], [], f"the term is {term}")
        self.assertEqual([t for t in texts if "对方" in t], [], "the term is 对端")

    def test_texts_are_filed_where_they_are_looked_up(self):
        looked_up = {context for folder in ("app", "ui") for path in (ROOT / folder).rglob("*")
                     if path.suffix in (".h", ".cpp")
                     for context in run_time_contexts(path.read_text(encoding="utf-8"))}
        for path in (CHINESE, ENGLISH):
            filed = {entry.context for entry in entries(path.read_bytes())}
            self.assertEqual(sorted(filed - looked_up), [], f"{path.name}: nobody asks for these")

    def test_every_text_of_the_sources_is_there_and_no_other(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in (CHINESE, ENGLISH):
                copy = Path(folder) / path.name
                shutil.copy(path, copy)
                kept = self.update(copy, path is ENGLISH)
                fresh = Path(folder) / ("fresh_" + path.name)
                scanned = self.update(fresh, path is ENGLISH)
                self.assertTrue(scanned, "lupdate found no text at all")
                committed = {key(e) for e in entries(path.read_bytes())}
                self.assertEqual(sorted(scanned - committed), [], f"not in {path.name}: run "
                                 "translations/update and translate")
                self.assertEqual(sorted(committed - scanned), [], f"no longer used in {path.name}")
                self.assertEqual(kept, committed)

    def update(self, path, plural_only):
        """Runs lupdate on a temporary file and returns the texts in use."""
        folder = subprocess.run(["qmake6", "-query", "QT_HOST_BINS"], capture_output=True,
                                text=True, check=True).stdout.strip()
        command = [folder + "/lupdate", "-I", ".", "-locations", "none", "-source-language", "en",
                   "-target-language", "en" if plural_only else "zh_CN", "app", "ui"]
        command += ["-pluralonly"] if plural_only else []
        done = subprocess.run(command + ["-ts", str(path)], cwd=ROOT, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        # For example tr() in a class without Q_OBJECT: its text would not be found at run time.
        warnings = [line for line in done.stderr.splitlines()
                    if line.strip() and "undeclared qualified class" not in line]
        self.assertFalse(warnings, "\n" + "\n".join(warnings))
        return {key(e) for e in entries(path.read_bytes())
                if e.state not in ("vanished", "obsolete")}


class TheChecker(unittest.TestCase):
    """Checks that the checker finds errors."""

    def found(self, source, *forms, state=None, numerus=False, count=1):
        return list(problems(Entry("C", source, "", numerus, state, list(forms)), count))

    def test_catches_what_is_wrong(self):
        for bad in (dict(state="unfinished"), dict(state="vanished"), dict(state="obsolete")):
            self.assertTrue(self.found("Send", "发送", **bad))
        self.assertTrue(self.found("Send", ""))
        self.assertTrue(self.found("%1 of %2", "%1"))
        self.assertTrue(self.found("%1 of %2", "%1 %1"))
        self.assertTrue(self.found("&File", "文件"))
        self.assertTrue(self.found("File", "文件(&F)"))
        self.assertTrue(self.found("Open…", "打开"))
        self.assertTrue(self.found("a\nb", "甲乙"))
        self.assertTrue(self.found("%n clients", "个客户端", numerus=True))
        self.assertTrue(self.found("%n clients", "%n client", numerus=True, count=2))
        self.assertTrue(self.found("%n clients", "%n client", "clients", numerus=True, count=2))

    def test_lets_pass_what_is_right(self):
        self.assertEqual(self.found("&File", "文件(&F)"), [])
        self.assertEqual(self.found("%1 of %2", "共 %2 个，第 %1 个"), [])
        self.assertEqual(self.found("A && B", "甲 && 乙"), [])
        self.assertEqual(self.found("%n clients", "%n 个客户端", numerus=True), [])
        self.assertEqual(self.found("%n clients", "One client", "%n clients", numerus=True, count=2),
                         [])

    def test_knows_what_tr_asks_for(self):
        source = """namespace a {\nclass Forward;\nclass Window : public QWidget\n{\n    Q_OBJECT
            };\nnamespace {\nclass Texts\n{\n    Q_DECLARE_TR_FUNCTIONS(a::Other)\n};\n}
            QCoreApplication::translate(\n    "Startup", "None");"""
        self.assertEqual(run_time_contexts(source), {"a::Window", "a::Other", "Startup"})

    def test_reads_every_kind_of_entry(self):
        xml = """<TS language="zh_CN"><context><name>C</name>
            <message><source>a &amp;&lt;b</source><translation type="unfinished"/></message>
            <message numerus="yes"><source>%n</source><translation><numerusform>%n 个</numerusform>
            </translation></message></context></TS>"""
        self.assertEqual(list(entries(xml)),
                         [Entry("C", "a &<b", "", False, "unfinished", [""]),
                          Entry("C", "%n", "", True, None, ["%n 个"])])


if __name__ == "__main__":
    unittest.main()
