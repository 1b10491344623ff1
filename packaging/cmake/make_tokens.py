#!/usr/bin/env python3
"""Turns resources/tokens.json into the headers that the console compiles in.

Colours, sizes and states are written down once, for designers as for programs; a colour that one theme lacks, a tone or
a glyph that nobody draws, ends the build instead of showing as a hole on somebody's screen.

    make_tokens.py resources/tokens.json OUTPUT_FOLDER
"""
import json
import re
import sys
from pathlib import Path

NOTICE = "// Generated from resources/tokens.json by packaging/cmake/make_tokens.py: change those.\n#pragma once\n\n"
TONE_PARTS = ["fg", "bg", "border", "solid"]
CONTAINERS = {"capsule": "kCapsule", "box": "kBox", "bare": "kBare", "score-box": "kEdgedBox",
              "capsule-outline": "kOutlineCapsule", "box-outline": "kOutlineBox", "dashed-capsule": "kDashedCapsule"}
# Sizes that are no single number of pixels; whoever needs them has them by name in C++.
NOT_PLAIN_SIZES = ["minWindow", "breakpoints"]


class Broken(Exception):
    pass


def constant(name):
    parts = re.split(r"[_\-]", name)
    return "k" + "".join(part[:1].upper() + part[1:] for part in parts)


def argb(text, where):
    """0xAARRGGBB, which is Qt's order; the file writes #RRGGBB or #RRGGBBAA."""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?", text):
        raise Broken(f"{where}: '{text}' is not #RRGGBB or #RRGGBBAA")
    alpha = text[7:9] or "FF"
    return f"0x{alpha}{text[1:7]}".upper().replace("0X", "0x")


def same_keys(light, dark, where):
    for name in light:
        if name not in dark:
            raise Broken(f"{where}: '{name}' is missing in dark")
    for name in dark:
        if name not in light:
            raise Broken(f"{where}: '{name}' is missing in light")


def counted_enum(name, values):
    body = ",\n    ".join(values)
    return (f"enum class {name} : std::uint8_t {{\n    {body},\n}};\n"
            f"inline constexpr std::size_t k{name}Count = {len(values)};\n\n")


def struct(name, *fields):
    return f"struct {name} {{\n" + "".join(f"    {field};\n" for field in fields) + "};\n"


def table(element, name, rows):
    """`rows` are lines, each with its comma."""
    body = "\n".join(rows)
    return f"inline constexpr std::array<{element}, {len(rows)}> {name} = {{{{\n{body}\n}}}};\n"


def number(kind, name, value):
    return f"inline constexpr {kind} {name} = {value};\n"


def names_table(name, values):
    body = ", ".join(f'"{value}"' for value in values)
    return f"inline constexpr std::array<const char*, {len(values)}> {name} = {{{body}}};\n"


def color_tables(tokens):
    light, dark = tokens["color"]["light"], tokens["color"]["dark"]
    same_keys(light, dark, "color")
    out = "// 0xAARRGGBB.\nstruct Pair {\n    std::uint32_t light;\n    std::uint32_t dark;\n};\n"
    rows = [f"    Pair{{{argb(light[n], 'color.light.' + n)}, {argb(dark[n], 'color.dark.' + n)}}},  // {n}"
            for n in light]
    out += f"inline constexpr std::array<Pair, {len(rows)}> kColors = {{\n" + "\n".join(rows) + "\n};\n"
    out += names_table("kColorNames", list(light))
    light, dark = tokens["tone"]["light"], tokens["tone"]["dark"]
    same_keys(light, dark, "tone")
    out += f"inline constexpr std::array<std::array<Pair, {len(TONE_PARTS)}>, {len(light)}> kTones = {{{{\n"
    for tone in light:
        for part in TONE_PARTS:
            for theme, table in (("light", light), ("dark", dark)):
                if part not in table[tone]:
                    raise Broken(f"tone.{theme}.{tone}: '{part}' is missing")
        pairs = ", ".join(f"Pair{{{argb(light[tone][p], tone)}, {argb(dark[tone][p], tone)}}}"
                          for p in TONE_PARTS)
        out += f"    {{{pairs}}},  // {tone}\n"
    out += "}};\n" + names_table("kToneNames", list(light))
    return out


def type_styles(tokens):
    scale = tokens["font"]["scale"]
    return [name for name in scale if not name.endswith("Comfort")]


