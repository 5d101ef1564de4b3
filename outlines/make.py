"""Makes world.bin of the file countries-50m.json of the npm package world-atlas. See README.md.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python3 make.py package/countries-50m.json world.bin

No randomness, no clock: the same input gives the same bytes.
"""

import json
import sys

# Places are kept to a hundredth of a degree, some kilometre.
UNIT = 0.01
# How far a line may leave its original, in degrees.
TOLERANCE = 0.02
# Rings that cover less, in square degrees, are left out unless they are all that a country has.
LEAST_AREA = 0.004


def decoded(topology):
    """The arcs in degrees: TopoJSON keeps them as differences of whole numbers."""
    (kx, ky), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * kx + x0, y * ky + y0))
        yield points


def simplified(points):
    """Douglas and Peucker's: the ends stay, so that arcs still meet."""
    keep = {0, len(points) - 1}
    open_runs = [(0, len(points) - 1)]
    while open_runs:
        first, last = open_runs.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        farthest, at = 0.0, None
        for i in range(first + 1, last):
            x, y = points[i]
            if length > 0:
                off = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
            else:
                off = ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
            if off > farthest:
                farthest, at = off, i
        if farthest > TOLERANCE:
            keep.add(at)
            open_runs += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]


def units(points):
    """Whole numbers of units, without repetitions."""
    out = []
    for x, y in points:
        point = (round(x / UNIT), round(y / UNIT))
        if not out or out[-1] != point:
            out.append(point)
    return out


def rings(geometry):
    """The rings of a geometry, each a list of numbers of arcs."""
    if geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon
    elif geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from rings(part)


def ring_points(ring, arcs):
    """A ring's points; a number of an arc below zero is that of the arc walked backwards."""
    points = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def unrolled(points):
    """A ring or line without jumps at the antimeridian: its longitudes go on past 180 degrees. A ring that goes round
    a pole is led there and back."""
    turn = round(360 / UNIT)
    out = []
    for x, y in points:
        if out:
            x += round((out[-1][0] - x) / turn) * turn
        if not out or out[-1] != (x, y):
            out.append((x, y))
    if points[0] == points[-1] and out[0][0] != out[-1][0]:
        pole = round((90 if out[0][1] > 0 else -90) / UNIT)
        out += [(out[-1][0], pole), (out[0][0], pole), out[0]]
    return out


def area(points):
    """A ring's area, in square units."""
    pairs = zip(points, points[1:] + points[:1])
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def varint(number):
    """A whole number as in Protocol Buffers: zigzag, seven bits a byte."""
    number = number * 2 if number >= 0 else -number * 2 - 1
    out = bytearray()
    while number >= 128:
        out.append(number % 128 + 128)
        number //= 128
    out.append(number)
    return out


def written(lines):
    out = varint(len(lines))
    for line in lines:
        out += varint(len(line))
        x = y = 0
        for px, py in line:
            out += varint(px - x) + varint(py - y)
            x, y = px, py
    return out


def main(source, target):
    topology = json.load(open(source, encoding="utf-8"))
    arcs = [units(simplified(arc)) for arc in decoded(topology)]
    countries = topology["objects"]["countries"]["geometries"]
    # An arc between two countries is a border; one of one country is a coast.
    users = {}
    for number, country in enumerate(countries):
        for ring in rings(country):
            for arc in ring:
                users.setdefault(arc if arc >= 0 else ~arc, set()).add(number)
    borders = [unrolled(arcs[arc]) for arc in sorted(users) if len(users[arc]) > 1 and len(arcs[arc]) > 1]
    largest = {max((area(ring_points(r, arcs)), tuple(r)) for r in rings(c))[1] for c in countries if list(rings(c))}
    land = []
    for ring in rings(topology["objects"]["land"]):
        points = unrolled(ring_points(ring, arcs))
        if len(points) > 3 and (area(points) * UNIT**2 >= LEAST_AREA or tuple(ring) in largest):
            land.append(points)
    with open(target, "wb") as file:
        file.write(written(land) + written(borders))
    count = sum(map(len, land)) + sum(map(len, borders))
    print(f"{len(land)} rings of land, {len(borders)} borders, {count} points")


main(*sys.argv[1:])
