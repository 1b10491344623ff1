"""Every text of the console is there in every language, whole, with the same placeholders.

    translations_test.py SOURCE-DIR GENERATED-DIR LUPDATE WORK-DIR
"""
import os, re, shutil, subprocess, sys
import xml.etree.ElementTree as ElementTree

source, generated, lupdate, work = sys.argv[1:]
faults = []


def messages(path):
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.find("name").text, message


def check(language):
    path = os.path.join(source, "translations", f"meridian_{language}.ts")
    copy = os.path.join(work, f"{language}.ts")
    shutil.copy(path, copy)
    # What the code says today, merged into what was translated: a new text comes out as unfinished.
    subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", source, "-I", generated,
                    *(os.path.join(source, folder) for folder in ("core", "ui", "app")),
                    os.path.join(generated, "ui", "theme", "state_table.h"), "-ts", copy], check=True)
    count = 0
    for context, message in messages(copy):
        count += 1
        text = message.find("source").text
        translation = message.find("translation")
        said = translation.text or ""
        where = f"{language}: {context}: {text!r}"
        if translation.get("type") == "unfinished" or not said.strip():
            faults.append(f"{where} has no translation")
        elif sorted(re.findall(r"%(?:\d|n)", text)) != sorted(re.findall(r"%(?:\d|n)", said)):
            faults.append(f"{where} has other placeholders: {said!r}")
        elif text.endswith(".") != said.endswith((".", "。")):
            faults.append(f"{where} ends as a sentence in one language only: {said!r}")
    return count


def check_contexts():
    """A text that is marked in one context and asked for in another is never found in any language."""
    code = ""
    for folder in ("core", "ui", "app"):
        for directory, _, files in os.walk(os.path.join(source, folder)):
            for name in files:
                if name.endswith((".cpp", ".h")):
                    with open(os.path.join(directory, name), encoding="utf-8") as file:
                        code += file.read()
    asked = set(re.findall(r'translate\(\s*"([^"]+)"', code))
    for context in sorted(set(re.findall(r'QT_TRANSLATE_NOOP\(\s*"([^"]+)"', code))):
        if context not in asked and "::" not in context:
            faults.append(f"nobody asks for texts of the context {context!r}: tr() looks in that of its class, with its namespaces")


check_contexts()
os.makedirs(work, exist_ok=True)
counts = {language: check(language) for language in ("zh_CN", "vi")}
for fault in faults:
    print(fault)
print(counts, f"{len(faults)} faults")
sys.exit(1 if faults or min(counts.values()) < 200 else 0)
