"""Makes the fonts of static/fonts from Source Serif 4 (npm package source-serif 4.5.1, folder VAR).

    npm pack source-serif@4.5.1 && tar xzf source-serif-4.5.1.tgz
    pip install fonttools==4.68.0 brotli
    python docs/fonts/subset.py package/VAR static/fonts

What is taken away: other scripts, weights that the theme does not use. What is added: a no-break hyphen and a word
joiner. The name is another, since the licence keeps "Source" for what Adobe made.
"""

import sys
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Recoupe Serif"
LATIN = [*range(0x20, 0x7F), *range(0xA0, 0x100), 0x131, 0x152, 0x153, 0x2BC, 0x2BF,
         *range(0x2002, 0x200B), 0x2010, 0x2011, *range(0x2012, 0x2016), *range(0x2018, 0x201F), *range(0x2020, 0x2023),
         0x2026, 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x2060, 0x20AC, 0x2116, 0x2122, *range(0x2190, 0x2194),
         0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x1D49]
EXTENDED = [*range(0x100, 0x131), *range(0x132, 0x152), *range(0x154, 0x250), *range(0x2B0, 0x2BC),
            *range(0x2C0, 0x2E0), *range(0x1E00, 0x1F00), 0x300, 0x301, 0x302, 0x303, 0x304, 0x306,
            0x308, 0x323, 0x327, 0x328]


def variable(path):
    font = TTFont(path)
    # Reading sizes are 18 to 20 px; the optical size in points is three quarters of that, and headings want a little more.
    font = instantiateVariableFont(font, {"opsz": 16, "wght": (400, 700)})
    # Read again, so that what the instancer left out is in no table.
    saved = BytesIO()
    font.save(saved)
    saved.seek(0)
    return TTFont(saved)


def add(font):
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x2011] = table.cmap[0x2010]
            table.cmap[0x2060] = table.cmap[0x200B]


def rename(font, style):
    names = font["name"]
    for name in list(names.names):
        if name.nameID not in (0, 7, 13, 14):
            names.removeNames(nameID=name.nameID)
    full = f"{FAMILY} {style}"
    for number, text in [(1, FAMILY), (2, style), (3, f"{full} 4.5.1"), (4, full), (5, "Version 4.5.1"),
                         (6, full.replace(" ", "-")), (16, FAMILY), (17, style)]:
        names.setName(text, number, 3, 1, 0x409)


def write(font, characters, path):
    options = Options()
    options.flavor = "woff2"
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "onum", "lnum", "tnum"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.drop_tables += ["STAT", "DSIG", "MVAR"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(path)
    print(path, path.stat().st_size, len(font.getBestCmap()))


def main(source, target):
    for style, file, name in [("Regular", "Roman", "serif"), ("Italic", "Italic", "serif-italic")]:
        for characters, part in [(LATIN, ""), (EXTENDED, "-extended")]:
            font = variable(Path(source) / f"SourceSerif4Variable-{file}.ttf")
            add(font)
            rename(font, style)
            write(font, characters, Path(target) / f"{name}{part}.woff2")


main(*sys.argv[1:])
