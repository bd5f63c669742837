"""Edits the comments of an exported Word file in LibreOffice as a colleague would, and saves it.

Usage: /usr/bin/python3 edit-word-comments.py FROM.docx TO.docx
Needs LibreOffice with its Python bridge (Debian: libreoffice-writer, python3-uno).
"""

import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from com.sun.star.util import DateTime

ANNOTATION = "com.sun.star.text.textfield.Annotation"


def main(source, target):
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"briefmark{time.time_ns()}"
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{profile}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        desktop = connect(pipe)
        document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, ())
        try:
            edit(document)
            document.storeToURL(f"file://{target}", (setting("FilterName", "MS Word 2007 XML"),))
        finally:
            document.close(True)
            try:
                desktop.terminate()
            except Exception:  # the bridge goes away with the office
                pass
            office.wait(60)


def edit(document):
    changed = find_comment(document, "15 ")
    change(document, changed, changed.Content.replace("Confidence: Low", "Confidence: Moderate") + "\nAsked again: unchanged.")
    deleted = find_comment(document, "17 ")
    deleted.Anchor.Text.removeTextContent(deleted)
    place = find_comment(document, "14 ").Anchor
    answer = make_comment(document, 'Reply to Sample analyst (24/10/24, 09:00): "14 Judgment"\nHow old is the image?')
    place.Text.insertTextContent(place.Text.createTextCursorByRange(place.End), answer, False)
    insert(document, "one to three usable passes", make_comment(document, "Which week is that?"))


def change(document, comment, words):
    """In its place and with its author and time: the bridge cannot write into a comment that is in a document."""
    changed = make_comment(document, words)
    changed.Author, changed.Initials, changed.DateTimeValue = comment.Author, comment.Initials, comment.DateTimeValue
    comment.Anchor.Text.removeTextContent(comment)
    insert(document, "It is likely that part of this freight is under military control.", changed)


def insert(document, words, comment):
    search = document.createSearchDescriptor()
    search.SearchString = words
    place = document.findFirst(search)
    place.Text.insertTextContent(place, comment, True)


def make_comment(document, words):
    comment = document.createInstance(ANNOTATION)
    comment.Author = "B. Colleague"
    comment.Initials = "BC"
    comment.DateTimeValue = DateTime(0, 0, 30, 9, 4, 11, 2024, False)
    text = comment.TextRange
    for index, line in enumerate(words.split("\n")):  # as typed: each line is a paragraph
        if index > 0:
            text.insertControlCharacter(text.getEnd(), PARAGRAPH_BREAK, False)
        text.insertString(text.getEnd(), line, False)
    return comment


def find_comment(document, head):
    fields = document.TextFields.createEnumeration()
    while fields.hasMoreElements():
        field = fields.nextElement()
        if field.supportsService(ANNOTATION) and field.Content.startswith(head):
            return field
    raise LookupError(f"no comment begins with {head}")


def connect(pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(120):
        try:
            remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
        except Exception:  # not up yet
            time.sleep(0.5)
    raise TimeoutError("LibreOffice did not start")


def setting(name, value):
    pair = PropertyValue()
    pair.Name = name
    pair.Value = value
    return pair


main(sys.argv[1], sys.argv[2])
