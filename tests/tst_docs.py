#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""What the documents say is there: links, controls, events, versions; in both languages."""

import re
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "resources/docs"
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] \
    + sorted(DOCS.glob("*.md"))

LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
ENTRY = re.compile(r"\{u\"(\w+)\"_s,")


def read(path):
    return path.read_text(encoding="utf-8")


def plain(text):
    """A text of the program without its sign, its mnemonic and its ellipsis."""
    return re.sub(r"^[▶■] |\(&\w\)|&|…+$", "", text).strip()


def texts():
    """All that the program says, in either language."""
    for message in ET.parse(ROOT / "translations/socketchat_zh_CN.ts").iter("message"):
        yield plain(message.findtext("source"))
        yield plain(message.findtext("translation") or "")


class Docs(unittest.TestCase):
    def test_every_link_leads_somewhere(self):
        links = [(page, target) for page in PAGES for target in LINK.findall(read(page))]
        self.assertGreater(len(links), 15)
        for page, target in links:
            if "://" not in target:
                self.assertTrue((page.parent / target).exists(), f"{page.name}: {target}")

    def test_what_a_user_reads_is_there_in_both_languages(self):
        english = [page for page in DOCS.glob("*.md") if not page.name.endswith(".zh.md")]
        self.assertGreater(len(english), 3)
        for page in english:
            chinese = page.with_suffix(".zh.md")
            self.assertTrue(chinese.exists(), chinese.name)
            headings = [len(re.findall(r"^#+ ", read(each), re.MULTILINE))
                        for each in (page, chinese)]
            self.assertEqual(*headings, f"{page.name} and {chinese.name}: headings")
            rows = [len(re.findall(r"^\|", read(each), re.MULTILINE)) for each in (page, chinese)]
            self.assertEqual(*rows, f"{page.name} and {chinese.name}: rows of tables")

    def test_the_readme_quotes_controls_that_exist(self):
        known = set(texts())
        quoted = [part for bold in BOLD.findall(read(ROOT / "README.md"))
                  if not bold.endswith((".", "。")) for part in bold.split(" ▸ ")]
        self.assertGreater(len(quoted), 20)
        self.assertEqual([name for name in quoted if name not in known], [])

    def test_every_event_is_described(self):
        events = ENTRY.findall(read(ROOT / "app/cli/manual.cpp").partition(" eventsSection()")[2])
        self.assertGreater(len(events), 15)
        for page in (DOCS / "events.md", DOCS / "events.zh.md"):
            described = set(re.findall(r"^\| `(\w+)`", read(page), re.MULTILINE))
            self.assertEqual(sorted(set(events) - described), [], page.name)

    def test_versions_agree(self):
        version = re.search(r"project\(socketchat VERSION (\S+)", read(ROOT / "CMakeLists.txt"))[1]
        newest = re.search(r"^## (\S+)", read(ROOT / "CHANGELOG.md"), re.MULTILINE)[1]
        self.assertEqual(newest, version)
        metainfo = ET.parse(ROOT / "resources/io.github.socketchat.SocketChat.metainfo.xml")
        self.assertEqual(metainfo.find("releases/release").get("version"), version)
        changelog = read(ROOT / "resources/package/changelog")
        self.assertTrue(changelog.startswith(f"socketchat ({version}-1)"))


if __name__ == "__main__":
    unittest.main()