def type_table(tokens):
    scale = tokens["font"]["scale"]

    def row(style):
        spacing = style.get("letterSpacing", 0)
        tabular = "true" if style.get("tabular") else "false"
        return f"Type{{{style['size']}, {style['line']}, {style['weight']}, {float(spacing)}, {tabular}}}"

    styles = type_styles(tokens)
    out = struct("Type", "int size", "int line", "int weight", "double letterSpacing", "bool tabular")
    out += "// [style][density]\n"
    out += f"inline constexpr std::array<std::array<Type, 2>, {len(styles)}> kTypes = {{{{\n"
    for name in styles:
        out += f"    {{{row(scale[name])}, {row(scale.get(name + 'Comfort', scale[name]))}}},  // {name}\n"
    out += "}};\n"
    han = tokens["font"]["script"]["cjk"]
    out += number("int", "kHanMinSize", han["minSize"]) + number("int", "kHanLineExtra", han["lineExtra"])
    out += f"inline constexpr int kHanExempt = {styles.index('badge')};  // digits and initials only\n"
    families = tokens["font"]["family"]
    out += names_table("kFamilies", [f for f in families if f != "sans-serif"])
    out += names_table("kMonoFamilies", [f for f in tokens["font"]["mono"] if f != "monospace"])
    return out


def sizes(tokens):
    """(name, compact, comfortable), densities first: they win over a plain size of the same name."""
    rows = {}
    compact, comfortable = tokens["density"]["compact"], tokens["density"]["comfortable"]
    for name in list(compact) + list(comfortable):
        if name not in compact or name not in comfortable:
            raise Broken(f"density: '{name}' is missing in one density")
        if name != "font":
            rows[name] = (compact[name], comfortable[name])
    for name, value in tokens["size"].items():
        if name not in NOT_PLAIN_SIZES and name not in rows:
            rows[name] = (value, value)
    for group, prefix in (("radius", "radius"), ("border", "border"), ("space", "space")):
        for name, value in tokens[group].items():
            rows[prefix + name[:1].upper() + name[1:]] = (value, value)
    return rows


def motion(tokens):
    return {name: value for name, value in tokens["motion"].items() if isinstance(value, int)}


def tokens_header(tokens):
    rows, times = sizes(tokens), motion(tokens)
    out = NOTICE + "#include <array>\n#include <cstddef>\n#include <cstdint>\n\nnamespace meridian::ui {\n\n"
    out += counted_enum("Token", [constant(n) for n in tokens["color"]["light"]])
    out += counted_enum("Tone", [constant(n) for n in tokens["tone"]["light"]])
    out += counted_enum("TonePart", [constant(n) for n in TONE_PARTS])
    out += counted_enum("TypeStyle", [constant(n) for n in type_styles(tokens)])
    out += counted_enum("Size", [constant(n) for n in rows])
    out += counted_enum("Motion", [constant(n) for n in times])
    out += "// Read these through Theme, which knows the theme and the density.\nnamespace tokens {\n\n"
    out += color_tables(tokens) + type_table(tokens)
    lines = [f"    {{{a}, {b}}},  // {name}" for name, (a, b) in rows.items()]
    out += "// [size][density]\n" + table("std::array<int, 2>", "kSizes", lines)
    body = ", ".join(str(value) for value in times.values())
    out += f"inline constexpr std::array<int, {len(times)}> kMotion = {{{body}}};  // milliseconds\n"
    for level in ("e2", "e3"):
        shadow = tokens["elevation"][level]["shadow"]
        out += f"inline constexpr int kShadow{level.upper()}Y = {shadow['y']};\n"
        out += f"inline constexpr int kShadow{level.upper()}Size = {shadow['size']};\n"
        out += f"inline constexpr double kShadow{level.upper()}Alpha = {shadow['alpha']};\n"
    return out + "\n}  // namespace tokens\n\n}  // namespace meridian::ui\n"


