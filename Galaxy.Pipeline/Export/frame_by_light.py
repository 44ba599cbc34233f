def frame_by_light(image):
    """Top, left, height and width of the square that the galaxy in the middle of [rows, columns, 3] bytes fills."""
    galaxy = galaxy_in(image, (0, 0, *image.shape[:2]))
    if galaxy and galaxy[3] < 8:
        galaxy = galaxy_in(image, square_around(image, galaxy, 5)) or galaxy
    side = min(image.shape[:2])
    return square_around(image, galaxy, 2) if galaxy else square_around(image, (0, 0, side / 2 if side < 9 else side / 4, 0), 1)


def square_around(image, galaxy, radii):
    down, right, radius, _ = galaxy
    side = min(2 * radii * radius, min(image.shape[:2]))
    (top, height), (left, width) = (span(pixels, offset, side) for pixels, offset in zip(image.shape, (down, right)))
    return top, left, height, width


def span(pixels, offset, side):
    before = math.floor((pixels - side) / 2 + 0.5)
    before -= 2 * before >= pixels
    return min(max(before + away_from_zero(offset), 0), 2 * before), pixels - 2 * before


def away_from_zero(value):
    whole = math.floor(abs(value))
    return (whole + (abs(value) - whole >= 0.5)) * (-1 if value < 0 else 1)


def galaxy_in(image, area):
    """Offsets of its center from the picture's, its radius in pixels, and the radius in cells; None if there is none."""
    top, left, height, width = area
    cell = max(1, (min(height, width) + 53) // 107)
    down, right = edges(height, cell), edges(width, cell)
    light = image[top:top + height, left:left + width].sum(2, dtype=np.int64)
    light = np.add.reduceat(np.add.reduceat(light, down[:-1], 0), right[:-1], 1)
    light = light * 4 // np.outer(np.diff(down), np.diff(right))
    if min(light.shape) < 9:
        return None
    level, noise = sky_of(light)
    center = center_of(light, level, noise)
    table = linear_light()
    below, above = max(0, level - 1), min(len(table) - 1, level + 1)
    light, cells = profile_of(table[light], table[level], table[max(0, level - int(0.5641895835477563 * noise))], center)
    noise = noise * int(table[above] - table[below]) / (above - below)
    radius = petrosian_radius(light, cells)
    if radius is None or within(light, radius) < 10 * noise * math.sqrt(within(cells, radius)):
        return None
    radius = max(2, radius_of(light, 0.9 * within(light, 2 * radius)))
    tall, wide = height / (len(down) - 1), width / (len(right) - 1)
    return (top + height / 2 - image.shape[0] / 2 + center[0] * tall / 2, left + width / 2 - image.shape[1] / 2 + center[1] * wide / 2,
            radius * (tall + wide) / 2, radius)


def edges(pixels, cell):
    cells = max(1, (pixels // cell - 1) // 2 * 2 + 1)
    first = [(2 * index * pixels + cells) // (2 * cells) for index in range(cells // 2 + 1)]
    return first + [pixels - edge for edge in reversed(first)]


def sky_of(light):
    """Level and noise of the border's cells, without those that stand out."""
    thickness = max(1, (min(light.shape) + 5) // 10)
    border = np.ones(light.shape, bool)
    border[thickness:-thickness, thickness:-thickness] = False
    values = light[border]
    for _ in range(5):
        half = (len(values) + 1) // 2 - 1
        level = int(np.sort(values)[half])
        noise = max(1, 1.4826 * int(np.sort(abs(values - level))[half]))
        values = values[abs(values - level) <= int(3 * noise)]
    return level, noise


def center_of(light, level, noise):
    """In half cells from the middle: the center of the light in a circle that follows it and shrinks."""
    rows, columns = light.shape
    down, right = np.ogrid[1 - rows:rows:2, 1 - columns:columns:2]
    above = np.maximum(light - (level + int(2 * noise)), 0)
    center, reach = (0, 0), min(light.shape) // 4
    for _ in range(6):
        inside = (down - center[0]) ** 2 + (right - center[1]) ** 2 <= max(6, reach) ** 2
        total = int(above[inside].sum())
        moments = [int((above * along)[inside].sum()) for along in (down, right)]
        moved = tuple(away_from_zero(moment / total) for moment in moments) if total else center
        if moved == center:
            break
        center, reach = moved, reach * 3 // 4
    return center


def profile_of(light, level, pair_level, center):
    """Light above the sky and cells within each radius; of two opposite cells the darker one counts for both."""
    rows, columns = light.shape
    reach = min(light.shape) * 5 // 8
    y, x = rows - 1 - np.arange(rows) + center[0], columns - 1 - np.arange(columns) + center[1]
    paired = np.outer((y >= 0) & (y < rows), (x >= 0) & (x < columns))
    opposite = light[np.ix_(y.clip(0, rows - 1), x.clip(0, columns - 1))]
    above = np.where(paired, np.minimum(light, opposite) - pair_level, light - level)
    down, right = np.ogrid[1 - rows:rows:2, 1 - columns:columns:2]
    rings = ((np.sqrt((down - center[0]) ** 2 + (right - center[1]) ** 2) + 1) / 2).astype(np.int64)
    near = rings <= reach
    sums = np.bincount(rings[near], above[near], reach + 1).cumsum()
    return [int(value) for value in sums], np.bincount(rings[near], minlength=reach + 1).cumsum().tolist()


def petrosian_radius(light, cells):
    """Where it is 0.3 times as bright as on average within; the last radius if it goes on beyond it; None without light."""
    last, reach = 1, len(light) - 1
    for radius in range(2, reach + 1):
        mean = within(light, radius) / within(cells, radius)
        if mean <= 0:
            return None
        ring, area = (within(sums, 1.25 * radius) - within(sums, 0.8 * radius) for sums in (light, cells))
        ratio = ring / area / mean
        if ratio < 0.3:
            return radius if radius == 2 else radius - 1 + (last - 0.3) / (last - ratio)
        last = ratio
    return reach


def linear_light():
    """The light of each value of a cell: surveys brighten faint light by an asinh, which this undoes."""
    values = 6.0 * np.arange(3061) / 3060
    sinh, term = values.copy(), values.copy()
    for n in range(1, 20):
        term *= values * values / (2 * n * (2 * n + 1))
        sinh += term
    return (8.0 * 3060 / 6 * sinh + 0.5).astype(np.int64)


def radius_of(light, wanted):
    """Within it there is so much light."""
    ring = 0
    while ring < len(light) - 1 and light[ring] < wanted:
        ring += 1
    if ring == 0 or light[ring] < wanted:
        return ring + 0.5
    return ring - 0.5 + (wanted - light[ring - 1]) / (light[ring] - light[ring - 1])


def within(sums, radius):
    """The sum out to a radius: a ring holds the cells up to half a cell on both sides of its number."""
    place = radius - 0.5
    ring = int(place)
    return float(sums[-1]) if ring >= len(sums) - 1 else sums[ring] + (place - ring) * (sums[ring + 1] - sums[ring])
