#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Gives the manual page to groff and the completions to the shells that are to read them."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

PROGRAM = os.environ["SOCKETCHAT"]


def printed(*arguments):
    return subprocess.run([PROGRAM, *arguments], stdout=subprocess.PIPE, timeout=60, check=True,
                          encoding="utf-8").stdout


def plain(text):
    """The text of a page without line breaks, hyphenation and indentation."""
    return re.sub(r"\s+", "", text)


class Page(unittest.TestCase):
    def rendered(self, language):
        done = subprocess.run(["groff", "-k", "-man", "-Tutf8", "-ww", "-rLL=78n", "-P-cbou"],
                              input=printed("--manual", "--lang", language), timeout=60,
                              capture_output=True, encoding="utf-8")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def test_groff_shows_all_of_the_help(self):
        for language in ("en", "zh"):
            page = plain(self.rendered(language))
            for line in printed("--help", "--lang", language).splitlines()[1:]:
                with self.subTest(language=language, line=line):
                    # In the help, names and descriptions share a line.
                    for part in re.split(r"(?<=\S) {2,}", line.rstrip(":：")):
                        self.assertTrue(plain(part) in page, part)

    def test_no_line_is_too_wide(self):
        for language in ("en", "zh"):
            for line in self.rendered(language).splitlines():
                width = sum(2 if "\u2e80" <= c <= "\uffe6" else 1 for c in line)
                self.assertLessEqual(width, 80, line)


class Shells(unittest.TestCase):
    """What each shell offers for what has been typed."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        for name in ("one lesson.lesson", "talk.jsonl", "mine.socketchat", "other.txt"):
            (self.folder / name).touch()
        (self.folder / "kept").mkdir()

    def run_shell(self, shell, script, completions):
        done = subprocess.run([*shell, script], cwd=self.folder, timeout=60, capture_output=True,
                              encoding="utf-8", env={**os.environ, "SCRIPT": str(self.script(completions))})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.splitlines()

    def script(self, shell):
        path = self.folder / f".{shell}"
        path.write_text(printed("--completion", shell, "--lang", "en"), encoding="utf-8")
        return path

    def bash(self, *words):
        quoted = " ".join("'" + word + "'" for word in words)
        return self.run_shell(["bash", "-c"], f"""
            . "$SCRIPT"
            COMP_WORDS=(socketchat {quoted}) COMP_CWORD={len(words)}
            _socketchat
            printf '%s\\n' "${{COMPREPLY[@]}}" """, "bash")

    def fish(self, line):
        return [offer.split("\t")[0] for offer in self.run_shell(
            ["fish", "--no-config", "-c"], f"source $SCRIPT; complete -C 'socketchat {line}'", "fish")]

    def zsh(self):
        """The specifications that _arguments gets: it works in an interactive shell only."""
        return self.run_shell(["zsh", "-fc"],
                              '_arguments() { print -rl -- "$@" }; . "$SCRIPT"', "zsh")

    def test_bash(self):
        self.assertEqual(self.bash("--reply", ""), ["echo", "room", "manual"])
        self.assertEqual(self.bash("--reply", "=", "ro"), ["room"])
        self.assertEqual(self.bash("--head"), ["--headless"])
        self.assertIn("-h", self.bash("-"))
        self.assertEqual(self.bash("--record", "k"), ["kept"])
        self.assertEqual(sorted(self.bash("--save", "o")), ["one lesson.lesson", "other.txt"])
        self.assertEqual(self.bash("o"), ["one lesson.lesson"])
        self.assertEqual(self.bash("m"), ["mine.socketchat"])
        self.assertEqual(self.bash("--wait", ""), [""])

    def test_fish(self):
        self.assertEqual(sorted(self.fish("--reply ")), ["echo", "manual", "room"])
        self.assertEqual(self.fish("--head"), ["--headless"])
        self.assertEqual(self.fish("--record k"), ["kept/"])
        self.assertIn("talk.jsonl", self.fish("t"))
        self.assertNotIn("other.txt", self.fish("o"))

    def test_zsh(self):
        specifications = self.zsh()
        self.assertIn("--reply=[What a server answers]:MODE:(echo room manual)", specifications)
        self.assertIn("--record=[Record the conversation while it happens]:FOLDER:_files -/",
                      specifications)
        self.assertIn('*:file:_files -g "*.(jsonl|lesson|socketchat)"', specifications)
        self.assertTrue(all(re.match(r"--?[a-z0-9-]+=?\[[^\]]+\](:|$)|\*:", each)
                            for each in specifications), specifications)

    def test_every_option_of_the_help_is_offered(self):
        options = set(re.findall(r"(?m)^  (?:-\w, )?(--[a-z-]+)", printed("--help", "--lang", "en")))
        self.assertGreater(len(options), 25)
        self.assertLessEqual(options, set(self.bash("--")))
        self.assertLessEqual(options, set(self.fish("--")))
        self.assertLessEqual(options, {re.split(r"[=\[]", each)[0] for each in self.zsh()})


if __name__ == "__main__":
    unittest.main(verbosity=2)