def state_header(tokens):
    domains, glyphs = list(tokens["state"]), list(tokens["glyph"]["shapes"])
    out = NOTICE + "#include <QtGlobal>\n#include <array>\n\n#include \"ui/theme/tokens.h\"\n\n"
    out += "namespace meridian::ui {\n\n"
    out += counted_enum("StateDomain", [constant(n) for n in domains])
    out += counted_enum("Glyph", [constant(n) for n in glyphs])
    out += counted_enum("Container", list(CONTAINERS.values()))
    out += "// Text and comment for QCoreApplication::translate(\"State\", text, comment).\n"
    out += struct("StateLabel", "const char* text", "const char* domain") + "\n"
    out += struct("StateRow", "StateDomain domain", "const char* state", "Tone tone", "Glyph glyph", "StateLabel label")
    out += "\n"
    out += names_table("kStateDomainNames", domains)
    shapes = []
    for domain in domains:
        if domain not in tokens["pill"]:
            raise Broken(f"pill: '{domain}' has states and no container")
        shape = tokens["pill"][domain]["shape"]
        if shape not in CONTAINERS:
            raise Broken(f"pill.{domain}: nobody draws '{shape}'")
        shapes.append(f"Container::{CONTAINERS[shape]}")
    out += f"inline constexpr std::array<Container, {len(shapes)}> kContainers = {{{', '.join(shapes)}}};\n\n"
    rows = []
    for domain in domains:
        for state, row in tokens["state"][domain].items():
            if row["tone"] not in tokens["tone"]["light"]:
                raise Broken(f"state.{domain}.{state}: there is no tone '{row['tone']}'")
            if row["glyph"] not in glyphs:
                raise Broken(f"state.{domain}.{state}: there is no glyph '{row['glyph']}'")
            if not row["label"]:
                raise Broken(f"state.{domain}.{state}: no label")
            label = f"QT_TRANSLATE_NOOP3(\"State\", \"{row['label']}\", \"{domain}\")"
            rows.append(f"    {{StateDomain::{constant(domain)}, \"{state}\", Tone::{constant(row['tone'])}, "
                        f"Glyph::{constant(row['glyph'])}, {label}}},")
    out += table("StateRow", "kStates", rows)
    return out + "\n}  // namespace meridian::ui\n"


def chart_header(tokens):
    chart = tokens["chart"]

    def colors(name, values):
        body = ", ".join(argb(value, "chart." + name) for value in values)
        return f"inline constexpr std::array<std::uint32_t, {len(values)}> {name} = {{{body}}};\n"

    markers = list(dict.fromkeys(chart["marker"]))
    out = NOTICE + "#include <array>\n#include <cstddef>\n#include <cstdint>\n\nnamespace meridian::ui {\n\n"
    out += counted_enum("ChartMarker", [constant(n) for n in markers])
    out += "// The same in light and dark. 0xAARRGGBB.\nnamespace chart {\n\n"
    out += colors("kSeries", chart["categorical"]) + colors("kSequential", chart["sequential"])
    out += colors("kDiverging", chart["diverging"])
    out += names_table("kSeriesNames", chart["names"])
    for region, color in chart["region"].items():
        out += f"inline constexpr std::uint32_t {constant(region)} = {argb(color, 'chart.region')};\n"
    out += f"inline constexpr std::uint32_t kComparison = {argb(chart['comparison'], 'chart.comparison')};\n"
    out += "// Lengths of stroke and gap in pixels, ended by 0; all 0 is a solid line.\n"
    dashes = ", ".join("{" + ", ".join(str(v) for v in (d + [0] * 5)[:5]) + "}" for d in chart["dash"])
    out += f"inline constexpr std::array<std::array<int, 5>, {len(chart['dash'])}> kDashes = {{{{{dashes}}}}};\n"
    marks = ", ".join(f"ChartMarker::{constant(m)}" for m in chart["marker"])
    out += f"inline constexpr std::array<ChartMarker, {len(chart['marker'])}> kMarkers = {{{marks}}};\n"
    for name in ("areaOpacity", "lineWidth", "lineWidthEmphasis"):
        out += number("double", constant(name), chart[name])
    return out + "\n}  // namespace chart\n\n}  // namespace meridian::ui\n"


def icon_header(tokens):
    icon = tokens["icon"]
    out = NOTICE + "#include <array>\n\nnamespace meridian::ui {\n\n// Lines on a grid of 16.\n"
    out += struct("IconPath", "const char* name", "const char* path", "double stroke") + "\n"
    rows = []
    for name in sorted(icon["paths"]):
        stroke = icon["dotStrokeWidth"] if name in icon["dotIcons"] else icon["strokeWidth"]
        rows.append(f"    {{\"{name}\",\n     \"{icon['paths'][name]}\",\n     {stroke}}},")
    out += "// In the order of the names.\n" + table("IconPath", "kIconPaths", rows)
    return out + "\n}  // namespace meridian::ui\n"


def main(source, folder):
    try:
        tokens = json.loads(Path(source).read_text(encoding="utf-8"))
        files = {"tokens.h": tokens_header(tokens), "state_table.h": state_header(tokens),
                 "chart_palette.h": chart_header(tokens), "icon_paths.h": icon_header(tokens)}
    except (Broken, KeyError, json.JSONDecodeError) as problem:
        sys.exit(f"{source}: {problem}")
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (Path(folder) / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("make_tokens.py resources/tokens.json OUTPUT_FOLDER")
    main(sys.argv[1], sys.argv[2])
