#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Socket Chat developers
# SPDX-License-Identifier: MIT
"""Checks that every class of app/ and ui/ is whole and has one job: implemented in one source, with
few enough members that a reader can hold them in mind. Reads the sources as text, as
tests/tst_layers.py does. A class that does not fit is not cut over two files but carved by job."""

import re
import unittest
from pathlib import Path

from tst_layers import ROOT, code_only

MOST_MEMBERS = 20
MOST_PRIVATE_FUNCTIONS = 30

# A system's part of a class may stand in a file of its own.
OF_A_SYSTEM = re.compile(r"_(posix|win|portable)\.cpp$")

_CLASS = re.compile(r"(?<!enum )\b(class|struct)\s+(\w+)(?:\s+final)?\s*(?::[^;{]*)?$")
_ACCESS = re.compile(r"\b(public|protected|private|Q_SIGNALS)(?:\s+Q_SLOTS)?\s*:(?!:)")
_MEMBER = re.compile(r"\bm_\w+\s*(?:\[.*?\])?\s*(?:=.*)?$", re.DOTALL)
_FUNCTION = re.compile(r"(~?\w+|operator\s*\S+)\s*\(")
_DEFINITION = re.compile(
    r"^(?![\s#/}])[^\n=;{(]*?\b([A-Z]\w*)(?:::\w+)*::(?:~?\w+|operator[^\n(]+)\(", re.MULTILINE)


def implemented(text):
    """The classes of which functions are defined at the outermost level of a source."""
    return {match[1] for match in _DEFINITION.finditer(code_only(text))}


def classes(text):
    """Name, data members and private functions of each class that is defined in a header."""
    found, stack, statement = [], [], ""
    for char in code_only(text):
        if char == "{":
            match = _CLASS.search(statement.strip())
            stack.append([match[2], match[1] == "class", 0, 0] if match else None)
            if not match and len(stack) > 1 and stack[-2]:
                _count(stack[-2], statement)  # a function with its body, or a member with its value
            statement = ""
        elif char == "}":
            closed = stack.pop() if stack else None
            if closed:
                found.append((closed[0], closed[2], closed[3]))
            statement = ""
        elif char == ";":
            if stack and stack[-1]:
                _count(stack[-1], statement)
            statement = ""
        else:
            statement += char
            match = _ACCESS.search(statement)
            if match and stack and stack[-1]:
                stack[-1][1] = match[1] == "private"
                statement = ""
    return found


def _count(into, statement):
    statement = statement.strip()
    if re.match(r"(static|using|friend|typedef|enum|class|struct|template|Q_\w+)\b", statement):
        return
    if _MEMBER.search(statement) and "(" not in re.sub(r"<[^;]*>|=.*", "", statement):
        into[2] += 1
    elif into[1] and _FUNCTION.search(statement):
        into[3] += 1


def headers():
    for top in ("app", "ui"):
        for path in sorted((ROOT / top).rglob("*.h")):
            for name, members, functions in classes(path.read_text(encoding="utf-8")):
                yield path.relative_to(ROOT).as_posix(), name, members, functions


class TheTree(unittest.TestCase):
    def test_implements_each_class_in_one_source(self):
        sources = {}
        names = {name for _, name, _, _ in headers()}
        for top in ("app", "ui"):
            for path in sorted((ROOT / top).rglob("*.cpp")):
                if not OF_A_SYSTEM.search(path.name):
                    for name in implemented(path.read_text(encoding="utf-8")) & names:
                        sources.setdefault(name, []).append(path.relative_to(ROOT).as_posix())
        cut = {name: paths for name, paths in sources.items() if len(paths) > 1}
        self.assertFalse(cut)
        self.assertGreater(len(sources), 150)

    def test_has_no_class_with_too_much_in_it(self):
        found = list(headers())
        big = [f"{path}: {name} has {members} data members and {functions} private functions"
               for path, name, members, functions in found
               if members > MOST_MEMBERS or functions > MOST_PRIVATE_FUNCTIONS]
        self.assertFalse(big, "\n" + "\n".join(big))
        self.assertGreater(len(found), 200)


class TheParser(unittest.TestCase):
    def test_counts_members_and_private_functions(self):
        text = """
class A : public QObject, private B<int>
{
    Q_OBJECT
public:
    explicit A(int a) : m_a(a) { if (a) { b(); } }
    [[nodiscard]] int size() const { return m_a; }
    enum class E { One, Two };
Q_SIGNALS:
    void changed();
private:
    struct Inner { int m_x = 0; };
    static constexpr int most = 3;
    void one(int a = f());
    [[nodiscard]] bool two() const { return m_c; } // m_no;
    int m_a;
    QList<int> m_b{1, 2};
    bool m_c = f(3);
    std::function<void(int)> m_d;
    int m_e[3] = {};
};
"""
        self.assertEqual(classes(text), [("Inner", 1, 0), ("A", 5, 2)])

    def test_sees_what_a_source_implements(self):
        text = ("A::A(int a)\n    : m_a(a)\n{ }\nA::B *A::find(int b)\n{\n    C::call(b);\n}\n"
                "void A::Inner::g()\n{ }\nint number = D::number();\nvoid free(E::F f)\n{\n}\n")
        self.assertEqual(implemented(text), {"A"})


if __name__ == "__main__":
    unittest.main()
